namespace Fixia.Demo;

/// <summary>The time at which the demo says a thing happened.</summary>
internal sealed class DemoClock : TimeProvider
{
    /// <summary>When the filling began; nothing happens after it.</summary>
    public DateTimeOffset Today { get; } = System.GetUtcNow();

    /// <summary>Now, as far as the entities are told.</summary>
    public DateTimeOffset Now { get; set; } = System.GetUtcNow();

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => Now;
}
