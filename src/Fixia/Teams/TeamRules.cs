using Fixia.Platform.Processes;
using static Fixia.Teams.PlaceState;
using static Fixia.Teams.TeamAction;

namespace Fixia.Teams;

/// <summary>Where a place in a team stands, seen from the person it is about.</summary>
public enum PlaceState
{
    /// <summary>They have none.</summary>
    Free,

    /// <summary>They were asked to take one.</summary>
    Invited,

    /// <summary>They have one.</summary>
    Taken,

    /// <summary>The team is theirs.</summary>
    Owned,
}

/// <summary>What can be done with a team and its places.</summary>
public enum TeamAction
{
    /// <summary>Gives the team its name and text.</summary>
    Describe,

    /// <summary>Asks somebody to join; again, if they did not answer.</summary>
    Invite,

    /// <summary>Takes an invitation back.</summary>
    Withdraw,

    /// <summary>Takes the place that is offered.</summary>
    Join,

    /// <summary>Gives one's place up.</summary>
    Leave,

    /// <summary>Takes somebody's place away.</summary>
    Remove,
}

/// <summary>Who can do something with a place.</summary>
[Flags]
public enum TeamParty
{
    /// <summary>Whose team it is.</summary>
    Owner = 1,

    /// <summary>The person the place is about.</summary>
    Person = 2,
}

/// <summary>The process of a place in a team.</summary>
internal static class TeamRules
{
    /// <summary>Every step there is.</summary>
    public static StateMachine<PlaceState, TeamAction, TeamParty> Process { get; } = new(
    [
        (Owned, Describe, TeamParty.Owner, Owned),
        (Free, Invite, TeamParty.Owner, Invited),
        (Invited, Invite, TeamParty.Owner, Invited),
        (Invited, Withdraw, TeamParty.Owner, Free),
        (Invited, Join, TeamParty.Person, Taken),
        (Taken, Leave, TeamParty.Person, Free),
        (Taken, Remove, TeamParty.Owner, Free),
    ]);

    /// <summary>What needs the owner's subscription; a place can be given up without.</summary>
    public static bool NeedsSubscription(TeamAction action) => action is Describe or Invite or Join;

    /// <summary>What is open to somebody about a place.</summary>
    public static IReadOnlyList<TeamAction> Open(PlaceState place, TeamParty who, bool inForce) =>
        [.. Process.Open(place, who).Where(action => inForce || !NeedsSubscription(action))];

    /// <summary>Whether the process has such a step.</summary>
    public static bool Has(PlaceState place, TeamAction action, TeamParty who) => Process.Next(place, action, who) is not null;
}
