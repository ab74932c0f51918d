using System.Collections.Concurrent;
using Fixia.Platform.Data;
using Fixia.Platform.Events;
using Fixia.Tests.Sandbox;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Platform;

/// <summary>The outbox with deliveries of the tests' own, on one node and on two.</summary>
public sealed class OutboxTests(FixiaServer server) : IClassFixture<FixiaServer>
{
    [Fact]
    public async Task A_subject_s_deliveries_keep_their_order_and_a_failure_is_tried_again_before_the_next()
    {
        await using var node = Node(out var post);
        var subject = Guid.CreateVersion7();
        post.FailsBefore[(subject, 1)] = 2;
        await Write(node, Enumerable.Range(0, 5).Select(n => new Posted(subject, n)));

        await Until(node, () => post.Delivered.Count(d => d.Subject == subject) == 5);
        post.Delivered.Where(d => d.Subject == subject).Select(d => d.Number).ShouldBe([0, 1, 2, 3, 4]);
        post.Tries[(subject, 1)].ShouldBe(3);
    }

    [Fact]
    public async Task What_never_works_is_parked_and_keeps_nobody_waiting()
    {
        await using var node = Node(out var post);
        var (poison, healthy) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        post.FailsBefore[(poison, 0)] = int.MaxValue;
        await Write(node, [new Posted(poison, 0), new Posted(healthy, 0), new Posted(poison, 1)]);

        await Until(node, () => post.Delivered.Any(d => d.Subject == healthy));
        // Behind the poison its own subject waits, until the poison is parked.
        post.Delivered.ShouldNotContain(d => d.Subject == poison);
        await Until(node, () => post.Delivered.Contains(new Posted(poison, 1)));
        post.Tries[(poison, 0)].ShouldBe(OutboxDispatcher.FewestAttempts);
        var parked = await Read(node, db => db.Set<OutboxMessage>().SingleAsync(m => m.Subject == poison));
        parked.ParkedAt.ShouldNotBeNull();
        parked.LastError.ShouldBe("On purpose.");
    }

    [Fact]
    public async Task Two_nodes_share_the_work_and_nothing_is_delivered_twice()
    {
        await using var one = Node(out var post);
        await using var other = Node(out var otherPost, post);
        var subjects = Enumerable.Range(0, 40).Select(_ => Guid.CreateVersion7()).ToList();
        await Write(one, from n in Enumerable.Range(0, 3) from subject in subjects select new Posted(subject, n));

        List<Posted> Theirs() => [.. post.Delivered.Where(d => subjects.Contains(d.Subject))];
        await Until(one, () => Theirs().Count >= 120);
        Theirs().Count.ShouldBe(120);
        Theirs().Distinct().Count().ShouldBe(120);
        foreach (var subject in subjects)
            post.Delivered.Where(d => d.Subject == subject).Select(d => d.Number).ShouldBe([0, 1, 2]);
        post.Nodes.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_node_that_does_not_know_a_delivery_leaves_it_to_one_that_does()
    {
        var subject = Guid.CreateVersion7();
        await using (var newer = Node(out var first))
        {
            first.FailsBefore[(subject, 0)] = int.MaxValue;
            await Write(newer, [new Posted(subject, 0)]);
        }

        // The fixture's own node has no such route.
        server.Clock.Advance(TimeSpan.FromHours(2));
        await server.Services.GetRequiredService<OutboxDispatcher>().Drain(default);
        await using var node = Node(out var post);
        await Until(node, () => post.Delivered.Contains(new Posted(subject, 0)));
    }

    [Fact]
    public async Task A_delivery_that_hangs_keeps_nobody_waiting_not_even_who_comes_later()
    {
        await using var node = Node(out var post);
        var (stuck, early, late) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var let = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        post.Hangs[stuck] = let.Task;
        await Write(node, [new Posted(stuck, 0), new Posted(early, 0)]);
        await Arrived(early);
        // Every worker that was free has been at rest since; nobody drains but the node itself.
        await Write(node, [new Posted(late, 0)]);
        await Arrived(late);
        post.Delivered.ShouldNotContain(new Posted(stuck, 0));
        let.SetResult();
        await Arrived(stuck);

        async Task Arrived(Guid subject)
        {
            for (var left = 400; left > 0 && !post.Delivered.Contains(new Posted(subject, 0)); left--)
                await Task.Delay(10);
            post.Delivered.ShouldContain(new Posted(subject, 0));
        }
    }

    [Fact]
    public async Task An_outage_of_three_days_less_an_hour_parks_no_order_and_one_of_an_hour_more_does()
    {
        await using var node = Node(out var post);
        var subject = Guid.CreateVersion7();
        post.FailsBefore[(subject, 0)] = int.MaxValue;
        await Write(node, [new Ordered(subject, 0)]);
        await Until(node, () => post.Tries.GetValueOrDefault((subject, 0)) == 1, TimeSpan.Zero);
        var began = server.Clock.GetUtcNow();
        await Until(node, () => server.Clock.GetUtcNow() > began.AddHours(71), TimeSpan.FromMinutes(20));
        (await One(node, subject)).ParkedAt.ShouldBeNull();
        post.Tries[(subject, 0)].ShouldBeGreaterThan(100);

        await Until(node, () => server.Clock.GetUtcNow() > began.AddHours(73), TimeSpan.FromMinutes(20));
        (await One(node, subject)).ParkedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_message_is_held_until_its_time()
    {
        await using var node = Node(out var post);
        var subject = Guid.CreateVersion7();
        await Write(node, [new Posted(subject, 0) { DeliverAt = server.Clock.GetUtcNow().AddDays(1) }]);
        await Until(node, () => server.Clock.GetUtcNow() > DateTimeOffset.MinValue);
        post.Delivered.ShouldNotContain(new Posted(subject, 0));
        server.Clock.Advance(TimeSpan.FromDays(1));
        await Until(node, () => post.Delivered.Contains(new Posted(subject, 0)));
    }

    [Fact]
    public async Task A_second_one_of_the_same_key_is_refused_while_the_first_waits_and_not_while_it_is_under_way()
    {
        await using var node = Node(out var post);
        var subject = Guid.CreateVersion7();
        var let = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        post.Hangs[subject] = let.Task;
        var later = server.Clock.GetUtcNow().AddHours(1);
        await Save(node, new Posted(subject, 0) { Key = "k", DeliverAt = later });
        await Save(node, new Posted(subject, 1) { Key = "k", DeliverAt = later });
        await Save(node, new Posted(Guid.CreateVersion7(), 1) { Key = "k", DeliverAt = later });
        (await Read(node, db => db.Set<OutboxMessage>().CountAsync(m => m.Subject == subject))).ShouldBe(1);

        server.Clock.Advance(TimeSpan.FromHours(1));
        node.Services.GetRequiredService<OutboxSignal>().Wake();
        await SandboxHost.Eventually(() => post.Tries.ContainsKey((subject, 0)), "under way");
        // It may have looked already: what happens now needs another look.
        await Save(node, new Posted(subject, 2) { Key = "k" });
        let.SetResult();
        await SandboxHost.Eventually(() => post.Delivered.Count(d => d.Subject == subject) == 2, "both delivered");
        post.Delivered.Where(d => d.Subject == subject).Select(d => d.Number).ShouldBe([0, 2]);
    }

    [Fact]
    public async Task Nothing_of_the_database_is_held_while_a_delivery_is_slow()
    {
        await using var node = Node(out var post);
        var subject = Guid.CreateVersion7();
        var let = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        post.Hangs[subject] = let.Task;
        await Write(node, [new Posted(subject, 0)]);
        await SandboxHost.Eventually(() => post.Tries.ContainsKey((subject, 0)), "under way");
        // Whoever wants the row gets it at once.
        var locked = await Read(
            node,
            db =>
                db.Set<OutboxMessage>()
                    .FromSql($"select * from outbox where subject = {subject} for update nowait").AsNoTracking().SingleAsync());
        locked.ClaimedUntil.ShouldNotBeNull();
        let.SetResult();
        await SandboxHost.Eventually(() => post.Delivered.Contains(new Posted(subject, 0)), "delivered");
    }

    [Fact]
    public async Task A_lease_that_ran_out_is_taken_by_another_node_and_who_lost_it_settles_nothing()
    {
        // Busy with what hangs, and not renewing its lease any more.
        await using var one = Node(
            out var lost, null, ("Outbox:AtOnce", "1"), ("Outbox:LongestDelivery", "00:00:00.1"), ("Outbox:Lease", "00:00:01"));
        var subject = Guid.CreateVersion7();
        var let = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lost.Hangs[subject] = let.Task;
        await Write(one, [new Posted(subject, 0), new Posted(subject, 1)]);
        await SandboxHost.Eventually(() => lost.Tries.ContainsKey((subject, 0)), "under way");

        // It may take the message the moment it is there.
        var slow = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var other = Node(out var post, new Post { Hangs = { [subject] = slow.Task } });
        await SandboxHost.Eventually(() => post.Tries.ContainsKey((subject, 0)), "taken by the other");

        // The first node comes to an end, in vain: the message is the other's by now, and the next one waits for it.
        let.SetResult();
        await Task.Delay(500);
        var kept = await Read(
            other,
            db => db.Set<OutboxMessage>().AsNoTracking().Where(m => m.Subject == subject).OrderBy(m => m.Id).ToListAsync());
        kept.Select(m => m.Attempts).ShouldBe([0, 0]);
        kept[0].Claim.ShouldNotBeNull();
        kept[1].Claim.ShouldBeNull();
        slow.SetResult();
        await SandboxHost.Eventually(
            () => post.Delivered.Concat(lost.Delivered).Contains(new Posted(subject, 1)),
            "the next one");
        await SandboxHost.Eventually(
            async () => await Read(other, db => db.Set<OutboxMessage>().CountAsync(m => m.Subject == subject)) == 0,
            "all settled");
        post.Delivered.Concat(lost.Delivered).Count(d => d == new Posted(subject, 1)).ShouldBe(1);
    }

    [Fact]
    public async Task Only_who_has_the_lease_settles_a_message()
    {
        var subject = Guid.CreateVersion7();
        await using (var writer = Node(out _))
            await Write(writer, [new Posted(subject, 0) { DeliverAt = server.Clock.GetUtcNow().AddHours(1) }]);
        server.Clock.Advance(TimeSpan.FromHours(2));
        // The fixture's own node does not know the route, so nobody else takes it.
        var queue = server.Services.GetRequiredService<OutboxQueue>();
        var claimed = await queue.Claim(
            new Dictionary<string, int>(StringComparer.Ordinal) { ["tests.post"] = 1000 },
            1000,
            default);
        var mine = claimed.Single(m => m.Subject == subject);
        var lost = mine with { Claim = Guid.CreateVersion7() };
        await queue.Postpone(lost, "Too late.", server.Clock.GetUtcNow(), true, default);
        await queue.Delete([lost], default);
        await queue.Release([lost], default);
        var kept = await Read(server, db => db.Set<OutboxMessage>().AsNoTracking().SingleAsync(m => m.Subject == subject));
        (kept.Attempts, kept.ParkedAt, kept.Claim).ShouldBe((0, null, mine.Claim));
        await queue.Delete([mine], default);
        (await Read(server, db => db.Set<OutboxMessage>().CountAsync(m => m.Subject == subject))).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_parked_or_late_is_measured()
    {
        var (parked, late) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await using (var node = Node(out _))
            await Write(
                node,
                [
                    new Posted(parked, 0) { DeliverAt = server.Clock.GetUtcNow().AddHours(1) },
                    new Ordered(late, 0) { DeliverAt = server.Clock.GetUtcNow().AddHours(1) },
                ]);
        var queue = server.Services.GetRequiredService<OutboxQueue>();
        var before = await queue.Measure(default);
        before.ShouldNotContain(m => m.Route == "tests.order" && m.Late > 0);
        await Read(server, db => db.Database.ExecuteSqlAsync($"update outbox set parked_at = now() where subject = {parked}"));
        server.Clock.Advance(TimeSpan.FromHours(3));
        var measured = await queue.Measure(default);
        // Other tests of the class may have left some of theirs.
        var parkedBefore = before.SingleOrDefault(m => m.Route == "tests.post").Parked;
        measured.Single(m => m.Route == "tests.post").Parked.ShouldBe(parkedBefore + 1);
        var (_, _, count, oldest) = measured.Single(m => m.Route == "tests.order");
        count.ShouldBe(1);
        oldest.ShouldBe(2 * 3600, 60);
        await Read(server, db => db.Database.ExecuteSqlAsync($"delete from outbox where subject in ({parked}, {late})"));
    }

    private static Task<OutboxMessage> One(WebApplicationFactory<FixiaDb> node, Guid subject) =>
        Read(node, db => db.Set<OutboxMessage>().AsNoTracking().SingleAsync(m => m.Subject == subject));

    private WebApplicationFactory<FixiaDb> Node(out Post post, Post? shared = null, params (string Name, string Value)[] settings)
    {
        var used = post = shared ?? new Post();
        var node = server.WithWebHostBuilder(host =>
        {
            host.UseSetting("Outbox:UsualPatience", "01:00:00");
            foreach (var (name, value) in settings)
                host.UseSetting(name, value);
            host.ConfigureServices(services => services.AddSingleton(used).AddSingleton<NodeName>()
                .Deliver<Posted, Postman>("tests.post")
                .Deliver<Ordered, Postman>("tests.order", Patience.Orders));
        });
        node.UseKestrel(0);
        node.StartServer();
        return node;
    }

    // Failures wait longer each time; the clock is pushed along so that the test does not.
    private async Task Until(WebApplicationFactory<FixiaDb> node, Func<bool> holds, TimeSpan? step = null)
    {
        for (var left = 400; left > 0 && !holds(); left--)
        {
            server.Clock.Advance(step ?? TimeSpan.FromMinutes(10));
            await node.Services.GetRequiredService<OutboxDispatcher>().Drain(default);
            await Task.Delay(10);
        }

        holds().ShouldBeTrue();
    }

    // As an entity's event is saved.
    private static async Task Save(WebApplicationFactory<FixiaDb> node, Posted happened)
    {
        await using var scope = node.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FixiaDb>();
        await db.InTransaction(
            async () =>
            {
                await db.Write(scope.ServiceProvider.GetRequiredService<EventRouter>().Deliveries(happened), default);
                return null;
            },
            default);
    }

    private static async Task Write(WebApplicationFactory<FixiaDb> node, IEnumerable<IEvent> events)
    {
        await using var scope = node.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FixiaDb>();
        var router = scope.ServiceProvider.GetRequiredService<EventRouter>();
        db.AddRange(events.SelectMany(router.Deliveries));
        await db.SaveChangesAsync();
    }

    private static async Task<T> Read<T>(WebApplicationFactory<FixiaDb> node, Func<FixiaDb, Task<T>> read)
    {
        await using var scope = node.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<FixiaDb>());
    }

    private sealed record Posted(Guid Subject, int Number) : IEvent
    {
        public DateTimeOffset? DeliverAt { get; init; }

        public string? Key { get; init; }
    }

    private sealed record Ordered(Guid Subject, int Number) : IEvent
    {
        public DateTimeOffset? DeliverAt { get; init; }
    }

    /// <summary>What arrived, in order, and what is to fail how often.</summary>
    private sealed class Post
    {
        public ConcurrentQueue<Posted> Delivered { get; } = [];

        public ConcurrentDictionary<(Guid, int), int> FailsBefore { get; } = [];

        public ConcurrentDictionary<(Guid, int), int> Tries { get; } = [];

        public ConcurrentDictionary<NodeName, bool> Nodes { get; } = [];

        public ConcurrentDictionary<Guid, Task> Hangs { get; } = [];
    }

    private sealed class NodeName;

    private sealed class Postman(Post post, NodeName node) : IDeliver<Posted>, IDeliver<Ordered>
    {
        public Task Deliver(Ordered happened, CancellationToken cancel) =>
            Deliver(new Posted(happened.Subject, happened.Number), cancel);

        public async Task Deliver(Posted happened, CancellationToken cancel)
        {
            var key = (happened.Subject, happened.Number);
            if (post.Tries.AddOrUpdate(key, 1, (_, before) => before + 1) <= post.FailsBefore.GetValueOrDefault(key))
                throw new InvalidOperationException("On purpose.");
            await post.Hangs.GetValueOrDefault(happened.Subject, Task.CompletedTask);
            await Task.Delay(5, cancel);
            post.Nodes[node] = true;
            post.Delivered.Enqueue(new Posted(happened.Subject, happened.Number));
        }
    }
}
