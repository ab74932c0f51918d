using System.Text;

namespace Fixia.Sandbox.MercadoPago;

/// <summary>Posts the webhooks that are due, one after the other, and tries again later when the answer is not 2xx.</summary>
internal sealed class Dispatcher(Store store, MercadoPagoOptions options, TimeProvider time, ILogger<Dispatcher> log)
    : BackgroundService
{
    static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);
    readonly SemaphoreSlim wake = new(0);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (string.IsNullOrWhiteSpace(options.WebhookUrl)) return;
        store.Changed += Wake;
        using var http =
            new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = options.WebhookTimeout };
        while (!stoppingToken.IsCancellationRequested)
        {
            var now = time.GetUtcNow();
            var due = store.Read(
                s => s.Deliveries.Where(d => d.State == DeliveryState.Pending && d.NextAttempt <= now)
                    .MinBy(d => (d.NextAttempt, d.Id)));
            if (due is null)
                await wake.WaitAsync(TimeSpan.FromMilliseconds(100), stoppingToken);
            else
                await Deliver(http, due, stoppingToken);
        }
    }

    async Task Deliver(HttpClient http, Delivery delivery, CancellationToken cancel)
    {
        var url = AddressOf(delivery);
        var now = time.GetUtcNow();
        var secret = delivery.BadlySigned ? "not-" + options.WebhookSecret : options.WebhookSecret;
        var signature = WebhookSignature.Sign(secret, delivery.DataId, delivery.RequestId, now.ToUnixTimeSeconds());
        int? status = null;
        string? error = null;
        try
        {
            using var request =
                new HttpRequestMessage(
                    HttpMethod.Post, url)
                { Content = new StringContent(delivery.Body, Encoding.UTF8, "application/json") };
            request.Headers.Add("x-signature", signature);
            request.Headers.Add("x-request-id", delivery.RequestId);
            request.Headers.UserAgent.ParseAdd("MercadoPago-WebHook-Sandbox/1.0");
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            status = (int)response.StatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException
            && !cancel.IsCancellationRequested)
        {
            error = failure is TaskCanceledException ? "timeout" : failure.Message;
        }

        store.Change(_ => Record(delivery, new DeliveryAttempt(now, status, error, delivery.RequestId, signature)));
        log.LogInformation(
            "Webhook {Id} {Topic} {DataId}: {Result}", delivery.Id, delivery.Topic, delivery.DataId, (object?)status ?? error);
    }

    void Record(Delivery delivery, DeliveryAttempt attempt)
    {
        delivery.Attempts.Add(attempt);
        if (attempt.Status is >= 200 and < 300)
        {
            delivery.State = DeliveryState.Delivered;
            return;
        }
        if (delivery.Attempts.Count >= options.WebhookAttempts)
        {
            delivery.State = DeliveryState.GivenUp;
            return;
        }
        var wait = options.WebhookRetry * Math.Pow(2, delivery.Attempts.Count - 1);
        var now = time.GetUtcNow();
        delivery.NextAttempt = now + (wait < Longest ? wait : Longest);
        delivery.RequestId = Notices.NewRequestId(now);
    }

    string AddressOf(Delivery delivery)
    {
        var mark = options.WebhookUrl!.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        return $"{options.WebhookUrl}{mark}data.id={Uri.EscapeDataString(delivery.DataId)}&type={delivery.Topic}";
    }

    void Wake()
    {
        if (wake.CurrentCount == 0) wake.Release();
    }

    public override void Dispose()
    {
        store.Changed -= Wake;
        wake.Dispose();
        base.Dispose();
    }
}
