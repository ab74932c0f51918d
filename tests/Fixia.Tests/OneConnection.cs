using System.Collections.Concurrent;
using Fixia.Platform.Events;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;

namespace Fixia.Tests;

/// <summary>
/// Notices whoever takes a second database connection while holding one: as many of them as there are connections stop each other
/// until they lose their patience. Notices too who speaks to the outside meanwhile, which may take for ever. Npgsql's own log
/// tells when a connection is taken and given back.
/// </summary>
[ProviderAlias(Alias)]
internal sealed class OneConnection : IStartupFilter, ILoggerProvider, ILogger, IHttpMessageHandlerBuilderFilter
{
    private const string Alias = nameof(OneConnection);

    private static readonly AsyncLocal<Holding?> Current = new();

    /// <summary>The setting that lets it hear of connections, and of nothing else.</summary>
    public static (string Name, string Value) Setting { get; } = ($"Logging:{Alias}:LogLevel:Npgsql.Connection", "Debug");

    /// <summary>What was noticed, by request.</summary>
    public ConcurrentDictionary<string, string> Seen { get; } = new(StringComparer.Ordinal);

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, rest) =>
        {
            Watch($"{context.Request.Method} {context.Request.Path}");
            await rest(context);
        });
        next(app);
    };

    /// <summary>Watches what is done from here on.</summary>
    public void Watch(string what) => Current.Value = new Holding(what, this);

    /// <summary>The same route, watched.</summary>
    public DeliveryRoute Watched(DeliveryRoute route) => route with
    {
        Deliver = async (services, happened, cancel) =>
        {
            Watch($"delivery {route.Name}");
            await route.Deliver(services, happened, cancel);
        },
    };

    /// <summary>Somebody speaks to the outside.</summary>
    public static void Outside(string whom) => Current.Value?.Spoke(whom);

    public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
    {
        builder.AdditionalHandlers.Add(new Listening());
        next(builder);
    };

    ILogger ILoggerProvider.CreateLogger(string categoryName) => this;

    bool ILogger.IsEnabled(LogLevel logLevel) => Current.Value is not null;

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    void ILogger.Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (eventId.Name == "OpenedConnection")
            Current.Value?.Taken();
        else if (eventId.Name == "ClosedConnection")
            Current.Value?.Given();
    }

    void IDisposable.Dispose()
    {
    }

    private sealed class Holding(string what, OneConnection watch)
    {
        private int held;

        public void Taken()
        {
            if (Interlocked.Increment(ref held) > 1)
                watch.Seen.TryAdd(what, Environment.StackTrace);
        }

        public void Spoke(string whom)
        {
            if (Volatile.Read(ref held) > 0)
                watch.Seen.TryAdd($"{what}: {whom} asked with a connection held", Environment.StackTrace);
        }

        public void Given() => Interlocked.Decrement(ref held);
    }

    private sealed class Listening : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Outside($"{request.Method} {request.RequestUri?.AbsolutePath}");
            return base.SendAsync(request, cancellationToken);
        }
    }
}
