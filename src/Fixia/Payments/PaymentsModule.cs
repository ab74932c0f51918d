using Fixia.Payments.MercadoPago;

namespace Fixia.Payments;

/// <summary>Floor 2: payment providers, a room for each, and what they tell us in our words.</summary>
internal static class PaymentsModule
{
    public static void AddPayments(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.Configure<MercadoPagoOptions>(builder.Configuration.GetSection("MercadoPago"));
        services.AddHttpClient<MercadoPagoClient>(http => http.Timeout = TimeSpan.FromSeconds(10));
        services.AddScoped<IMandates, Mandates>();
        services.AddScoped<ReceiptNumbers>();
    }

    public static void MapPayments(this IEndpointRouteBuilder api) => api.MapMercadoPago();
}
