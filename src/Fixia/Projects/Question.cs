namespace Fixia.Projects;

/// <summary>A question about a project, asked by a professional and answered in public.</summary>
public sealed class ProjectQuestion : Entity
{
    private ProjectQuestion()
    {
    }

    /// <summary>The project it is about.</summary>
    public Guid ProjectId { get; private init; }

    /// <summary>Who asks before making an offer.</summary>
    public Guid AskerId { get; private init; }

    /// <summary>The first somebody asks about a project is 1: no two have the same, so none is one too many.</summary>
    public int Number { get; private init; }

    /// <summary>10 to 600 characters.</summary>
    public string Question { get; private init; } = string.Empty;

    /// <summary>When it was asked.</summary>
    public DateTimeOffset AskedAt { get; private init; }

    /// <summary>What the client answers, at most 1500 characters.</summary>
    public string? Answer { get; private set; }

    /// <summary>When it was answered last.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    internal static ProjectQuestion Ask(Guid projectId, Guid askerId, int number, string question, DateTimeOffset now)
    {
        var asked = new ProjectQuestion
        {
            Id = Guid.CreateVersion7(now),
            ProjectId = projectId,
            AskerId = askerId,
            Number = number,
            Question = question.Trim(),
            AskedAt = now,
        };
        asked.Record(new QuestionNoted(asked.Id, projectId, false));
        return asked;
    }

    /// <summary>Answers, or answers better: the last answer counts, also after somebody was hired.</summary>
    internal void Reply(string answer, DateTimeOffset now)
    {
        if (Answer is null)
            Record(new QuestionNoted(Id, ProjectId, true));
        (Answer, AnsweredAt) = (answer.Trim(), now);
    }
}
