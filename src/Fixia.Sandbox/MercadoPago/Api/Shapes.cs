using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Fixia.Sandbox.MercadoPago;

/// <summary>The documents as MercadoPago writes them: snake_case and loosely typed, numbers turning into text and back.</summary>
internal static class Shapes
{
    static readonly JsonSerializerOptions AsIs =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonNode Node(object value) => JsonSerializer.SerializeToNode(value, AsIs)!;

    public static string Date(DateTimeOffset at) =>
        at.ToOffset(TimeSpan.FromHours(-4)).ToString("yyyy-MM-ddTHH:mm:ss.fffzzz", CultureInfo.InvariantCulture);

    public static string? Date(DateTimeOffset? at) => at is { } value ? Date(value) : null;

    public static object Preapproval(State state, Preapproval p, string publicUrl)
    {
        var paid = state.Payments.Where(x => x.PreapprovalId == p.Id && x.ChargeId is not null && x.Status == "approved")
            .ToList();
        return new
        {
            id = p.Id,
            version = p.Version,
            application_id = State.ApplicationId,
            collector_id = State.CollectorId,
            preapproval_plan_id = (string?)null,
            reason = p.Reason,
            external_reference = p.ExternalReference,
            back_url = p.BackUrl,
            init_point = $"{publicUrl}/mercadopago/checkout?preapproval_id={p.Id}",
            auto_recurring = new
            {
                frequency = p.Frequency,
                frequency_type = p.FrequencyType,
                transaction_amount = p.Amount,
                currency_id = p.Currency,
                start_date = Date(p.StartDate),
                end_date = Date(p.EndDate),
                free_trial = (object?)null,
                billing_day_proportional = false,
                has_billing_day = false,
            },
            payer_id = p.PayerId,
            // Empty on read, as in life: whoever matches by e-mail finds nobody.
            payer_email = "",
            card_id = p.CardId,
            payment_method_id = p.PaymentMethod,
            first_invoice_offset = (string?)null,
            next_payment_date = Date(p.NextPaymentDate),
            date_created = Date(p.Created),
            last_modified = Date(p.Modified),
            status = p.Status,
            summarized = new
            {
                quotas = (int?)null,
                charged_quantity = paid.Count == 0 ? (int?)null : paid.Count,
                charged_amount = paid.Count == 0 ? (decimal?)null : paid.Sum(x => x.Amount),
                pending_charge_quantity = (int?)null,
                pending_charge_amount = (decimal?)null,
                last_charged_date = Date(paid.LastOrDefault()?.Approved),
                last_charged_amount = paid.LastOrDefault()?.Amount,
                semaphore = p.RejectedInstalments switch { 0 => paid.Count == 0 ? null : "green", 1 => "yellow", _ => "red" },
            },
        };
    }

    /// <summary>An authorized payment; lists write the amount as text.</summary>
    public static object Charge(State state, Charge c, bool inList)
    {
        var subscription = state.Preapproval(c.PreapprovalId);
        var payment = c.PaymentId is { } id ? state.Payment(id) : null;
        return new
        {
            id = c.Id,
            type = c.RetryAttempt > 0 ? "recycling" : "scheduled",
            date_created = Date(c.Created),
            last_modified = Date(c.Modified),
            preapproval_id = c.PreapprovalId,
            reason = subscription?.Reason,
            external_reference = NumberWhenDigits(subscription?.ExternalReference),
            currency_id = c.Currency,
            transaction_amount = inList ? (object)c.Amount.ToString("0.00", CultureInfo.InvariantCulture) : c.Amount,
            debit_date = Date(c.DebitDate),
            next_retry_date = Date(c.NextRetry),
            retry_attempt = c.RetryAttempt,
            status = c.Status,
            summarized = c.Status == "processed" ? "done" : "pending",
            payment = payment is null ? null
                : new { id = payment.Id, status = payment.Status, status_detail = payment.StatusDetail },
        };
    }

    public static object Payment(Payment p) => new
    {
        id = p.Id,
        status = p.Status,
        status_detail = p.StatusDetail,
        date_created = Date(p.Created),
        date_approved = Date(p.Approved),
        date_last_updated = Date(p.Modified),
        money_release_date = Date(p.Approved?.AddDays(10)),
        money_release_status = p.Approved is null ? null : "pending",
        operation_type = p.OperationType,
        currency_id = p.Currency,
        transaction_amount = p.Amount,
        transaction_amount_refunded = p.Refunded,
        payment_method_id = p.PaymentMethod,
        payment_type_id = p.PaymentType,
        installments = 1,
        description = p.Description,
        external_reference = p.ExternalReference,
        collector_id = State.CollectorId,
        payer = new
        {
            id = p.PayerId.ToString(CultureInfo.InvariantCulture),
            email = (string?)null,
            identification = new { type = "DNI", number = (string?)null }
        },
        card = new { last_four_digits = p.LastFour },
        fee_details = p.Approved is null ? []
            : new object[] { new { type = "mercadopago_fee", fee_payer = "collector", amount = Fee(p) } },
        transaction_details =
            new { net_received_amount = p.Approved is null ? 0 : p.Amount - Fee(p), total_paid_amount = p.Amount },
        date_of_expiration = Date(p.ExpiresAt),
        metadata = new { preapproval_id = p.PreapprovalId, preference_id = p.PreferenceId },
        order = new { },
        live_mode = false,
        captured = true,
        binary_mode = false,
        refunds = p.Refunds.Select(r => Refund(p, r)),
    };

    public static object Preference(Preference p, string publicUrl)
    {
        var address = $"{publicUrl}/mercadopago/checkout/pro?pref_id={p.Id}";
        return new
        {
            id = p.Id,
            init_point = address,
            sandbox_init_point = address,
            collector_id = State.CollectorId,
            client_id = Paging.Text(State.ApplicationId),
            site_id = "MLA",
            operation_type = "regular_payment",
            items = p.Items.Select(i => new
            {
                id = i.Id ?? "",
                title = i.Title,
                description = i.Description ?? "",
                quantity = i.Quantity,
                unit_price = i.UnitPrice,
                currency_id = i.Currency,
            }),
            external_reference = p.ExternalReference ?? "",
            back_urls = new { success = p.Success ?? "", pending = p.Pending ?? "", failure = p.Failure ?? "" },
            auto_return = p.AutoReturn ?? "",
            notification_url = p.NotificationUrl,
            expires = p.ExpiresAt is not null,
            expiration_date_to = Date(p.ExpiresAt),
            date_of_expiration = Date(p.CashUntil),
            payment_methods = new { excluded_payment_types = p.Excluded.Select(e => new { id = e }) },
            date_created = Date(p.Created),
            last_updated = Date(p.Modified),
        };
    }

    /// <summary>A purchase as their search lists it.</summary>
    public static object PreferenceInList(Preference p) => new
    {
        id = p.Id,
        external_reference = p.ExternalReference,
        collector_id = State.CollectorId,
        date_created = Date(p.Created),
        items = p.Items.Select(i => i.Title),
        site_id = "MLA",
    };

    public static object Refund(Payment p, Refund r) => new
    {
        id = r.Id,
        payment_id = p.Id,
        amount = r.Amount,
        status = "approved",
        source = new { id = State.CollectorId.ToString(CultureInfo.InvariantCulture), name = "Fixia", type = "collector" },
        date_created = Date(r.Created),
        refund_mode = "standard",
        adjustment_amount = 0,
        amount_refunded_to_payer = r.Amount,
        unique_sequence_number = (string?)null,
        reason = (string?)null,
    };

    static decimal Fee(Payment p) => Math.Round(p.Amount * 0.0761m, 2);

    static object? NumberWhenDigits(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : text;
}
