namespace Fixia.Feedback;

/// <summary>Floor 6: feedback and the trust of each role.</summary>
internal static class FeedbackModule
{
    public static void AddFeedback(this WebApplicationBuilder builder)
    {
    }

    public static void MapFeedback(this IEndpointRouteBuilder api)
    {
    }
}
