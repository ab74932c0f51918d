using Fixia.Sandbox.Mail;
using Fixia.Sandbox.MercadoPago;

namespace Fixia.Sandbox;

/// <summary>The sandbox as a web application: a process of its own in development, in process in tests.</summary>
public static class SandboxApp
{
    /// <summary>
    /// Builds the application from command line arguments (such as <c>--environment=Development --urls=http://127.0.0.1:0</c>).
    /// </summary>
    /// <exception cref="InvalidOperationException">
    /// The environment is Production (also when none is named): stand-ins must not run there.
    /// </exception>
    public static WebApplication Build(params string[] args) => Build(TimeProvider.System, args);

    /// <summary>The same, with a clock of the caller's.</summary>
    /// <inheritdoc cref="Build(string[])"/>
    public static WebApplication Build(TimeProvider clock, params string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        if (builder.Environment.IsProduction())
            throw new InvalidOperationException(
                "The sandbox does not run in Production; set ASPNETCORE_ENVIRONMENT=Development.");

        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("System.Net.Http.HttpClient", LogLevel.Warning);
        var options = builder.Configuration.GetSection("Sandbox").Get<SandboxOptions>() ?? new SandboxOptions();
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(options.MercadoPago);
        builder.Services.AddSingleton(clock);
        builder.Services.AddMercadoPago();
        builder.Services.AddMailbox();

        var app = builder.Build();
        app.MapMercadoPago();
        app.MapMailbox();
        app.MapPanel();
        return app;
    }
}
