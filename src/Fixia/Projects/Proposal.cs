namespace Fixia.Projects;

/// <summary>Why a proposal was declined.</summary>
public enum DeclineReason
{
    /// <summary>It costs more than the client wants to pay.</summary>
    Price,

    /// <summary>Too little experience with such work.</summary>
    Experience,

    /// <summary>It takes longer than the client can wait.</summary>
    Time,

    /// <summary>The proposal was not clear.</summary>
    Unclear,

    /// <summary>Another was accepted.</summary>
    ChoseAnother,

    /// <summary>None of the reasons above.</summary>
    Other,
}

/// <summary>A professional's offer on a project.</summary>
public sealed class Proposal : Entity
{
    private Proposal()
    {
    }

    /// <summary>The project it answers.</summary>
    public Guid ProjectId { get; private init; }

    /// <summary>The professional who makes the offer.</summary>
    public Guid ProfessionalId { get; private init; }

    /// <inheritdoc cref="ProposalOffer.Letter"/>
    public string Letter { get; private set; } = string.Empty;

    /// <summary>ARS, the sum of the milestones if there are any.</summary>
    public decimal Price { get; private set; }

    /// <summary>Always ARS.</summary>
    public string Currency { get; private init; } = "ARS";

    /// <inheritdoc cref="ProposalOffer.Days"/>
    public int Days { get; private set; }

    /// <inheritdoc cref="ProposalOffer.Milestones"/>
    public IReadOnlyList<ProposedMilestone> Milestones { get; private set; } = [];

    /// <inheritdoc cref="ProposalOffer.Files"/>
    public List<Guid> Files { get; private set; } = [];

    /// <inheritdoc cref="ProposalOffer.AutoApproveDays"/>
    public int? AutoApproveDays { get; private set; }

    /// <summary>The version of the project it answers.</summary>
    public int ProjectVersion { get; private set; }

    /// <summary>Counts what was offered, from 1 on: whoever accepts names the one they read.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>Where it stands in <see cref="ProposalRules"/>.</summary>
    public ProposalStatus Status { get; private set; }

    /// <summary>Why it was declined.</summary>
    public DeclineReason? DeclineReason { get; private set; }

    /// <summary>What the client said with that.</summary>
    public string? DeclineNote { get; private set; }

    /// <summary>When the client first looked at it.</summary>
    public DateTimeOffset? SeenAt { get; private set; }

    /// <summary>When the client first did something with it.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>When its author last changed it.</summary>
    public DateTimeOffset? EditedAt { get; private set; }

    /// <summary>When its author was told that the project changed; null again once they answered the project as it is.</summary>
    public DateTimeOffset? ToldOfChangeAt { get; private set; }

    /// <summary>When it was sent.</summary>
    public DateTimeOffset SentAt { get; private init; }

    /// <summary>What is offered now.</summary>
    internal ProposalOffer Offer => new()
    {
        Letter = Letter,
        Price = Price,
        Days = Days,
        Milestones = Milestones,
        Files = [.. Files],
        AutoApproveDays = AutoApproveDays,
        ProjectVersion = ProjectVersion,
    };

    /// <summary>
    /// An offer on a project as it is now. <paramref name="waits"/>: the client has as many as they wanted to read.
    /// </summary>
    internal static Proposal Send(Project project, Guid professionalId, ProposalOffer offer, bool waits, DateTimeOffset now)
    {
        var proposal = new Proposal
        {
            Id = Guid.CreateVersion7(now),
            ProjectId = project.Id,
            ProfessionalId = professionalId,
            Status = waits ? ProposalStatus.Waiting : ProposalStatus.Sent,
            SentAt = now,
            ProjectVersion = project.Version,
        };
        proposal.Take(offer);
        proposal.Record(new ProposalSent(proposal.Id, project.Id));
        return proposal;
    }

    /// <summary>Offers something else. An offer that names the project's version answers that one from now on.</summary>
    internal Problem? Edit(ProposalOffer offer, DateTimeOffset now)
    {
        if (!ProposalRules.Next(Status, ProposalAction.Edit, ProposalParty.Author).Is(out _, out var refused))
            return refused;
        var before = Offer;
        Take(offer);
        if (!before.IsTheSame(Offer))
        {
            (Version, EditedAt) = (Version + 1, now);
            Record(new ProposalChanged(Id, ProjectId, Version, before, now));
        }

        Meet(offer.ProjectVersion ?? ProjectVersion);
        return null;
    }

    /// <summary>The same offer stands for another version of the project.</summary>
    internal Problem? Confirm(int projectVersion)
    {
        if (!ProposalRules.Next(Status, ProposalAction.Confirm, ProposalParty.Author).Is(out _, out var refused))
            return refused;
        Meet(projectVersion);
        return null;
    }

    /// <summary>Its project says something else now; its author hears of it once.</summary>
    internal void Outdate(DateTimeOffset now)
    {
        if (ToldOfChangeAt is not null)
            return;
        ToldOfChangeAt = now;
        Record(new ProposalOutdated(Id, ProjectId));
    }

    internal void See(DateTimeOffset now) => SeenAt ??= now;

    internal Answer<ProposalStatus> Accept(DateTimeOffset now) => Decide(ProposalAction.Accept, ProposalParty.Client, now);

    internal Answer<ProposalStatus> Shortlist(DateTimeOffset now) =>
        Noted(Decide(ProposalAction.Shortlist, ProposalParty.Client, now), ProposalNote.Shortlisted);

    internal Answer<ProposalStatus> Decline(DeclineReason reason, string? note, DateTimeOffset now)
    {
        var decided = Decide(ProposalAction.Decline, ProposalParty.Client, now);
        if (decided.Is(out _, out _))
            (DeclineReason, DeclineNote) = (reason, PlainText.Trimmed(note));
        return Noted(decided, ProposalNote.Declined);
    }

    /// <summary>Declines it because another was chosen; what was decided before stays as it is.</summary>
    internal void PassOver(DateTimeOffset now)
    {
        if (Noted(Decide(ProposalAction.PassOver, ProposalParty.System, now), ProposalNote.PassedOver).Is(out _, out _))
            DeclineReason = Projects.DeclineReason.ChoseAnother;
    }

    internal Answer<ProposalStatus> Withdraw(ProposalParty who) =>
        Noted(Decide(ProposalAction.Withdraw, who, null), ProposalNote.Withdrawn);

    internal void ComeUp() => Decide(ProposalAction.ComeUp, ProposalParty.System, null);

    private Answer<ProposalStatus> Noted(Answer<ProposalStatus> decided, ProposalNote note)
    {
        if (decided.Is(out _, out _))
            Record(new ProposalNoted(Id, ProjectId, note));
        return decided;
    }

    private Answer<ProposalStatus> Decide(ProposalAction action, ProposalParty who, DateTimeOffset? answeredAt)
    {
        var answer = ProposalRules.Next(Status, action, who);
        if (answer.Is(out var next, out _))
            (Status, AnsweredAt) = (next, AnsweredAt ?? answeredAt);
        return answer;
    }

    private void Meet(int projectVersion)
    {
        if (projectVersion != ProjectVersion)
            (ProjectVersion, ToldOfChangeAt) = (projectVersion, null);
    }

    private void Take(ProposalOffer offer)
    {
        var settled = offer.Settled;
        (Letter, Price, Days) = (settled.Letter, settled.Price, settled.Days);
        (Milestones, Files, AutoApproveDays) = (settled.Milestones, [.. settled.Files], settled.AutoApproveDays);
    }
}
