using System.Collections.Concurrent;
using Fixia.Platform.Data;
using Fixia.Platform.Events;
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
        post.Tries[(poison, 0)].ShouldBe(OutboxDispatcher.MostAttempts);
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

    private WebApplicationFactory<FixiaDb> Node(out Post post, Post? shared = null)
    {
        var used = post = shared ?? new Post();
        var node = server.WithWebHostBuilder(host => host.ConfigureServices(services => services.AddSingleton(used).AddSingleton<NodeName>().Deliver<Posted, Postman>()));
        node.UseKestrel(0);
        node.StartServer();
        return node;
    }

    // Failures wait longer each time; the clock is pushed along so that the test does not.
    private async Task Until(WebApplicationFactory<FixiaDb> node, Func<bool> holds)
    {
        for (var left = 400; left > 0 && !holds(); left--)
        {
            server.Clock.Advance(TimeSpan.FromMinutes(10));
            await node.Services.GetRequiredService<OutboxDispatcher>().Drain(default);
            await Task.Delay(10);
        }

        holds().ShouldBeTrue();
    }

    private static async Task Write(WebApplicationFactory<FixiaDb> node, IEnumerable<Posted> events)
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

    private sealed record Posted(Guid Subject, int Number) : IEvent;

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

    private sealed class Postman(Post post, NodeName node) : IDeliver<Posted>
    {
        public async Task Deliver(Posted happened, CancellationToken cancel)
        {
            var key = (happened.Subject, happened.Number);
            if (post.Tries.AddOrUpdate(key, 1, (_, before) => before + 1) <= post.FailsBefore.GetValueOrDefault(key))
                throw new InvalidOperationException("On purpose.");
            await post.Hangs.GetValueOrDefault(happened.Subject, Task.CompletedTask);
            await Task.Delay(5, cancel);
            post.Nodes[node] = true;
            post.Delivered.Enqueue(happened);
        }
    }
}
