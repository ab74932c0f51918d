using Microsoft.Extensions.Options;

namespace Fixia.Payments.MercadoPago;

internal static class MercadoPagoEndpoints
{
    public static void MapMercadoPago(this IEndpointRouteBuilder api) => api
        .MapPost("/webhooks/mercadopago", ReceiveMercadoPagoWebhook)
        .Requires(PaymentPermissions.ReceiveWebhooks)
        .DisableRateLimiting()
        .WithTags("Payments");

    /// <summary>
    /// Takes a notice of MercadoPago's: its signature is checked, it is stored once and answered, and acted on afterwards.
    /// </summary>
    // The body is not even read: what is true is asked of the provider.
    private static async Task<Results<Ok, Problem>> ReceiveMercadoPagoWebhook(
        HttpRequest request,
        FixiaDb db,
        IOptions<MercadoPagoOptions> options,
        TimeProvider clock,
        CancellationToken cancel)
    {
        string? dataId = request.Query["data.id"];
        string? topic = request.Query["type"];
        string? requestId = request.Headers["x-request-id"];
        var now = clock.GetUtcNow();
        if (!WebhookSignature.IsGood(options.Value.WebhookSecret, request.Headers["x-signature"], requestId, dataId, now))
            return Problem.Unauthenticated("bad_signature");
        if (string.IsNullOrEmpty(dataId) || string.IsNullOrEmpty(topic))
            return TypedResults.Ok();
        db.Add(WebhookEvent.Receive("mercadopago", topic, MercadoPagoWords.Topic(topic), dataId, requestId ?? string.Empty, now));
        // A delivery that is here already is answered like the first one.
        await db.SaveUnless(cancel, ("webhook_events_once", Problem.Conflict("changed_meanwhile")));
        return TypedResults.Ok();
    }
}
