namespace Fixia.Projects;

/// <summary>A client asks a professional to propose.</summary>
public sealed class ProjectInvitation
{
    /// <summary>On which project.</summary>
    public required Guid ProjectId { get; init; }

    /// <summary>Whom.</summary>
    public required Guid ProfessionalId { get; init; }

    /// <summary>What the client says.</summary>
    public string? Message { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset InvitedAt { get; init; }

    /// <summary>When the professional said no.</summary>
    public DateTimeOffset? DeclinedAt { get; set; }
}

/// <summary>A question about a project, asked by a professional and answered in public.</summary>
public sealed class ProjectQuestion : Entity
{
    private ProjectQuestion()
    {
    }

    /// <summary>On which project.</summary>
    public Guid ProjectId { get; private init; }

    /// <summary>Who asks.</summary>
    public Guid AskerId { get; private init; }

    /// <summary>The question.</summary>
    public string Question { get; private init; } = string.Empty;

    /// <summary>When it was asked.</summary>
    public DateTimeOffset AskedAt { get; private init; }

    /// <summary>The client's answer.</summary>
    public string? Answer { get; private set; }

    /// <summary>When it was answered.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    internal static ProjectQuestion Ask(Guid projectId, Guid askerId, string question, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), ProjectId = projectId, AskerId = askerId, Question = question.Trim(), AskedAt = now };

    /// <summary>Answers, or answers better: the last answer counts.</summary>
    internal void Reply(string answer, DateTimeOffset now) => (Answer, AnsweredAt) = (answer.Trim(), now);
}
