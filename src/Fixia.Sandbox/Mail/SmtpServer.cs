using System.Net;
using System.Net.Sockets;

namespace Fixia.Sandbox.Mail;

/// <summary>Takes mail in on the loopback addresses. It sends nothing anywhere.</summary>
internal sealed class SmtpServer(SandboxOptions options, Mailbox mailbox, ILogger<SmtpServer> log) : IHostedService, IDisposable
{
    readonly List<TcpListener> listeners = [];
    readonly CancellationTokenSource stop = new();

    /// <summary>The port in use, also when any free one was asked for.</summary>
    public int Port { get; private set; }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var first = new TcpListener(IPAddress.Loopback, options.SmtpPort);
        first.Start();
        listeners.Add(first);
        Port = ((IPEndPoint)first.LocalEndpoint).Port;
        ListenOnIpv6();
        foreach (var listener in listeners) _ = Accept(listener);
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

    async Task Accept(TcpListener listener)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                _ = Serve(await listener.AcceptTcpClientAsync(stop.Token));
            }
            catch (Exception failure) when (failure is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                if (stop.IsCancellationRequested) return;
                log.LogWarning(failure, "A connection could not be taken");
            }
        }
    }

    async Task Serve(TcpClient client)
    {
        using (client)
        {
            try
            {
                await using var stream = client.GetStream();
                using var session = new SmtpSession(stream, mailbox);
                await session.Run(stop.Token);
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
        foreach (var listener in listeners) listener.Stop();
    }

    public void Dispose()
    {
        foreach (var listener in listeners) listener.Dispose();
        stop.Dispose();
    }
}
