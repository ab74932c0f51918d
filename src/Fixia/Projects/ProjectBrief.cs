using System.ComponentModel.DataAnnotations;
namespace Fixia.Projects;

/// <summary>What the budget is for.</summary>
public enum BudgetKind
{
    /// <summary>The whole job.</summary>
    Fixed,

    /// <summary>So much for each hour of work.</summary>
    Hourly,
}

/// <summary>Who sees a project.</summary>
public enum ProjectVisibility
{
    /// <summary>Everybody finds it.</summary>
    Public,

    /// <summary>Whom the client invites.</summary>
    Invitation,
}

/// <summary>
/// What a client needs: the body that makes a project, and what a project keeps. Draft or not, the same fields; what a draft
/// lacks is asked for when it is published.
/// </summary>
public sealed record ProjectBrief
{
    internal const int LongestTitle = 90;

    /// <summary>8 to 90 characters.</summary>
    [MaxLength(LongestTitle)]
    public string Title { get; init; } = string.Empty;

    /// <summary>30 to 5000 characters.</summary>
    public string Description { get; init; } = string.Empty;

    /// <summary>Slug of a leaf of the categories.</summary>
    public string? Category { get; init; }

    /// <summary>What the amounts are for.</summary>
    public BudgetKind BudgetKind { get; init; }

    /// <summary>ARS; 0 when the client names only the most.</summary>
    public decimal BudgetMin { get; init; }

    /// <summary>ARS, at least <see cref="BudgetMin"/>.</summary>
    public decimal BudgetMax { get; init; }

    /// <summary>A city of the list, however it is written; may be missing when the work can be done remotely.</summary>
    public string? City { get; init; }

    /// <summary>Whether it can be done remotely.</summary>
    public bool IsRemote { get; init; }

    /// <summary>The day it is needed by.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>Urgent projects have no early access.</summary>
    public bool Urgent { get; init; }

    /// <summary>How many proposals the client wants to read at a time: 5, 10 or 20; more wait.</summary>
    public int ProposalCap { get; init; } = 10;

    /// <summary>Everybody, or only whom the client invites.</summary>
    public ProjectVisibility Visibility { get; init; }

    /// <summary>Documents uploaded before.</summary>
    public IReadOnlyList<Guid> Files { get; init; } = [];

    /// <summary>Whether it is shown: published at once, or with this change; false keeps a draft.</summary>
    public bool Publish { get; init; }

    /// <summary>Whether both ask for the same, however shown.</summary>
    internal bool AsksTheSame(ProjectBrief other) =>
        this with { Files = other.Files, Publish = other.Publish } == other && Files.SequenceEqual(other.Files);
}

/// <summary>
/// A project's words before they were changed. Proposals answer one version, and can be compared with it for ever.
/// </summary>
public sealed class FormerBrief
{
    /// <summary>The project that said so.</summary>
    public required Guid ProjectId { get; init; }

    /// <summary>The project's version then.</summary>
    public required int Version { get; init; }

    /// <summary>What was asked for.</summary>
    public required ProjectBrief Brief { get; init; }

    /// <summary>Until when it said so.</summary>
    public required DateTimeOffset ReplacedAt { get; init; }
}
