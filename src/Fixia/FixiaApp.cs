using Fixia.Accounts;
using Fixia.Contracts;
using Fixia.Favourites;
using Fixia.Feedback;
using Fixia.Files;
using Fixia.Ledger;
using Fixia.Messaging;
using Fixia.Notifications;
using Fixia.Panel;
using Fixia.Payments;
using Fixia.Places;
using Fixia.Platform;
using Fixia.Platform.Realtime;
using Fixia.Platform.Text;
using Fixia.Profiles;
using Fixia.Projects;
using Fixia.Search;
using Fixia.Services;
using Fixia.Subscriptions;
using Fixia.Teams;

namespace Fixia;

/// <summary>The whole server, capability by capability, from the ground floor up.</summary>
public static class FixiaApp
{
    /// <summary>Builds the server; <paramref name="configure"/> lets a host replace services (a test its clock).</summary>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.AddPlatform();
        builder.AddAccounts();
        builder.AddPlaces();
        builder.AddPayments();
        builder.AddLedger();
        builder.AddFiles();
        builder.AddSubscriptions();
        builder.AddTeams();
        builder.AddServices();
        builder.AddProjects();
        builder.AddContracts();
        builder.AddFeedback();
        builder.AddProfiles();
        builder.AddSearch();
        builder.AddFavourites();
        builder.AddNotifications();
        builder.AddMessaging();
        builder.AddPanel();
        configure?.Invoke(builder);

        var app = builder.Build();
        app.UsePlatform();
        app.MapJwks();
        app.MapSeals();
        app.MapForEngines();
        app.MapFileContents();
        var api = app.MapGroup("/api");
        api.MapTexts();
        api.MapOutbox();
        api.MapRealtime();
        api.MapAccounts();
        api.MapPlaces();
        api.MapPayments();
        api.MapLedger();
        api.MapFiles();
        api.MapSubscriptions();
        api.MapTeams();
        api.MapServices();
        api.MapProjects();
        api.MapContracts();
        api.MapFeedback();
        api.MapProfiles();
        api.MapSearch();
        api.MapFavourites();
        api.MapNotifications();
        api.MapMessaging();
        api.MapPanel();
        return app;
    }
}
