using Fixia.Platform.Processes;
using Fixia.Projects;
using Fixia.Tests.Story;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Projects;

/// <summary>
/// The processes of projects and proposals: the whole of their tables, and that what is offered is what is accepted.
/// </summary>
public class ProcessTests
{
    private static readonly string[] ProjectActions = ["edit", "publish", "invite", "close", "reopen", "propose", "ask"];
    private static readonly string[] ProposalActions = ["accept", "decline", "shortlist", "edit", "confirm", "withdraw"];

    [Fact]
    public void The_process_of_a_project() => Rows(ProjectRules.Process).ShouldBe(
    [
        "Draft Edit Client Draft",
        "Draft Publish Client Open",
        "Draft Close Client Closed",
        "Open Edit Client Open",
        "Open Invite Client Open",
        "Open Close Client Closed",
        "Open Compare Client Open",
        "Open Propose Candidate Open",
        "Open Ask Candidate Open",
        "Open Ask Author Open",
        "Open Hire System InProgress",
        "InProgress Compare Client InProgress",
        "InProgress Complete System Completed",
        "Completed Compare Client Completed",
        "Closed Reopen Client Open",
        "Closed Compare Client Closed",
    ]);

    [Fact]
    public void The_process_of_a_proposal() => Rows(ProposalRules.Process).ShouldBe(
    [
        "Sent Accept Client Accepted",
        "Sent Decline Client Declined",
        "Sent Shortlist Client Shortlisted",
        "Sent Edit Author Sent",
        "Sent Confirm Author Sent",
        "Sent Withdraw Author Withdrawn",
        "Sent Withdraw FormerProfessional Withdrawn",
        "Sent PassOver System Declined",
        "Shortlisted Accept Client Accepted",
        "Shortlisted Decline Client Declined",
        "Shortlisted Confirm Author Shortlisted",
        "Shortlisted Withdraw Author Withdrawn",
        "Shortlisted Withdraw FormerProfessional Withdrawn",
        "Shortlisted PassOver System Declined",
        "Waiting Edit Author Waiting",
        "Waiting Confirm Author Waiting",
        "Waiting Withdraw Author Withdrawn",
        "Waiting Withdraw FormerProfessional Withdrawn",
        "Waiting ComeUp System Sent",
        "Waiting PassOver System Declined",
    ]);

    [Fact]
    public async Task What_is_offered_on_a_project_is_what_is_accepted()
    {
        await using var stage = await Stage.Open();
        foreach (var status in Enum.GetValues<ProjectStatus>())
        {
            foreach (var (name, person) in stage.Parties)
            {
                await stage.Reset(status, ProposalStatus.Sent);
                var view = await stage.Fixia.Get($"/api/projects/{stage.Project}", person);
                var offered = view.Status == 200 ? Names(view["actions"]).Intersect(ProjectActions).ToList() : [];
                var accepted = new List<string>();
                foreach (var action in ProjectActions)
                {
                    await stage.Reset(status, ProposalStatus.Sent);
                    if (await stage.TryProject(action, person))
                        accepted.Add(action);
                }

                accepted.ShouldBe(offered, $"{status} project, {name}");
            }
        }
    }

    [Fact]
    public async Task What_is_offered_on_a_proposal_is_what_is_accepted()
    {
        await using var stage = await Stage.Open();
        var states = Enum.GetValues<ProposalStatus>().Select(s => (ProjectStatus.Open, s))
            .Concat(Enum.GetValues<ProjectStatus>().Where(p => p is not (ProjectStatus.Open or ProjectStatus.Draft))
                .SelectMany(
                    p => new[] { (p, ProposalStatus.Sent), (p, ProposalStatus.Shortlisted), (p, ProposalStatus.Waiting) }));
        foreach (var (project, status) in states)
        {
            foreach (var (name, person) in stage.Parties)
            {
                var proposal = person == stage.Expired ? stage.ProposalOfExpired : stage.Proposal;
                await stage.Reset(project, status);
                var offered = (await stage.OffersOn(proposal, person)).Intersect(ProposalActions).ToList();
                var accepted = new List<string>();
                foreach (var action in ProposalActions)
                {
                    await stage.Reset(project, status);
                    if (await stage.TryProposal(action, proposal, person))
                        accepted.Add(action);
                }

                accepted.ShouldBe(offered, $"{status} proposal of a project that is {project}, {name}");
            }
        }
    }

    private static List<string> Names(System.Text.Json.Nodes.JsonNode actions) =>
        [.. actions.AsArray().Select(a => a!.GetValue<string>())];

    private static List<string> Rows<TState, TAction, TParty>(StateMachine<TState, TAction, TParty> process)
        where TState : struct, Enum
        where TAction : struct, Enum
        where TParty : struct, Enum =>
    [
        .. from state in Enum.GetValues<TState>()
           from action in Enum.GetValues<TAction>()
           from party in Enum.GetValues<TParty>()
           let to = process.Next(state, action, party)
           where to is not null
           select $"{state} {action} {party} {to}",
    ];

    /// <summary>
    /// One project with a proposal of somebody who may propose and one of somebody who no longer may, put into any state.
    /// </summary>
    private sealed class Stage : IAsyncDisposable
    {
        private readonly Person guest;
        private readonly Dictionary<string, Person?> parties;

        private Stage(Marketplace fixia, Dictionary<string, Person?> parties, Person guest)
        {
            Fixia = fixia;
            this.parties = parties;
            this.guest = guest;
        }

        public Marketplace Fixia { get; }

        public IEnumerable<(string Name, Person? Person)> Parties => parties.Select(p => (p.Key, p.Value));

        public Person? Expired => parties["expired author"];

        public string Project { get; private set; } = string.Empty;

        public string Proposal { get; private set; } = string.Empty;

        public string ProposalOfExpired { get; private set; } = string.Empty;

        public static async Task<Stage> Open()
        {
            var fixia = await Marketplace.Open();
            var owner = await fixia.Register("Clara Dueña");
            var author = await fixia.Professional("Pedro Autor");
            var expired = await fixia.Professional("Pablo Vencido");
            var stage = new Stage(
                fixia,
                new Dictionary<string, Person?>(StringComparer.Ordinal)
                {
                    ["stranger"] = null,
                    ["owner"] = owner,
                    ["author"] = author,
                    ["other professional"] = await fixia.Professional("Paula Otra"),
                    ["free"] = await fixia.Register("Fede Gratis"),
                    ["expired author"] = expired,
                },
                await fixia.Professional("Greta Invitada"));
            stage.Project = (await fixia.Post("/api/projects", ProjectTests.Need(), owner))["id"].GetValue<string>();
            stage.Proposal = await stage.Propose(author);
            stage.ProposalOfExpired = await stage.Propose(expired);
            await stage.Sql($"""
                update users set subscription_expires_at = timestamptz '{fixia.Clock.GetUtcNow():O}' - interval '1 day'
                where id = '{expired.Id}'
                """);
            return stage;
        }

        public ValueTask DisposeAsync() => Fixia.DisposeAsync();

        /// <summary>
        /// The project says something else than what its proposals answered, so that there is something to confirm.
        /// </summary>
        public Task Reset(ProjectStatus project, ProposalStatus proposal) => Sql($"""
            delete from contracts where project_id = '{Project}';
            delete from proposals where project_id = '{Project}' and id not in ('{Proposal}', '{ProposalOfExpired}');
            delete from project_invitations where project_id = '{Project}';
            delete from project_questions where project_id = '{Project}';
            delete from former_offers; delete from former_briefs;
            update projects set status = '{Word(project)}', version = 2, early_access_until = null where id = '{Project}';
            update proposals set status = '{(proposal == ProposalStatus.Accepted ? "declined" : Word(proposal))}', version = 1,
                project_version = 1 where project_id = '{Project}';
            update proposals set status = '{Word(proposal)}' where id = '{Proposal}';
            """);

        public async Task<List<string>> OffersOn(string proposal, Person? person)
        {
            if (person is null)
                return [];
            var isOwner = person == parties["owner"];
            var list = await Fixia.Get(isOwner ? $"/api/projects/{Project}/proposals" : "/api/me/proposals", person);
            return list.Body!.AsArray()
                .Where(o => o!["id"]!.GetValue<string>() == proposal).SelectMany(o => Names(o!["actions"]!)).ToList();
        }

        public async Task<bool> TryProject(string action, Person? person)
        {
            var path = $"/api/projects/{Project}";
            var answer = action switch
            {
                "edit" => await Fixia.Send(HttpMethod.Patch, path, new { budgetMax = 31000 }, person),
                "invite" => await Fixia.Post(path + "/invitations", new { handle = guest.Handle }, person),
                "propose" => await Fixia.Post(path + "/proposals", ProjectTests.Letter(), person),
                "ask" => await Fixia.Post(path + "/questions", new { question = "¿La llave de paso funciona?" }, person),
                _ => await Fixia.Post($"{path}/{action}", null, person),
            };
            answer.Status.ShouldBeLessThan(500);
            return answer.Status < 300;
        }

        public async Task<bool> TryProposal(string action, string proposal, Person? person)
        {
            var path = $"/api/proposals/{proposal}";
            var answer = action switch
            {
                "edit" => await Fixia.Send(HttpMethod.Patch, path, new { price = 21000 }, person),
                "confirm" => await Fixia.Post(path + "/confirm", new { projectVersion = 2 }, person),
                "decline" => await Fixia.Post(path + "/decline", new { reason = "price" }, person),
                _ => await Fixia.Post($"{path}/{action}", null, person),
            };
            answer.Status.ShouldBeLessThan(500);
            return answer.Status < 300;
        }

        private static string Word(Enum state) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(state.ToString());

        private async Task<string> Propose(Person author) =>
            (await Fixia.Post($"/api/projects/{Project}/proposals", ProjectTests.Letter(), author))["id"].GetValue<string>();

        private Task Sql(string sql) => Fixia.Do(async services =>
        {
            await using var command = services.GetRequiredService<NpgsqlDataSource>().CreateCommand(sql);
            await command.ExecuteNonQueryAsync();
        });
    }
}
