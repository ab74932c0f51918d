namespace Fixia.Platform.Data;

/// <summary>
/// What is dear to work out and may be a little old: worked out when somebody asks and it is older than <paramref name="time"/>.
/// One asks for all: meanwhile the others are told what it was before; only the first ones of all wait.
/// </summary>
internal sealed class Kept<T>(TimeSpan time, TimeProvider clock) : IDisposable
    where T : class
{
    private readonly SemaphoreSlim working = new(1);
    private Value? last;

    /// <inheritdoc/>
    public void Dispose() => working.Dispose();

    /// <summary>
    /// The value, worked out anew by <paramref name="work"/> if it is too old. When that fails, who asked is told so and the next
    /// one tries again.
    /// </summary>
    public async ValueTask<T> Read(Func<CancellationToken, Task<T>> work, CancellationToken cancel)
    {
        var kept = last;
        if (kept is not null && !IsOld(kept))
            return kept.Is;
        if (kept is null)
            await working.WaitAsync(cancel);
        else if (!await working.WaitAsync(TimeSpan.Zero, cancel))
            return kept.Is;
        try
        {
            // Somebody else may have done it while this one waited.
            if (last is null || IsOld(last))
                last = new Value(await work(cancel), clock.GetUtcNow());
            return last.Is;
        }
        finally
        {
            working.Release();
        }
    }

    private bool IsOld(Value value) => clock.GetUtcNow() - value.At >= time;

    private sealed record Value(T Is, DateTimeOffset At);
}
