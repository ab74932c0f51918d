using Fixia.Accounts;
using Fixia.Projects;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Notifications;

/// <summary>What happens to projects and proposals, told to the other side.</summary>
internal sealed class NoticesOfProposals(FixiaDb db, Notifier notifier)
    : IDeliver<ProposalSent>,
        IDeliver<ProposalNoted>,
        IDeliver<ProposalAccepted>,
        IDeliver<ProposalOutdated>,
        IDeliver<QuestionNoted>,
        IDeliver<ProfessionalInvited>
{
    public async Task Deliver(ProposalSent happened, CancellationToken cancel)
    {
        if (await Find(happened.ProposalId, cancel) is not { } it)
            return;
        await notifier.Tell(ToClient(it, Kinds.ProposalReceived, $"proposal:{it.Proposal.Id}:sent", "proposals"), cancel);
    }

    public async Task Deliver(ProposalNoted happened, CancellationToken cancel)
    {
        if (await Find(happened.ProposalId, cancel) is not { } it)
            return;
        var source = $"proposal:{it.Proposal.Id}:{happened.Note}";
        await notifier.Tell(
            happened.Note switch
            {
                ProposalNote.Shortlisted => ToAuthor(it, Kinds.ProposalShortlisted, source),
                ProposalNote.Declined => ToAuthor(it, Kinds.ProposalDeclined, source),
                ProposalNote.PassedOver => ToAuthor(it, Kinds.ProposalDeclined, source, "passed_over"),
                _ => ToClient(it, Kinds.ProposalWithdrawn, source, "withdrawals"),
            },
            cancel);
    }

    public async Task Deliver(ProposalAccepted happened, CancellationToken cancel)
    {
        var client = await NameOf(happened.ClientId, cancel);
        await notifier.Tell(
            new Notice(
                happened.ProfessionalId,
                Kinds.ProposalAccepted,
                $"proposal:{happened.ProposalId}:accepted",
                $"contract:{happened.ContractId}",
                $"/contratos/{happened.ContractId}",
                new Facts { Title = happened.Title, Other = client })
            { ActorId = happened.ClientId },
            cancel);
    }

    public async Task Deliver(ProposalOutdated happened, CancellationToken cancel)
    {
        // Answered, withdrawn or decided in the meantime.
        if (await Find(happened.ProposalId, cancel) is not { } it || it.Proposal.ProjectVersion == it.Project.Version
            || !ProposalRules.IsOpen(it.Proposal, it.Project))
        {
            return;
        }

        await notifier.Tell(
            ToAuthor(it, Kinds.ProjectChanged, $"proposal:{it.Proposal.Id}:outdated:{it.Project.Version}"),
            cancel);
    }

    public async Task Deliver(QuestionNoted happened, CancellationToken cancel)
    {
        var it = await db.Set<ProjectQuestion>().AsNoTracking()
            .Join(db.Set<Project>(), q => q.ProjectId, p => p.Id, (q, p) => new { Question = q, Project = p })
            .SingleOrDefaultAsync(one => one.Question.Id == happened.QuestionId, cancel);
        if (it is null)
            return;
        var (to, by, kind) = happened.IsAnswer
            ? (it.Question.AskerId, it.Project.ClientId, Kinds.QuestionAnswered)
            : (it.Project.ClientId, it.Question.AskerId, Kinds.QuestionAsked);
        await notifier.Tell(
            new Notice(
                to,
                kind,
                $"question:{it.Question.Id}:{(happened.IsAnswer ? "answered" : "asked")}",
                $"project:{it.Project.Id}:questions",
                $"/proyectos/{it.Project.Slug}",
                new Facts { Title = it.Project.Title, Other = await NameOf(by, cancel) })
            { ActorId = by },
            cancel);
    }

    public async Task Deliver(ProfessionalInvited happened, CancellationToken cancel)
    {
        // Closed in the meantime.
        var project = await db.Set<Project>().AsNoTracking().SingleAsync(p => p.Id == happened.ProjectId, cancel);
        if (project.Status != ProjectStatus.Open)
            return;

        await notifier.Tell(
            new Notice(
                happened.ProfessionalId,
                Kinds.Invited,
                $"project:{project.Id}:invited",
                $"project:{project.Id}:invited",
                $"/proyectos/{project.Slug}",
                new Facts
                {
                    Title = project.Title,
                    Other = await NameOf(project.ClientId, cancel),
                })
            { ActorId = project.ClientId },
            cancel);
    }

    private static Notice ToClient(Told it, Kind kind, string source, string thread) => new(
        it.Project.ClientId,
        kind,
        source,
        $"project:{it.Project.Id}:{thread}",
        $"/proyectos/{it.Project.Slug}/propuestas",
        new Facts { Title = it.Project.Title, Other = it.Author })
    { ActorId = it.Proposal.ProfessionalId };

    private static Notice ToAuthor(Told it, Kind kind, string source, string? variant = null) => new(
        it.Proposal.ProfessionalId,
        kind,
        source,
        $"proposal:{it.Proposal.Id}",
        $"/proyectos/{it.Project.Slug}",
        new Facts { Variant = variant, Title = it.Project.Title, Other = it.Client })
    { ActorId = it.Project.ClientId };

    private Task<Told?> Find(Guid proposalId, CancellationToken cancel) => db.Set<Proposal>().AsNoTracking()
        .Where(o => o.Id == proposalId)
        .Join(db.Set<Project>(), o => o.ProjectId, p => p.Id, (o, p) => new { Proposal = o, Project = p })
        .Join(
            db.Set<User>(),
            one => one.Proposal.ProfessionalId,
            u => u.Id,
            (one, u) => new { one.Proposal, one.Project, Author = u.FullName })
        .Join(
            db.Set<User>(),
            one => one.Project.ClientId,
            u => u.Id,
            (one, u) => new Told(one.Proposal, one.Project, one.Author, u.FullName))
        .SingleOrDefaultAsync(cancel);

    private Task<string> NameOf(Guid userId, CancellationToken cancel) =>
        db.Set<User>().Where(u => u.Id == userId).Select(u => u.FullName).SingleAsync(cancel);

    private sealed record Told(Proposal Proposal, Project Project, string Author, string Client);
}
