using Fixia.Contracts;
using Fixia.Feedback;
using Fixia.Subscriptions;

namespace Fixia.Profiles;

/// <summary>Floor 7: public pages of people, and what one shows there.</summary>
internal static class ProfilesModule
{
    public static void AddProfiles(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<IDescribePages, UserPages>();
        builder.Services.AddScoped<Showcase>();
        builder.Services.React<ProfessionalActivated, ProfileReactions>();
        builder.Services.React<ContractCompleted, ProfileReactions>();
        builder.Services.React<TrustChanged, ProfileReactions>();
    }

    public static void MapProfiles(this IEndpointRouteBuilder api)
    {
        api.MapOwnProfile();
        api.MapShowcase();
        api.MapPhoto();
        api.MapHandles();
        api.MapUsers();
    }
}
