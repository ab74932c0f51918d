using System.Globalization;
using Fixia.Accounts;
using Fixia.Files;
using Fixia.Places;

namespace Fixia.Projects;

/// <summary>A proposal. What the client did with it is told to its author: seen, shortlisted, declined and why.</summary>
/// <param name="Version">Counts what was offered; name it when accepting, and as <c>If-Match</c> when changing it.</param>
/// <param name="ProjectVersion">The version of the project it answers.</param>
/// <param name="ProjectChanged">Whether the project says something else since; what is agreed is what it said then.</param>
/// <param name="AutoApproveDays">Days after which a delivery nobody answered counts as approved; null: as usual.</param>
/// <param name="Km">From the author's city to the project's, as the crow flies; null for remote work and places nobody
/// knows.</param>
/// <param name="AnswersInHours">Half of the invitations the author answered were answered within so many hours; null when they
/// answered none.</param>
public sealed record ProposalView(
    Guid Id,
    Guid ProjectId,
    string ProjectTitle,
    string ProjectSlug,
    int Version,
    int ProjectVersion,
    bool ProjectChanged,
    string Letter,
    decimal Price,
    string Currency,
    int Days,
    IReadOnlyList<ProposedMilestone> Milestones,
    int? AutoApproveDays,
    IReadOnlyList<DocumentView> Files,
    ProposalStatus Status,
    DateTimeOffset SentAt,
    DateTimeOffset? EditedAt,
    DateTimeOffset? SeenAt,
    DeclineReason? DeclineReason,
    string? DeclineNote,
    ProfessionalRef Professional,
    int? Km,
    double? AnswersInHours,
    IReadOnlyList<ProposalAction> Actions) : IVersioned
{
    string IVersioned.Version => Version.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A proposal as it was read, or as it is now.</summary>
public sealed record OfferTerms(
    int Version,
    decimal Price,
    string Currency,
    int Days,
    IReadOnlyList<ProposedMilestone> Milestones,
    int? AutoApproveDays,
    string Letter)
{
    /// <summary>What is offered now.</summary>
    internal static OfferTerms Of(Proposal proposal) => Of(proposal, proposal.Version, proposal.Offer);

    /// <summary>What was offered then.</summary>
    internal static OfferTerms Of(Proposal proposal, int version, ProposalOffer offer) =>
        new(version, offer.Price, proposal.Currency, offer.Days, offer.Milestones, offer.AutoApproveDays, offer.Letter);
}

/// <summary>A project as it was read, or as it is now.</summary>
public sealed record ProjectWords(int Version, ProjectBrief Brief);

/// <summary>Makes views of proposals.</summary>
internal sealed class ProposalViews(PeopleCards people, Attachments files, Cities cities, AnswerTimes times)
{
    /// <summary>One, as the caller sees it.</summary>
    public async Task<ProposalView> Of(Proposal proposal, Project project, CurrentUser? caller, CancellationToken cancel) =>
        (await Of([(proposal, project)], caller, cancel))[0];

    /// <summary>Many, in the order given.</summary>
    public async Task<List<ProposalView>> Of(
        IReadOnlyList<(Proposal Proposal, Project Project)> proposals, CurrentUser? caller, CancellationToken cancel)
    {
        var authors = await people.Of(proposals.Select(o => o.Proposal.ProfessionalId), cancel);
        var answers = await times.OfProfessionals(authors.Keys, cancel);
        var documents = await files.Documents(proposals.SelectMany(o => o.Proposal.Files), cancel);
        var views = new List<ProposalView>();
        foreach (var (o, project) in proposals)
        {
            var author = authors[o.ProfessionalId];
            views.Add(new ProposalView(
                o.Id,
                project.Id,
                project.Title,
                project.Slug,
                o.Version,
                o.ProjectVersion,
                o.ProjectVersion < project.Version,
                o.Letter,
                o.Price,
                o.Currency,
                o.Days,
                o.Milestones,
                o.AutoApproveDays,
                [.. o.Files.Where(documents.ContainsKey).Select(f => documents[f])],
                o.Status,
                o.SentAt,
                o.EditedAt,
                o.SeenAt,
                o.DeclineReason,
                o.DeclineNote,
                author.AsProfessional,
                await Distance(project.IsRemote ? null : project.City, author.City, cancel),
                answers.TryGetValue(o.ProfessionalId, out var hours) ? hours : null,
                ProposalRules.Open(o, project, ProposalRules.PartyOf(o, project, caller))));
        }

        return views;
    }

    private async Task<int?> Distance(string? from, string? to, CancellationToken cancel) =>
        await cities.Find(from, cancel) is { } one && await cities.Find(to, cancel) is { } other
            ? (int)Math.Round(Cities.Distance(one, other))
            : null;
}
