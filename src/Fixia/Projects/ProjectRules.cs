using Fixia.Platform.Processes;
using static Fixia.Projects.ProjectAction;
using static Fixia.Projects.ProjectParty;
using static Fixia.Projects.ProjectStatus;

namespace Fixia.Projects;

/// <summary>Where a project stands.</summary>
public enum ProjectStatus
{
    /// <summary>Not published yet; only its client sees it.</summary>
    Draft,

    /// <summary>Professionals can see it and propose.</summary>
    Open,

    /// <summary>A proposal was accepted.</summary>
    InProgress,

    /// <summary>The work is done.</summary>
    Completed,

    /// <summary>Closed without hiring; can be opened again.</summary>
    Closed,
}

/// <summary>What can be done with a project.</summary>
public enum ProjectAction
{
    /// <summary>Say it better.</summary>
    Edit,

    /// <summary>Open a draft to proposals.</summary>
    Publish,

    /// <summary>Ask somebody to propose.</summary>
    Invite,

    /// <summary>The client stops looking.</summary>
    Close,

    /// <summary>The client looks again.</summary>
    Reopen,

    /// <summary>Read the proposals side by side.</summary>
    Compare,

    /// <summary>Send a proposal.</summary>
    Propose,

    /// <summary>Ask the client something in public.</summary>
    Ask,

    /// <summary>Accept a proposal: its contract begins.</summary>
    Hire,

    /// <summary>The contract is complete.</summary>
    Complete,
}

/// <summary>Who acts on a project.</summary>
[Flags]
public enum ProjectParty
{
    /// <summary>Who needs the work.</summary>
    Client = 1,

    /// <summary>A professional whom nothing keeps from proposing, and who has not yet.</summary>
    Candidate = 2,

    /// <summary>A professional with a proposal on it.</summary>
    Author = 4,

    /// <summary>What follows from something else: an acceptance, a complete contract.</summary>
    System = 8,
}

/// <summary>The process of a project.</summary>
internal static class ProjectRules
{
    public static readonly StateMachine<ProjectStatus, ProjectAction, ProjectParty> Process = new(
    [
        (Draft, Edit, Client, Draft),
        (Draft, ProjectAction.Publish, Client, Open),
        (Draft, Close, Client, Closed),
        (Open, Edit, Client, Open),
        (Open, Invite, Client, Open),
        (Open, Close, Client, Closed),
        (Open, Compare, Client, Open),
        (Open, Propose, Candidate, Open),
        (Open, Ask, Candidate | Author, Open),
        (Open, Hire, ProjectParty.System, InProgress),
        (Closed, Reopen, Client, Open),
        (Closed, Compare, Client, Closed),
        (InProgress, Compare, Client, InProgress),
        (InProgress, Complete, ProjectParty.System, Completed),
        (Completed, Compare, Client, Completed),
    ]);

    /// <summary>Where an action leads, or why it does not.</summary>
    public static Answer<ProjectStatus> Next(ProjectStatus from, ProjectAction action, ProjectParty who) =>
        Process.Next(from, action, who) is { } next ? next : Problem.Conflict(action switch
        {
            ProjectAction.Publish => "project_not_draft",
            Reopen => "project_not_closed",
            _ => "project_not_open",
        });
}
