using Fixia.Accounts;
using Fixia.Files;
using Fixia.Projects;
using Fixia.Services;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Contracts;

/// <summary>A contract in a list.</summary>
/// <param name="Id">The contract's key, as in its address.</param>
/// <param name="Title">What the two call the work.</param>
/// <param name="Status">Whether work is going on.</param>
/// <param name="Role">The caller's side.</param>
/// <param name="Other">The other side, with its trust.</param>
/// <param name="Price">ARS, all milestones together.</param>
/// <param name="Currency">Always ARS.</param>
/// <param name="StartedAt">When it was agreed.</param>
/// <param name="Parts">How many parts it has.</param>
/// <param name="Done">How many of them are done.</param>
/// <param name="Next">The part that is next; null when it is over.</param>
public sealed record ContractCard(
    Guid Id,
    string Title,
    ContractStatus Status,
    TrustRole Role,
    PersonCard Other,
    decimal Price,
    string Currency,
    DateTimeOffset StartedAt,
    int Parts,
    int Done,
    NextStep? Next);

/// <summary>What a contract waits for.</summary>
/// <param name="Number">Which of its parts, from 1 on.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="DueAt">By when it was promised.</param>
/// <param name="AutoApproveAt">When what was delivered is approved by itself; null while nothing waits for the client.</param>
/// <param name="Actions">What the caller can do with it now; nothing: the other side has to.</param>
public sealed record NextStep(
    int Number,
    string Title,
    MilestoneState Status,
    DateTimeOffset? DueAt,
    DateTimeOffset? AutoApproveAt,
    IReadOnlyList<MilestoneAction> Actions);

/// <summary>How many contracts there are in each state.</summary>
public sealed record ContractCounts(int Active, int Completed, int Cancelled);

/// <summary>Contracts of one's own.</summary>
/// <param name="Items">The contracts of this page, the newest first.</param>
/// <param name="NextCursor">Send it back as <c>cursor</c> for the next page; null on the last one.</param>
/// <param name="Counts">How many there are in each state, over all pages.</param>
public sealed record ContractList(IReadOnlyList<ContractCard> Items, string? NextCursor, ContractCounts Counts);

/// <summary>How the other side is reached; shown to nobody before the two agreed.</summary>
/// <param name="Email">Where the other side is written to; shown only after the agreement.</param>
public sealed record ContactView(string Email);

/// <summary>Something handed over, and what the client answered.</summary>
/// <param name="Number">From 1 on; an answer names the one it was given to.</param>
/// <param name="Note">What the professional said with it.</param>
/// <param name="Files">Documents handed over with it.</param>
/// <param name="DeliveredAt">When it was handed over.</param>
/// <param name="ChangesRequested">What the client wants changed; null when it was taken, or waits.</param>
/// <param name="AnsweredAt">When it was answered, by the client or by time; null while it waits.</param>
public sealed record DeliveryView(
    int Number,
    string Note,
    IReadOnlyList<DocumentView> Files,
    DateTimeOffset DeliveredAt,
    string? ChangesRequested,
    DateTimeOffset? AnsweredAt);

/// <summary>A milestone, with its whole history and what is open to the caller.</summary>
public sealed record MilestoneView(int Number, string Title, decimal Price, MilestoneState Status, string Funding)
{
    /// <summary>By when it was promised.</summary>
    public required DateTimeOffset? DueAt { get; init; }

    /// <summary>When it was delivered last.</summary>
    public required DateTimeOffset? DeliveredAt { get; init; }

    /// <summary>When it was approved.</summary>
    public required DateTimeOffset? ApprovedAt { get; init; }

    /// <summary>When what was delivered is approved by itself; null while nothing waits for the client.</summary>
    public required DateTimeOffset? AutoApproveAt { get; init; }

    /// <summary>Every delivery and what was answered, the first one first.</summary>
    public required IReadOnlyList<DeliveryView> Deliveries { get; init; }

    /// <summary>What the caller can do with it now.</summary>
    public required IReadOnlyList<MilestoneAction> Actions { get; init; }
}

/// <summary>A contract as its parties see it.</summary>
public sealed record ContractView(Guid Id, string Title, ContractStatus Status, TrustRole Role, decimal Price, string Currency)
{
    /// <summary>What the client asked for.</summary>
    public required string? Brief { get; init; }

    /// <summary>What the professional wrote with the proposal that was accepted; null of a service.</summary>
    public required string? Letter { get; init; }

    /// <summary>Documents of the project and of the proposal that was accepted.</summary>
    public required IReadOnlyList<DocumentView> Files { get; init; }

    /// <summary>The slug of the category of the work.</summary>
    public required string Category { get; init; }

    /// <summary>How to reach the other side.</summary>
    public required ContactView Contact { get; init; }

    /// <summary>The part that is next; null when it is over.</summary>
    public required NextStep? Next { get; init; }

    /// <summary>The package that was ordered, as it was; null when there was none.</summary>
    public required ServicePackage? Package { get; init; }

    /// <summary>What was added to the order, as it was.</summary>
    public required IReadOnlyList<ServiceExtra> Extras { get; init; }

    /// <summary>Who hired, with their trust as a client.</summary>
    public required PersonCard Client { get; init; }

    /// <summary>Who works, with their trust as a professional.</summary>
    public required PersonCard Professional { get; init; }

    /// <summary>The project it came of.</summary>
    public required string? ProjectSlug { get; init; }

    /// <summary>The service it came of.</summary>
    public required string? ServiceSlug { get; init; }

    /// <summary>When it was agreed.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When its last milestone was done.</summary>
    public required DateTimeOffset? CompletedAt { get; init; }

    /// <summary>Hours a delivery waits for the client before it is approved by itself.</summary>
    public required int AutoApproveHours { get; init; }

    /// <summary>Its parts, in their order.</summary>
    public required IReadOnlyList<MilestoneView> Milestones { get; init; }

    /// <summary>What the caller can do with some milestone now.</summary>
    public required IReadOnlyList<MilestoneAction> Actions { get; init; }
}

/// <summary>Shows contracts to their parties.</summary>
internal sealed class ContractViews(FixiaDb db, PeopleCards people, Attachments attachments)
{
    /// <summary>Contracts in a list of one of their parties.</summary>
    public async Task<List<ContractCard>> Cards(IReadOnlyList<Contract> contracts, Guid reader, CancellationToken cancel)
    {
        var others = await people.Of(contracts.Select(c => c.ClientId == reader ? c.ProfessionalId : c.ClientId), cancel);
        ContractCard Card(Contract c, TrustRole role, PersonCard other) => new(
            c.Id,
            c.Title,
            c.Status,
            role,
            other,
            c.Price,
            c.Currency,
            c.StartedAt,
            c.Milestones.Count,
            c.Done,
            Step(c, role == TrustRole.Client ? Party.Client : Party.Professional));
        return
        [
            .. contracts.Select(c => c.ClientId == reader
                ? Card(c, TrustRole.Client, others[c.ProfessionalId].AsWorker)
                : Card(c, TrustRole.Professional, others[c.ClientId].AsClient)),
        ];
    }

    /// <summary>A contract, whole, to one of its parties.</summary>
    public async Task<ContractView> Of(Contract contract, Party side, CancellationToken cancel)
    {
        var parties = await people.Of([contract.ClientId, contract.ProfessionalId], cancel);
        var order = await db.Set<Order>().AsNoTracking().SingleOrDefaultAsync(o => o.ContractId == contract.Id, cancel);
        var proposal = await db.Set<Proposal>().AsNoTracking().SingleOrDefaultAsync(
            p => p.ProjectId == contract.ProjectId && p.ProfessionalId == contract.ProfessionalId, cancel);
        var project = await db.Set<Project>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == contract.ProjectId, cancel);
        List<Guid> agreed = [.. project?.Files ?? [], .. proposal?.Files ?? []];
        var handedOver = contract.Milestones.SelectMany(m => m.Deliveries).SelectMany(d => d.Files);
        var documents = await attachments.Documents(agreed.Concat(handedOver), cancel);
        IReadOnlyList<DocumentView> Shown(IEnumerable<Guid> files) =>
        [
            .. files.Where(documents.ContainsKey).Select(f => documents[f]),
        ];
        var milestones = contract.Milestones.OrderBy(m => m.Number)
            .Select(m => View(m, contract.ActionsOf(m, side), Shown)).ToList();
        var role = side == Party.Client ? TrustRole.Client : TrustRole.Professional;
        var other = side == Party.Client ? contract.ProfessionalId : contract.ClientId;
        return new ContractView(contract.Id, contract.Title, contract.Status, role, contract.Price, contract.Currency)
        {
            Brief = contract.Brief,
            Letter = proposal?.Letter,
            Files = Shown(agreed),
            Category = contract.Category,
            Contact = new ContactView(await db.Set<User>().Where(u => u.Id == other).Select(u => u.Email).SingleAsync(cancel)),
            Next = Step(contract, side),
            Package = order?.Package,
            Extras = order?.Extras ?? [],
            Client = parties[contract.ClientId].AsClient,
            Professional = parties[contract.ProfessionalId].AsWorker,
            ProjectSlug = project?.Slug,
            ServiceSlug = await db.Set<Service>().IgnoreQueryFilters()
                .Where(s => s.Id == contract.ServiceId).Select(s => s.Slug).SingleOrDefaultAsync(cancel),
            StartedAt = contract.StartedAt,
            CompletedAt = contract.CompletedAt,
            AutoApproveHours = (int)contract.AutoApproveAfter.TotalHours,
            Milestones = milestones,
            Actions = [.. milestones.SelectMany(m => m.Actions).Distinct()],
        };
    }

    private static NextStep? Step(Contract contract, Party side) => contract.Next is { } next
        ? new NextStep(next.Number, next.Title, next.Status, next.DueAt, next.AutoApproveAt, contract.ActionsOf(next, side))
        : null;

    private static MilestoneView View(
        Milestone m,
        IReadOnlyList<MilestoneAction> actions,
        Func<IEnumerable<Guid>, IReadOnlyList<DocumentView>> shown) => new(m.Number, m.Title, m.Price, m.Status, m.Funding)
        {
            DueAt = m.DueAt,
            DeliveredAt = m.DeliveredAt,
            ApprovedAt = m.ApprovedAt,
            AutoApproveAt = m.AutoApproveAt,
            Deliveries =
        [
            .. m.Deliveries.OrderBy(d => d.Number)
                .Select(d => new DeliveryView(d.Number, d.Note, shown(d.Files), d.DeliveredAt, d.ChangesRequested, d.AnsweredAt)),
        ],
            Actions = actions,
        };
}
