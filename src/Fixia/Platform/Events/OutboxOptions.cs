namespace Fixia.Platform.Events;

/// <summary>How long a route keeps trying before somebody has to look at it.</summary>
public enum Patience
{
    /// <summary>Letters, and what concerns only ourselves.</summary>
    Usual,

    /// <summary>Orders to providers, and questions to them.</summary>
    Orders,
}

/// <summary>Section <c>Outbox</c>: how what leaves the house is handed over.</summary>
public sealed class OutboxOptions
{
    /// <summary>How long letters are tried for, from their first failure.</summary>
    public TimeSpan UsualPatience { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How long orders to providers are tried for, from their first failure.</summary>
    public TimeSpan OrderPatience { get; set; } = TimeSpan.FromHours(72);

    /// <summary>The longest pause between two tries; the first pauses are seconds and double.</summary>
    public TimeSpan LongestPause { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How long a node has a message for itself without renewing; a node that died lets go of it after this.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>The longest a delivery may take.</summary>
    public TimeSpan LongestDelivery { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// How often a node looks by itself: for what became due, and for what another node wrote and did not carry out.
    /// </summary>
    public TimeSpan Poll { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Deliveries a node has under way at once.</summary>
    public int AtOnce { get; set; } = 16;

    /// <summary>Of these, how many of one route, so that a route that hangs leaves room for the others.</summary>
    public int OfOneRoute { get; set; } = 6;

    /// <summary>What is due for longer than this is late.</summary>
    public TimeSpan Late { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The patience of a route.</summary>
    public TimeSpan Of(Patience patience) => patience == Patience.Orders ? OrderPatience : UsualPatience;
}
