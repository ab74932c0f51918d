namespace Fixia.Sandbox.MercadoPago;

/// <summary>What paying does to a subscription.</summary>
internal static class Checkout
{
    /// <summary>The small charge MercadoPago makes to try a card, and gives back at once, in ARS.</summary>
    const decimal ValidationAmount = 15;

    /// <summary>
    /// Tries the card: approved begins the subscription, pending leaves it waiting, rejected changes nothing but leaves a trace.
    /// </summary>
    public static Outcome Pay(
        State state, Preapproval preapproval, CheckoutForm form, TimeSpan firstChargeDelay, DateTimeOffset now)
    {
        var card = form.Card!;
        var outcome = Outcomes.Of(form.Name)!;
        if (preapproval.PayerId == 0) preapproval.PayerId = 1_000_000_000 + (state.NewPaymentId() % 900_000_000);
        if (!outcome.Pending) TryCard(state, preapproval, card, outcome, now);
        if (outcome is { Approved: false, Pending: false }) return outcome;

        preapproval.Cardholder = form.Name;
        // Another card: what the switch said of the one before is over.
        preapproval.Outcome = null;
        preapproval.PaymentMethod = card.Method;
        preapproval.LastFour = card.Number[^4..];
        preapproval.CardId = Paging.Text(state.NewPaymentId() % 10_000_000_000);
        if (outcome.Approved)
        {
            Instalments.Authorize(state, preapproval, firstChargeDelay, now);
            return outcome;
        }
        preapproval.Touch(now);
        Instalments.Attempt(state, Instalments.Schedule(state, preapproval, now, now), now);
        return outcome;
    }

    /// <summary>True while a first payment waits for its decision.</summary>
    public static bool Waits(State state, Preapproval preapproval) =>
        preapproval.Status == "pending"
            && state.Charges.Exists(c => c.PreapprovalId == preapproval.Id && c.Status == "waiting for gateway");

    /// <summary>Decides a payment that was left in process.</summary>
    public static bool Decide(State state, Payment payment, Outcome outcome, TimeSpan firstChargeDelay, DateTimeOffset now)
    {
        if (payment.PreferenceId is not null)
            return !outcome.Pending && Purchase.Decide(state, payment, outcome.Approved, outcome.Detail, now);
        if (payment.Status != "in_process" || outcome.Pending || payment.ChargeId is not { } chargeId) return false;
        payment.Status = outcome.Status;
        payment.StatusDetail = outcome.Detail;
        payment.Modified = now;
        payment.Approved = outcome.Approved ? now : null;
        Notices.PaymentChanged(state, payment);

        var charge = state.Charge(chargeId)!;
        var preapproval = state.Preapproval(payment.PreapprovalId!)!;
        if (preapproval.Status != "pending")
        {
            Instalments.Settle(state, preapproval, charge, payment, now);
            return true;
        }
        charge.Status = outcome.Approved ? "processed" : "cancelled";
        charge.Modified = now;
        Notices.ChargeChanged(state, charge);
        if (!outcome.Approved) return true;
        preapproval.Status = "authorized";
        preapproval.NextPaymentDate = preapproval.Following(now + firstChargeDelay);
        preapproval.Touch(now);
        Notices.PreapprovalChanged(state, preapproval);
        return true;
    }

    static void TryCard(State state, Preapproval preapproval, TestCard card, Outcome outcome, DateTimeOffset now)
    {
        var trial = new Payment
        {
            Id = state.NewPaymentId(),
            PreapprovalId = preapproval.Id,
            OperationType = "card_validation",
            Amount = ValidationAmount,
            Currency = preapproval.Currency,
            Description = "Validación de tarjeta",
            Status = outcome.Approved ? "refunded" : outcome.Status,
            StatusDetail = outcome.Approved ? "refunded" : outcome.Detail,
            Created = now,
            Modified = now,
            Approved = outcome.Approved ? now : null,
            PaymentMethod = card.Method,
            LastFour = card.Number[^4..],
            PayerId = preapproval.PayerId,
        };
        if (outcome.Approved) trial.Refunds.Add(new Refund(state.NewPaymentId(), ValidationAmount, now));
        state.Payments.Add(trial);
        Notices.PaymentChanged(state, trial, created: true);
    }
}
