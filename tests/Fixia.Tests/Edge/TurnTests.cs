using System.Diagnostics;
using Fixia.Platform.Web;
using Fixia.Tests.Story;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Edge;

/// <summary>
/// Each kind of request has room of its own; who finds it full is told at once, and the other kinds do not notice.
/// </summary>
public class TurnTests
{
    [Fact]
    public async Task So_many_are_worked_on_a_few_wait_and_the_rest_is_told_at_once()
    {
        using var turns = new Turns(new TurnOptions { Search = 2, Patience = TimeSpan.FromMilliseconds(200) });
        var working = new TaskCompletionSource();
        Task<bool> Search() => turns.Take(Turn.Search, () => working.Task, CancellationToken.None);
        var first = new[] { Search(), Search() };
        var waiting = Enumerable.Range(0, 8).Select(_ => Search()).ToList();

        var clock = Stopwatch.StartNew();
        (await Search()).ShouldBeFalse();
        clock.ElapsedMilliseconds.ShouldBeLessThan(150);
        // Another kind has its own room, and health needs none.
        (await turns.Take(Turn.SignIn, () => Task.CompletedTask, CancellationToken.None)).ShouldBeTrue();
        (await turns.Take(Turn.Free, () => Task.CompletedTask, CancellationToken.None)).ShouldBeTrue();

        (await Task.WhenAll(waiting)).ShouldAllBe(served => !served);
        working.SetResult();
        (await Task.WhenAll(first)).ShouldAllBe(served => served);
        (await turns.Take(Turn.Search, () => Task.CompletedTask, CancellationToken.None)).ShouldBeTrue();
    }

    [Fact]
    public void Together_they_ask_for_fewer_connections_than_the_pool_has()
    {
        foreach (var cores in new[] { 1, 2, 8, 64, 256 })
        {
            var asking = new[] { Turn.SignIn, Turn.Read, Turn.Write, Turn.Page, Turn.Upload };
            asking.Sum(turn => new TurnOptions().Of(turn, cores)).ShouldBeLessThan(100);
        }
    }

    [Fact]
    public async Task When_reading_is_full_who_comes_on_top_is_told_and_signing_in_goes_on()
    {
        var server = new FixiaServer();
        server.Settings["Turns:Read"] = "1";
        server.Settings["Turns:Patience"] = "00:00:00.02";
        await using var fixia = await Marketplace.Open(server);
        var person = await fixia.Register("Turno Ocupado");
        var asked = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => fixia.Get("/api/me", person)));
        asked.ShouldAllBe(answer => answer.Status == 200 || (answer.Status == 503 && answer.Code == "busy"));
        asked.ShouldContain(answer => answer.Status == 200);
        asked.ShouldContain(answer => answer.Status == 503);
        (await fixia.SignIn(person)).Token.ShouldNotBeEmpty();
    }
}
