namespace Fixia.Sandbox.MercadoPago;

/// <summary>
/// The sandbox's clock: what falls due is done, each thing at its own time, whether time passes or is moved forward.
/// </summary>
internal sealed class SandboxClock(Store store, TimeProvider time) : BackgroundService
{
    static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    public DateTimeOffset Now => store.Read(s => s.Now(time));

    /// <summary>Moves the clock forward and does all that falls due on the way.</summary>
    public DateTimeOffset Advance(TimeSpan by) => store.Change(s =>
    {
        s.ClockAhead += by;
        RunUntil(s, s.Now(time));
        return s.Now(time);
    });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tick, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (store.Read(s => Next(s) is { } due && due.At <= s.Now(time)))
                store.Change(s => RunUntil(s, s.Now(time)));
        }
    }

    internal static void RunUntil(State state, DateTimeOffset until)
    {
        while (Next(state) is { } due && due.At <= until)
            due.Run(due.At);
    }

    static Due? Next(State state) => Dues(state).MinBy(d => d.At);

    static IEnumerable<Due> Dues(State state)
    {
        foreach (var charge in state.Charges)
        {
            if (charge.Status is not ("scheduled" or "recycling")
                || state.Preapproval(charge.PreapprovalId)!.Status != "authorized") continue;
            if (charge.Status == "scheduled")
                yield return new Due(charge.DebitDate, at => Instalments.Attempt(state, charge, at));
            else if (charge.NextRetry is { } retry)
                yield return new Due(retry, at => Instalments.Attempt(state, charge, at));
        }
        foreach (var payment in state.Payments)
        {
            if (payment is { Status: "pending", ExpiresAt: { } end })
                yield return new Due(end, at => Purchase.Decide(state, payment, false, "expired", at));
        }
        foreach (var preapproval in state.Preapprovals)
        {
            if (preapproval is { Status: "authorized", NextPaymentDate: { } next } && !(next > preapproval.EndDate))
                yield return new Due(next, at => Renew(state, preapproval, at));
        }
    }

    static void Renew(State state, Preapproval preapproval, DateTimeOffset at)
    {
        preapproval.NextPaymentDate = preapproval.Following(at);
        preapproval.Touch(at);
        Instalments.Schedule(state, preapproval, at, at);
    }

    sealed record Due(DateTimeOffset At, Action<DateTimeOffset> Run);
}
