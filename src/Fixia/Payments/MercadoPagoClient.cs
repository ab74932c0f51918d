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
/// <param name="ExternalReference">Our subscription's id.</param>
public sealed record Preapproval(string Id, string Status, string InitPoint, string ExternalReference);

/// <summary>One charge of a preapproval.</summary>
/// <param name="Id">MercadoPago's id; a period is extended once per id.</param>
/// <param name="PreapprovalId">What it belongs to.</param>
/// <param name="Amount">Pesos.</param>
/// <param name="PaymentId">The payment, once there is one.</param>
/// <param name="PaymentStatus">Only <c>approved</c> is paid; <c>processed</c> of the charge itself is not.</param>
/// <param name="PaymentDetail">The provider's reason.</param>
public sealed record AuthorizedPayment(string Id, string PreapprovalId, decimal Amount, string? PaymentId, string? PaymentStatus, string? PaymentDetail);

/// <summary>
/// MercadoPago's REST API, the calls we use. Answers are read tolerantly: the same field comes as a number or as text.
/// Time-outs, 429 and 5xx are tried again with the same idempotency key.
/// </summary>
public sealed class MercadoPagoClient(HttpClient http, IOptions<MercadoPagoOptions> options)
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
    public async Task<Preapproval> Create(string key, string reason, string reference, string payerEmail, string backUrl, decimal monthlyPesos, CancellationToken cancel)
    {
        var body = new JsonObject
        {
            ["reason"] = reason,
            ["external_reference"] = reference,
            ["payer_email"] = payerEmail,
            ["back_url"] = backUrl,
            ["status"] = "pending",
            ["auto_recurring"] = new JsonObject { ["frequency"] = 1, ["frequency_type"] = "months", ["transaction_amount"] = monthlyPesos, ["currency_id"] = "ARS" },
        };
        return ReadPreapproval(await Send(HttpMethod.Post, "/preapproval", body, key, cancel));
    }

    /// <summary>Reads a preapproval.</summary>
    public async Task<Preapproval> Get(string id, CancellationToken cancel) =>
        ReadPreapproval(await Send(HttpMethod.Get, "/preapproval/" + Uri.EscapeDataString(id), null, null, cancel));

    /// <summary>Ends a preapproval for good. Ending one that has ended is not an error.</summary>
    public async Task Cancel(string id, CancellationToken cancel)
    {
        if ((await Get(id, cancel)).Status is not ("cancelled" or "canceled"))
            await Send(HttpMethod.Put, "/preapproval/" + Uri.EscapeDataString(id), new JsonObject { ["status"] = "cancelled" }, "cancel-" + id, cancel);
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
            has ? Text(payment, "id") : null,
            has ? Text(payment, "status") : null,
            has ? Text(payment, "status_detail") : null);
    }

    private static string? Text(JsonElement from, string name) => from.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number
        ? value.ToString()
        : null;

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
