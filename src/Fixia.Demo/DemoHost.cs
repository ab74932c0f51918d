using Fixia.Demo.Filling;
using Fixia.Feedback;
using Fixia.Platform.Data;
using Fixia.Platform.Events;
using Fixia.Profiles;
using Fixia.Search;
using Fixia.Subscriptions;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Fixia.Demo;

/// <summary>
/// The product as filling needs it: its entities and reactions, at the demo's time, on one connection, and nobody is written to.
/// </summary>
internal static class DemoHost
{
    // What can be found, and what is thought of people, is summed up once, when all of it is there.
    private static readonly Type[] Later = [typeof(SearchIndex), typeof(TrustScores)];

    public static WebApplication Build(string[] args, DemoClock clock) =>
        FixiaApp.Build(["--environment=Development", .. args], builder =>
        {
            builder.Logging.ClearProviders();
            var services = builder.Services;
            services.AddSingleton<TimeProvider>(clock);
            services.AddSingleton(clock);
            services.AddSingleton<Diary>();
            services.AddSingleton(provider => provider.GetRequiredService<NpgsqlDataSource>().OpenConnection());
            services.AddSingleton(provider => new DbContextOptionsBuilder<FixiaDb>()
                .UseNpgsql(provider.GetRequiredService<NpgsqlConnection>()).UseApplicationServiceProvider(provider).Options);
            // Nobody is written to about what never happened.
            services.RemoveAll<DeliveryRoute>();
            foreach (var route in services.Where(IsLater).ToList())
                services.Remove(route);
            Witness.Attend(services);
        });

    private static bool IsLater(ServiceDescriptor service) =>
        service is { IsKeyedService: false, ImplementationInstance: ReactionRoute route }
        && (Later.Contains(route.Reaction)
            || (route.Reaction == typeof(ProfileReactions) && route.EventType != typeof(ProfessionalActivated)));
}
