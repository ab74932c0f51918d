namespace Fixia.Sandbox.MercadoPago;

/// <summary>The routes of the stand-in, under /mercadopago, and what they need.</summary>
internal static class MercadoPagoRoutes
{
    public static void AddMercadoPago(this IServiceCollection services)
    {
        services.AddSingleton<Store>();
        services.AddSingleton<Calls>();
        services.AddSingleton<SandboxClock>();
        services.AddSingleton<Dispatcher>();
        services.AddHostedService(p => p.GetRequiredService<SandboxClock>());
        services.AddHostedService(p => p.GetRequiredService<Dispatcher>());
    }

    public static void MapMercadoPago(this IEndpointRouteBuilder app)
    {
        var root = app.MapGroup("/mercadopago");
        root.MapControl();
        root.MapCheckout();
        root.MapPurchases();
        MapApi(root.MapGroup("").AddEndpointFilter<ApiFaults>().AddEndpointFilter<TokenCheck>());
    }

    static void MapApi(RouteGroupBuilder api)
    {
        api.MapPost("/preapproval", (HttpRequest http, Calls calls, SandboxOptions options) =>
            calls.Write(http, (s, body, now) => PreapprovalCalls.Create(s, body, now, PublicUrl(http, options))));
        api.MapPut("/preapproval/{id}", (string id, HttpRequest http, Calls calls, SandboxOptions options) =>
            calls.Write(http, (s, body, now) => PreapprovalCalls.Change(s, id, body, now, PublicUrl(http, options))));
        api.MapGet("/preapproval/search", (HttpRequest http, Calls calls, SandboxOptions options) =>
            calls.Read(s => PreapprovalCalls.Search(s, http.Query, PublicUrl(http, options))));
        api.MapGet("/preapproval/{id}", (string id, HttpRequest http, Calls calls, SandboxOptions options) =>
            calls.Read(s => PreapprovalCalls.Get(s, id, PublicUrl(http, options))));

        api.MapGet("/authorized_payments/search", (HttpRequest http, Calls calls) =>
            calls.Read(s => PaymentCalls.SearchCharges(s, http.Query)));
        api.MapGet("/authorized_payments/{id:long}", (long id, Calls calls) => calls.Read(s => PaymentCalls.GetCharge(s, id)));

        api.MapPost("/checkout/preferences", (HttpRequest http, Calls calls, SandboxOptions options) =>
            calls.Write(http, (s, body, now) => PreferenceCalls.Create(s, body, now, PublicUrl(http, options))));
        api.MapPut("/checkout/preferences/{id}", (string id, HttpRequest http, Calls calls, SandboxOptions options) =>
            calls.Write(http, (s, body, now) => PreferenceCalls.Change(s, id, body, now, PublicUrl(http, options))));
        api.MapGet("/checkout/preferences/search", (HttpRequest http, Calls calls) =>
            calls.Read(s => PreferenceCalls.Search(s, http.Query)));
        api.MapGet("/checkout/preferences/{id}", (string id, HttpRequest http, Calls calls, SandboxOptions options) =>
            calls.Read(s => PreferenceCalls.Get(s, id, PublicUrl(http, options))));

        api.MapGet("/v1/payments/search", (HttpRequest http, Calls calls) =>
            calls.Read(s => PaymentCalls.SearchPayments(s, http.Query)));
        api.MapGet("/v1/payments/{id:long}", (long id, Calls calls) => calls.Read(s => PaymentCalls.GetPayment(s, id)));
        api.MapPut("/v1/payments/{id:long}", (long id, HttpRequest http, Calls calls) =>
            calls.Write(http, (s, body, now) => PaymentCalls.Change(s, id, body, now)));
        api.MapPost("/v1/payments/{id:long}/refunds", (long id, HttpRequest http, Calls calls) =>
            calls.Write(http, (s, body, now) =>
                PaymentCalls.Refund(s, id, body, now, http.Headers.ContainsKey("X-Idempotency-Key"))));
        api.MapGet("/v1/payments/{id:long}/refunds", (long id, Calls calls) => calls.Read(s => PaymentCalls.GetRefunds(s, id)));
        api.MapGet("/v1/payments/{id:long}/refunds/{refundId:long}", (long id, long refundId, Calls calls) =>
            calls.Read(s => PaymentCalls.GetRefund(s, id, refundId)));
        api.MapFallback("/{**rest}", () => Answer.NotFound("Resource"));
    }

    internal static string PublicUrl(HttpRequest request, SandboxOptions options) =>
        options.PublicUrl?.TrimEnd('/') ?? $"{request.Scheme}://{request.Host}";
}
