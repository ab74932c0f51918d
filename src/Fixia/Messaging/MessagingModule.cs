using Fixia.Contracts;
using Fixia.Projects;

namespace Fixia.Messaging;

/// <summary>Floor 8: what two people write to each other.</summary>
internal static class MessagingModule
{
    public static void AddMessaging(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.Configure<MessagingOptions>(builder.Configuration.GetSection("Messaging"));
        services.AddScoped<Subjects>();
        services.AddScoped<Conversations>();
        services.AddScoped<ConversationViews>();
        services.AddScoped<Offers>();
        services.Deliver<ProposalAccepted, LinesOfWork>("messaging.agreed");
        services.Deliver<MilestoneNoted, LinesOfWork>("messaging.milestone");
        services.Deliver<ContractCompleted, LinesOfWork>("messaging.completed");
        services.Deliver<MessageWaits, RemindOfMessages>("messaging.remind");
    }

    public static void MapMessaging(this IEndpointRouteBuilder api)
    {
        api.MapConversationEndpoints();
        api.MapOfferEndpoints();
        api.MapBlocksAndAnswers();
    }
}
