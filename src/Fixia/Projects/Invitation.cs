namespace Fixia.Projects;

/// <summary>A client asks a professional to propose.</summary>
public sealed class ProjectInvitation
{
    /// <summary>The project somebody is invited to.</summary>
    public required Guid ProjectId { get; init; }

    /// <summary>Who is invited.</summary>
    public required Guid ProfessionalId { get; init; }

    /// <summary>The first of its project is 1: no two have the same, so none is one too many.</summary>
    public required int Number { get; init; }

    /// <summary>What the client says with it.</summary>
    public string? Message { get; init; }

    /// <summary>When the client invited.</summary>
    public required DateTimeOffset InvitedAt { get; init; }

    /// <summary>When the professional said no.</summary>
    public DateTimeOffset? DeclinedAt { get; set; }
}
