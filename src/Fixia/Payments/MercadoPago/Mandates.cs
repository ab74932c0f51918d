using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Fixia.Payments.MercadoPago;

/// <summary>
/// Monthly payments at MercadoPago (its preapprovals), in our words. Each order says what should be, so doing it twice does no
/// harm; what the provider does not know is nothing to be told.
/// </summary>
internal sealed class Mandates(MercadoPagoClient api, TimeProvider clock, ILogger<Mandates> log) : IMandates
{
    private const int PageOfSearch = 100;

    /// <inheritdoc/>
    /// <remarks>A start that lies ahead is only heeded together with an end, so the end is put far away.</remarks>
    public async Task<Answer<Mandate>> Open(NewMandate wanted, CancellationToken cancel)
    {
        var recurring = new JsonObject
        {
            ["frequency"] = 1,
            ["frequency_type"] = "months",
            ["transaction_amount"] = Pesos(wanted.MonthlyPesos),
            ["currency_id"] = "ARS",
        };
        if (wanted.StartsAt is { } start)
            (recurring["start_date"], recurring["end_date"]) = (Date(start), Date(start.AddYears(50)));
        var body = new JsonObject
        {
            ["reason"] = wanted.Reason,
            ["external_reference"] = wanted.Reference,
            ["payer_email"] = wanted.PayerEmail,
            ["back_url"] = wanted.BackUrl,
            ["status"] = "pending",
            ["auto_recurring"] = recurring,
        };
        try
        {
            return MercadoPagoWords.Mandate(await api.Send(HttpMethod.Post, "/preapproval", body, wanted.Reference, cancel));
        }
        catch (MercadoPagoRefusal refusal) when (refusal.Status == 400
            && refusal.Message.Contains("payer_email", StringComparison.Ordinal))
        {
            return Problem.Invalid("payerEmail", "payer_refused");
        }
        catch (ProviderException failure)
        {
            return Unavailable(failure);
        }
    }

    /// <inheritdoc/>
    public async Task<Mandate?> Get(string id, CancellationToken cancel) =>
        await api.Get("/preapproval/" + Uri.EscapeDataString(id), cancel) is { } found ? MercadoPagoWords.Mandate(found) : null;

    /// <inheritdoc/>
    /// <remarks>
    /// Whether their search heeds the reference is not documented; the payer's address is, and the answer is compared here.
    /// </remarks>
    public async Task<IReadOnlyList<Mandate>> Find(string reference, string payerEmail, CancellationToken cancel)
    {
        var found = new List<Mandate>();
        var wanted = $"payer_email={Uri.EscapeDataString(payerEmail)}&external_reference={Uri.EscapeDataString(reference)}";
        for (var offset = 0; ; offset += PageOfSearch)
        {
            var path = string.Create(
                CultureInfo.InvariantCulture, $"/preapproval/search?{wanted}&limit={PageOfSearch}&offset={offset}");
            var page = await api.Send(HttpMethod.Get, path, null, null, cancel);
            List<Mandate> some = [.. page.GetProperty("results").EnumerateArray().Select(MercadoPagoWords.Mandate)];
            found.AddRange(some.Where(m => m.Reference == reference));
            if (some.Count < PageOfSearch)
                return found;
        }
    }

    /// <inheritdoc/>
    public async Task End(string id, CancellationToken cancel)
    {
        if (await Get(id, cancel) is { State: not MandateState.Over })
            await Put(id, new JsonObject { ["status"] = "cancelled" }, cancel);
    }

    /// <inheritdoc/>
    public async Task Pause(string id, CancellationToken cancel)
    {
        if (await Get(id, cancel) is { State: MandateState.Charging })
            await Put(id, new JsonObject { ["status"] = "paused" }, cancel);
    }

    /// <inheritdoc/>
    public async Task<Answer<Mandate>> Resume(string id, CancellationToken cancel)
    {
        try
        {
            return await Get(id, cancel) switch
            {
                null => new Mandate(id, MandateState.Over, string.Empty, string.Empty),
                { State: MandateState.Paused } =>
                    MercadoPagoWords.Mandate(await Put(id, new JsonObject { ["status"] = "authorized" }, cancel)),
                var other => other,
            };
        }
        catch (ProviderException failure)
        {
            return Unavailable(failure);
        }
    }

    /// <inheritdoc/>
    public Task ChangeAmount(string id, decimal monthlyPesos, CancellationToken cancel) => Put(
        id,
        new JsonObject
        {
            ["auto_recurring"] = new JsonObject { ["transaction_amount"] = Pesos(monthlyPesos), ["currency_id"] = "ARS" },
        },
        cancel);

    /// <inheritdoc/>
    public async Task Refund(string paymentId, string key, CancellationToken cancel)
    {
        var path = "/v1/payments/" + Uri.EscapeDataString(paymentId);
        var payment = await api.Send(HttpMethod.Get, path, null, null, cancel);
        if (MercadoPagoWords.Text(payment, "status") != "refunded")
            await api.Send(HttpMethod.Post, path + "/refunds", new JsonObject(), key, cancel);
    }

    /// <inheritdoc/>
    public async Task<MandateCharge?> Charge(string id, CancellationToken cancel) =>
        await api.Get("/authorized_payments/" + Uri.EscapeDataString(id), cancel) is { } found
            ? MercadoPagoWords.Charge(found) : null;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<MandateCharge>> Charges(string id, CancellationToken cancel)
    {
        var answer = await api.Get("/authorized_payments/search?limit=50&preapproval_id=" + Uri.EscapeDataString(id), cancel);
        return answer is { } page
            ? MercadoPagoWords.InOrder(page.GetProperty("results").EnumerateArray().Select(MercadoPagoWords.Charge)) : [];
    }

    // Always with two decimals: the same key with another body is refused, and 2999 and 2999.00 are other bodies.
    private static decimal Pesos(decimal amount) => decimal.Round(amount, 2) + 0.00m;

    private static string Date(DateTimeOffset moment) =>
        moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private Problem Unavailable(ProviderException failure)
    {
        log.LogWarning(failure, "MercadoPago could not be asked");
        return Problem.Of(StatusCodes.Status502BadGateway, "provider_unavailable");
    }

    // A change says what should be, so doing it twice does no harm and each attempt may carry a key of its own.
    private Task<JsonElement> Put(string id, JsonObject body, CancellationToken cancel) =>
        api.Send(
            HttpMethod.Put,
            "/preapproval/" + Uri.EscapeDataString(id),
            body,
            Guid.CreateVersion7(clock.GetUtcNow()).ToString(),
            cancel);
}
