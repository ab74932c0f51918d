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
    public string Letter { get; private init; } = string.Empty;

    /// <summary>ARS.</summary>
    public decimal Price { get; private init; }

    /// <summary>Always ARS.</summary>
    public string Currency { get; private init; } = "ARS";

    /// <summary>Days until delivery.</summary>
    public int Days { get; private init; }

    /// <summary>Where it stands.</summary>
    public ProposalStatus Status { get; private set; }

    /// <summary>When it was sent.</summary>
    public DateTimeOffset SentAt { get; private init; }

    /// <summary>Whether the client has still to decide.</summary>
    public bool IsOpen => Status is ProposalStatus.Sent or ProposalStatus.Shortlisted;

    internal static Proposal Send(Guid projectId, Guid professionalId, string letter, decimal price, int days, bool waits, DateTimeOffset now)
    {
        var proposal = new Proposal
        {
            Id = Guid.CreateVersion7(now),
            ProjectId = projectId,
            ProfessionalId = professionalId,
            Letter = letter.Trim(),
            Price = price,
            Days = days,
            Status = waits ? ProposalStatus.Waiting : ProposalStatus.Sent,
            SentAt = now,
        };
        proposal.Record(new ProposalSent(proposal.Id, projectId));
        return proposal;
    }

    internal Problem? Accept() => Move(IsOpen, ProposalStatus.Accepted);

    internal Problem? Decline() => Move(IsOpen || Status == ProposalStatus.Waiting, ProposalStatus.Declined);

    internal Problem? Withdraw() => Move(IsOpen || Status == ProposalStatus.Waiting, ProposalStatus.Withdrawn);

    internal Problem? Shortlist() => Move(IsOpen, ProposalStatus.Shortlisted);

    internal void ComeUp() => Status = ProposalStatus.Sent;

    private Problem? Move(bool allowed, ProposalStatus to)
    {
        if (!allowed)
            return Problem.Conflict("proposal_decided");
        Status = to;
        return null;
    }
}
