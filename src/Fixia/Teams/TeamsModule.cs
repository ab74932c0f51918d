using Fixia.Subscriptions;

namespace Fixia.Teams;

/// <summary>Floor 4: teams that work under one enterprise subscription.</summary>
internal static class TeamsModule
{
    public static void AddTeams(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<TeamDesk>();
        services.AddScoped<TeamViews>();
        services.React<SubscriptionNoted, TeamStanding>();
        services.React<MembershipChanged, TeamStanding>();
        services.Deliver<TeamInvited, TeamLetters>("teams.letter.invitation");
    }

    public static void MapTeams(this IEndpointRouteBuilder api) => api.MapTeamEndpoints();
}
