using Fixia.Services;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fixia.Contracts;

/// <summary>What the client wants of a service, on the terms they saw.</summary>
/// <param name="Brief">What the client needs, in their words.</param>
/// <param name="Package">Tier of the package; absent when the service has none.</param>
/// <param name="Extras">Places of the extras in the service's list, from 0 on.</param>
/// <param name="Price">ARS: what the client saw that it costs; another price now is refused instead of agreed.</param>
/// <param name="Version">The version of the service the client saw; when it says something else now, the order is
/// refused.</param>
public sealed record NewOrder(string Brief, string? Package, IReadOnlyList<int>? Extras, decimal Price, int? Version);

/// <summary>Why the professional says no; the client is told.</summary>
public sealed record OrderDecline(OrderDeclineReason Reason, string? Note);

internal static class OrderEndpoints
{
    private const int LongestTitle = 200;

    public static void MapOrderEndpoints(this IEndpointRouteBuilder api)
    {
        api.MapPost("/services/{id:guid}/orders", OrderService)
            .Requires(ServicePermissions.Order).Idempotent().WithTags("Orders");
        var orders = api.MapGroup("/orders").WithTags("Orders");
        orders.MapGet("/", GetOrders).Requires(ContractPermissions.Work);
        orders.MapGet("/{id:guid}", GetOrder).Requires(ContractPermissions.Work);
        orders.MapPost("/{id:guid}/confirm", ConfirmOrder).Requires(ContractPermissions.Confirm);
        orders.MapPost("/{id:guid}/decline", DeclineOrder).Requires(ContractPermissions.Work);
        orders.MapPost("/{id:guid}/withdraw", WithdrawOrder).Requires(ServicePermissions.Order);
    }

    /// <summary>
    /// Orders a service: it waits for the professional's confirmation, or is a contract at once where the service says so.
    /// </summary>
    private static async Task<Made<OrderView>> OrderService(
        Guid id,
        NewOrder request,
        CurrentUser user,
        FixiaDb db,
        OrderViews views,
        IOptions<ContractOptions> options,
        TimeProvider clock,
        CancellationToken cancel)
    {
        if (new FieldErrors().Text("brief", request.Brief, 10, 3000).Problem is { } wrong)
            return wrong;
        var answer = await db.InTransaction<Order>(
            async () =>
            {
                var now = clock.GetUtcNow();
                // Locked against a change: what the client saw and what is ordered are the same.
                var service = await db.Set<Service>()
                    .FromSql($"select * from services where id = {id} for share").AsNoTracking().SingleOrDefaultAsync(cancel);
                if (service is null || !await service.IsOffered(db, now, cancel))
                    return Problem.NotFound();
                if (service.ProfessionalId == user.Id)
                    return Problem.Forbidden("own_service");
                if (service.Quote(request.Package, request.Extras ?? []) is not { } quote)
                    return Problem.Invalid("package", "invalid_value");
                var (seen, offered) = (
                    new SeenOffer(request.Price, request.Version), new SeenOffer(quote.Price, service.Version));
                if (seen.Price != offered.Price)
                    return Problem.Differs("price_changed", seen, offered);
                if (seen.Version is not null && seen.Version != offered.Version)
                    return Problem.Differs("service_changed", seen, offered);
                var order = Order.Place(
                    service,
                    quote with { Title = Shorten(quote.Title) },
                    user.Id,
                    request.Brief,
                    options.Value,
                    now);
                db.Add(order);
                if (service.IsInstant && Confirm(order, Party.System, now, db) is { } refused)
                    return refused;
                await db.SaveChangesAsync(cancel);
                return order;
            },
            cancel);
        return answer.Is(out var placed, out var problem)
            ? new Made<OrderView>($"/api/orders/{placed.Id}", await views.Of(placed, user, cancel))
            : problem;
    }

    /// <summary>
    /// One's orders, the newest first; of one side only where <paramref name="role"/> says so, and only those that wait on
    /// demand.
    /// </summary>
    private static async Task<Answer<Page<OrderView>>> GetOrders(
        string? role,
        bool? waiting,
        Cursor<Position>? cursor,
        int? limit,
        CurrentUser user,
        FixiaDb db,
        OrderViews views,
        TimeProvider clock,
        CancellationToken cancel)
    {
        var (size, now) = (Cursor.Limit(limit), clock.GetUtcNow());
        var after = cursor?.At?.Id;
        var rows = await db.Set<Order>().AsNoTracking()
            .Where(o => (role != "professional" && o.ClientId == user.Id) || (role != "client" && o.ProfessionalId == user.Id))
            .Where(o => waiting != true || (o.Status == OrderStatus.Waiting && o.AnswerBy > now))
            .Where(o => after == null || o.Id < after)
            .OrderByDescending(o => o.Id).Take(size + 1).ToListAsync(cancel);
        return Page<OrderView>.Of(await views.Of(rows, user, cancel), size, last => new Position(last.Id));
    }

    /// <summary>An order of one's own, with what is open to the caller.</summary>
    private static async Task<Answer<OrderView>> GetOrder(
        Guid id, CurrentUser user, FixiaDb db, OrderViews views, CancellationToken cancel)
    {
        var order = await db.Set<Order>().AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, cancel);
        return order?.SideOf(user.Id) is null ? Problem.NotFound() : await views.Of(order, user, cancel);
    }

    /// <summary>The professional takes the work on: a contract is born.</summary>
    private static Task<Answer<OrderView>> ConfirmOrder(
        Guid id,
        CurrentUser user,
        FixiaDb db,
        OrderViews views,
        TimeProvider clock,
        CancellationToken cancel) =>
        Act(id, user, db, views, (order, side) => Confirm(order, side, clock.GetUtcNow(), db), cancel);

    /// <summary>The professional says no, and why.</summary>
    private static async Task<Answer<OrderView>> DeclineOrder(
        Guid id,
        OrderDecline request,
        CurrentUser user,
        FixiaDb db,
        OrderViews views,
        TimeProvider clock,
        CancellationToken cancel) =>
        new FieldErrors().Text("note", request.Note, 0, 600).Problem is { } wrong
            ? wrong
            : await Act(
                id, user, db, views, (order, side) => order.Decline(
                    side, request.Reason, request.Note, clock.GetUtcNow()), cancel);

    /// <summary>The client takes an order back while it waits.</summary>
    private static Task<Answer<OrderView>> WithdrawOrder(
        Guid id,
        CurrentUser user,
        FixiaDb db,
        OrderViews views,
        TimeProvider clock,
        CancellationToken cancel) =>
        Act(id, user, db, views, (order, side) => order.Withdraw(side, clock.GetUtcNow()), cancel);

    private static async Task<Answer<OrderView>> Act(
        Guid id,
        CurrentUser user,
        FixiaDb db,
        OrderViews views,
        Func<Order, Party, Problem?> verb,
        CancellationToken cancel)
    {
        var answer = await db.InTransaction<Order>(
            async () =>
            {
                var order = await db.LockOrder(id, cancel);
                if (order?.SideOf(user.Id) is not { } side)
                    return Problem.NotFound();
                if (verb(order, side) is { } refused)
                    return refused;
                await db.SaveChangesAsync(cancel);
                return order;
            },
            cancel);
        return await answer.Then(order => views.Of(order, user, cancel));
    }

    private static Problem? Confirm(Order order, Party who, DateTimeOffset now, FixiaDb db)
    {
        if (!order.Confirm(who, now).Is(out var contract, out var refused))
            return refused;
        db.Add(contract);
        return null;
    }

    private static string Shorten(string title) => title.Length <= LongestTitle ? title : title[..(LongestTitle - 1)] + "…";

    /// <summary>What the client saw of a service, or what it says now.</summary>
    private sealed record SeenOffer(decimal Price, int? Version);

    private sealed record Position(Guid Id) : IPosition
    {
        public bool IsPossible => Cursor.IsKey(Id);
    }
}
