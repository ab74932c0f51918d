using System.Globalization;
using System.Text.Json;

namespace Fixia.Payments.MercadoPago;

/// <summary>
/// MercadoPago's words in ours. They are read tolerantly: the same field comes as a number or as text, and their guides and
/// their reference spell the same word differently.
/// </summary>
internal static class MercadoPagoWords
{
    /// <summary>What a webhook's topic is about.</summary>
    public static ProviderTopic Topic(string topic) => topic switch
    {
        "subscription_preapproval" => ProviderTopic.Mandate,
        "subscription_authorized_payment" => ProviderTopic.Charge,
        _ => ProviderTopic.Other,
    };

    /// <summary>Reads a <c>preapproval</c>.</summary>
    public static Mandate Mandate(JsonElement from) => new(
        Required(from, "id"),
        Text(from, "status") switch
        {
            "authorized" => MandateState.Charging,
            "paused" => MandateState.Paused,
            "cancelled" or "canceled" => MandateState.Over,
            _ => MandateState.Open,
        },
        Text(from, "init_point") ?? string.Empty,
        Text(from, "external_reference") ?? string.Empty);

    /// <summary>
    /// Reads an <c>authorized_payment</c>. Only its payment tells whether it is paid: "processed" of the charge itself does not.
    /// </summary>
    public static MandateCharge Charge(JsonElement from)
    {
        var payment = from.TryGetProperty("payment", out var inner) && inner.ValueKind == JsonValueKind.Object ? inner : default;
        return new MandateCharge(
            Required(from, "id"),
            Text(from, "preapproval_id") ?? string.Empty,
            decimal.Parse(Text(from, "transaction_amount") ?? "0", CultureInfo.InvariantCulture),
            DateTimeOffset.TryParse(Text(from, "debit_date"), CultureInfo.InvariantCulture, out var debit) ? debit : null,
            Text(payment, "id"),
            Text(payment, "status") switch
            {
                "approved" => ChargeOutcome.Approved,
                "rejected" or "cancelled" or "charged_back" => ChargeOutcome.Rejected,
                "refunded" => ChargeOutcome.Refunded,
                // Pending, in process, in mediation, or a word they have added since.
                _ => ChargeOutcome.Waiting,
            },
            Text(payment, "status_detail"));
    }

    /// <summary>Charges from the first to the last: their ids are numbers written as text.</summary>
    public static IReadOnlyList<MandateCharge> InOrder(IEnumerable<MandateCharge> charges) =>
        [.. charges.OrderBy(c => c.Id.Length).ThenBy(c => c.Id, StringComparer.Ordinal)];

    /// <summary>A text or a number as text; null when it is not there.</summary>
    public static string? Text(JsonElement from, string name) =>
        from.ValueKind == JsonValueKind.Object && from.TryGetProperty(name, out var value)
            && value.ValueKind is JsonValueKind.String or JsonValueKind.Number
            ? value.ToString()
            : null;

    private static string Required(JsonElement from, string name) =>
        Text(from, name) ?? throw new ProviderException($"MercadoPago answered without {name}");
}
