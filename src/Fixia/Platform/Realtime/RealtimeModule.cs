using Fixia.Platform.Jobs;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fixia.Platform.Realtime;

/// <summary>
/// Sockets: the hub at <c>/api/realtime</c>, the way between nodes, and the same words over HTTP for who comes back.
/// </summary>
internal static class RealtimeModule
{
    public static void AddRealtime(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var section = builder.Configuration.GetSection("Realtime");
        services.Configure<RealtimeOptions>(section);
        var options = section.Get<RealtimeOptions>() ?? new RealtimeOptions();
        services.AddSignalR(signalR =>
        {
            signalR.MaximumReceiveMessageSize = options.LargestMessage;
            signalR.HandshakeTimeout = options.SignInWithin;
            signalR.ClientTimeoutInterval = TimeSpan.FromSeconds(60);
            signalR.KeepAliveInterval = TimeSpan.FromSeconds(15);
            signalR.AddFilter<CountCalls>();
        });
        services.AddSingleton<CountCalls>();
        services.AddSingleton<Sockets>();
        services.AddSingleton<PostgresBus>();
        services.AddSingleton<IBus>(all => all.GetRequiredService<PostgresBus>());
        services.AddHostedService(all => all.GetRequiredService<PostgresBus>());
        services.AddSingleton(all => new Nodes(all.GetRequiredService<IBus>()));
        services.AddSingleton<Delivery>();
        services.AddHostedService(all => all.GetRequiredService<Delivery>());
        services.AddScoped<Streams>();
        services.AddJob<ForgetEntries>("realtime.forget", TimeSpan.FromHours(1));
    }

    public static void MapRealtime(this IEndpointRouteBuilder api)
    {
        // Whose socket it is, it says itself: an address with a token in it would stand in logs.
        api.MapHub<RealtimeHub>(RealtimeHub.Path, socket =>
        {
            socket.Transports = HttpTransportType.WebSockets;
            socket.TransportSendTimeout = TimeSpan.FromSeconds(10);
            socket.ApplicationMaxBufferSize = 16 * 1024;
        }).Requires(PlatformPermissions.Browse).Takes(Turn.Free).DisableRequestTimeout();
        api.MapGet(RealtimeHub.Path + "/entries", GetEntries).Requires(PlatformPermissions.Listen).WithTags("Realtime");
    }

    /// <summary>
    /// What one was told after a position, for who has no socket or comes back; without a position, only where one is now.
    /// </summary>
    private static async Task<Answer<StreamPart>> GetEntries(
        long? after, CurrentUser user, Streams streams, CancellationToken cancel) =>
        after < 0 ? Problem.Invalid("after", "out_of_range", 0, long.MaxValue) : await streams.After(user.Id, after, cancel);
}

/// <summary>Takes away what was told long ago; who was away for so long reads anew.</summary>
internal sealed class ForgetEntries(FixiaDb db, IOptions<RealtimeOptions> options, TimeProvider clock) : IRecurringJob
{
    private const int AtOnce = 5000;

    public async Task Run(CancellationToken cancel)
    {
        var until = clock.GetUtcNow() - options.Value.KeepEntries;
        while (await db.Database.ExecuteSqlAsync(
            $"""
            delete from stream_entries e using (
                select user_id, position from stream_entries where created_at < {until} order by created_at limit {AtOnce}) old
            where e.user_id = old.user_id and e.position = old.position
            """,
            cancel) == AtOnce)
        {
            cancel.ThrowIfCancellationRequested();
        }
    }
}
