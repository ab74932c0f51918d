using System.Net;
using System.Net.Sockets;

namespace Fixia.Sandbox.Mail;

/// <summary>Takes mail in on the loopback addresses. It sends nothing anywhere.</summary>
internal sealed class SmtpServer(SandboxOptions options, Mailbox mailbox, ILogger<SmtpServer> log) : IHostedService, IDisposable
{
    readonly List<TcpListener> listeners = [];
    readonly CancellationTokenSource stop = new();
    bool disposed;

    /// <summary>The port in use, also when any free one was asked for.</summary>
    public int Port { get; private set; }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var first = new TcpListener(IPAddress.Loopback, options.SmtpPort);
        first.Start();
        listeners.Add(first);
        Port = ((IPEndPoint)first.LocalEndpoint).Port;
        ListenOnIpv6();
        foreach (var listener in listeners) _ = Accept(listener, stop.Token);
        log.LogInformation("SMTP listens on localhost:{Port}", Port);
        return Task.CompletedTask;
    }

    // "localhost" may mean ::1; where IPv6 is missing or the port taken there, IPv4 has to do.
    void ListenOnIpv6()
    {
        try
        {
            var second = new TcpListener(IPAddress.IPv6Loopback, Port);
            second.Start();
            listeners.Add(second);
        }
        catch (SocketException failure)
        {
            log.LogDebug(failure, "No SMTP on ::1");
        }
    }

    async Task Accept(TcpListener listener, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                _ = Serve(await listener.AcceptTcpClientAsync(cancel), cancel);
            }
            catch (SocketException failure) when (!cancel.IsCancellationRequested)
            {
                log.LogWarning(failure, "A connection could not be taken");
                await Task.Delay(100, CancellationToken.None);
            }
            catch (Exception failure) when (failure is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    async Task Serve(TcpClient client, CancellationToken cancel)
    {
        using (client)
        {
            try
            {
                await using var stream = client.GetStream();
                using var session = new SmtpSession(stream, mailbox);
                await session.Run(cancel);
            }
            catch (Exception failure) when (failure is IOException or OperationCanceledException or ObjectDisposedException)
            {
                log.LogDebug(failure, "An SMTP connection broke off");
            }
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stop.CancelAsync();
        listeners.ForEach(l => l.Stop());
    }

    public void Dispose()
    {
        // The container knows it under two names and disposes of it twice.
        if (disposed) return;
        disposed = true;
        stop.Cancel();
        listeners.ForEach(l => l.Dispose());
        stop.Dispose();
    }
}
