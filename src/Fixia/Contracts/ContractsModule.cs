using Fixia.Platform.Jobs;
using Fixia.Projects;

namespace Fixia.Contracts;

/// <summary>Floor 5: orders, agreements and their milestones.</summary>
internal static class ContractsModule
{
    public static void AddContracts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.Configure<ContractOptions>(builder.Configuration.GetSection("Contracts"));
        services.AddScoped<ContractViews>();
        services.AddScoped<OrderViews>();
        services.React<ProposalAccepted, ContractOfProposal>();
        services.React<ContractCompleted, ProjectOfContract>();
        services.Deliver<OrderNoted, OrderLetters>("contracts.letter.order");
        services.Deliver<DeliveryWaits, DeliveryLetters>("contracts.letter.delivery_waits");
        services.AddJob<ApproveUnanswered>("contracts.auto-approve", TimeSpan.FromMinutes(1));
        services.AddJob<WatchOrders>("contracts.orders", TimeSpan.FromMinutes(1));
    }

    public static void MapContracts(this IEndpointRouteBuilder api)
    {
        api.MapOrderEndpoints();
        api.MapContractEndpoints();
    }
}
