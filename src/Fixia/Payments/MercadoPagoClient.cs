using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Retry;

namespace Fixia.Payments;

/// <summary>Section <c>MercadoPago</c>.</summary>
public sealed class MercadoPagoOptions
{
    /// <summary>Where the API is.</summary>
    public string BaseUrl { get; set; } = "https://api.mercadopago.com";

    /// <summary>The platform's access token.</summary>
    public string AccessToken { get; set; } = string.Empty;

    /// <summary>Signs the webhooks.</summary>
    public string WebhookSecret { get; set; } = string.Empty;
}

/// <summary>A recurring payment someone authorizes: MercadoPago's <c>preapproval</c>.</summary>
/// <param name="Id">MercadoPago's id.</param>
/// <param name="Status"><c>pending</c>, <c>authorized</c>, <c>paused</c> or <c>cancelled</c>.</param>
/// <param name="InitPoint">The checkout page.</param>
/// <param name="ExternalReference">Our agreement's id.</param>
public sealed record Preapproval(string Id, string Status, string InitPoint, string ExternalReference)
{
    /// <summary>Ended for good. Their guides and their reference spell it differently.</summary>
    public bool IsOver => Status is "cancelled" or "canceled";
}

/// <summary>One charge of a preapproval.</summary>
/// <param name="Id">MercadoPago's id; a period is extended once per id.</param>
/// <param name="PreapprovalId">What it belongs to.</param>
/// <param name="Amount">Pesos.</param>
/// <param name="DebitDate">When it was to be collected first; null when they do not say.</param>
/// <param name="PaymentId">The payment, once there is one.</param>
/// <param name="PaymentStatus">Only <c>approved</c> is paid; <c>processed</c> of the charge itself is not.</param>
/// <param name="PaymentDetail">The provider's reason.</param>
public sealed record AuthorizedPayment(string Id, string PreapprovalId, decimal Amount, DateTimeOffset? DebitDate, string? PaymentId, string? PaymentStatus, string? PaymentDetail);

/// <summary>
/// MercadoPago's REST API, the calls we use. Answers are read tolerantly: the same field comes as a number or as text.
/// Time-outs, 429 and 5xx are tried again with the same idempotency key.
/// </summary>
public sealed class MercadoPagoClient(HttpClient http, IOptions<MercadoPagoOptions> options, TimeProvider clock)
{
    private static readonly ResiliencePipeline<HttpResponseMessage> Retries = new ResiliencePipelineBuilder<HttpResponseMessage>()
        .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            MaxRetryAttempts = 3,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = TimeSpan.FromMilliseconds(300),
            ShouldHandle = new PredicateBuilder<HttpResponseMessage>()
                .Handle<HttpRequestException>()
                .Handle<TaskCanceledException>(canceled => canceled.InnerException is TimeoutException)
                .HandleResult(answer => answer.StatusCode == HttpStatusCode.TooManyRequests || (int)answer.StatusCode >= 500),
        })
        .Build();

    /// <summary>Creates a preapproval without a plan, pending until the payer fills in the checkout page. The same key gives the same one.</summary>
    /// <remarks>A start that lies ahead is only heeded together with an end, so the end is put far away.</remarks>
    public async Task<Preapproval> Create(string key, string reason, string payerEmail, string backUrl, decimal monthlyPesos, DateTimeOffset? startsAt, CancellationToken cancel)
    {
        var recurring = new JsonObject { ["frequency"] = 1, ["frequency_type"] = "months", ["transaction_amount"] = Pesos(monthlyPesos), ["currency_id"] = "ARS" };
        if (startsAt is { } start)
            (recurring["start_date"], recurring["end_date"]) = (Date(start), Date(start.AddYears(50)));

        var body = new JsonObject
        {
            ["reason"] = reason,
            ["external_reference"] = key,
            ["payer_email"] = payerEmail,
            ["back_url"] = backUrl,
            ["status"] = "pending",
            ["auto_recurring"] = recurring,
        };
        return ReadPreapproval(await Send(HttpMethod.Post, "/preapproval", body, key, cancel));
    }

    /// <summary>Reads a preapproval.</summary>
    public async Task<Preapproval> Get(string id, CancellationToken cancel) =>
        ReadPreapproval(await Send(HttpMethod.Get, "/preapproval/" + Uri.EscapeDataString(id), null, null, cancel));

    /// <summary>Ends a preapproval for good. Ending one that has ended is not an error.</summary>
    public async Task Cancel(string id, CancellationToken cancel)
    {
        if (!(await Get(id, cancel)).IsOver)
            await Put(id, new JsonObject { ["status"] = "cancelled" }, cancel);
    }

    /// <summary>No more charges until it is authorized again. One that is not authorized charges nothing anyway.</summary>
    public async Task Pause(string id, CancellationToken cancel)
    {
        if ((await Get(id, cancel)).Status == "authorized")
            await Put(id, new JsonObject { ["status"] = "paused" }, cancel);
    }

    /// <summary>Charges go on. False: it was ended for good, and the payer has to authorize another.</summary>
    public async Task<bool> Resume(string id, CancellationToken cancel)
    {
        var status = (await Get(id, cancel)).Status;
        if (status == "paused")
            await Put(id, new JsonObject { ["status"] = "authorized" }, cancel);
        return status is "paused" or "authorized";
    }

    /// <summary>What it charges from the next time on.</summary>
    public Task ChangeAmount(string id, decimal monthlyPesos, CancellationToken cancel) =>
        Put(id, new JsonObject { ["auto_recurring"] = new JsonObject { ["transaction_amount"] = Pesos(monthlyPesos), ["currency_id"] = "ARS" } }, cancel);

    /// <summary>Gives a payment back whole. Giving back what was given back is not an error.</summary>
    public async Task Refund(string paymentId, string key, CancellationToken cancel)
    {
        var payment = await Send(HttpMethod.Get, "/v1/payments/" + Uri.EscapeDataString(paymentId), null, null, cancel);
        if (Text(payment, "status") != "refunded")
            await Send(HttpMethod.Post, $"/v1/payments/{Uri.EscapeDataString(paymentId)}/refunds", new JsonObject(), key, cancel);
    }

    /// <summary>Reads one charge.</summary>
    public async Task<AuthorizedPayment> GetCharge(string id, CancellationToken cancel) =>
        ReadCharge(await Send(HttpMethod.Get, "/authorized_payments/" + Uri.EscapeDataString(id), null, null, cancel));

    /// <summary>All charges of a preapproval.</summary>
    public async Task<IReadOnlyList<AuthorizedPayment>> Charges(string preapprovalId, CancellationToken cancel)
    {
        var answer = await Send(HttpMethod.Get, "/authorized_payments/search?limit=50&preapproval_id=" + Uri.EscapeDataString(preapprovalId), null, null, cancel);
        return [.. answer.GetProperty("results").EnumerateArray().Select(ReadCharge)];
    }

    private static Preapproval ReadPreapproval(JsonElement from) => new(Text(from, "id")!, Text(from, "status")!, Text(from, "init_point") ?? string.Empty, Text(from, "external_reference") ?? string.Empty);

    private static AuthorizedPayment ReadCharge(JsonElement from)
    {
        var payment = from.TryGetProperty("payment", out var inner) && inner.ValueKind == JsonValueKind.Object ? inner : default;
        var has = payment.ValueKind == JsonValueKind.Object;
        return new AuthorizedPayment(
            Text(from, "id")!,
            Text(from, "preapproval_id") ?? string.Empty,
            decimal.Parse(Text(from, "transaction_amount") ?? "0", CultureInfo.InvariantCulture),
            DateTimeOffset.TryParse(Text(from, "debit_date"), CultureInfo.InvariantCulture, out var debit) ? debit : null,
            has ? Text(payment, "id") : null,
            has ? Text(payment, "status") : null,
            has ? Text(payment, "status_detail") : null);
    }

    private static string? Text(JsonElement from, string name) => from.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number
        ? value.ToString()
        : null;

    // Always with two decimals: the same key with another body is refused, and 2999 and 2999.00 are other bodies.
    private static decimal Pesos(decimal amount) => decimal.Round(amount, 2) + 0.00m;

    private static string Date(DateTimeOffset moment) => moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    // A change says what should be, so doing it twice does no harm and each attempt may carry a key of its own.
    private Task<JsonElement> Put(string id, JsonObject body, CancellationToken cancel) =>
        Send(HttpMethod.Put, "/preapproval/" + Uri.EscapeDataString(id), body, Guid.CreateVersion7(clock.GetUtcNow()).ToString(), cancel);

    private async Task<JsonElement> Send(HttpMethod method, string path, JsonNode? body, string? key, CancellationToken cancel)
    {
        using var answer = await Retries.ExecuteAsync(
            async token =>
            {
                using var request = new HttpRequestMessage(method, options.Value.BaseUrl.TrimEnd('/') + path);
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.Value.AccessToken);
                if (key is not null)
                    request.Headers.Add("X-Idempotency-Key", key);
                if (body is not null)
                    request.Content = JsonContent.Create(body);
                return await http.SendAsync(request, token);
            },
            cancel);
        if (!answer.IsSuccessStatusCode)
            throw new MercadoPagoException((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(cancel));
        using var document = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync(cancel), default, cancel);
        return document.RootElement.Clone();
    }
}

/// <summary>MercadoPago refused, or could not be reached after several tries.</summary>
public sealed class MercadoPagoException(int status, string body) : Exception($"MercadoPago answered {status.ToString(CultureInfo.InvariantCulture)}: {body}")
{
    /// <summary>HTTP status.</summary>
    public int Status { get; } = status;
}
