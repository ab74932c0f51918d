using Fixia.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fixia.Contracts;

/// <summary>Tells the client twice that a delivery waits for them, and approves it when nobody answered in time.</summary>
internal sealed class ApproveUnanswered(
    FixiaDb db, RowByRow<ApproveUnanswered> rows, IOptions<ContractOptions> options, TimeProvider clock)
    : IRecurringJob
{
    public async Task Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var due = await db.Database.SqlQuery<Due>($"""
            select contract_id as "ContractId", number as "Number" from milestones
            where status = 'delivered' and auto_approve_at is not null
              and (auto_approve_at <= {now}
                   or (notices < 1 and delivered_at + (auto_approve_at - delivered_at) / 2 <= {now})
                   or (notices < 2 and auto_approve_at - {options.Value.LastNotice} <= {now}))
            order by auto_approve_at
            """).ToListAsync(cancel);
        await rows.InTransactions(
            due,
            async one =>
            {
                if (await db.LockContract(one.ContractId, cancel) is { } contract)
                    contract.Wait(one.Number, options.Value, now);
            },
            cancel);
    }

    private sealed record Due(Guid ContractId, int Number);
}

/// <summary>Tells the professional twice that an order waits for them, and lets it lapse when nobody answered in time.</summary>
internal sealed class WatchOrders(FixiaDb db, RowByRow<WatchOrders> rows, IOptions<ContractOptions> options, TimeProvider clock)
    : IRecurringJob
{
    public async Task Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var due = await db.Database.SqlQuery<Guid>($"""
            select id as "Value" from orders
            where status = 'waiting'
              and (answer_by <= {now}
                   or (notices < 1 and ordered_at + (answer_by - ordered_at) / 2 <= {now})
                   or (notices < 2 and answer_by - {options.Value.LastNotice} <= {now}))
            order by answer_by
            """).ToListAsync(cancel);
        await rows.InTransactions(
            due,
            async id =>
            {
                if (await db.LockOrder(id, cancel) is { } order)
                    order.Wait(options.Value, now);
            },
            cancel);
    }
}
