namespace Fixia.Payments;

/// <summary>Floor 2: gateways of payment providers and what they tell us.</summary>
internal static class PaymentsModule
{
    public static void AddPayments(this WebApplicationBuilder builder)
    {
    }

    public static void MapPayments(this IEndpointRouteBuilder api)
    {
    }
}
