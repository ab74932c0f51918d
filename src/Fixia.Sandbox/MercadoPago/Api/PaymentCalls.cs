using System.Globalization;
using System.Text.Json.Nodes;

namespace Fixia.Sandbox.MercadoPago;

/// <summary>/authorized_payments and /v1/payments with their refunds.</summary>
internal static class PaymentCalls
{
    public static Answer GetCharge(State state, long id) =>
        state.Charge(id) is { } charge ? Answer.Ok(Shapes.Charge(state, charge, inList: false))
            : Answer.NotFound("Authorized payment");

    public static Answer SearchCharges(State state, IQueryCollection query)
    {
        IEnumerable<Charge> found = state.Charges.OrderByDescending(c => c.DebitDate).ThenByDescending(c => c.Id);
        found = Paging.Where(found, query, "preapproval_id", c => c.PreapprovalId);
        found = Paging.Where(found, query, "id", c => Paging.Text(c.Id));
        found = Paging.Where(found, query, "payment_id", c => c.PaymentId is { } id ? Paging.Text(id) : null);
        found = Paging.Where(
            found, query, "payer_id", c => state.Preapproval(c.PreapprovalId) is { } p ? Paging.Text(p.PayerId) : null);
        return Paging.Answer(found, query, c => Shapes.Charge(state, c, inList: true));
    }

    public static Answer GetPayment(State state, long id) =>
        state.Payment(id) is { } payment ? Answer.Ok(Shapes.Payment(payment)) : Answer.NotFound("Payment");

    /// <summary>Only a payment that waits can be cancelled.</summary>
    public static Answer Change(State state, long id, JsonObject body, DateTimeOffset now)
    {
        if (state.Payment(id) is not { } payment) return Answer.NotFound("Payment");
        if (body.Text("status") != "cancelled") return Answer.Error(400, "bad_request", "Invalid status", "2016");
        if (!Purchase.Decide(state, payment, false, "by_collector", now)) return Answer.Error(
            400, "bad_request", "The action requested is not valid for the current payment state", "2018");
        payment.Status = "cancelled";
        return Answer.Ok(Shapes.Payment(payment));
    }

    public static Answer SearchPayments(State state, IQueryCollection query)
    {
        IEnumerable<Payment> found = query["criteria"] == "asc" ? state.Payments.OrderBy(p => p.Created)
            : state.Payments.OrderByDescending(p => p.Created);
        found = Paging.Where(found, query, "external_reference", p => p.ExternalReference);
        found = Paging.Where(found, query, "status", p => p.Status);
        found = Paging.Where(found, query, "id", p => Paging.Text(p.Id));
        if (Date(query, "begin_date") is { } begin) found = found.Where(p => Ranged(p, query) >= begin);
        if (Date(query, "end_date") is { } end) found = found.Where(p => Ranged(p, query) <= end);
        return Paging.Answer(found, query, Shapes.Payment);
    }

    public static Answer Refund(State state, long id, JsonObject body, DateTimeOffset now, bool hasKey)
    {
        if (!hasKey) return Answer.Error(400, "bad_request", "Header X-Idempotency-Key can't be null", "4292");
        if (state.Payment(id) is not { } payment) return Answer.NotFound("Payment");
        if (payment.Status != "approved") return Answer.Error(
            400, "bad_request", "The action requested is not valid for the current payment state", "2063");
        if (payment.Approved is { } approved && now - approved > TimeSpan.FromDays(180)) return Answer.Error(
            400, "bad_request", "Payment too old to be refunded", "2024");

        var left = payment.Amount - payment.Refunded;
        if (body.ContainsKey("amount") && body.Number("amount") is null or <= 0) return Answer.Error(
            400, "bad_request", "Invalid amount", "4040");
        var amount = body.Number("amount") ?? left;
        if (amount > left) return Answer.Error(400, "bad_request", "Amount exceeds what is left to refund", "4041");

        var refund = new Refund(state.NewPaymentId(), amount, now);
        payment.Refunds.Add(refund);
        payment.Modified = now;
        // A partial refund leaves the payment approved.
        payment.StatusDetail = amount == left ? "refunded" : "partially_refunded";
        if (amount == left) payment.Status = "refunded";
        Notices.PaymentChanged(state, payment);
        return Answer.Created(Shapes.Refund(payment, refund));
    }

    public static Answer GetRefunds(State state, long id) => state.Payment(id) is { } payment
        ? Answer.Ok(payment.Refunds.Select(r => Shapes.Refund(payment, r)).ToList())
        : Answer.NotFound("Payment");

    public static Answer GetRefund(State state, long id, long refundId) =>
        state.Payment(id) is { } payment && payment.Refunds.Find(r => r.Id == refundId) is { } refund
            ? Answer.Ok(Shapes.Refund(payment, refund))
            : Answer.NotFound("Refund");

    static DateTimeOffset Ranged(Payment payment, IQueryCollection query) => query["range"].ToString() switch
    {
        "date_last_updated" => payment.Modified,
        "date_approved" => payment.Approved ?? payment.Created,
        _ => payment.Created,
    };

    static DateTimeOffset? Date(IQueryCollection query, string name) =>
        DateTimeOffset.TryParse(query[name], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? date : null;
}
