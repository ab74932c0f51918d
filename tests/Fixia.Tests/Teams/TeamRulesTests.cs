using Fixia.Accounts;
using Fixia.Platform.Data;
using Fixia.Subscriptions;
using Fixia.Teams;
using Fixia.Tests.Story;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;
using Person = Fixia.Tests.Story.Person;

namespace Fixia.Tests.Teams;

/// <summary>The process of a place in a team, and that the API accepts what it offers and nothing else.</summary>
public class TeamRulesTests
{
    [Theory]
    [InlineData(PlaceState.Free, TeamParty.Owner, "invite invited")]
    [InlineData(PlaceState.Free, TeamParty.Person, "")]
    [InlineData(PlaceState.Invited, TeamParty.Owner, "invite invited, withdraw free")]
    [InlineData(PlaceState.Invited, TeamParty.Person, "join taken")]
    [InlineData(PlaceState.Taken, TeamParty.Owner, "remove free")]
    [InlineData(PlaceState.Taken, TeamParty.Person, "leave free")]
    [InlineData(PlaceState.Owned, TeamParty.Owner, "describe owned")]
    [InlineData(PlaceState.Owned, TeamParty.Person, "")]
    public void The_process_of_a_place(PlaceState from, TeamParty who, string steps) =>
        string.Join(", ", Enum.GetValues<TeamAction>().Select(a => (Action: a, To: TeamRules.Process.Next(from, a, who)))
            .Where(s => s.To is not null)
            .Select(s => $"{Conventions.SnakeCase(s.Action.ToString())} {Conventions.SnakeCase($"{s.To}")}")).ShouldBe(steps);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_API_accepts_what_it_offers_and_nothing_else(bool inForce)
    {
        await using var fixia = await Marketplace.Open();
        var owner = await fixia.Professional("Estudio Andes", Plan.Enterprise);
        var (member, invited, stranger) =
            (await fixia.Register("Marta Miembro"), await fixia.Register("Inés Invitada"),
                await fixia.Register("Esteban Extraño"));
        (await fixia.Put("/api/team", new { name = "Estudio Andes" }, owner)).Status.ShouldBe(200);
        await Join(fixia, owner, member);
        await fixia.Post("/api/team/invitations", new { email = invited.Email }, owner);
        await fixia.Mail.Link(invited.Email, "/equipo/unirse");
        if (!inForce)
        {
            await fixia.Post("/api/subscription/cancel", null, owner);
            // Its time is over before the invitation's.
            await fixia.Do(services => services.GetRequiredService<FixiaDb>().Database.ExecuteSqlAsync($"""
                update subscriptions set expires_at = now() - interval '1 hour', started_at = now() - interval '40 days'
                where user_id = {owner.Id}
                """));
            await fixia.Run<ExpireSubscriptions>();
        }

        // What the owner is offered, about the team and each place; the other people first, because they change nothing.
        foreach (var (who, actions) in new[] { (stranger, new List<string>()), (invited, []),
            (member, await Offered(fixia, member)) })
        {
            actions.ShouldBe(who == member ? ["leave"] : []);
            foreach (var action in new[] { "describe", "invite", "withdraw", "remove" })
                (await Try(fixia, action, who, owner, invited, member)).ShouldBeInRange(400, 499, $"{who.Email} {action}");
        }

        foreach (var action in new[] { "describe", "invite", "again", "withdraw" })
        {
            var mine = await fixia.Get("/api/team", owner);
            var offered = action switch
            {
                "withdraw" or "again" =>
                    mine["invitations"].AsArray()[0]!["actions"]!.AsArray()
                        .Any(a => a!.GetValue<string>() == (action == "again" ? "invite" : action)),
                _ => (await Offered(fixia, owner)).Contains(action),
            };
            offered.ShouldBe(inForce || action == "withdraw", action);
            (await Try(fixia, action, owner, owner, invited, member) < 300).ShouldBe(offered, action);
        }

        (await fixia.Post("/api/team/leave", null, owner)).Code.ShouldBe("no_team");
        (await fixia.Get("/api/team", owner))["members"].AsArray()[0]!["actions"]!.AsArray().Select(a => a!.GetValue<string>())
            .ShouldBe(["remove"]);
        (await Try(fixia, "remove", owner, owner, invited, member)).ShouldBe(204);
        (await Try(fixia, "remove", owner, owner, invited, member)).ShouldBe(404);
        (await fixia.Post("/api/team/leave", null, member)).Code.ShouldBe("no_team");
    }

    private static async Task<int> Try(Marketplace fixia, string action, Person by, Person owner, Person invited, Person member)
    {
        var answer = action switch
        {
            "describe" => await fixia.Put("/api/team", new { name = "Otro nombre" }, by),
            "invite" => await fixia.Post("/api/team/invitations", new { email = "alguien@fixia.example" }, by),
            "again" => await fixia.Post("/api/team/invitations", new { email = invited.Email }, by),
            "withdraw" =>
                await fixia.Send(HttpMethod.Delete, $"/api/team/invitations/{await Invitation(fixia, owner)}", null, by),
            _ => await fixia.Send(HttpMethod.Delete, $"/api/team/members/{member.Id}", null, by),
        };
        return answer.Status;
    }

    private static async Task<Guid> Invitation(Marketplace fixia, Person owner) =>
        (await fixia.Get("/api/team", owner))["invitations"].AsArray()[0]!["id"]!.GetValue<Guid>();

    private static async Task<List<string>> Offered(Marketplace fixia, Person person) =>
        [.. (await fixia.Get("/api/team", person))["actions"].AsArray().Select(a => a!.GetValue<string>())];

    private static async Task Join(Marketplace fixia, Person owner, Person member)
    {
        (await fixia.Post("/api/team/invitations", new { email = member.Email }, owner)).Status.ShouldBe(201);
        var token = await fixia.Mail.Link(member.Email, "/equipo/unirse");
        (await fixia.Post("/api/team/join", new { token }, member)).Status.ShouldBe(200);
        // Who has a place is not asked again, and who has one already takes no other.
        (await fixia.Post("/api/team/invitations", new { email = member.Email }, owner)).Code.ShouldBe("already_in_a_team");
    }
}
