using System.Diagnostics.CodeAnalysis;

namespace Fixia.Projects;

/// <summary>Section <c>Projects</c>.</summary>
public sealed class ProjectOptions
{
    /// <summary>How long premium and enterprise see a new project before the others.</summary>
    public TimeSpan EarlyAccess { get; set; } = TimeSpan.FromMinutes(60);

    /// <summary>Professionals a client may invite to one project.</summary>
    public int MostInvitations { get; set; } = 20;

    /// <summary>Questions one person may ask about a project.</summary>
    public int MostQuestions { get; set; } = 5;

    /// <summary>Documents of a project.</summary>
    public int MostFiles { get; set; } = 8;
}

/// <summary>What a client needs, published, with a budget.</summary>
public sealed class Project : Entity
{
    /// <summary>What slugs of projects are called among <see cref="FormerNames"/>.</summary>
    public const string NameKind = "project";

    private Project()
    {
    }

    /// <summary>Who needs it.</summary>
    public Guid ClientId { get; private init; }

    /// <inheritdoc cref="ProjectBrief.Title"/>
    public string Title { get; private set; } = string.Empty;

    /// <summary>Name in the address; follows the title, and the names before lead to it.</summary>
    public string Slug { get; private set; } = string.Empty;

    /// <inheritdoc cref="ProjectBrief.Description"/>
    public string Description { get; private set; } = string.Empty;

    /// <summary>Slug of the category; null only of a draft.</summary>
    public string? Category { get; private set; }

    /// <inheritdoc cref="ProjectBrief.BudgetKind"/>
    public BudgetKind BudgetKind { get; private set; }

    /// <inheritdoc cref="ProjectBrief.BudgetMin"/>
    public decimal BudgetMin { get; private set; }

    /// <inheritdoc cref="ProjectBrief.BudgetMax"/>
    public decimal BudgetMax { get; private set; }

    /// <summary>Always ARS.</summary>
    public string Currency { get; private init; } = "ARS";

    /// <summary>A city of the list, once published; null when it is remote work without a place.</summary>
    public string? City { get; private set; }

    /// <inheritdoc cref="ProjectBrief.IsRemote"/>
    public bool IsRemote { get; private set; }

    /// <inheritdoc cref="ProjectBrief.Deadline"/>
    public DateOnly? Deadline { get; private set; }

    /// <inheritdoc cref="ProjectBrief.Urgent"/>
    public bool Urgent { get; private set; }

    /// <inheritdoc cref="ProjectBrief.ProposalCap"/>
    public int ProposalCap { get; private set; }

    /// <inheritdoc cref="ProjectBrief.Visibility"/>
    public ProjectVisibility Visibility { get; private set; }

    /// <inheritdoc cref="ProjectBrief.Files"/>
    public List<Guid> Files { get; private set; } = [];

    /// <summary>Where it stands in <see cref="ProjectRules"/>.</summary>
    public ProjectStatus Status { get; private set; }

    /// <summary>Counts what it said, from 1 on: another number, other words. Proposals name the one they answer.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>When it was opened to proposals last; null of what nobody but its client has seen.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>Until when only premium and enterprise professionals see it.</summary>
    public DateTimeOffset? EarlyAccessUntil { get; private set; }

    /// <summary>When it was begun.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>A new project, as a draft.</summary>
    public static Project Draft(Guid clientId, ProjectBrief brief, DateTimeOffset now)
    {
        var project = new Project { Id = Guid.CreateVersion7(now), ClientId = clientId, CreatedAt = now };
        project.Take(brief);
        return project;
    }

    /// <summary>What is needed now.</summary>
    internal ProjectBrief Brief => new()
    {
        Title = Title,
        Description = Description,
        Category = Category,
        BudgetKind = BudgetKind,
        BudgetMin = BudgetMin,
        BudgetMax = BudgetMax,
        City = City,
        IsRemote = IsRemote,
        Deadline = Deadline,
        Urgent = Urgent,
        ProposalCap = ProposalCap,
        Visibility = Visibility,
        Files = [.. Files],
        Publish = Status != ProjectStatus.Draft,
    };

    /// <summary>Says it anew, while nobody is hired.</summary>
    public Problem? Change(ProjectBrief brief, DateTimeOffset now)
    {
        if (!ProjectRules.Next(Status, ProjectAction.Edit, ProjectParty.Client).Is(out _, out var refused))
            return refused;
        var before = Brief;
        Take(brief);
        if (before.AsksTheSame(Brief))
            return null;
        Version++;
        // Nobody is waited for when it is urgent, and whom the client invites need not wait.
        if (Urgent || Visibility == ProjectVisibility.Invitation)
            EarlyAccessUntil = null;
        if (Status == ProjectStatus.Open)
            Record(new ProjectChanged(Id, Version, before, now));
        return null;
    }

    /// <summary>Takes what was checked before it is shown for the first time: the city as everybody writes it.</summary>
    internal void Settle(ProjectBrief brief)
    {
        if (PublishedAt is null)
            Take(brief);
    }

    /// <summary>Opens it to proposals. Whoever is invited is told at once; nobody else sees a project by invitation.</summary>
    public Problem? Publish(DateTimeOffset now, TimeSpan earlyAccess)
    {
        if (!Move(ProjectAction.Publish, ProjectParty.Client, out var refused))
            return refused;
        Show(now, earlyAccess);
        return null;
    }

    /// <summary>The client no longer looks for anybody.</summary>
    public Problem? Close()
    {
        if (!Move(ProjectAction.Close, ProjectParty.Client, out var refused))
            return refused;
        Record(new ProjectClosed(Id));
        return null;
    }

    /// <summary>
    /// The client looks again; proposals that were not decided stand again. What has been seen has no early access.
    /// </summary>
    public Problem? Reopen(DateTimeOffset now, TimeSpan earlyAccess)
    {
        if (!Move(ProjectAction.Reopen, ProjectParty.Client, out var refused))
            return refused;
        Show(now, PublishedAt is null ? earlyAccess : TimeSpan.Zero);
        return null;
    }

    /// <summary>
    /// Accepts a proposal. <paramref name="answered"/>: the project as it was when the proposal answered it, which is what is
    /// agreed.
    /// </summary>
    internal Answer<ProposalAccepted> Hire(Proposal accepted, ProjectBrief answered, DateTimeOffset now)
    {
        if (!Move(ProjectAction.Hire, ProjectParty.System, out var refused) || !accepted.Accept(now).Is(out _, out refused))
            return refused;
        var agreed = new ProposalAccepted(
            Guid.CreateVersion7(now), accepted.Id, Id, ClientId, accepted.ProfessionalId, accepted.Offer)
        {
            Title = answered.Title,
            Brief = answered.Description,
            Category = answered.Category,
            IsPrivate = Visibility == ProjectVisibility.Invitation || answered.Visibility == ProjectVisibility.Invitation,
            IsRemote = answered.IsRemote,
        };
        Record(new ProjectClosed(Id));
        Record(agreed);
        return agreed;
    }

    /// <summary>The contract that came of it is complete.</summary>
    public void Complete() => Move(ProjectAction.Complete, ProjectParty.System, out _);

    /// <summary>Whether it is still shown to some plans only.</summary>
    public bool IsEarlyAt(DateTimeOffset now) => EarlyAccessUntil > now;

    /// <summary>A professional was asked to propose.</summary>
    internal void NoteInvited(Guid professionalId) => Record(new ProfessionalInvited(Id, professionalId));

    private bool Move(ProjectAction action, ProjectParty who, [NotNullWhen(false)] out Problem? refused)
    {
        var open = ProjectRules.Next(Status, action, who).Is(out var next, out refused);
        if (open)
            Status = next;
        return open;
    }

    private void Show(DateTimeOffset now, TimeSpan earlyAccess)
    {
        var everybody = Urgent || Visibility == ProjectVisibility.Invitation || earlyAccess == TimeSpan.Zero;
        (PublishedAt, EarlyAccessUntil) = (now, everybody ? null : now + earlyAccess);
        Record(new ProjectPublished(Id));
    }

    private void Take(ProjectBrief brief)
    {
        (Title, Description) = (brief.Title.Trim(), brief.Description.Trim());
        Category = string.IsNullOrEmpty(brief.Category) ? null : brief.Category;
        (BudgetKind, BudgetMin, BudgetMax) = (brief.BudgetKind, brief.BudgetMin, brief.BudgetMax);
        City = PlainText.Trimmed(brief.City);
        (IsRemote, Deadline, Urgent) = (brief.IsRemote, brief.Deadline, brief.Urgent);
        (ProposalCap, Visibility, Files) = (brief.ProposalCap, brief.Visibility, [.. brief.Files]);
        Slug = Platform.Data.Slug.Of(Title.Length == 0 ? "borrador" : Title, Id);
    }
}
