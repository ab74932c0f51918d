namespace Fixia.Projects;

/// <summary>Where a proposal stands.</summary>
public enum ProposalStatus
{
    /// <summary>With the client.</summary>
    Sent,

    /// <summary>The client likes it.</summary>
    Shortlisted,

    /// <summary>Chosen.</summary>
    Accepted,

    /// <summary>Not chosen.</summary>
    Declined,

    /// <summary>Taken back.</summary>
    Withdrawn,

    /// <summary>Above the number the client wants to see; moves up when one leaves.</summary>
    Waiting,
}

/// <summary>A part of the work with its own price.</summary>
/// <param name="Title">What is delivered.</param>
/// <param name="Price">ARS.</param>
/// <param name="Days">Days after the part before.</param>
public sealed record ProposedMilestone(string Title, decimal Price, int Days);

/// <summary>What a professional offers.</summary>
public sealed record ProposalOffer(string Letter, decimal Price, int Days, IReadOnlyList<ProposedMilestone> Milestones, IReadOnlyList<Guid> Files);

/// <summary>Why a proposal was declined.</summary>
public enum DeclineReason
{
    /// <summary>Too expensive.</summary>
    Price,

    /// <summary>Too little experience with such work.</summary>
    Experience,

    /// <summary>Too late.</summary>
    Time,

    /// <summary>The proposal was not clear.</summary>
    Unclear,

    /// <summary>Another was accepted.</summary>
    ChoseAnother,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>A professional's offer on a project.</summary>
public sealed class Proposal : Entity
{
    private Proposal()
    {
    }

    /// <summary>On which project.</summary>
    public Guid ProjectId { get; private init; }

    /// <summary>By whom.</summary>
    public Guid ProfessionalId { get; private init; }

    /// <summary>The letter.</summary>
    public string Letter { get; private set; } = string.Empty;

    /// <summary>ARS.</summary>
    public decimal Price { get; private set; }

    /// <summary>Always ARS.</summary>
    public string Currency { get; private init; } = "ARS";

    /// <summary>Days until delivery.</summary>
    public int Days { get; private set; }

    /// <summary>Parts with their own price; none: the whole work is one.</summary>
    public IReadOnlyList<ProposedMilestone> Milestones { get; private set; } = [];

    /// <summary>Documents.</summary>
    public List<Guid> Files { get; private set; } = [];

    /// <summary>Where it stands.</summary>
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

    /// <summary>When it was sent.</summary>
    public DateTimeOffset SentAt { get; private init; }

    /// <summary>Whether the client has still to decide.</summary>
    public bool IsOpen => Status is ProposalStatus.Sent or ProposalStatus.Shortlisted;

    /// <summary>Whether its author may still change it: until the client shortlists or decides.</summary>
    public bool MayBeEdited => Status is ProposalStatus.Sent or ProposalStatus.Waiting;

    internal static Proposal Send(Guid projectId, Guid professionalId, ProposalOffer offer, bool waits, DateTimeOffset now)
    {
        var proposal = new Proposal
        {
            Id = Guid.CreateVersion7(now),
            ProjectId = projectId,
            ProfessionalId = professionalId,
            Status = waits ? ProposalStatus.Waiting : ProposalStatus.Sent,
            SentAt = now,
        };
        proposal.Take(offer);
        proposal.Record(new ProposalSent(proposal.Id, projectId));
        return proposal;
    }

    internal Problem? Edit(ProposalOffer offer, DateTimeOffset now)
    {
        if (!MayBeEdited)
            return Problem.Conflict("proposal_decided");
        Take(offer);
        EditedAt = now;
        return null;
    }

    internal void See(DateTimeOffset now) => SeenAt ??= now;

    internal Problem? Accept(DateTimeOffset now) => Move(IsOpen, ProposalStatus.Accepted, now);

    internal Problem? Decline(DeclineReason reason, string? note, DateTimeOffset now)
    {
        if (Move(IsOpen || Status == ProposalStatus.Waiting, ProposalStatus.Declined, now) is { } refused)
            return refused;
        (DeclineReason, DeclineNote) = (reason, string.IsNullOrWhiteSpace(note) ? null : note.Trim());
        return null;
    }

    internal Problem? Withdraw() => Move(IsOpen || Status == ProposalStatus.Waiting, ProposalStatus.Withdrawn, null);

    internal Problem? Shortlist(DateTimeOffset now) => Move(IsOpen, ProposalStatus.Shortlisted, now);

    internal void ComeUp() => Status = ProposalStatus.Sent;

    private void Take(ProposalOffer offer)
    {
        (Letter, Days, Milestones, Files) = (offer.Letter.Trim(), offer.Days, offer.Milestones, [.. offer.Files]);
        Price = offer.Milestones.Count == 0 ? offer.Price : offer.Milestones.Sum(m => m.Price);
    }

    private Problem? Move(bool allowed, ProposalStatus to, DateTimeOffset? answeredAt)
    {
        if (!allowed)
            return Problem.Conflict("proposal_decided");
        (Status, AnsweredAt) = (to, AnsweredAt ?? answeredAt);
        return null;
    }
}
