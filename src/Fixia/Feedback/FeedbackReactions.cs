using Microsoft.EntityFrameworkCore;

namespace Fixia.Feedback;

/// <summary>
/// The trust of a role is a sum over visible feedback, done again in the transaction that shows one. The row is locked first, so
/// that feedbacks shown at the same time are all in the last sum.
/// </summary>
internal sealed class TrustScores(FixiaDb db, TimeProvider clock) : IReactTo<TrustChanged>
{
    public async Task React(TrustChanged happened, CancellationToken cancel)
    {
        var role = Conventions.SnakeCase(happened.Role.ToString());
        var now = clock.GetUtcNow();
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into role_trust_scores (user_id, role, last_calculated_at) values ({happened.ToUserId}, {role}, {now})
            on conflict do nothing
            """,
            cancel);
        await db.Database.ExecuteSqlAsync(
            $"select 1 from role_trust_scores where user_id = {happened.ToUserId} and role = {role} for update",
            cancel);

        // Wilson's lower bound at 95 % (z = 1.96): 1 of 1 does not beat 45 of 49.
        await db.Database.ExecuteSqlAsync(
            $"""
            update role_trust_scores set
                total_likes = s.likes, total_feedback = s.total, distinct_givers = s.people, last_calculated_at = {now},
                trust_percentage = case s.total when 0 then 0 else round(100.0 * s.likes / s.total, 2) end,
                wilson_lower_bound = case s.total when 0 then 0
                    else (s.p + 1.9208 / s.total - 1.96 * sqrt((s.p * (1 - s.p) + 0.9604 / s.total) / s.total)) / (1 + 3.8416 /
                        s.total) end
            from (select count(*) filter (where has_like) as likes, count(*) as total, count(distinct from_user_id) as people,
                         (count(*) filter (where has_like))::double precision / nullif(count(*), 0) as p
                  from feedback
                  where to_user_id = {happened.ToUserId} and to_user_role = {role} and visible_at is not null
                      and withdrawn_at is null) s
            where user_id = {happened.ToUserId} and role = {role}
            """,
            cancel);
    }
}
