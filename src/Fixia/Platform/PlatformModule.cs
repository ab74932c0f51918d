using Fixia.Platform.ApiDocument;
using Fixia.Platform.Jobs;
using Fixia.Platform.Mail;
using Fixia.Platform.Observability;
using Fixia.Platform.Realtime;
using Fixia.Platform.Web;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Fixia.Platform;

/// <summary>Section <c>App</c>: where the product lives.</summary>
public sealed class AppOptions
{
    /// <summary>
    /// The address people see, without a slash at the end; links in mails and the provider's way back start with it.
    /// </summary>
    public string PublicUrl { get; set; } = "http://localhost:5080";
}

/// <summary>The ground floor: what every capability stands on, and the order of the pipeline.</summary>
internal static class PlatformModule
{
    private const long LargestBody = 2 * 1024 * 1024;

    public static void AddPlatform(this WebApplicationBuilder builder)
    {
        builder.RefuseDevelopmentSettings();
        builder.AddData();
        builder.AddJobs();
        builder.AddTelemetry();
        builder.AddRateLimits();
        builder.AddTurns();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.AddServerHeader = false;
        });
        if (!builder.Environment.IsDevelopment())
            builder.Logging.AddJsonConsole(json => json.IncludeScopes = true);

        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.Configure<AppOptions>(builder.Configuration.GetSection("App"));
        services.Configure<MailOptions>(builder.Configuration.GetSection("Mail"));
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.ReadStrictly());
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddExceptionHandler<ProblemHandling>();
        services.AddRequestTimeouts(
            timeouts => timeouts.DefaultPolicy = new() { Timeout = TimeSpan.FromSeconds(30), TimeoutStatusCode = 504 });
        services.AddHsts(hsts => (hsts.MaxAge, hsts.IncludeSubDomains) = (TimeSpan.FromDays(365), true));
        services.AddResponseCompression(compression => compression.EnableForHttps = true);
        services.AddDataProtection().SetApplicationName("Fixia");
        services.Configure<SecurityOptions>(builder.Configuration.GetSection("Security"));
        services.AddSingleton<KeySeal>();
        services.AddSingleton<DatabaseKeys>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(all =>
            new ConfigureOptions<KeyManagementOptions>(keys =>
            {
                keys.XmlRepository = all.GetRequiredService<DatabaseKeys>();
                keys.XmlEncryptor = new SealedByRow();
            }));
        services.AddAuthentication();
        services.AddApiDocument();
        services.AddOutputCache();
        services.AddScoped<IdempotencyKeys>();
        services.AddJob<ForgetKeys>("forget-idempotency-keys", TimeSpan.FromHours(1));
        services.AddSingleton<SchemaRunner>();
        services.AddSingleton<IMail, SmtpMail>();
        services.AddScoped<Letters>();
        services.Configure<OutboxOptions>(builder.Configuration.GetSection("Outbox"));
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<OutboxQueue>();
        services.AddSingleton<OutboxDispatcher>();
        services.AddHostedService(all => all.GetRequiredService<OutboxDispatcher>());
        builder.AddRealtime();
    }

    public static void UsePlatform(this WebApplication app)
    {
        app.UseExceptionHandler(_ => { });
        app.UseStatusCodePages(ProblemHandling.ExplainStatus);
        if (!app.Environment.IsDevelopment())
            app.UseHsts();
        app.UseSecurityHeaders();
        app.UseResponseCompression();
        app.UseRouting();
        app.UseRequestTimeouts();
        app.UseTurns();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAssets();
        app.UsePermissions();
        app.UseStrictRequests();

        app.MapHealth();
        app.MapProblemPages(app.Services.GetRequiredService<ProblemCatalogue>().Find);
        // Made from all the code there is, and always the same: once.
        app.UseOutputCache();
        app.MapOpenApi("/openapi/{documentName}.json").Requires(PlatformPermissions.Browse).DisableRequestTimeout()
            .CacheOutput(cache => cache.Expire(TimeSpan.FromDays(1)));
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/api/docs", StringComparison.Ordinal), docs =>
        {
            docs.Use((context, next) =>
            {
                context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.DocumentationPolicy;
                return next(context);
            });
            docs.UseSwaggerUI(ui =>
            {
                ui.RoutePrefix = "api/docs";
                ui.SwaggerEndpoint("/openapi/v1.json", "Fixia");
            });
        });
        app.UseWebClient();
    }

    /// <summary>Refuses what is not guarded, and brings the database to this build's schema. Nothing is served before.</summary>
    public static Task PrepareDatabase(this WebApplication app)
    {
        app.RefuseEndpointsWithoutPermission();
        return app.Services.GetRequiredService<SchemaRunner>().Apply(app.Lifetime.ApplicationStopping);
    }
}
