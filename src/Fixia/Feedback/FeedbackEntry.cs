using Fixia.Accounts;
using Fixia.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fixia.Feedback;

/// <summary>The role somebody had in a contract.</summary>
public enum TrustRole
{
    /// <summary>Hired.</summary>
    Client,

    /// <summary>Worked.</summary>
    Professional,
}

/// <summary>A like or no like, with a comment, given to a person in a role.</summary>
public sealed class FeedbackEntry : Entity
{
    /// <summary>How long after completion feedback is open, and how long one that is not answered stays hidden.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromDays(14);

    private FeedbackEntry()
    {
    }

    /// <summary>About which contract.</summary>
    public Guid ContractId { get; private init; }

    /// <summary>By whom.</summary>
    public Guid FromUserId { get; private init; }

    /// <summary>To whom.</summary>
    public Guid ToUserId { get; private init; }

    /// <summary>In which role.</summary>
    public TrustRole ToUserRole { get; private init; }

    /// <summary>Like or not.</summary>
    public bool HasLike { get; private init; }

    /// <summary>What they say.</summary>
    public string? Comment { get; private init; }

    /// <summary>When given.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>When shown; null while hidden.</summary>
    public DateTimeOffset? VisibleAt { get; private set; }

    /// <summary>Gives feedback to the other party; the role follows from the contract.</summary>
    public static FeedbackEntry Give(Contract contract, Guid from, bool hasLike, string? comment, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        ContractId = contract.Id,
        FromUserId = from,
        ToUserId = from == contract.ClientId ? contract.ProfessionalId : contract.ClientId,
        ToUserRole = from == contract.ClientId ? TrustRole.Professional : TrustRole.Client,
        HasLike = hasLike,
        Comment = string.IsNullOrWhiteSpace(comment) ? null : comment.Trim(),
        CreatedAt = now,
    };

    /// <summary>Shows it: both have spoken, or time is up.</summary>
    public void Show(DateTimeOffset now)
    {
        if (VisibleAt is not null)
            return;
        VisibleAt = now;
        Record(new FeedbackShown(Id, ToUserId, ToUserRole));
    }
}

/// <summary>A feedback counts from now on.</summary>
public sealed record FeedbackShown(Guid FeedbackId, Guid ToUserId, TrustRole Role) : IEvent
{
    /// <inheritdoc/>
    public Guid Subject => ToUserId;
}

internal sealed class FeedbackModel : IEntityTypeConfiguration<FeedbackEntry>
{
    public void Configure(EntityTypeBuilder<FeedbackEntry> builder)
    {
        builder.ToTable("feedback");
        builder.HasOne<Contract>().WithMany().HasForeignKey(f => f.ContractId);
        builder.HasOne<User>().WithMany().HasForeignKey(f => f.ToUserId);
    }
}

/// <summary>
/// The trust of a role is a sum over visible feedback, done again in the transaction that shows one. The row is locked first, so that
/// feedbacks shown at the same time are all in the last sum.
/// </summary>
internal sealed class TrustScores(FixiaDb db, TimeProvider clock) : IReactTo<FeedbackShown>
{
    public async Task React(FeedbackShown happened, CancellationToken cancel)
    {
        var role = Conventions.SnakeCase(happened.Role.ToString());
        var now = clock.GetUtcNow();
        await db.Database.ExecuteSqlAsync($"insert into role_trust_scores (user_id, role, last_calculated_at) values ({happened.ToUserId}, {role}, {now}) on conflict do nothing", cancel);
        await db.Database.ExecuteSqlAsync($"select 1 from role_trust_scores where user_id = {happened.ToUserId} and role = {role} for update", cancel);

        // Wilson's lower bound at 95 % (z = 1.96): 1 of 1 does not beat 45 of 49.
        await db.Database.ExecuteSqlAsync($"""
            update role_trust_scores set
                total_likes = s.likes, total_feedback = s.total, distinct_givers = s.people, last_calculated_at = {now},
                trust_percentage = round(100.0 * s.likes / s.total, 2),
                wilson_lower_bound = (s.p + 1.9208 / s.total - 1.96 * sqrt((s.p * (1 - s.p) + 0.9604 / s.total) / s.total)) / (1 + 3.8416 / s.total)
            from (select count(*) filter (where has_like) as likes, count(*) as total, count(distinct from_user_id) as people,
                         (count(*) filter (where has_like))::double precision / count(*) as p
                  from feedback where to_user_id = {happened.ToUserId} and to_user_role = {role} and visible_at is not null) s
            where user_id = {happened.ToUserId} and role = {role}
            """, cancel);
    }
}
