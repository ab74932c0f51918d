using Fixia.Subscriptions;

namespace Fixia.Services;

/// <summary>Floor 4: what professionals offer.</summary>
internal static class ServicesModule
{
    public static void AddServices(this WebApplicationBuilder builder)
    {
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddSingleton<OfferChecks>();
        builder.Services.AddScoped<ServiceViews>().AddScoped<ServiceLimit>().AddScoped<ServiceWork>();
        builder.Services.React<ProfessionalActivated, ServicesOfSubscribers>();
        builder.Services.React<ProfessionalExpired, ServicesOfSubscribers>();
    }

    public static void MapServices(this IEndpointRouteBuilder api) => api.MapServiceEndpoints();
}
