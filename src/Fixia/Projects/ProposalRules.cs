using Fixia.Platform.Processes;
using static Fixia.Projects.ProposalAction;
using static Fixia.Projects.ProposalParty;
using static Fixia.Projects.ProposalStatus;

namespace Fixia.Projects;

/// <summary>Where a proposal stands.</summary>
public enum ProposalStatus
{
    /// <summary>With the client.</summary>
    Sent,

    /// <summary>The client likes it.</summary>
    Shortlisted,

    /// <summary>The client chose it: there is a contract.</summary>
    Accepted,

    /// <summary>The client said no, or chose another.</summary>
    Declined,

    /// <summary>Its author took it back.</summary>
    Withdrawn,

    /// <summary>Above the number the client wants to see; moves up when one leaves.</summary>
    Waiting,
}

/// <summary>What can be done with a proposal.</summary>
public enum ProposalAction
{
    /// <summary>Hire its author.</summary>
    Accept,

    /// <summary>Say no, and why.</summary>
    Decline,

    /// <summary>Keep it among the best; from then on it stays as it is.</summary>
    Shortlist,

    /// <summary>Offer something else.</summary>
    Edit,

    /// <summary>Say that the offer stands for the project as it is now.</summary>
    Confirm,

    /// <summary>Take it back.</summary>
    Withdraw,

    /// <summary>Leave the waiting list: one before it left.</summary>
    ComeUp,

    /// <summary>Decline what was not chosen.</summary>
    PassOver,
}

/// <summary>Who acts on a proposal.</summary>
[Flags]
public enum ProposalParty
{
    /// <summary>Who asked for proposals.</summary>
    Client = 1,

    /// <summary>Who proposed, and may propose now.</summary>
    Author = 2,

    /// <summary>Who proposed and may no longer: the subscription has ended since.</summary>
    FormerProfessional = 4,

    /// <summary>What follows from a decision on another proposal.</summary>
    System = 8,
}

/// <summary>The process of a proposal. It goes on only while its project is open.</summary>
internal static class ProposalRules
{
    private const ProposalParty Whoever = Author | FormerProfessional;

    public static readonly StateMachine<ProposalStatus, ProposalAction, ProposalParty> Process = new(
    [
        (Sent, Accept, Client, ProposalStatus.Accepted),
        (Sent, ProposalAction.Decline, Client, Declined),
        (Sent, Shortlist, Client, Shortlisted),
        (Sent, Edit, Author, Sent),
        (Sent, Confirm, Author, Sent),
        (Sent, Withdraw, Whoever, Withdrawn),
        (Sent, PassOver, ProposalParty.System, Declined),
        (Shortlisted, Accept, Client, ProposalStatus.Accepted),
        (Shortlisted, ProposalAction.Decline, Client, Declined),
        (Shortlisted, Confirm, Author, Shortlisted),
        (Shortlisted, Withdraw, Whoever, Withdrawn),
        (Shortlisted, PassOver, ProposalParty.System, Declined),
        (Waiting, Edit, Author, Waiting),
        (Waiting, Confirm, Author, Waiting),
        (Waiting, Withdraw, Whoever, Withdrawn),
        (Waiting, ComeUp, ProposalParty.System, Sent),
        (Waiting, PassOver, ProposalParty.System, Declined),
    ]);

    /// <summary>Where an action leads, or why it does not.</summary>
    public static Answer<ProposalStatus> Next(ProposalStatus from, ProposalAction action, ProposalParty who) =>
        Process.Next(from, action, who) is { } next ? next : Problem.Conflict("proposal_decided");

    /// <summary>Whether it is still to be decided.</summary>
    public static bool IsOpen(Proposal proposal, Project project) =>
        Refuses(project) is null && !Process.IsFinal(proposal.Status);

    /// <summary>Why nothing can be done with the proposals of a project; null while it is open.</summary>
    public static Problem? Refuses(Project project) =>
        project.Status == ProjectStatus.Open ? null : Problem.Conflict("project_not_open");

    /// <summary>What is open to a party; nothing to strangers.</summary>
    public static IReadOnlyList<ProposalAction> Open(Proposal proposal, Project project, ProposalParty? who)
    {
        if (who is not { } party || Refuses(project) is not null)
            return [];
        var open = Process.Open(proposal.Status, party);
        // There is nothing to confirm while the project says what it said.
        return proposal.ProjectVersion < project.Version ? open : [.. open.Where(action => action != Confirm)];
    }

    /// <summary>Who somebody is to a proposal; null for strangers. Of what waits its client knows nothing.</summary>
    public static ProposalParty? PartyOf(Proposal proposal, Project project, CurrentUser? reader) => reader switch
    {
        null => null,
        _ when reader.Id == project.ClientId => proposal.Status == Waiting ? null : Client,
        _ when reader.Id == proposal.ProfessionalId => reader.May(ProjectPermissions.Propose) ? Author : FormerProfessional,
        _ => null,
    };
}
