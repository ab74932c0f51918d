namespace Fixia.Sandbox.MercadoPago;

/// <summary>
/// What paying a purchase does: a card decides at once or waits, an account's money is there, a voucher waits for cash.
/// </summary>
internal static class Purchase
{
    static readonly TimeSpan CashWaits = TimeSpan.FromDays(3);

    /// <summary>Whether somebody has paid it, or is about to.</summary>
    public static Payment? Taken(State state, Preference preference) =>
        state.Payments.Find(p => p.PreferenceId == preference.Id && p.Status is ("approved" or "in_process" or "pending"));

    /// <summary>Pays by a card, whose holder's name decides.</summary>
    public static Payment ByCard(State state, Preference preference, TestCard card, Outcome outcome, DateTimeOffset now) =>
        Add(state, preference, "credit_card", card.Method, card.Number[^4..], outcome.Status, outcome.Detail, now);

    /// <summary>Pays with money of an account at MercadoPago, at once.</summary>
    public static Payment ByAccount(State state, Preference preference, DateTimeOffset now) =>
        Add(state, preference, "account_money", "account_money", null, "approved", "accredited", now);

    /// <summary>Takes a voucher, to be paid in cash within days.</summary>
    public static Payment ByVoucher(State state, Preference preference, DateTimeOffset now)
    {
        var payment = Add(state, preference, "ticket", "rapipago", null, "pending", "pending_waiting_payment", now);
        payment.ExpiresAt = preference.CashUntil ?? now + CashWaits;
        return payment;
    }

    /// <summary>The voucher's cash arrives, the issuer of a card decides, or neither happens.</summary>
    public static bool Decide(State state, Payment payment, bool approved, string detail, DateTimeOffset now)
    {
        if (payment.PreferenceId is null || payment.Status is not ("pending" or "in_process")) return false;
        var expired = !approved && payment.Status == "pending";
        payment.Status = approved ? "approved" : expired ? "cancelled" : "rejected";
        payment.StatusDetail = detail;
        payment.Approved = approved ? now : null;
        payment.ExpiresAt = null;
        payment.Modified = now;
        Notices.PaymentChanged(state, payment);
        return true;
    }

    static Payment Add(
        State state,
        Preference preference,
        string type,
        string method,
        string? lastFour,
        string status,
        string detail,
        DateTimeOffset now)
    {
        var payment = new Payment
        {
            Id = state.NewPaymentId(),
            PreferenceId = preference.Id,
            OperationType = "regular_payment",
            PaymentType = type,
            Amount = preference.Amount,
            Currency = preference.Currency,
            ExternalReference = preference.ExternalReference,
            Description = preference.Title,
            Status = status,
            StatusDetail = detail,
            Created = now,
            Modified = now,
            Approved = status == "approved" ? now : null,
            PaymentMethod = method,
            LastFour = lastFour,
            PayerId = 1_000_000_000 + (state.NewPaymentId() % 900_000_000),
        };
        state.Payments.Add(payment);
        Notices.PaymentChanged(state, payment, created: true);
        return payment;
    }
}
