using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Retry;

namespace Fixia.Payments.MercadoPago;

/// <summary>
/// How MercadoPago's REST API is called. Time-outs, 409, 429 and 5xx are tried again with the same idempotency key.
/// </summary>
internal sealed class MercadoPagoClient(HttpClient http, IOptions<MercadoPagoOptions> options)
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
                .HandleResult(
                    answer => answer.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.Conflict
                        || (int)answer.StatusCode >= 500),
        })
        .Build();

    /// <summary>Reads; null when there is no such thing.</summary>
    public async Task<JsonElement?> Get(string path, CancellationToken cancel)
    {
        try
        {
            return await Send(HttpMethod.Get, path, null, null, cancel);
        }
        catch (MercadoPagoRefusal refusal) when (refusal.Status == StatusCodes.Status404NotFound)
        {
            return null;
        }
    }

    /// <summary>Writes. The same key with the same body does it once.</summary>
    /// <exception cref="MercadoPagoRefusal">It answered with another status than a good one.</exception>
    /// <exception cref="ProviderException">It could not be reached.</exception>
    public async Task<JsonElement> Send(HttpMethod method, string path, JsonNode? body, string? key, CancellationToken cancel)
    {
        try
        {
            using var answer = await Retries.ExecuteAsync(async token => await SendOnce(method, path, body, key, token), cancel);
            if (!answer.IsSuccessStatusCode)
                throw new MercadoPagoRefusal((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(cancel));
            using var document = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync(cancel), default, cancel);
            return document.RootElement.Clone();
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException or IOException
            && !cancel.IsCancellationRequested)
        {
            throw new ProviderException($"MercadoPago could not be asked for {method} {path}", failure);
        }
    }

    private async Task<HttpResponseMessage> SendOnce(
        HttpMethod method, string path, JsonNode? body, string? key, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(method, options.Value.BaseUrl.TrimEnd('/') + path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.Value.AccessToken);
        if (key is not null)
            request.Headers.Add("X-Idempotency-Key", key);
        if (body is not null)
            request.Content = JsonContent.Create(body);
        return await http.SendAsync(request, cancel);
    }
}

/// <summary>MercadoPago answered that it will not do it.</summary>
internal sealed class MercadoPagoRefusal(int status, string body)
    : ProviderException($"MercadoPago answered {status.ToString(CultureInfo.InvariantCulture)}: {body}")
{
    /// <summary>The HTTP status it answered with.</summary>
    public int Status { get; } = status;
}
