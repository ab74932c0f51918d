using Microsoft.EntityFrameworkCore;

namespace Fixia.Projects;

/// <summary>How soon people answer each other, from what they did.</summary>
internal sealed class AnswerTimes(FixiaDb db)
{
    /// <summary>
    /// Median hours until professionals answered invitations, by proposing or saying no; who answered none is not in it.
    /// </summary>
    public async Task<Dictionary<Guid, double>> OfProfessionals(IEnumerable<Guid> ids, CancellationToken cancel)
    {
        var asked = ids.Distinct().ToArray();
        var times = await db.Database.SqlQuery<Median>($"""
            select i.professional_id as "Id", percentile_cont(0.5) within group (order by extract(epoch from coalesce(o.sent_at,
                i.declined_at) - i.invited_at) / 3600) as "Hours"
            from project_invitations i left join proposals o on o.project_id = i.project_id
                and o.professional_id = i.professional_id
            where i.professional_id = any({asked}) and coalesce(o.sent_at, i.declined_at) > i.invited_at
            group by i.professional_id
            """).ToListAsync(cancel);
        return times.ToDictionary(t => t.Id, t => Math.Round(t.Hours, 1));
    }

    /// <summary>Median hours until a client first did something with a proposal; null when they answered none.</summary>
    public async Task<double?> OfClient(Guid id, CancellationToken cancel)
    {
        var hours = await db.Database.SqlQuery<double?>($"""
            select percentile_cont(0.5) within group (order by extract(epoch from o.answered_at - o.sent_at) / 3600) as "Value"
            from proposals o join projects p on p.id = o.project_id where p.client_id = {id} and o.answered_at is not null
            """).SingleAsync(cancel);
        return hours is null ? null : Math.Round(hours.Value, 1);
    }

    private sealed record Median(Guid Id, double Hours);
}
