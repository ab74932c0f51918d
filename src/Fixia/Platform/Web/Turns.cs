using System.Threading.RateLimiting;

namespace Fixia.Platform.Web;

/// <summary>What a request asks of the server; each kind has room of its own, so that no other can take it.</summary>
public enum Turn
{
    /// <summary>Asks for nothing worth counting: health, files of the web client.</summary>
    Free,

    /// <summary>Signing in, and going on being signed in.</summary>
    SignIn,

    /// <summary>Searches and suggestions.</summary>
    Search,

    /// <summary>Reading that is no search and no page.</summary>
    Read,

    /// <summary>Whatever changes something.</summary>
    Write,

    /// <summary>Pages and sitemaps.</summary>
    Page,

    /// <summary>Uploads, which also take the processor.</summary>
    Upload,

    /// <summary>Downloads: they last as long as the reader's line is slow.</summary>
    Download,
}

/// <summary>
/// Section <c>Turns</c>: how many requests of a kind are worked on at once; 0 takes what fits the machine. All that ask the
/// database together stay below the hundred connections of its pool, so nobody waits for one.
/// </summary>
public sealed class TurnOptions
{
    /// <summary>How many sign in at once.</summary>
    public int SignIn { get; set; }

    /// <summary>How many search at once.</summary>
    public int Search { get; set; }

    /// <summary>How many read at once what is no search and no page.</summary>
    public int Read { get; set; }

    /// <summary>How many change something at once.</summary>
    public int Write { get; set; }

    /// <summary>Pages and sitemaps.</summary>
    public int Page { get; set; }

    /// <summary>How many upload at once.</summary>
    public int Upload { get; set; }

    /// <summary>How many download at once.</summary>
    public int Download { get; set; }

    /// <summary>How long somebody waits at most until it is their turn.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How long somebody waits who signs in: comparing passwords is slow on purpose, and people wait for it rather than try
    /// again.
    /// </summary>
    public TimeSpan SignInPatience { get; set; } = TimeSpan.FromSeconds(6);

    internal int Of(Turn turn, int cores)
    {
        var (told, usual, most) = turn switch
        {
            Turn.SignIn => (SignIn, 2 * cores, 8),
            Turn.Search => (Search, 2 * cores, 64),
            Turn.Read => (Read, 4 * cores, 36),
            Turn.Write => (Write, 3 * cores, 24),
            Turn.Page => (Page, 3 * cores, 20),
            Turn.Upload => (Upload, cores, 8),
            _ => (Download, 100 * cores, 800),
        };
        const int fewest = 4;
        return told > 0 ? told : Math.Clamp(usual, fewest, most);
    }
}

/// <summary>
/// So many at once and a short queue, by kind; whoever finds it full, or has waited long enough, is told at once when to come
/// again (503 with
/// <c>Retry-After</c>). Work that nobody waits for any more is not begun, and what was begun comes to an end.
/// </summary>
internal sealed class Turns : IDisposable
{
    private const int QueueForEach = 4;

    private readonly Dictionary<Turn, ConcurrencyLimiter> limits;
    private readonly TurnOptions options;

    public Turns(TurnOptions options)
    {
        this.options = options;
        limits = Enum.GetValues<Turn>().Where(turn => turn != Turn.Free).ToDictionary(turn => turn, turn =>
        {
            var atOnce = options.Of(turn, Environment.ProcessorCount);
            return new ConcurrencyLimiter(new()
            {
                PermitLimit = atOnce,
                QueueLimit = atOnce * QueueForEach,
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            });
        });
    }

    public void Dispose()
    {
        foreach (var limit in limits.Values)
            limit.Dispose();
    }

    /// <summary>Runs a request when it is its turn; false when there is no room for it.</summary>
    public async Task<bool> Take(Turn turn, Func<Task> run, CancellationToken cancel)
    {
        if (turn == Turn.Free)
        {
            await run();
            return true;
        }

        using var lease = await Wait(limits[turn], turn == Turn.SignIn ? options.SignInPatience : options.Patience, cancel);
        if (!lease.IsAcquired)
            return false;
        await run();
        return true;
    }

    private static async ValueTask<RateLimitLease> Wait(ConcurrencyLimiter limit, TimeSpan patience, CancellationToken cancel)
    {
        var lease = limit.AttemptAcquire();
        if (lease.IsAcquired)
            return lease;
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        enough.CancelAfter(patience);
        try
        {
            return await limit.AcquireAsync(1, enough.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // Not acquired: the one from before says so.
            return lease;
        }
    }
}

/// <summary>The kind of request an endpoint is, where its address and method do not tell.</summary>
internal sealed record TurnOfEndpoint(Turn Turn);

/// <summary>Which request waits where.</summary>
public static class TakingTurns
{
    /// <summary>Names the kind of request of an endpoint or a group.</summary>
    public static TBuilder Takes<TBuilder>(this TBuilder endpoint, Turn turn)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new TurnOfEndpoint(turn));

    internal static void AddTurns(this WebApplicationBuilder builder) =>
        builder.Services.AddSingleton(new Turns(builder.Configuration.GetSection("Turns").Get<TurnOptions>()
            ?? new TurnOptions()));

    internal static IApplicationBuilder UseTurns(this WebApplication app)
    {
        var turns = app.Services.GetRequiredService<Turns>();
        return app.Use(async (context, next) =>
        {
            if (!await turns.Take(Of(context), () => next(context), context.RequestAborted))
                await Problem.Busy().ExecuteAsync(context);
        });
    }

    private static Turn Of(HttpContext context)
    {
        var request = context.Request;
        if (context.GetEndpoint()?.Metadata.GetMetadata<TurnOfEndpoint>() is { } named)
            return named.Turn;
        if (request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
            return HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) ? Turn.Read : Turn.Write;
        // What has a name with an ending is a file of the web client, unless an endpoint makes it.
        return context.GetEndpoint() is null && Path.HasExtension(request.Path.Value) ? Turn.Free : Turn.Page;
    }
}
