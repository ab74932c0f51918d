using Fixia.Accounts;
using Fixia.Contracts;
using Fixia.Feedback;
using Fixia.Projects;
using Fixia.Services;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Profiles;

/// <summary>A contract in a list.</summary>
public sealed record ContractCard(Guid Id, string Title, ContractStatus Status, TrustRole Role, PersonCard Other, decimal Price, string Currency, DateTimeOffset StartedAt);

/// <summary>A milestone, with what is open to the caller.</summary>
public sealed record MilestoneView(
    int Number, string Title, decimal Price, MilestoneState Status, string Funding, DateTimeOffset? DueAt, DateTimeOffset? DeliveredAt, string? DeliveryNote, string? ChangesRequested, DateTimeOffset? ApprovedAt,
    DateTimeOffset? AutoApproveAt, IReadOnlyList<MilestoneAction> Actions);

/// <summary>The feedback of a contract as the caller may see it.</summary>
public sealed record ContractFeedback(FeedbackView? Given, FeedbackView? Received, bool Open, DateTimeOffset? ClosesAt);

/// <summary>A contract, whole, with both parties and their trust.</summary>
public sealed record ContractView(
    Guid Id, string Title, string? Brief, ContractStatus Status, TrustRole Role, PersonCard Client, PersonCard Professional, string? ProjectSlug, string? ServiceSlug, decimal Price, string Currency,
    DateTimeOffset StartedAt, DateTimeOffset? CompletedAt, IReadOnlyList<MilestoneView> Milestones, IReadOnlyList<string> Actions, ContractFeedback Feedback);

/// <summary>Contracts as their parties see them: they need people, trust and feedback, so they are shown from here.</summary>
internal static class ContractViews
{
    public static void MapContractViews(this IEndpointRouteBuilder api)
    {
        api.MapGet("/contracts", List).Requires(ContractPermissions.Work).WithTags("Contracts");
        api.MapGet("/contracts/{id:guid}", Get).Requires(ContractPermissions.Work).WithTags("Contracts");
    }

    private static async Task<Ok<Page<ContractCard>>> List(string? role, string? cursor, int? limit, CurrentUser user, FixiaDb db, PeopleCards people, CancellationToken cancel)
    {
        var size = Cursor.Limit(limit);
        var after = Cursor.Decode<Position>(cursor)?.Id;
        var rows = await db.Set<Contract>().AsNoTracking().IgnoreAutoIncludes()
            .Where(c => (role != "professional" && c.ClientId == user.Id) || (role != "client" && c.ProfessionalId == user.Id))
            .Where(c => after == null || c.Id < after)
            .OrderByDescending(c => c.Id).Take(size + 1).ToListAsync(cancel);
        var others = await people.Of(rows.Select(c => c.ClientId == user.Id ? c.ProfessionalId : c.ClientId), cancel);
        var cards = rows.ConvertAll(c => c.ClientId == user.Id
            ? new ContractCard(c.Id, c.Title, c.Status, TrustRole.Client, Card(others[c.ProfessionalId]), c.Price, c.Currency, c.StartedAt)
            : new ContractCard(c.Id, c.Title, c.Status, TrustRole.Professional, others[c.ClientId].AsClient, c.Price, c.Currency, c.StartedAt));
        return TypedResults.Ok(Page<ContractCard>.Of(cards, size, last => new Position(last.Id)));
    }

    private static async Task<Results<Ok<ContractView>, Problem>> Get(Guid id, CurrentUser user, FixiaDb db, PeopleCards people, TimeProvider clock, CancellationToken cancel)
    {
        var contract = await db.Set<Contract>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancel);
        if (contract?.SideOf(user.Id) is not { } side)
            return Problem.NotFound();
        var parties = await people.Of([contract.ClientId, contract.ProfessionalId], cancel);
        var feedback = await Feedback(contract, user.Id, parties, db, clock.GetUtcNow(), cancel);
        return TypedResults.Ok(new ContractView(
            contract.Id, contract.Title, contract.Brief, contract.Status, side == Party.Client ? TrustRole.Client : TrustRole.Professional,
            parties[contract.ClientId].AsClient, Card(parties[contract.ProfessionalId]),
            contract.ProjectId is { } project ? await db.Set<Project>().Where(p => p.Id == project).Select(p => p.Slug).SingleAsync(cancel) : null,
            contract.ServiceId is { } service ? await db.Set<Service>().IgnoreQueryFilters().Where(s => s.Id == service).Select(s => s.Slug).SingleAsync(cancel) : null,
            contract.Price, contract.Currency, contract.StartedAt, contract.CompletedAt,
            [.. contract.Milestones.OrderBy(m => m.Number).Select(m => new MilestoneView(
                m.Number, m.Title, m.Price, m.Status, m.Funding, m.DueAt, m.DeliveredAt, m.DeliveryNote, m.ChangesRequested, m.ApprovedAt, m.AutoApproveAt, contract.ActionsOf(m, side)))],
            feedback.Open && feedback.Given is null ? ["give_feedback"] : [], feedback));
    }

    private static async Task<ContractFeedback> Feedback(Contract contract, Guid caller, Dictionary<Guid, PersonRow> parties, FixiaDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var both = await db.Set<FeedbackEntry>().AsNoTracking().Where(f => f.ContractId == contract.Id).ToListAsync(cancel);
        FeedbackView? View(FeedbackEntry? f) => f is null ? null : FeedbackView.Of(f, new Giver(parties[f.FromUserId].Handle, parties[f.FromUserId].FullName), contract.Title, caller, now);
        var closes = contract.CompletedAt + FeedbackEntry.Window;
        return new ContractFeedback(View(both.Find(f => f.FromUserId == caller)), View(both.Find(f => f.ToUserId == caller && f.VisibleAt is not null && f.WithdrawnAt is null)), closes >= now, closes);
    }

    private static PersonCard Card(PersonRow professional) => new(professional.Handle, professional.FullName, professional.Professional);

    private sealed record Position(Guid Id);
}
