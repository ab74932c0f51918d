using Fixia.Platform.Data;
using Fixia.Platform.Events;
using Fixia.Tests.Story;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Platform;

/// <summary>What did not get through can be seen, retried and dropped by staff, and it is kept who did so and why.</summary>
public sealed class OutboxAdminTests : IAsyncLifetime
{
    private Marketplace fixia = null!;

    public async ValueTask InitializeAsync() => fixia = await Marketplace.Open();

    public ValueTask DisposeAsync() => fixia.DisposeAsync();

    [Fact]
    public async Task Staff_sees_what_is_parked_and_nobody_else_does()
    {
        var (admin, client) = (await fixia.Admin("Ana Admin"), await fixia.Register("Clara Cliente"));
        var id = await Parked(Guid.CreateVersion7());
        (await fixia.Get("/api/admin/outbox", client)).Status.ShouldBe(403);
        (await fixia.Get("/api/admin/outbox")).Status.ShouldBe(401);
        (await fixia.Get("/api/admin/outbox?state=lost", admin)).Status.ShouldBe(400);

        var parked = (await fixia.Get("/api/admin/outbox?state=parked&route=tests.nowhere", admin))["items"].AsArray();
        var seen = parked.Single(m => m!["id"]!.GetValue<long>() == id)!;
        seen["state"]!.GetValue<string>().ShouldBe("parked");
        seen["lastError"]!.GetValue<string>().ShouldBe("No answer.");
        seen["payload"].ShouldBeNull();
        var waiting = (await fixia.Get("/api/admin/outbox?state=waiting&route=tests.nowhere", admin))["items"].AsArray();
        waiting.ShouldNotContain(m => m!["id"]!.GetValue<long>() == id);
    }

    [Fact]
    public async Task A_retry_gives_it_all_its_patience_again_and_the_reason_is_kept()
    {
        var admin = await fixia.Admin("Ana Admin");
        var id = await Parked(Guid.CreateVersion7());
        (await fixia.Post($"/api/admin/outbox/{id}/retry", new { reason = "" }, admin)).Status.ShouldBe(400);
        (await fixia.Post($"/api/admin/outbox/{id}/retry", new { reason = "El proveedor volvió." }, admin)).Status.ShouldBe(204);

        await fixia.Do(async services =>
        {
            var db = services.GetRequiredService<FixiaDb>();
            var message = await db.Set<OutboxMessage>().AsNoTracking().SingleAsync(m => m.Id == id);
            (message.ParkedAt, message.FailingSince, message.Attempts).ShouldBe((null, null, 0));
            var decision = await db.Set<OutboxDecision>().SingleAsync(d => d.MessageId == id);
            (
                decision.Action,
                decision.Reason,
                decision.DecidedBy,
                decision.Attempts,
                decision.LastError).ShouldBe(("retry", "El proveedor volvió.", admin.Id, 40, "No answer."));
        });
    }

    [Fact]
    public async Task What_is_dropped_is_gone_and_the_decision_cannot_be_changed()
    {
        var admin = await fixia.Admin("Ana Admin");
        var id = await Parked(Guid.CreateVersion7());
        (await fixia.Post($"/api/admin/outbox/{id}/drop", new { reason = "La dirección no existe." }, admin))
            .Status.ShouldBe(204);
        (await fixia.Post($"/api/admin/outbox/{id}/drop", new { reason = "Otra vez." }, admin)).Status.ShouldBe(404);

        await fixia.Do(async services =>
        {
            var db = services.GetRequiredService<FixiaDb>();
            (await db.Set<OutboxMessage>().AnyAsync(m => m.Id == id)).ShouldBeFalse();
            (await db.Set<OutboxDecision>().SingleAsync(d => d.MessageId == id)).Reason.ShouldBe("La dirección no existe.");
            await Should.ThrowAsync<PostgresException>(
                db.Database.ExecuteSqlAsync($"update outbox_decisions set reason = 'nothing' where message_id = {id}"));
            await Should.ThrowAsync<PostgresException>(
                db.Database.ExecuteSqlAsync($"delete from outbox_decisions where message_id = {id}"));
        });
    }

    [Fact]
    public async Task What_is_under_way_or_has_a_successor_is_left_alone()
    {
        var admin = await fixia.Admin("Ana Admin");
        var underWay = await Parked(Guid.CreateVersion7());
        await Sql($"""
            update outbox set parked_at = null, claim = gen_random_uuid(), claimed_until = clock_timestamp() + interval '1 minute'
            where id = {underWay}
            """);
        var answer = await fixia.Post($"/api/admin/outbox/{underWay}/drop", new { reason = "Ya no." }, admin);
        (answer.Status, answer.Code).ShouldBe((409, "delivery_under_way"));

        var subject = Guid.CreateVersion7();
        var older = await Parked(subject);
        var newer = await Parked(subject);
        await Sql($"update outbox set key = 'k' where id = {older}");
        await Sql($"update outbox set key = 'k', parked_at = null where id = {newer}");
        answer = await fixia.Post($"/api/admin/outbox/{older}/retry", new { reason = "Una vez más." }, admin);
        (answer.Status, answer.Code).ShouldBe((409, "newer_message_waits"));
    }

    private Task Sql(FormattableString sql) =>
        fixia.Do(services => services.GetRequiredService<FixiaDb>().Database.ExecuteSqlAsync(sql));

    // A route no node knows, so that it stays as it is.
    private async Task<long> Parked(Guid subject)
    {
        var id = 0L;
        await fixia.Do(async services => id = (await services.GetRequiredService<FixiaDb>().Database.SqlQuery<long>($"""
            insert into outbox (subject, delivery, payload, created_at, next_attempt_at, attempts, failing_since, last_error,
                parked_at)
            values ({subject}, 'tests.nowhere', {"{}"}::jsonb, now(), now(), 40, now(), 'No answer.', now())
                returning id as "Value"
            """).ToListAsync()).Single());
        return id;
    }
}
