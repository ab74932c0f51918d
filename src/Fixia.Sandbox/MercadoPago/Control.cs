using System.Text.Json;

namespace Fixia.Sandbox.MercadoPago;

/// <summary>What only a sandbox has: its clock, faults, deliveries, outcomes. Under /mercadopago/_control.</summary>
internal static class Control
{
    public static void MapControl(this IEndpointRouteBuilder root)
    {
        root.MapGet("/_control", () => Results.Redirect("/"));
        var control = root.MapGroup("/_control");
        control.MapGet("/state", (Store store, TimeProvider time) => Snapshot(store, s => new
        {
            now = s.Now(time),
            clockAhead = s.ClockAhead,
            s.Preapprovals,
            s.Charges,
            s.Preferences,
            s.Payments,
            s.Faults,
            pendingDeliveries = s.Deliveries.Count(d => d.State == DeliveryState.Pending),
        }));
        control.MapGet("/deliveries", (Store store) => Snapshot(store, s => s.Deliveries.AsEnumerable().Reverse()));
        control.MapPost("/redeliver/{id:long}", (long id, Store store, TimeProvider time) =>
            Redeliver(store, time, id) ? Results.Accepted() : Results.NotFound());
        control.MapPost("/reset", (Store store) =>
        {
            store.Change(s => s.Clear());
            return Results.NoContent();
        });

        control.MapGet("/clock", (SandboxClock clock) => Results.Ok(new { now = clock.Now }));
        control.MapPost(
            "/clock", (ClockMove move, SandboxClock clock) => move.By < TimeSpan.Zero || move.By > TimeSpan.FromDays(3660)
            ? Results.BadRequest(new { message = "The clock only moves forward, ten years at most." })
            : Results.Ok(new { now = clock.Advance(move.By) }));

        control.MapGet("/faults", (Store store) => Snapshot(store, s => s.Faults));
        control.MapPost("/faults", (Fault fault, Store store) => AddFault(store, fault)
            ? Results.Ok(fault)
            : Results.BadRequest(new { message = $"kind is one of {string.Join(", ", FaultKinds.All)}; times is 1 or more." }));
        control.MapDelete("/faults", (Store store) =>
        {
            store.Change(s => s.Faults.Clear());
            return Results.NoContent();
        });

        control.MapPost(
            "/preapprovals/{id}", (string id, OutcomeSwitch body, Store store) => SetOutcome(store, id, body.Outcome));
        control.MapPost(
            "/payments/{id:long}", (long id, OutcomeSwitch body, Store store, MercadoPagoOptions options, TimeProvider time) =>
            Decide(store, options, time, id, body.Outcome) ? Results.NoContent()
                : Results.BadRequest(
                    new { message = "Only a payment in process or a voucher can be decided, by one of the test names." }));
    }

    /// <summary>Sends a webhook once more, rightly signed.</summary>
    public static bool Redeliver(Store store, TimeProvider time, long id) => store.Change(s =>
    {
        if (s.Deliveries.Find(d => d.Id == id) is not { } delivery) return false;
        delivery.State = DeliveryState.Pending;
        delivery.BadlySigned = false;
        delivery.NextAttempt = time.GetUtcNow();
        delivery.RequestId = Notices.NewRequestId(delivery.NextAttempt);
        delivery.Attempts.Clear();
        return true;
    });

    public static bool AddFault(Store store, Fault fault)
    {
        if (!FaultKinds.All.Contains(fault.Kind, StringComparer.Ordinal) || fault.Times < 1) return false;
        store.Change(s => s.Faults.Add(fault));
        return true;
    }

    public static IResult SetOutcome(Store store, string id, string? outcome)
    {
        if (outcome is { Length: > 0 } && Outcomes.Of(outcome) is null) return Results.BadRequest(
            new { message = $"outcome is one of {string.Join(", ", Outcomes.Names)}, or null." });
        return store.Change(s =>
        {
            if (s.Preapproval(id) is not { } preapproval) return Results.NotFound();
            preapproval.Outcome = string.IsNullOrEmpty(outcome) ? null : outcome;
            return Results.NoContent();
        });
    }

    public static bool Decide(Store store, MercadoPagoOptions options, TimeProvider time, long id, string? outcome) =>
        store.Change(s =>
        s.Payment(id) is { } payment && Outcomes.Of(outcome) is { } how
            && Checkout.Decide(s, payment, how, options.FirstChargeDelay, s.Now(time)));

    // Written inside the lock: the state must not move under the writer.
    static IResult Snapshot(Store store, Func<State, object> part) =>
        Results.Content(store.Read(s => JsonSerializer.Serialize(part(s), StateFile.Json)), "application/json");
}

/// <summary>How far the clock moves.</summary>
internal sealed record ClockMove(double AdvanceDays = 0, double AdvanceHours = 0)
{
    public TimeSpan By => TimeSpan.FromDays(AdvanceDays) + TimeSpan.FromHours(AdvanceHours);
}

/// <summary>One of the test names (APRO, FUND, …); null gives the cardholder's name its say again.</summary>
internal sealed record OutcomeSwitch(string? Outcome);
