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
    /// <summary>How long its giver can change it while nobody sees it.</summary>
    public static readonly TimeSpan EditWindow = TimeSpan.FromHours(24);

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
    public bool HasLike { get; private set; }

    /// <summary>What they say.</summary>
    public string? Comment { get; private set; }

    /// <summary>When given.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>When shown; null while hidden.</summary>
    public DateTimeOffset? VisibleAt { get; private set; }

    /// <summary>When its giver last changed it.</summary>
    public DateTimeOffset? EditedAt { get; private set; }

    /// <summary>What the receiver answers, in public.</summary>
    public string? Reply { get; private set; }

    /// <summary>When they answered.</summary>
    public DateTimeOffset? RepliedAt { get; private set; }

    /// <summary>When the staff withdrew it; it is not shown and does not count any more.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Why.</summary>
    public string? WithdrawnReason { get; private set; }

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
        Record(new TrustChanged(Id, ToUserId, ToUserRole));
    }

    /// <summary>What <paramref name="userId"/> can do with it: <c>edit</c>, <c>reply</c>, <c>report</c>.</summary>
    public IReadOnlyList<string> ActionsOf(Guid? userId, DateTimeOffset now)
    {
        if (WithdrawnAt is not null || userId is null)
            return [];
        if (userId == FromUserId)
            return VisibleAt is null && now < CreatedAt + EditWindow ? ["edit"] : [];
        if (VisibleAt is null)
            return [];
        return userId == ToUserId && Reply is null ? ["reply", "report"] : ["report"];
    }

    /// <summary>The giver thinks better of it, while nobody has seen it.</summary>
    public Problem? Edit(bool hasLike, string? comment, DateTimeOffset now)
    {
        if (!ActionsOf(FromUserId, now).Contains("edit", StringComparer.Ordinal))
            return Problem.Conflict("feedback_not_editable");
        (HasLike, Comment, EditedAt) = (hasLike, string.IsNullOrWhiteSpace(comment) ? null : comment.Trim(), now);
        return null;
    }

    /// <summary>The receiver answers, once.</summary>
    public Problem? Answer(string reply, DateTimeOffset now)
    {
        if (!ActionsOf(ToUserId, now).Contains("reply", StringComparer.Ordinal))
            return Problem.Conflict("feedback_answered");
        (Reply, RepliedAt) = (reply.Trim(), now);
        return null;
    }

    /// <summary>The staff withdraws it; the scores are summed anew.</summary>
    public Problem? Withdraw(string reason, DateTimeOffset now)
    {
        if (WithdrawnAt is not null)
            return Problem.Conflict("feedback_withdrawn");
        (WithdrawnAt, WithdrawnReason) = (now, reason.Trim());
        if (VisibleAt is not null)
            Record(new TrustChanged(Id, ToUserId, ToUserRole));
        return null;
    }
}

/// <summary>A feedback counts from now on, or no longer.</summary>
public sealed record TrustChanged(Guid FeedbackId, Guid ToUserId, TrustRole Role) : IEvent
{
    /// <inheritdoc/>
    public Guid Subject => ToUserId;
}

/// <summary>Somebody thinks a feedback breaks the rules.</summary>
public sealed class FeedbackReport
{
    /// <summary>Which.</summary>
    public required Guid FeedbackId { get; init; }

    /// <summary>Who says so.</summary>
    public required Guid ReporterId { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}

internal sealed class FeedbackModel : IEntityTypeConfiguration<FeedbackEntry>, IEntityTypeConfiguration<FeedbackReport>
{
    public void Configure(EntityTypeBuilder<FeedbackReport> builder)
    {
        builder.ToTable("feedback_reports");
        builder.HasKey(r => new { r.FeedbackId, r.ReporterId });
        builder.HasOne<FeedbackEntry>().WithMany().HasForeignKey(r => r.FeedbackId);
    }

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
internal sealed class TrustScores(FixiaDb db, TimeProvider clock) : IReactTo<TrustChanged>
{
    public async Task React(TrustChanged happened, CancellationToken cancel)
    {
        var role = Conventions.SnakeCase(happened.Role.ToString());
        var now = clock.GetUtcNow();
        await db.Database.ExecuteSqlAsync($"insert into role_trust_scores (user_id, role, last_calculated_at) values ({happened.ToUserId}, {role}, {now}) on conflict do nothing", cancel);
        await db.Database.ExecuteSqlAsync($"select 1 from role_trust_scores where user_id = {happened.ToUserId} and role = {role} for update", cancel);

        // Wilson's lower bound at 95 % (z = 1.96): 1 of 1 does not beat 45 of 49.
        await db.Database.ExecuteSqlAsync($"""
            update role_trust_scores set
                total_likes = s.likes, total_feedback = s.total, distinct_givers = s.people, last_calculated_at = {now},
                trust_percentage = case s.total when 0 then 0 else round(100.0 * s.likes / s.total, 2) end,
                wilson_lower_bound = case s.total when 0 then 0
                    else (s.p + 1.9208 / s.total - 1.96 * sqrt((s.p * (1 - s.p) + 0.9604 / s.total) / s.total)) / (1 + 3.8416 / s.total) end
            from (select count(*) filter (where has_like) as likes, count(*) as total, count(distinct from_user_id) as people,
                         (count(*) filter (where has_like))::double precision / nullif(count(*), 0) as p
                  from feedback where to_user_id = {happened.ToUserId} and to_user_role = {role} and visible_at is not null and withdrawn_at is null) s
            where user_id = {happened.ToUserId} and role = {role}
            """, cancel);
    }
}
