namespace Fixia.Platform.Realtime;

/// <summary>Section <c>Realtime</c>: sockets, and what they are told.</summary>
public sealed class RealtimeOptions
{
    /// <summary>How long a socket may stay without saying whose it is.</summary>
    public TimeSpan SignInWithin { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How often a node looks by itself: for tokens that ran out, sessions that ended, and whatever a lost word of another node
    /// would have told.
    /// </summary>
    public TimeSpan Sweep { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long before its token runs out a client is asked for another.</summary>
    public TimeSpan RenewBefore { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Sockets of one person on one node; one more closes the oldest.</summary>
    public int SocketsOfUser { get; set; } = 20;

    /// <summary>Sockets of one address that have not said whose they are.</summary>
    public int NamelessOfAddress { get; set; } = 50;

    /// <summary>The largest message of a client, in bytes.</summary>
    public int LargestMessage { get; set; } = 8 * 1024;

    /// <summary>Calls a socket may make at once; they come back at <see cref="CallsPerSecond"/>.</summary>
    public int Calls { get; set; } = 60;

    /// <summary>Calls a socket may make a second, over time.</summary>
    public int CallsPerSecond { get; set; } = 10;

    /// <summary>Entries of one answer; who is further behind asks again.</summary>
    public int EntriesAtOnce { get; set; } = 200;

    /// <summary>How long entries are kept; who was away for longer reads anew.</summary>
    public TimeSpan KeepEntries { get; set; } = TimeSpan.FromDays(7);
}
