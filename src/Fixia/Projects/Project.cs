namespace Fixia.Projects;

/// <summary>Where a project stands.</summary>
public enum ProjectStatus
{
    /// <summary>Not published yet.</summary>
    Draft,

    /// <summary>Receives proposals.</summary>
    Open,

    /// <summary>A proposal was accepted.</summary>
    InProgress,

    /// <summary>The work is done.</summary>
    Completed,

    /// <summary>Closed without hiring.</summary>
    Closed,
}

/// <summary>What the budget is for.</summary>
public enum BudgetKind
{
    /// <summary>The whole job.</summary>
    Fixed,

    /// <summary>An hour.</summary>
    Hourly,
}

/// <summary>What is needed.</summary>
public sealed record ProjectBrief(
    string Title, string Description, string Category, BudgetKind BudgetKind, decimal BudgetMin, decimal BudgetMax, string? City, bool IsRemote, DateOnly? Deadline, bool Urgent, int ProposalCap);

/// <summary>Section <c>Projects</c>.</summary>
public sealed class ProjectOptions
{
    /// <summary>How long premium and enterprise see a new project before the others.</summary>
    public TimeSpan EarlyAccess { get; set; } = TimeSpan.FromMinutes(60);
}

/// <summary>What a client needs, published, with a budget.</summary>
public sealed class Project : Entity
{
    private Project()
    {
    }

    /// <summary>Whose.</summary>
    public Guid ClientId { get; private init; }

    /// <summary>Title.</summary>
    public string Title { get; private set; } = string.Empty;

    /// <summary>Name in the address.</summary>
    public string Slug { get; private init; } = string.Empty;

    /// <summary>Description.</summary>
    public string Description { get; private set; } = string.Empty;

    /// <summary>Slug of the category.</summary>
    public string Category { get; private set; } = string.Empty;

    /// <summary>What the budget is for.</summary>
    public BudgetKind BudgetKind { get; private set; }

    /// <summary>ARS, from.</summary>
    public decimal BudgetMin { get; private set; }

    /// <summary>ARS, to.</summary>
    public decimal BudgetMax { get; private set; }

    /// <summary>Always ARS.</summary>
    public string Currency { get; private init; } = "ARS";

    /// <summary>Where.</summary>
    public string? City { get; private set; }

    /// <summary>Whether it can be done remotely.</summary>
    public bool IsRemote { get; private set; }

    /// <summary>By when.</summary>
    public DateOnly? Deadline { get; private set; }

    /// <summary>Urgent projects have no early access.</summary>
    public bool Urgent { get; private set; }

    /// <summary>How many proposals the client wants; more wait.</summary>
    public int ProposalCap { get; private set; }

    /// <summary>Where it stands.</summary>
    public ProjectStatus Status { get; private set; }

    /// <summary>When published.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>Until when only premium and enterprise professionals see it.</summary>
    public DateTimeOffset? EarlyAccessUntil { get; private set; }

    /// <summary>When made.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>A new project, as a draft.</summary>
    public static Project Draft(Guid clientId, ProjectBrief brief, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7(now);
        return new Project
        {
            Id = id,
            ClientId = clientId,
            Title = brief.Title.Trim(),
            Slug = Platform.Data.Slug.Of(brief.Title, id),
            Description = brief.Description.Trim(),
            Category = brief.Category,
            BudgetKind = brief.BudgetKind,
            BudgetMin = brief.BudgetMin,
            BudgetMax = brief.BudgetMax,
            City = string.IsNullOrWhiteSpace(brief.City) ? null : brief.City.Trim(),
            IsRemote = brief.IsRemote,
            Deadline = brief.Deadline,
            Urgent = brief.Urgent,
            ProposalCap = brief.ProposalCap,
            CreatedAt = now,
        };
    }

    /// <summary>Opens it to proposals.</summary>
    public Problem? Publish(DateTimeOffset now, TimeSpan earlyAccess)
    {
        if (Status != ProjectStatus.Draft)
            return Problem.Conflict("project_not_draft");
        (Status, PublishedAt, EarlyAccessUntil) = (ProjectStatus.Open, now, Urgent ? null : now + earlyAccess);
        Record(new ProjectPublished(Id));
        return null;
    }

    /// <summary>The client no longer looks for anybody.</summary>
    public Problem? Close()
    {
        if (Status is not (ProjectStatus.Open or ProjectStatus.Draft))
            return Problem.Conflict("project_not_open");
        Status = ProjectStatus.Closed;
        PublishedAt ??= CreatedAt;
        Record(new ProjectClosed(Id));
        return null;
    }

    /// <summary>A proposal was accepted.</summary>
    internal Problem? Hire(Proposal accepted)
    {
        if (Status != ProjectStatus.Open)
            return Problem.Conflict("project_not_open");
        if (accepted.Accept() is { } refused)
            return refused;
        Status = ProjectStatus.InProgress;
        Record(new ProjectClosed(Id));
        Record(new ProposalAccepted(accepted.Id, Id, ClientId, accepted.ProfessionalId, Title, accepted.Price, accepted.Days));
        return null;
    }

    /// <summary>The contract that came of it is complete.</summary>
    public void Complete() => Status = ProjectStatus.Completed;

    /// <summary>Whether it is still shown to some plans only.</summary>
    public bool IsEarlyAt(DateTimeOffset now) => EarlyAccessUntil > now;
}
