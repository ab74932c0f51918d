using System.Text.Json.Nodes;
using Fixia.Platform.Data;
using Fixia.Platform.Realtime;
using Fixia.Tests.Story;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Realtime;

/// <summary>
/// Sockets on two nodes with one database: what somebody is told arrives once and in order, whatever becomes of the lines.
/// </summary>
public sealed class RealtimeTests(TwoNodes nodes) : IClassFixture<TwoNodes>
{
    private readonly FixiaServer first = nodes.First;
    private readonly FixiaServer second = nodes.Second;
    private readonly Marketplace fixia = nodes.Fixia;

    [Fact]
    public async Task With_lines_cut_at_random_moments_on_two_nodes_everybody_is_shown_everything_once_and_in_order()
    {
        const int told = 150;
        var (ana, eva) = (await fixia.Register("Ana Escucha"), await fixia.Register("Eva Escucha"));
        var random = new Random(7246);
        (Person Who, Listener Ears)[] all = [(ana, new()), (ana, new()), (eva, new())];
        foreach (var (_, ears) in all)
            ears.Take(JsonNode.Parse("""{"position":0,"entries":[],"reset":false}""")!);
        using var enough = new CancellationTokenSource();
        var listening = all.Select((one, i) => Listen(one.Who, one.Ears, new Random(random.Next() + i), enough.Token)).ToList();

        // Told by both nodes side by side, as requests are served.
        await Parallel.ForEachAsync(Enumerable.Range(0, told), new ParallelOptions { MaxDegreeOfParallelism = 6 }, async (i, _) =>
            await Tell(i % 2 == 0 ? first : second, $"{i}", i % 3 == 0 ? [eva.Id, ana.Id] : [ana.Id, eva.Id]));
        foreach (var (_, ears) in all)
            await ears.Shows(told);
        await enough.CancelAsync();
        await Task.WhenAll(listening);

        foreach (var (who, ears) in all)
        {
            ears.Shown.Select(e => e.Position).ShouldBe(Enumerable.Range(1, told).Select(n => (long)n), who.Handle);
            ears.Shown.Select(e => e.Text).Distinct().Count().ShouldBe(told);
        }

        var over = await fixia.Get("/api/realtime/entries?after=0", ana);
        over["entries"]
            .AsArray().Select(e => e!["data"]!["text"]!.GetValue<string>()).ShouldBe(all[0].Ears.Shown.Select(e => e.Text));
    }

    [Fact]
    public async Task What_a_node_is_not_told_it_finds_out_by_itself()
    {
        await using var deaf = TwoNodes.Node(first, services => services.Replace(ServiceDescriptor.Singleton<IBus>(new NoBus())));
        await deaf.InitializeAsync();
        var ana = await fixia.Register("Ana Sorda");
        var ears = new Listener();
        await using var wire = await Wire.Connect(deaf.ClientOptions.BaseAddress, ears.Take);
        await wire.SignIn(ana.Token);

        await Tell(first, "hola", [ana.Id]);

        await ears.Shows(1);
    }

    [Fact]
    public async Task Strangers_hear_nothing_and_nobody_hears_what_others_are_told()
    {
        var (ana, eva) = (await fixia.Register("Ana Sola"), await fixia.Register("Eva Ajena"));
        (await fixia.Get("/api/realtime/entries")).Status.ShouldBe(401);
        (await fixia.Get("/api/realtime/entries?after=-1", ana)).Status.ShouldBe(400);
        (await fixia.Get("/api/realtime/entries?after=5", ana))["reset"].GetValue<bool>().ShouldBeTrue();

        await using var silent = await Wire.Connect(fixia.Address);
        (await Should.ThrowAsync<InvalidOperationException>(() => silent.SignIn("nada")))
            .Message.ShouldContain("unauthenticated");
        var tampered = ana.Token[..^4] + (ana.Token.EndsWith("AAAA", StringComparison.Ordinal) ? "BBBB" : "AAAA");
        (await Should.ThrowAsync<InvalidOperationException>(() => silent.SignIn(tampered)))
            .Message.ShouldContain("unauthenticated");

        var ears = new Listener();
        await using var wire = await Wire.Connect(fixia.Address, ears.Take);
        await wire.SignIn(eva.Token);
        await Should.ThrowAsync<InvalidOperationException>(() => wire.Invoke("Renew", ana.Token));
        await Tell(second, "para Ana", [ana.Id]);
        await Tell(second, "para Eva", [eva.Id]);
        await ears.Shows(1);
        ears.Shown.ShouldHaveSingleItem().Text.ShouldBe("para Eva");

        (await silent.Closed.WaitAsync(TimeSpan.FromSeconds(20))).ShouldBe("not_signed_in");
    }

    [Fact]
    public async Task A_socket_ends_with_its_session_its_token_or_its_owners_standing()
    {
        var ana = await fixia.Register("Ana Sale");
        var laptop = await fixia.SignIn(ana);
        await using var ends = await Wire.Connect(second.ClientOptions.BaseAddress);
        await ends.SignIn(ana.Token);
        await using var stays = await Wire.Connect(second.ClientOptions.BaseAddress);
        await stays.SignIn(laptop.Token);
        var sessions = await fixia.Get("/api/auth/sessions", laptop);
        var other = sessions.Body!.AsArray().Single(s => !s!["current"]!.GetValue<bool>())!["id"];

        (await fixia.Send(HttpMethod.Delete, $"/api/auth/sessions/{other}", null, laptop)).Status.ShouldBe(204);
        (await ends.Closed.WaitAsync(TimeSpan.FromSeconds(20))).ShouldBe("session_ended");
        stays.Closed.IsCompleted.ShouldBeFalse();

        // Ten minutes a token: a minute before, the client is asked for the next one; with it the socket goes on.
        var renewed = await fixia.SignIn(ana);
        await using var forgets = await Wire.Connect(fixia.Address);
        await forgets.SignIn(laptop.Token);
        nodes.Advance(TimeSpan.FromMinutes(9.5));
        await Until.True(() => stays.WasAskedToRenew, "the client is asked for another token");
        renewed = await fixia.SignIn(ana);
        await stays.Invoke("Renew", renewed.Token);
        nodes.Advance(TimeSpan.FromMinutes(2));
        (await forgets.Closed.WaitAsync(TimeSpan.FromSeconds(20))).ShouldBe("token_expired");
        stays.Closed.IsCompleted.ShouldBeFalse();

        await fixia.Do(all => all.GetRequiredService<FixiaDb>().Database.ExecuteSqlAsync(
            $"update users set suspended_at = now() where id = {ana.Id}"));
        (await stays.Closed.WaitAsync(TimeSpan.FromSeconds(20))).ShouldBe("session_ended");
    }

    [Fact]
    public async Task Bad_frames_giant_frames_and_floods_close_their_own_socket_and_no_other()
    {
        var ana = await fixia.Register("Ana Inunda");
        await using var calm = await Wire.Connect(fixia.Address);
        await calm.SignIn(ana.Token);

        await using var giant = await Wire.Connect(fixia.Address);
        await giant.Send(
            """{"type":1,"target":"SignIn","arguments":["@",null]}""".Replace(
                "@", new string('a', 20_000), StringComparison.Ordinal));
        await giant.Closed.WaitAsync(TimeSpan.FromSeconds(20));
        await using var bad = await Wire.Connect(fixia.Address);
        await bad.Send("{no es json");
        await bad.Closed.WaitAsync(TimeSpan.FromSeconds(20));
        await using var flood = await Wire.Connect(fixia.Address);
        for (var i = 0; i < 80; i++)
            await flood.Send("""{"type":1,"target":"Renew","arguments":["x"]}""");
        (await flood.Closed.WaitAsync(TimeSpan.FromSeconds(20))).ShouldBe("too_many_calls");

        var oldest = calm;
        var more = new List<Wire>();
        for (var i = 0; i < 3; i++)
        {
            more.Add(await Wire.Connect(fixia.Address));
            await more[^1].SignIn(ana.Token);
        }

        (await oldest.Closed.WaitAsync(TimeSpan.FromSeconds(20))).ShouldBe("too_many_sockets");
        more.ShouldAllBe(wire => !wire.Closed.IsCompleted);
        foreach (var wire in more)
            await wire.DisposeAsync();
    }

    [Fact]
    public async Task Who_was_away_for_longer_than_entries_are_kept_is_told_to_read_anew()
    {
        var ana = await fixia.Register("Ana Vuelve");
        await Tell(first, "uno", [ana.Id]);
        await Tell(first, "dos", [ana.Id]);
        nodes.Advance(TimeSpan.FromDays(8));
        await fixia.Run<ForgetEntries>();
        await Tell(first, "tres", [ana.Id]);
        ana = await fixia.SignIn(ana);

        var gone = await fixia.Get("/api/realtime/entries?after=1", ana);
        (gone["reset"].GetValue<bool>(), gone["position"].GetValue<long>()).ShouldBe((true, 3));
        var kept = await fixia.Get("/api/realtime/entries?after=2", ana);
        kept["entries"].AsArray().ShouldHaveSingleItem()!["data"]!["text"]!.GetValue<string>().ShouldBe("tres");
        (await fixia.Get("/api/realtime/entries", ana))["position"].GetValue<long>().ShouldBe(3);
    }

    // Connects now here, now there, and loses the line after a moment, again and again.
    private async Task Listen(Person who, Listener ears, Random random, CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            try
            {
                await using var wire = await Wire.Connect(
                    random.Next(2) == 0 ? fixia.Address : second.ClientOptions.BaseAddress, ears.Take);
                var signingIn = wire.SignIn(who.Token, ears.Position);
                await Task.WhenAny(wire.Closed, Task.Delay(random.Next(5, 120), enough));
                wire.Cut();
                await signingIn;
            }
            catch (Exception cut) when (
                cut is ShouldAssertException or InvalidOperationException or System.Net.WebSockets.WebSocketException)
            {
                // As lines are.
            }
        }
    }

    private static async Task Tell(FixiaServer node, string text, Guid[] people)
    {
        await using var scope = node.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FixiaDb>();
        await db.InTransaction(
            async () =>
            {
                await scope.ServiceProvider.GetRequiredService<Streams>().Tell(
                    [.. people.Select(p => new Told(p, "test", new { text }))],
                    default);
                return null;
            },
            default);
    }

    private sealed class NoBus : IBus
    {
        public void Say(NodeSaid said)
        {
        }

        public Task Listen(Action<NodeSaid> heard, Action missed, CancellationToken cancel) =>
            Task.Delay(Timeout.Infinite, cancel).ContinueWith(_ => { }, TaskScheduler.Default);
    }
}
