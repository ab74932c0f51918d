namespace Fixia.Sandbox.MercadoPago;

/// <summary>The life of a subscription's charges: tried, tried again, given up, and the subscription with them.</summary>
internal static class Instalments
{
    /// <summary>A rejected charge is tried four more times within ten days.</summary>
    const int Retries = 4;
    const int RejectedInstalmentsAllowed = 3;
    static readonly TimeSpan BetweenRetries = TimeSpan.FromDays(2.5);

    /// <summary>The payer added a card that works: the subscription begins, its first charge falls due after the delay.</summary>
    public static void Authorize(State state, Preapproval preapproval, TimeSpan firstChargeDelay, DateTimeOffset now)
    {
        preapproval.Status = "authorized";
        preapproval.Touch(now);
        var first = (preapproval.StartDate > now ? preapproval.StartDate : now) + firstChargeDelay;
        preapproval.NextPaymentDate = preapproval.Following(first - firstChargeDelay);
        Notices.PreapprovalChanged(state, preapproval);
        var charge = Schedule(state, preapproval, first, now);
        if (first <= now) Attempt(state, charge, now);
    }

    /// <summary>Moves a subscription to another state, with what that does to its charges.</summary>
    public static void Turn(State state, Preapproval preapproval, string status, DateTimeOffset now)
    {
        preapproval.Status = status;
        if (status == "authorized" && preapproval.NextPaymentDate < now) preapproval.NextPaymentDate = now;
        if (status != "cancelled") return;
        preapproval.NextPaymentDate = null;
        foreach (var charge in state.Charges.Where(
            c => c.PreapprovalId == preapproval.Id && c.Status is "scheduled" or "recycling"))
        {
            charge.Status = "cancelled";
            charge.NextRetry = null;
            charge.Modified = now;
            Notices.ChargeChanged(state, charge);
        }
    }

    /// <summary>Creates the instalment of a date.</summary>
    public static Charge Schedule(State state, Preapproval preapproval, DateTimeOffset debit, DateTimeOffset now)
    {
        var charge = new Charge
        {
            Id = state.NewChargeId(),
            PreapprovalId = preapproval.Id,
            Amount = preapproval.Amount,
            Currency = preapproval.Currency,
            DebitDate = debit,
            Created = now,
            Modified = now,
        };
        state.Charges.Add(charge);
        Notices.ChargeChanged(state, charge, created: true);
        return charge;
    }

    /// <summary>Tries to collect an instalment once.</summary>
    public static void Attempt(State state, Charge charge, DateTimeOffset now)
    {
        var preapproval = state.Preapproval(charge.PreapprovalId)!;
        var outcome = Outcomes.Of(preapproval.Outcome) ?? Outcomes.Of(preapproval.Cardholder)!;
        if (charge.Status == "recycling") charge.RetryAttempt++;
        var payment = Pay(state, preapproval, charge, outcome, now);
        charge.PaymentId = payment.Id;
        Settle(state, preapproval, charge, payment, now);
    }

    /// <summary>Draws the conclusions of a payment's state for its instalment and its subscription.</summary>
    public static void Settle(State state, Preapproval preapproval, Charge charge, Payment payment, DateTimeOffset now)
    {
        charge.Modified = now;
        charge.NextRetry = null;
        switch (payment.Status)
        {
            case "approved":
                charge.Status = "processed";
                preapproval.RejectedInstalments = 0;
                break;
            case "in_process":
                charge.Status = "waiting for gateway";
                break;
            case var _ when charge.RetryAttempt < Retries:
                charge.Status = "recycling";
                charge.NextRetry = now + BetweenRetries;
                break;
            default:
                charge.Status = "processed";
                preapproval.RejectedInstalments++;
                break;
        }
        Notices.ChargeChanged(state, charge);
        if (preapproval.RejectedInstalments < RejectedInstalmentsAllowed || preapproval.Status == "cancelled") return;
        Turn(state, preapproval, "cancelled", now);
        preapproval.Touch(now);
        Notices.PreapprovalChanged(state, preapproval);
    }

    static Payment Pay(State state, Preapproval preapproval, Charge charge, Outcome outcome, DateTimeOffset now)
    {
        var payment = new Payment
        {
            Id = state.NewPaymentId(),
            PreapprovalId = preapproval.Id,
            ChargeId = charge.Id,
            OperationType = "recurring_payment",
            Amount = charge.Amount,
            Currency = charge.Currency,
            ExternalReference = preapproval.ExternalReference,
            Description = preapproval.Reason,
            Status = outcome.Status,
            StatusDetail = outcome.Detail,
            Created = now,
            Modified = now,
            Approved = outcome.Approved ? now : null,
            PaymentMethod = preapproval.PaymentMethod,
            LastFour = preapproval.LastFour,
            PayerId = preapproval.PayerId,
        };
        state.Payments.Add(payment);
        Notices.PaymentChanged(state, payment, created: true);
        return payment;
    }
}
