namespace Fixia.Payments;

/// <summary>Floor 2: gateways of payment providers and what they tell us.</summary>
internal static class PaymentsModule
{
    public static void AddPayments(this WebApplicationBuilder builder)
    {
        builder.Services.Configure<MercadoPagoOptions>(builder.Configuration.GetSection("MercadoPago"));
        builder.Services.AddScoped<ReceiptNumbers>();
        builder.Services.AddHttpClient<MercadoPagoClient>(http => http.Timeout = TimeSpan.FromSeconds(10));
    }

    public static void MapPayments(this IEndpointRouteBuilder api) => api.MapWebhooks();
}
