using Fixia.Accounts;
using Fixia.Services;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fixia.Contracts;

/// <summary>What the client wants of a service.</summary>
/// <param name="Brief">What for.</param>
/// <param name="Package">Tier of the package; absent when the service has none.</param>
/// <param name="Extras">Places of the extras in the service's list, from 0 on.</param>
/// <param name="Price">The price the client saw; another one now is refused instead of charged.</param>
public sealed record NewOrder(string Brief, string? Package, IReadOnlyList<int>? Extras, decimal? Price);

/// <summary>What is said with a delivery or a request for changes.</summary>
public sealed record MilestoneNote(string Note);

/// <summary>The id of the new contract.</summary>
public sealed record OrderedView(Guid Id);

internal static class ContractEndpoints
{
    private const int LongestTitle = 200;

    public static void MapContractEndpoints(this IEndpointRouteBuilder api)
    {
        api.MapPost("/services/{id:guid}/orders", Order).Requires(ContractPermissions.Order).Idempotent().WithTags("Contracts");
        var milestone = api.MapGroup("/contracts/{id:guid}/milestones/{number:int}").WithTags("Contracts").Requires(ContractPermissions.Work);
        milestone.MapPost("/deliver", (Guid id, int number, MilestoneNote body, CurrentUser user, FixiaDb db, IOptions<ContractOptions> options, TimeProvider clock, CancellationToken cancel) =>
            Act(id, number, MilestoneAction.Deliver, body, user, db, options, clock, cancel));
        milestone.MapPost("/request-changes", (Guid id, int number, MilestoneNote body, CurrentUser user, FixiaDb db, IOptions<ContractOptions> options, TimeProvider clock, CancellationToken cancel) =>
            Act(id, number, MilestoneAction.RequestChanges, body, user, db, options, clock, cancel));
        milestone.MapPost("/approve", (Guid id, int number, CurrentUser user, FixiaDb db, IOptions<ContractOptions> options, TimeProvider clock, CancellationToken cancel) =>
            Act(id, number, MilestoneAction.Approve, null, user, db, options, clock, cancel));
    }

    private static async Task<Results<Created<OrderedView>, Problem>> Order(Guid id, NewOrder request, CurrentUser user, FixiaDb db, TimeProvider clock, CancellationToken cancel)
    {
        if (new FieldErrors().Text("brief", request.Brief, 10, 3000).Problem is { } wrong)
            return wrong;
        var now = clock.GetUtcNow();
        var service = await db.Set<Service>().SingleOrDefaultAsync(s => s.Id == id && s.Status == ServiceStatus.Active, cancel);
        if (service is null || !await db.Set<User>().Where(User.ProfessionalAt(now)).AnyAsync(u => u.Id == service.ProfessionalId, cancel))
            return Problem.NotFound();
        if (service.ProfessionalId == user.Id)
            return Problem.Forbidden("own_service");
        if (service.Quote(request.Package, request.Extras ?? []) is not var (price, days, title))
            return Problem.Invalid("package", "invalid_value");
        if (request.Price is { } seen && seen != price)
            return Problem.Conflict("price_changed");
        var contract = Contract.Start(user.Id, service.ProfessionalId, null, service.Id, Shorten(title), request.Brief, price, days, now);
        db.Add(contract);
        await db.SaveChangesAsync(cancel);
        return TypedResults.Created($"/api/contracts/{contract.Id}", new OrderedView(contract.Id));
    }

    private static string Shorten(string title) => title.Length <= LongestTitle ? title : title[..(LongestTitle - 1)] + "…";

    private static async Task<Results<NoContent, Problem>> Act(
        Guid id, int number, MilestoneAction action, MilestoneNote? body, CurrentUser user, FixiaDb db, IOptions<ContractOptions> options, TimeProvider clock, CancellationToken cancel)
    {
        if (body is not null && new FieldErrors().Text("note", body.Note, 3, 3000).Problem is { } wrong)
            return wrong;
        var problem = await db.InTransaction(
            async () =>
            {
                var contract = await db.Set<Contract>().FromSql($"select * from contracts where id = {id} for update").IgnoreAutoIncludes().SingleOrDefaultAsync(cancel);
                if (contract?.SideOf(user.Id) is not { } side)
                    return Problem.NotFound();
                await db.Entry(contract).Collection(c => c.Milestones).LoadAsync(cancel);
                if (contract.Act(number, action, side, body?.Note, options.Value.AutoApproval, clock.GetUtcNow()) is { } refused)
                    return refused;
                await db.SaveChangesAsync(cancel);
                return null;
            },
            cancel);
        return problem is null ? TypedResults.NoContent() : problem;
    }
}
