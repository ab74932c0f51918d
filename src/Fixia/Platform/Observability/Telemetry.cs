using System.Diagnostics;
using System.Diagnostics.Metrics;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Fixia.Platform.Observability;

/// <summary>What the product itself measures, beside what ASP.NET Core, Npgsql, Quartz and .NET do.</summary>
internal static class Telemetry
{
    /// <summary>Name of the product's own traces and meters.</summary>
    public const string Name = "Fixia";

    /// <summary>One span per delivery of the outbox.</summary>
    public static readonly ActivitySource Traces = new(Name);

    private static readonly Meter Meter = new(Name);

    /// <summary>Deliveries of the outbox, by route and result (<c>done</c>, <c>failed</c>, <c>parked</c>).</summary>
    public static readonly Counter<long> Deliveries = Meter.CreateCounter<long>(
        "fixia.outbox.deliveries",
        "{delivery}",
        "Deliveries tried");

    /// <summary>Seconds between an event and its delivery, by route.</summary>
    public static readonly Histogram<double> DeliveryDelay = Meter.CreateHistogram<double>(
        "fixia.outbox.delay", "s", "Time from the event to its delivery");

    /// <summary>Failures of recurring jobs, by job and by what failed: a whole <c>run</c>, or one <c>row</c> of many.</summary>
    public static readonly Counter<long> JobFailures = Meter.CreateCounter<long>(
        "fixia.jobs.failures",
        "{failure}",
        "Jobs and their rows that failed");

    /// <summary>Sockets that are open on this node.</summary>
    public static readonly UpDownCounter<long> RealtimeSockets = Meter.CreateUpDownCounter<long>(
        "fixia.realtime.sockets", "{socket}", "Open sockets");

    /// <summary>Entries of streams that were sent to sockets.</summary>
    public static readonly Counter<long> RealtimeEntries = Meter.CreateCounter<long>(
        "fixia.realtime.entries", "{entry}", "Entries sent to sockets");

    /// <summary>
    /// What the dispatcher found last: by route, how many are parked, how many late, and how late the oldest is in seconds.
    /// </summary>
    public static IReadOnlyList<(string Route, long Parked, long Late, double Oldest)> OutboxTroubles { get; set; } = [];

    /// <summary>Messages of the outbox that were given up and wait for a person, by route.</summary>
    public static readonly ObservableGauge<long> Parked = Meter.CreateObservableGauge(
        "fixia.outbox.parked", () => OutboxTroubles.Select(t => Of(t.Route, t.Parked)), "{message}", "Messages given up");

    /// <summary>Messages of the outbox that should have left more than a minute ago, by route.</summary>
    public static readonly ObservableGauge<long> Late = Meter.CreateObservableGauge(
        "fixia.outbox.late", () => OutboxTroubles.Select(t => Of(t.Route, t.Late)), "{message}", "Messages that are late");

    /// <summary>How late the latest of them is, in seconds, by route.</summary>
    public static readonly ObservableGauge<double> Oldest = Meter.CreateObservableGauge(
        "fixia.outbox.oldest", () =>
            OutboxTroubles.Select(t => Of(t.Route, t.Oldest)), "s", "Time since the oldest late message was due");

    /// <summary>
    /// Sends traces and metrics over OTLP when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says where; does nothing otherwise.
    /// </summary>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 })
            builder.Services.AddHostedService<TelemetryExport>();
    }

    private static Measurement<T> Of<T>(string route, T value)
        where T : struct => new(value, new KeyValuePair<string, object?>("route", route));
}

/// <summary>The exporters, for as long as the server runs.</summary>
internal sealed class TelemetryExport(IConfiguration settings, ILogger<TelemetryExport> log) : IHostedService
{
    private TracerProvider? traces;
    private MeterProvider? metrics;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var name = settings["OTEL_SERVICE_NAME"] ?? "fixia";
        traces = Sdk.CreateTracerProviderBuilder()
            .ConfigureResource(resource => resource.AddService(name))
            .AddSource(Telemetry.Name, "Microsoft.AspNetCore", "System.Net.Http", "Npgsql", "Quartz")
            .AddOtlpExporter(exporter => Address(exporter, "v1/traces"))
            .Build();
        metrics = Sdk.CreateMeterProviderBuilder()
            .ConfigureResource(resource => resource.AddService(name))
            .AddMeter(Telemetry.Name, "Microsoft.AspNetCore.*", "System.Net.Http", "System.Runtime", "Npgsql", "Quartz")
            .AddOtlpExporter(exporter => Address(exporter, "v1/metrics"))
            .Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        // Sends what has not been sent yet. Measuring what is going away can fail, which is no reason not to stop.
        try
        {
            Interlocked.Exchange(ref traces, null)?.Dispose();
            Interlocked.Exchange(ref metrics, null)?.Dispose();
        }
        catch (Exception failure)
        {
            log.LogDebug(failure, "The last measurements were not sent");
        }

        return Task.CompletedTask;
    }

    private void Address(OtlpExporterOptions exporter, string signal)
    {
        var endpoint = new Uri(settings["OTEL_EXPORTER_OTLP_ENDPOINT"]!);
        exporter.Protocol = settings["OTEL_EXPORTER_OTLP_PROTOCOL"] == "grpc"
            ? OtlpExportProtocol.Grpc
            : OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = exporter.Protocol == OtlpExportProtocol.Grpc
            ? endpoint
            : new Uri(endpoint.AbsoluteUri.TrimEnd('/') + "/" + signal);
    }
}
