using Fixia.Platform.Jobs;

namespace Fixia.Feedback;

/// <summary>Floor 6: feedback and the trust of each role.</summary>
internal static class FeedbackModule
{
    public static void AddFeedback(this WebApplicationBuilder builder)
    {
        builder.Services.React<TrustChanged, TrustScores>();
        builder.Services.AddJob<ShowFeedback>("feedback.show", TimeSpan.FromMinutes(5));
    }

    public static void MapFeedback(this IEndpointRouteBuilder api)
    {
        api.MapFeedbackEndpoints();
        api.MapSaid();
    }
}
