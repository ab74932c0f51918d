using Fixia.Accounts;
using Fixia.Contracts;
using Fixia.Feedback;
using Fixia.Subscriptions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fixia.Profiles;

/// <summary>What a professional says of their work. Made at the first activation, kept for ever.</summary>
public sealed class ProfessionalProfile
{
    /// <summary>Whose profile it is: each person has one at most.</summary>
    public required Guid UserId { get; init; }

    /// <summary>What they do, in the line under their name.</summary>
    public string? Headline { get; private set; }

    /// <summary>A few paragraphs.</summary>
    public string? Bio { get; private set; }

    /// <summary>Slug of the main category.</summary>
    public string? Category { get; private set; }

    /// <summary><c>new</c>, <c>growing</c>, <c>outstanding</c> or <c>expert</c>: follows from completed work and trust.</summary>
    public string Level { get; private set; } = "new";

    /// <summary><c>available</c>, <c>busy</c> or <c>away</c>.</summary>
    public string AvailabilityStatus { get; private set; } = "available";

    /// <summary>What they know.</summary>
    public List<string> Skills { get; private set; } = [];

    /// <summary>What they speak.</summary>
    public List<string> Languages { get; private set; } = [];

    /// <summary>How far from their city they go, in kilometres; null: the city only.</summary>
    public int? RangeKm { get; private set; }

    /// <summary>ARS an hour; null when they do not say.</summary>
    public decimal? HourlyRate { get; private set; }

    /// <summary>Completed contracts as a professional.</summary>
    public int CompletedJobs { get; private set; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>What its owner says of their work; a change is merged onto it.</summary>
    public WorkProfile Words =>
        new(Headline, Bio, Category, AvailabilityStatus, Skills, Languages, RangeKm, HourlyRate);

    /// <summary>Says it otherwise. What is only blank is nothing, and a word said twice is said once.</summary>
    public void Say(WorkProfile words)
    {
        (Headline, Bio, Category) = (
            PlainText.Trimmed(words.Headline), PlainText.Trimmed(words.Bio), PlainText.Trimmed(words.Category));
        AvailabilityStatus = words.Availability;
        (Skills, Languages) = (Once(words.Skills), Once(words.Languages));
        (RangeKm, HourlyRate) = (words.RangeKm, words.HourlyRate);
    }

    private static List<string> Once(IReadOnlyList<string>? words) =>
        [.. (words ?? []).Select(w => w.Trim()).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Takes over what was completed and how it was received.</summary>
    public void Measure(int completedJobs, decimal percentage)
    {
        CompletedJobs = completedJobs;
        Level = (completedJobs, percentage) switch
        {
            ( >= 50, >= 95) => "expert",
            ( >= 20, >= 90) => "outstanding",
            ( >= 5, >= 80) => "growing",
            _ => "new",
        };
    }
}

internal sealed class ProfessionalProfileModel : IEntityTypeConfiguration<ProfessionalProfile>
{
    public void Configure(EntityTypeBuilder<ProfessionalProfile> builder)
    {
        builder.ToTable("professional_profiles");
        builder.HasKey(p => p.UserId);
        builder.HasOne<User>().WithOne().HasForeignKey<ProfessionalProfile>(p => p.UserId);
    }
}

/// <summary>Makes the profile at the first activation, and keeps its level and count in step with the facts.</summary>
internal sealed class ProfileReactions(FixiaDb db)
    : IReactTo<ProfessionalActivated>, IReactTo<ContractCompleted>, IReactTo<TrustChanged>
{
    public async Task React(ProfessionalActivated happened, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into professional_profiles (user_id, created_at) values ({happened.UserId}, {happened.At})
            on conflict do nothing
            """,
            cancel);
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into role_trust_scores (user_id, role, last_calculated_at)
            values ({happened.UserId}, 'professional', {happened.At}) on conflict do nothing
            """,
            cancel);
    }

    public Task React(ContractCompleted happened, CancellationToken cancel) => Measure(happened.ProfessionalId, cancel);

    public Task React(TrustChanged happened, CancellationToken cancel) =>
        happened.Role == TrustRole.Professional ? Measure(happened.ToUserId, cancel) : Task.CompletedTask;

    private async Task Measure(Guid userId, CancellationToken cancel)
    {
        if (
            await db.Set<ProfessionalProfile>()
                .FromSql($"select * from professional_profiles where user_id = {userId} for update")
                .SingleOrDefaultAsync(cancel) is not { } profile)
            return;
        var completed = await db.Set<Contract>().CountAsync(
            c => c.ProfessionalId == userId && c.Status == ContractStatus.Completed,
            cancel);
        var percentage = await db.Database.SqlQuery<decimal>(
            $"select trust_percentage as \"Value\" from role_trust_scores where user_id = {userId} and role = 'professional'")
            .SingleOrDefaultAsync(cancel);
        profile.Measure(completed, percentage);
    }
}
