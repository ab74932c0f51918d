using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Fixia.Projects;

/// <summary>A part of the work with its own price.</summary>
/// <param name="Title">What is delivered.</param>
/// <param name="Price">ARS for this part.</param>
/// <param name="Days">Days after the part before.</param>
public sealed record ProposedMilestone(string Title, decimal Price, int Days);

/// <summary>What a professional offers: the body that makes a proposal, and what a proposal keeps.</summary>
public sealed record ProposalOffer
{
    private const int MostMilestones = 10;
    private const int MostFiles = 5;

    /// <summary>30 to 3000 characters.</summary>
    public string Letter { get; init; } = string.Empty;

    /// <summary>ARS; with milestones it is their sum, whatever is said here.</summary>
    public decimal Price { get; init; }

    /// <summary>Days until delivery, 1 to 365.</summary>
    [Range(1, 365)]
    public int Days { get; init; }

    /// <summary>Parts with their own price, at most 10; none: the whole work is one.</summary>
    public IReadOnlyList<ProposedMilestone> Milestones { get; init; } = [];

    /// <summary>Documents uploaded before, at most 5.</summary>
    public IReadOnlyList<Guid> Files { get; init; } = [];

    /// <summary>Days (1 to 14) after which a delivery nobody answered counts as approved; null: as usual.</summary>
    [Range(1, 14)]
    public int? AutoApproveDays { get; init; }

    /// <summary>
    /// The version of the project it answers, as it was read; another one now is refused (409 <c>project_changed</c>). Null: what
    /// the project says now.
    /// </summary>
    public int? ProjectVersion { get; init; }

    /// <summary>The same, with the price its parts add up to and the letter without blanks around it.</summary>
    internal ProposalOffer Settled =>
        this with { Letter = Letter.Trim(), Price = Milestones.Count == 0 ? Price : Milestones.Sum(m => m.Price) };

    /// <summary>Whether both offer the same, whatever they answer.</summary>
    internal bool IsTheSame(ProposalOffer other) =>
        this with { Milestones = other.Milestones, Files = other.Files, ProjectVersion = other.ProjectVersion } == other
        && Milestones.SequenceEqual(other.Milestones)
        && Files.SequenceEqual(other.Files);

    /// <summary>The rules it breaks; null when none.</summary>
    internal Problem? Check()
    {
        var errors = new FieldErrors()
            .Text("letter", Letter, 30, 3000)
            .Between("price", Milestones.Count > 0 ? Math.Max(1, Settled.Price) : Price, 1m, 999_999_999m)
            .Ranges(this)
            .Require(Milestones.Count <= MostMilestones, "milestones", "too_many", MostMilestones)
            .Require(Files.Count <= MostFiles, "files", "too_many", MostFiles);
        foreach (var (milestone, i) in Milestones.Select((m, i) => (m, i.ToString(CultureInfo.InvariantCulture))))
        {
            errors
                .Text($"milestones[{i}].title", milestone.Title, 3, 90)
                .Between($"milestones[{i}].price", milestone.Price, 1m, 999_999_999m)
                .Between($"milestones[{i}].days", milestone.Days, 1, 365);
        }

        return errors.Problem;
    }
}

/// <summary>What a proposal offered before its author changed it; so that whoever accepts is told what is different.</summary>
public sealed class FormerOffer
{
    /// <summary>The proposal that offered it.</summary>
    public required Guid ProposalId { get; init; }

    /// <summary>The proposal's version then.</summary>
    public required int Version { get; init; }

    /// <summary>What was offered.</summary>
    public required ProposalOffer Offer { get; init; }

    /// <summary>Until when it was offered.</summary>
    public required DateTimeOffset ReplacedAt { get; init; }
}
