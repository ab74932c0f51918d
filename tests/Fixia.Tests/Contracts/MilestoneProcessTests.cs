using System.Text.Json;
using Fixia.Contracts;
using Fixia.Tests.Story;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Contracts;

/// <summary>What is offered on a milestone is what is accepted, whoever asks and wherever it and its contract stand.</summary>
public class MilestoneProcessTests
{
    private static readonly Dictionary<string, (string Path, object Body)> Verbs = new(StringComparer.Ordinal)
    {
        ["deliver"] = ("deliver", new { note = "Quedó listo." }),
        ["approve"] = ("approve", new { delivery = 1 }),
        ["request_changes"] = ("request-changes", new { note = "Falta la tapa.", delivery = 1 }),
    };

    [Fact]
    public async Task What_is_offered_on_a_milestone_is_what_is_accepted()
    {
        await using var fixia = await Marketplace.Open();
        var (client, professional) = (await fixia.Register("Clara Encarga"), await fixia.Professional("Pedro Entrega"));
        var contract = await fixia.Order(await fixia.Service(professional), client);
        var id = contract.Split('/')[^1];
        var stranger = await fixia.Professional("Eva Extraña");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Task Reset(ContractStatus status, MilestoneState state) => fixia.Do(async services =>
        {
            var delivered = state is not (MilestoneState.Proposed or MilestoneState.Funded);
            await using var command = services.GetRequiredService<NpgsqlDataSource>().CreateCommand($"""
                delete from deliveries where contract_id = '{id}';
                update contracts set status = '{Word(status)}',
                    completed_at = {(status == ContractStatus.Completed ? "now()" : "null")} where id = '{id}';
                update milestones set status = '{Word(state)}', auto_approve_at = null, notices = 0 where contract_id = '{id}';
                insert into deliveries (contract_id, milestone, number, note, delivered_at)
                select '{id}', 1, 1, 'Listo.', now() where {delivered};
                """);
            await command.ExecuteNonQueryAsync();
        });

        foreach (var (status, state) in Enum.GetValues<MilestoneState>().Select(s => (ContractStatus.Active, s))
            .Append((ContractStatus.Completed, MilestoneState.Approved))
            .Append((ContractStatus.Cancelled, MilestoneState.Funded))
            .Append((ContractStatus.Cancelled, MilestoneState.Delivered)))
        {
            foreach (var (name, person) in new (string, Person?)[]
            {
                ("nobody", null), ("stranger", stranger), ("client", client), ("professional", professional),
            })
            {
                await Reset(status, state);
                var view = await fixia.Get(contract, person);
                List<string> offered = view.Status == 200
                    ? [.. view["milestones"][0]!["actions"]!.AsArray().Select(a => a!.GetValue<string>())]
                    : [];
                var accepted = new List<string>();
                foreach (var (action, (path, body)) in Verbs)
                {
                    await Reset(status, state);
                    var answer = await fixia.Post($"{contract}/milestones/1/{path}", body, person);
                    answer.Status.ShouldBeLessThan(500);
                    if (answer.Status < 300)
                        accepted.Add(action);
                }

                accepted.Order(StringComparer.Ordinal).ShouldBe(
                    offered.Order(StringComparer.Ordinal), $"{state} milestone of a contract that is {status}, {name}");
                seen.UnionWith(offered);
            }
        }

        seen.ShouldBe(Verbs.Keys, ignoreOrder: true);
    }

    private static string Word(Enum state) => JsonNamingPolicy.SnakeCaseLower.ConvertName(state.ToString());
}
