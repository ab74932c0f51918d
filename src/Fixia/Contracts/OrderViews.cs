using Fixia.Accounts;
using Fixia.Services;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Contracts;

/// <summary>An order as its two sides see it.</summary>
public sealed record OrderView(
    Guid Id, string Title, OrderStatus Status, TrustRole Role, decimal Price, string Currency, int Days)
{
    /// <summary>What the client asks for.</summary>
    public required string Brief { get; init; }

    /// <summary>The package as it was when ordered; null of a service without.</summary>
    public required ServicePackage? Package { get; init; }

    /// <summary>What was added, as it was when ordered.</summary>
    public required IReadOnlyList<ServiceExtra> Extras { get; init; }

    /// <summary>The last part of the address of the service's page.</summary>
    public required string ServiceSlug { get; init; }

    /// <summary>Who wants it, with their trust as a client.</summary>
    public required PersonCard Client { get; init; }

    /// <summary>Whose service it is, with their trust as a professional.</summary>
    public required PersonCard Professional { get; init; }

    /// <summary>When it was placed.</summary>
    public required DateTimeOffset OrderedAt { get; init; }

    /// <summary>Until when the professional can answer.</summary>
    public required DateTimeOffset AnswerBy { get; init; }

    /// <summary>When it was answered, taken back or let go; null while it waits.</summary>
    public required DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>Why the professional said no.</summary>
    public required OrderDeclineReason? DeclineReason { get; init; }

    /// <summary>What they said with it.</summary>
    public required string? DeclineNote { get; init; }

    /// <summary>The contract that came of it.</summary>
    public required Guid? ContractId { get; init; }

    /// <summary>What the caller can do with it now.</summary>
    public required IReadOnlyList<OrderAction> Actions { get; init; }
}

/// <summary>Shows orders to their two sides.</summary>
internal sealed class OrderViews(FixiaDb db, PeopleCards people, TimeProvider clock)
{
    public async Task<OrderView> Of(Order order, CurrentUser reader, CancellationToken cancel) =>
        (await Of([order], reader, cancel))[0];

    public async Task<List<OrderView>> Of(IReadOnlyList<Order> orders, CurrentUser reader, CancellationToken cancel)
    {
        var parties = await people.Of(orders.SelectMany(o => new[] { o.ClientId, o.ProfessionalId }), cancel);
        var services = orders.Select(o => o.ServiceId).ToList();
        var slugs = await db.Set<Service>().IgnoreQueryFilters()
            .Where(s => services.Contains(s.Id))
            .Select(s => new { s.Id, s.Slug }).ToDictionaryAsync(s => s.Id, s => s.Slug, cancel);
        return [.. orders.Select(o => View(o, reader, parties, slugs[o.ServiceId]))];
    }

    private OrderView View(Order o, CurrentUser reader, Dictionary<Guid, PersonRow> parties, string slug)
    {
        var role = reader.Id == o.ClientId ? TrustRole.Client : TrustRole.Professional;
        return new OrderView(o.Id, o.Title, o.StatusAt(clock.GetUtcNow()), role, o.Price, o.Currency, o.Days)
        {
            Brief = o.Brief,
            Package = o.Package,
            Extras = o.Extras,
            ServiceSlug = slug,
            Client = parties[o.ClientId].AsClient,
            Professional = parties[o.ProfessionalId].AsWorker,
            OrderedAt = o.OrderedAt,
            AnswerBy = o.AnswerBy,
            AnsweredAt = o.AnsweredAt,
            DeclineReason = o.DeclineReason,
            DeclineNote = o.DeclineNote,
            ContractId = o.ContractId,
            Actions = Actions(o, reader),
        };
    }

    // Who took no subscription any more takes no work on either; they may still say no.
    private List<OrderAction> Actions(Order order, CurrentUser reader) => order.SideOf(reader.Id) is not { } side
        ? []
        :
        [
            .. order.ActionsOf(side, clock.GetUtcNow()).Where(
                a => a != OrderAction.Confirm || reader.May(ContractPermissions.Confirm)),
        ];
}
