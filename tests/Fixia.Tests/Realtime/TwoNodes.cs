using Fixia.Tests.Story;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Fixia.Tests.Realtime;

/// <summary>Two servers on one database, with clocks that go alike.</summary>
public sealed class TwoNodes : IAsyncLifetime
{
    internal FixiaServer First { get; } = Node(null);

    internal FixiaServer Second { get; private set; } = null!;

    /// <summary>What people say to the first.</summary>
    internal Marketplace Fixia { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Fixia = await Marketplace.Open(First);
        Second = Node(First);
        await Second.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Second.DisposeAsync();
        await Fixia.DisposeAsync();
    }

    internal void Advance(TimeSpan by) => First.Clock.Advance(by);

    internal static FixiaServer Node(FixiaServer? beside, Action<IServiceCollection>? with = null) => new()
    {
        Beside = beside,
        Clock = beside?.Clock ?? new TestClock(),
        With = with,
        Settings =
        {
            ["Realtime:Sweep"] = "00:00:00.200",
            ["Realtime:SignInWithin"] = "00:00:02",
            ["Realtime:SocketsOfUser"] = "3",
        },
    };
}
