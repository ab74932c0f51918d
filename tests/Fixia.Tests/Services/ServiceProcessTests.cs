using Fixia.Services;
using Fixia.Tests.Story;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Services;

/// <summary>What is offered on a service is what is accepted, whoever asks and wherever it stands.</summary>
public class ServiceProcessTests
{
    private static readonly string[] Actions = ["edit", "delete", "publish", "pause", "duplicate", "order"];

    [Fact]
    public async Task What_is_offered_on_a_service_is_what_is_accepted()
    {
        await using var stage = await Stage.Open();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var state in Enum.GetValues<ServiceState>())
        {
            foreach (var (name, person, service) in stage.Parties)
            {
                await stage.Reset(service, state);
                var view = await stage.Fixia.Get($"/api/services/{service}", person);
                List<string> offered = view.Status == 200 ?
                [
                    .. view["actions"].AsArray().Select(a => a!.GetValue<string>()),
                ] : [];
                var accepted = new List<string>();
                foreach (var action in Actions)
                {
                    await stage.Reset(service, state);
                    if (await stage.Try(action, service, person))
                        accepted.Add(action);
                }

                accepted.ShouldBe(offered, $"{state} service, {name}");
                seen.UnionWith(offered);
            }
        }

        seen.ShouldBe(Actions, true);
    }

    /// <summary>A service of each kind of owner, put into any state.</summary>
    private sealed class Stage : IAsyncDisposable
    {
        private Stage(Marketplace fixia) => Fixia = fixia;

        public Marketplace Fixia { get; }

        public List<(string Name, Person? Person, string Service)> Parties { get; } = [];

        public static async Task<Stage> Open()
        {
            var stage = new Stage(await Marketplace.Open());
            var fixia = stage.Fixia;
            var (owner, expired, unproved) = (
                await fixia.Professional("Ana Dueña"), await fixia.Professional(
                    "Pablo Vencido"), await fixia.Professional("Nora Nueva"));
            var (client, other) = (await fixia.Register("Clara Compra"), await fixia.Professional("Paula Otra"));
            var (service, ofExpired, ofUnproved) = (
                await stage.Write(owner), await stage.Write(expired), await stage.Write(unproved));
            var full = await fixia.Professional("Felipe Lleno");
            var ofFull = await stage.Write(full);
            await stage.Reset(ofFull, ServiceState.Paused);
            for (var others = 0; others < 5; others++)
                await stage.Write(full);
            await stage.Sql(
                $"update users set subscription_expires_at = '{fixia.Clock.GetUtcNow().AddDays(-1):O}' where id = "
                + $"'{expired.Id}'");
            await fixia.Unverify(unproved);
            stage.Parties.AddRange(
            [
                ("stranger", null, service),
                ("owner", owner, service),
                ("client", client, service),
                ("other professional", other, service),
                ("professional whose subscription ended", expired, service),
                ("client without a proved address", unproved, service),
                ("expired owner", expired, ofExpired),
                ("client of an expired owner", client, ofExpired),
                ("owner without a proved address", unproved, ofUnproved),
                ("owner of as many services as the plan allows", full, ofFull),
            ]);
            return stage;
        }

        public ValueTask DisposeAsync() => Fixia.DisposeAsync();

        public Task Reset(string service, ServiceState state)
        {
            var (status, reason) = state switch
            {
                ServiceState.Draft => ("draft", "null"),
                ServiceState.Active or ServiceState.Deleted => ("active", "null"),
                ServiceState.Paused => ("paused", "null"),
                ServiceState.HiddenBySubscription => ("hidden", "'subscription'"),
                ServiceState.HiddenByPlanLimit => ("hidden", "'plan_limit'"),
                _ => ("hidden", "'moderation'"),
            };
            var deleted = state == ServiceState.Deleted ? "now()" : "null";
            return Sql($"""
                delete from orders where service_id = '{service}';
                update services set status = '{status}', hidden_reason = {reason}, deleted_at = {deleted} where id = '{service}';
                """);
        }

        public async Task<bool> Try(string action, string service, Person? person)
        {
            var path = $"/api/services/{service}";
            var answer = action switch
            {
                "edit" => await Fixia.Send(HttpMethod.Patch, path, new { deliveryDays = 6 }, person),
                "delete" => await Fixia.Send(HttpMethod.Delete, path, null, person),
                "order" => await Fixia.Post(
                    path + "/orders",
                    new { brief = "Quiero un logo para mi panadería.", price = 20000 },
                    person),
                _ => await Fixia.Post($"{path}/{action}", null, person),
            };
            answer.Status.ShouldBeLessThan(500);
            if (action == "order" && answer.Status == 400)
                throw new InvalidOperationException(answer.Body?.ToJsonString());
            return answer.Status < 300;
        }

        private async Task<string> Write(Person owner)
        {
            var service = await Fixia.Post("/api/services", ServiceTests.Offer(), owner);
            service.Status.ShouldBe(201, service.Body?.ToJsonString());
            return service["id"].GetValue<string>();
        }

        private Task Sql(string sql) => Fixia.Do(async services =>
        {
            await using var command = services.GetRequiredService<NpgsqlDataSource>().CreateCommand(sql);
            await command.ExecuteNonQueryAsync();
        });
    }
}
