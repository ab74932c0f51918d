using Fixia.Accounts;
using Fixia.Subscriptions;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Fixia.Panel;

/// <summary>What a professional did in a month, in Argentine time.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Proposals">How many they sent in that month.</param>
/// <param name="Accepted">Of those, accepted until now.</param>
/// <param name="Completed">Contracts whose last milestone was done in that month.</param>
/// <param name="Earned">ARS agreed in them.</param>
public sealed record MonthView(DateOnly Month, int Proposals, int Accepted, int Completed, decimal Earned);

/// <summary>How a service did.</summary>
public sealed record ServiceResult(string Slug, string Title, int Orders, decimal Earned);

/// <summary>The advanced statistics of the premium plans.</summary>
/// <param name="Months">The last twelve, the oldest first.</param>
/// <param name="AcceptanceRate">Percent of proposals accepted, of those that were decided; null without any.</param>
/// <param name="RepeatClients">Percent of clients who hired more than once; null without any.</param>
/// <param name="MedianDaysToDeliver">From the start of a contract to its first delivery; null without any.</param>
/// <param name="Services">The five that were ordered most.</param>
public sealed record StatisticsView(
    IReadOnlyList<MonthView> Months,
    int? AcceptanceRate,
    int? RepeatClients,
    double? MedianDaysToDeliver,
    IReadOnlyList<ServiceResult> Services);

internal static class StatisticsEndpoints
{
    public static void MapStatistics(this IEndpointRouteBuilder api) =>
        api.MapGet("/me/statistics", GetStatistics).Requires(PanelPermissions.SeeStatistics).WithTags("Me");

    /// <summary>How one's work has gone, month by month; part of the premium plans.</summary>
    private static async Task<Answer<StatisticsView>> GetStatistics(
        CurrentUser user,
        FixiaDb db,
        PlanCatalogue plans,
        NpgsqlDataSource database,
        TimeProvider clock,
        CancellationToken cancel)
    {
        var plan = await db.Set<User>().Where(u => u.Id == user.Id).Select(u => u.SubscriptionType).SingleAsync(cancel);
        if (!plans.Of(plan).Statistics)
            return Problem.Forbidden("premium_required", "/pricing");

        await using var batch = database.CreateBatch();
        Add(batch, """
            with months as (select generate_series(this - interval '11 months', this, interval '1 month') as month
                            from (select date_trunc('month', argentine_time($2)) as this) t)
            select month::date,
                   (select count(*) from proposals p where p.professional_id = $1 and date_trunc('month',
                       argentine_time(p.sent_at)) = month),
                   (select count(*) from proposals p where p.professional_id = $1 and p.status = 'accepted'
                       and date_trunc('month', argentine_time(p.sent_at)) = month),
                   (select count(*) from contracts c where c.professional_id = $1 and date_trunc('month',
                       argentine_time(c.completed_at)) = month),
                   (select coalesce(sum(c.price), 0) from contracts c where c.professional_id = $1 and date_trunc('month',
                       argentine_time(c.completed_at)) = month)
            from months order by month
            """, user.Id, clock.GetUtcNow());
        Add(batch, """
            select round(100.0 * count(*) filter (where status = 'accepted') / nullif(count(*) filter (where status in
                ('accepted', 'declined')), 0))::int from proposals where professional_id = $1
            """, user.Id);
        Add(batch, """
            select round(100.0 * count(*) filter (where times > 1) / nullif(count(*), 0))::int from (select count(*) as times
                from contracts where professional_id = $1 group by client_id) c
            """, user.Id);
        Add(batch, """
            select percentile_cont(0.5) within group (order by extract(epoch from first.delivered_at - c.started_at) / 86400)
            from contracts c join lateral (select min(m.delivered_at) as delivered_at from milestones m
                where m.contract_id = c.id) first on first.delivered_at is not null
            where c.professional_id = $1
            """, user.Id);
        Add(batch, """
            select s.slug, s.title, count(*)::int, coalesce(sum(c.price) filter (where c.completed_at is not null), 0)
            from contracts c join services s on s.id = c.service_id where c.professional_id = $1
            group by s.id order by count(*) desc, s.id limit 5
            """, user.Id);

        await using var rows = await batch.ExecuteReaderAsync(cancel);
        var months = new List<MonthView>();
        while (await rows.ReadAsync(cancel))
            months.Add(
                new MonthView(
                    rows.GetFieldValue<DateOnly>(0),
                    (int)rows.GetInt64(1),
                    (int)rows.GetInt64(2),
                    (int)rows.GetInt64(3),
                    rows.GetDecimal(4)));
        var acceptance = await One<int>(rows, cancel);
        var repeat = await One<int>(rows, cancel);
        var days = await One<double>(rows, cancel);
        await rows.NextResultAsync(cancel);
        var services = new List<ServiceResult>();
        while (await rows.ReadAsync(cancel))
            services.Add(new ServiceResult(rows.GetString(0), rows.GetString(1), rows.GetInt32(2), rows.GetDecimal(3)));
        return new StatisticsView(months, acceptance, repeat, days is { } exact ? Math.Round(exact, 1) : null, services);
    }

    private static void Add(NpgsqlBatch batch, string sql, params object[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        batch.BatchCommands.Add(command);
    }

    private static async Task<T?> One<T>(NpgsqlDataReader rows, CancellationToken cancel)
        where T : struct
    {
        await rows.NextResultAsync(cancel);
        return await rows.ReadAsync(cancel) && !await rows.IsDBNullAsync(0, cancel) ? rows.GetFieldValue<T>(0) : null;
    }
}
