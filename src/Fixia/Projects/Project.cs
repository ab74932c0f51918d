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

/// <summary>Who sees a project.</summary>
public enum ProjectVisibility
{
    /// <summary>Everybody.</summary>
    Public,

    /// <summary>Whom the client invites.</summary>
    Invitation,
}

/// <summary>What is needed.</summary>
public sealed record ProjectBrief(
    string Title, string Description, string? Category, BudgetKind BudgetKind, decimal BudgetMin, decimal BudgetMax, string? City, bool IsRemote, DateOnly? Deadline, bool Urgent, int ProposalCap)
{
    /// <summary>Who sees it.</summary>
    public ProjectVisibility Visibility { get; init; }

    /// <summary>Documents, uploaded before.</summary>
    public IReadOnlyList<Guid> Files { get; init; } = [];
}

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

    /// <summary>Name in the address; follows the title, and the names before lead to it.</summary>
    public string Slug { get; private set; } = string.Empty;

    /// <summary>Description.</summary>
    public string Description { get; private set; } = string.Empty;

    /// <summary>Slug of the category; null only of a draft.</summary>
    public string? Category { get; private set; }

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

    /// <summary>Who sees it.</summary>
    public ProjectVisibility Visibility { get; private set; }

    /// <summary>Documents.</summary>
    public List<Guid> Files { get; private set; } = [];

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
        var project = new Project { Id = Guid.CreateVersion7(now), ClientId = clientId, CreatedAt = now };
        project.Take(brief);
        return project;
    }

    /// <summary>What is needed now.</summary>
    internal ProjectBrief Brief => new(Title, Description, Category, BudgetKind, BudgetMin, BudgetMax, City, IsRemote, Deadline, Urgent, ProposalCap) { Visibility = Visibility, Files = Files };

    /// <summary>Says it anew, while nobody is hired.</summary>
    public Problem? Change(ProjectBrief brief, out string? formerSlug)
    {
        formerSlug = null;
        if (Status is not (ProjectStatus.Draft or ProjectStatus.Open))
            return Problem.Conflict("project_not_open");
        var before = Slug;
        Take(brief);
        formerSlug = before != Slug && PublishedAt is not null ? before : null;
        if (Status == ProjectStatus.Open)
            Record(new ProjectChanged(Id));
        return null;
    }

    private void Take(ProjectBrief brief)
    {
        (Title, Description, Category) = (brief.Title.Trim(), brief.Description.Trim(), string.IsNullOrEmpty(brief.Category) ? null : brief.Category);
        (BudgetKind, BudgetMin, BudgetMax) = (brief.BudgetKind, brief.BudgetMin, brief.BudgetMax);
        (City, IsRemote, Deadline) = (string.IsNullOrWhiteSpace(brief.City) ? null : brief.City.Trim(), brief.IsRemote, brief.Deadline);
        (Urgent, ProposalCap, Visibility, Files) = (brief.Urgent, brief.ProposalCap, brief.Visibility, [.. brief.Files]);
        Slug = Platform.Data.Slug.Of(Title.Length == 0 ? "borrador" : Title, Id);
    }

    /// <summary>Opens it to proposals.</summary>
    public Problem? Publish(DateTimeOffset now, TimeSpan earlyAccess)
    {
        if (Status != ProjectStatus.Draft)
            return Problem.Conflict("project_not_draft");
        // Whoever is invited is told at once; nobody else sees it.
        (Status, PublishedAt, EarlyAccessUntil) = (ProjectStatus.Open, now, Urgent || Visibility == ProjectVisibility.Invitation ? null : now + earlyAccess);
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

    /// <summary>The client looks again; proposals that were not decided stand again. No early access: it has been seen.</summary>
    public Problem? Reopen(DateTimeOffset now)
    {
        if (Status != ProjectStatus.Closed)
            return Problem.Conflict("project_not_closed");
        (Status, PublishedAt, EarlyAccessUntil) = (ProjectStatus.Open, now, null);
        Record(new ProjectPublished(Id));
        return null;
    }

    /// <summary>A proposal was accepted.</summary>
    internal Problem? Hire(Proposal accepted, DateTimeOffset now)
    {
        if (Status != ProjectStatus.Open)
            return Problem.Conflict("project_not_open");
        if (accepted.Accept(now) is { } refused)
            return refused;
        Status = ProjectStatus.InProgress;
        Record(new ProjectClosed(Id));
        Record(new ProposalAccepted(accepted.Id, Id, ClientId, accepted.ProfessionalId, Title, accepted.Price, accepted.Days, accepted.Milestones));
        return null;
    }

    /// <summary>The contract that came of it is complete.</summary>
    public void Complete() => Status = ProjectStatus.Completed;

    /// <summary>Whether it is still shown to some plans only.</summary>
    public bool IsEarlyAt(DateTimeOffset now) => EarlyAccessUntil > now;
}
