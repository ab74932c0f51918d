using System.Text.Json.Nodes;
using Fixia.Feedback;
using Fixia.Tests.Story;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Feedback;

/// <summary>What is offered on a feedback is what is accepted, whoever asks and wherever it stands.</summary>
public class FeedbackProcessTests
{
    private static readonly string[] Actions = ["edit", "reply", "report", "withdraw"];

    [Fact]
    public async Task What_is_offered_on_a_feedback_is_what_is_accepted()
    {
        await using var stage = await Stage.Open();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var state in Enum.GetValues<FeedbackState>())
        {
            foreach (var (name, person) in stage.Parties)
            {
                await stage.Reset(state, name);
                // No page shows the staff what nobody sees yet; that it can be taken out all the same is the table's.
                var offered = await stage.OffersTo(person)
                    ?? (name == "staff" && state is FeedbackState.Fresh or FeedbackState.Sealed ? ["withdraw"] : []);
                var accepted = new List<string>();
                foreach (var action in Actions)
                {
                    await stage.Reset(state, name);
                    if (await stage.Try(action, person))
                        accepted.Add(action);
                }

                accepted.ShouldBe(offered, $"{state} feedback, {name}");
                seen.UnionWith(offered);
            }
        }

        seen.ShouldBe(Actions, true);
    }

    [Fact]
    public async Task Whoever_is_offered_to_speak_of_a_contract_can_and_nobody_else()
    {
        await using var stage = await Stage.Open();
        var now = stage.Fixia.Clock.GetUtcNow();
        foreach (var (name, set) in new[]
        {
            ("under way", "completed_at = null, status = 'active'"),
            ("just completed", $"completed_at = '{now.AddHours(-1):O}', status = 'completed'"),
            ("completed long ago", $"completed_at = '{now.AddDays(-15):O}', status = 'completed'"),
        })
        {
            foreach (var (who, person) in stage.Parties)
            {
                foreach (var spoken in new[] { false, true })
                {
                    await stage.Sql(
                        $"delete from feedback; update contracts set {set};"
                        + (spoken ? stage.Feedback(FeedbackState.Fresh) : string.Empty));
                    var view = await stage.Fixia.Get(stage.Contract + "/feedback", person);
                    var isOffered = view.Status == 200 && Names(view["actions"]).Contains("give");
                    var given = await stage.Fixia.Post(stage.Contract + "/feedback", new { hasLike = true }, person);
                    given.Status.ShouldBeLessThan(500);
                    (given.Status == 201).ShouldBe(isOffered, $"{name}, {who}, {(spoken ? "one" : "nobody")} spoke");
                }
            }
        }
    }

    private static List<string> Names(JsonNode actions) => [.. actions.AsArray().Select(a => a!.GetValue<string>())];

    /// <summary>A feedback a client gave a professional, put into any state.</summary>
    private sealed class Stage : IAsyncDisposable
    {
        private readonly Guid id = Guid.CreateVersion7();

        private Stage(Marketplace fixia) => Fixia = fixia;

        public Marketplace Fixia { get; }

        public List<(string Name, Person? Person)> Parties { get; } = [];

        public string Contract { get; private set; } = string.Empty;

        private Person Giver => Parties[1].Person!;

        private Person Receiver => Parties[2].Person!;

        public static async Task<Stage> Open()
        {
            var stage = new Stage(await Marketplace.Open());
            var fixia = stage.Fixia;
            var (client, professional) = (await fixia.Register("Clara Opina"), await fixia.Professional("Pedro Recibe"));
            stage.Contract = await fixia.Completed(await fixia.Service(professional), client, professional);
            var unproved = await fixia.Register("Nora Nueva");
            await fixia.Unverify(unproved);
            stage.Parties.AddRange(
            [
                ("stranger", null),
                ("giver", client),
                ("receiver", professional),
                ("reader", await fixia.Register("Lara Lectora")),
                ("reader who has reported", await fixia.Register("Rita Reporta")),
                ("reader without a proved address", unproved),
                ("staff", await fixia.Admin("Ana Equipo")),
            ]);
            return stage;
        }

        public ValueTask DisposeAsync() => Fixia.DisposeAsync();

        public Task Reset(FeedbackState state, string party) => Sql($"""
            delete from feedback;
            {Feedback(state)};
            insert into feedback_reports (feedback_id, reporter_id, reason, created_at)
            select '{id}', '{Parties.Single(p => p.Name == party).Person?.Id ?? Guid.Empty}', 'Ya lo dije.', now()
            where {party == "reader who has reported"};
            """);

        public string Feedback(FeedbackState state)
        {
            var given = Fixia.Clock.GetUtcNow() - (state == FeedbackState.Fresh ? TimeSpan.Zero : TimeSpan.FromHours(25));
            var isShown = state is FeedbackState.Shown or FeedbackState.Answered or FeedbackState.Withdrawn;
            return $"""
                insert into feedback (id, contract_id, from_user_id, to_user_id, to_user_role, has_like, created_at, visible_at,
                    reply, replied_at, withdrawn_at, withdrawn_reason)
                values ('{id}', '{Contract.Split('/')[^1]}', '{Giver.Id}', '{Receiver.Id}', 'professional', true, '{given:O}',
                    {(isShown ? "now()" : "null")},
                    {(state == FeedbackState.Answered ? "'Gracias.', now()" : "null, null")},
                    {(state == FeedbackState.Withdrawn ? "now(), 'Insulto.'" : "null, null")})
                """;
        }

        /// <summary>What a page that shows it offers; null when none shows it to them.</summary>
        public async Task<List<string>?> OffersTo(Person? person)
        {
            var list = await Fixia.Get($"/api/users/{Receiver.Handle}/feedback?role=professional", person);
            var own = await Fixia.Get(Contract + "/feedback", person);
            var shown = list["items"].AsArray().Append(own.Body?["given"]).Append(own.Body?["received"])
                .Where(f => f?["id"]?.GetValue<Guid>() == id).Select(f => Names(f!["actions"]!)).ToList();
            // Both pages say the same of it.
            shown.ShouldAllBe(actions => actions.SequenceEqual(shown[0]));
            return shown.Count == 0 ? null : shown[0];
        }

        public async Task<bool> Try(string action, Person? person)
        {
            var path = $"/api/feedback/{id}";
            var answer = action switch
            {
                "edit" => await Fixia.Send(HttpMethod.Patch, path, new { hasLike = false }, person),
                "reply" => await Fixia.Post(path + "/reply", new { reply = "Gracias por contarlo." }, person),
                "report" => await Fixia.Post(path + "/reports", new { reason = "Esto no pasó." }, person),
                _ => await Fixia.Post(path + "/withdraw", new { reason = "Insulta a una persona." }, person),
            };
            answer.Status.ShouldBeLessThan(500);
            return answer.Status < 300;
        }

        public Task Sql(string sql) => Fixia.Do(async services =>
        {
            await using var command = services.GetRequiredService<NpgsqlDataSource>().CreateCommand(sql);
            await command.ExecuteNonQueryAsync();
        });
    }
}
