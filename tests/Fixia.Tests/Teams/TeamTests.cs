using Fixia.Accounts;
using Fixia.Subscriptions;
using Fixia.Tests.Story;
using Shouldly;
using Xunit;
using Person = Fixia.Tests.Story.Person;

namespace Fixia.Tests.Teams;

public class TeamTests
{
    private static readonly object Offer = new
    {
        title = "Auditoría de sistemas contables",
        description = "Reviso los sistemas de tu empresa y entrego un informe con prioridades.",
        category = "contabilidad",
        price = 90000,
        priceUnit = "fixed",
        deliveryDays = 10,
        isRemote = true,
        publish = true,
    };

    [Fact]
    public async Task A_member_works_under_the_team_s_subscription_and_a_removed_one_is_refused_at_once()
    {
        await using var fixia = await Marketplace.Open();
        var (owner, member) = (await fixia.Professional("Estudio Andes", Plan.Enterprise), await fixia.Register("Marta Miembro"));
        await Found(fixia, owner);
        (await fixia.Post("/api/services", Offer, member)).Status.ShouldBe(403);
        await Join(fixia, owner, member);
        (await fixia.Post("/api/services", Offer, member)).Status.ShouldBe(201);
        (await fixia.Get("/api/me", member))["plan"].GetValue<string>().ShouldBe("enterprise");
        (await fixia.Get("/api/services?q=auditoria"))["items"].AsArray().Count.ShouldBe(1);
        var handle = (await fixia.Get("/api/team", member))["handle"].GetValue<string>();
        (await fixia.Get($"/api/teams/{handle}"))["members"].AsArray().Count.ShouldBe(1);

        (await fixia.Send(HttpMethod.Delete, $"/api/team/members/{member.Id}", null, owner)).Status.ShouldBe(204);
        (await fixia.Post("/api/services", Offer, member)).Code.ShouldBe("professional_required");
        (await fixia.Get("/api/services?q=auditoria"))["items"].AsArray().ShouldBeEmpty();
        (await fixia.Get("/api/team", member)).Code.ShouldBe("no_team");
        (await fixia.Get($"/api/teams/{handle}"))["members"].AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task The_end_of_the_team_s_subscription_is_the_end_for_its_members_and_its_return_brings_them_back()
    {
        await using var fixia = await Marketplace.Open();
        var (owner, member) = (await fixia.Professional("Estudio Andes", Plan.Enterprise), await fixia.Register("Marta Miembro"));
        await Found(fixia, owner);
        await Join(fixia, owner, member);
        (await fixia.Post("/api/services", Offer, member)).Status.ShouldBe(201);
        var handle = (await fixia.Get("/api/team", member))["handle"].GetValue<string>();
        await fixia.Post("/api/subscription/cancel", null, owner);
        fixia.Clock.Advance(TimeSpan.FromDays(32));
        member = await fixia.SignIn(member);
        // The right ends with the time, whether the job has run or not.
        (await fixia.Post("/api/services", Offer, member)).Code.ShouldBe("professional_required");
        await fixia.Run<ExpireSubscriptions>();
        (await fixia.Get($"/api/teams/{handle}")).Status.ShouldBe(404);

        await fixia.Subscribe(owner, Plan.Enterprise);
        (await fixia.Post("/api/services", Offer, member)).Status.ShouldBe(201);
        (await fixia.Get("/api/services?q=auditoria"))["items"].AsArray().Count.ShouldBe(2);
        (await fixia.Get($"/api/teams/{handle}")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Who_has_a_subscription_of_their_own_keeps_it_when_they_leave()
    {
        await using var fixia = await Marketplace.Open();
        var (owner, member) =
            (await fixia.Professional("Estudio Andes", Plan.Enterprise), await fixia.Professional("Marta Propia"));
        await Found(fixia, owner);
        await Join(fixia, owner, member);
        (await fixia.Get("/api/me", member))["plan"].GetValue<string>().ShouldBe("enterprise");
        (await fixia.Post("/api/team/leave", null, member)).Status.ShouldBe(204);
        (await fixia.Get("/api/me", member))["plan"].GetValue<string>().ShouldBe("basic");
        (await fixia.Post("/api/services", Offer, member)).Status.ShouldBe(201);
    }

    [Theory]
    [InlineData("Estudio de instalaciones eléctricas y termomecánicas del Noroeste")]
    [InlineData("Ωμέγα")]
    public async Task Whatever_a_team_is_called_it_has_an_address(string name)
    {
        await using var fixia = await Marketplace.Open();
        var owner = await fixia.Professional("Estudio Andes", Plan.Enterprise);
        var founded = await fixia.Put("/api/team", new { name }, owner);
        founded.Status.ShouldBeLessThan(300, founded.Body?.ToJsonString());
        var handle = (await fixia.Get("/api/team", owner))["handle"].GetValue<string>();
        (await fixia.Get("/api/teams/" + handle)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task There_is_never_a_twenty_first_member()
    {
        await using var fixia = await Marketplace.Open();
        var owner = await fixia.Professional("Estudio Andes", Plan.Enterprise);
        await Found(fixia, owner);
        var people = new List<(Person Person, string Token)>();
        for (var i = 0; i < 20; i++)
        {
            var person = await fixia.Register($"Marta {(char)('A' + i)}{(char)('A' + i)}");
            (await fixia.Post("/api/team/invitations", new { email = person.Email }, owner)).Status.ShouldBe(201);
            people.Add((person, await fixia.Mail.Link(person.Email, "/equipo/unirse")));
        }

        (await fixia.Post("/api/team/invitations", new { email = "una.mas@fixia.example" }, owner)).Code.ShouldBe("team_full");
        var answers = await Task.WhenAll(people.Select(p => fixia.Post("/api/team/join", new { token = p.Token }, p.Person)));
        answers.ShouldAllBe(a => a.Status == 200);
        (await fixia.Get("/api/team", owner))["members"].AsArray().Count.ShouldBe(20);
        (await fixia.Post("/api/team/invitations", new { email = "una.mas@fixia.example" }, owner)).Code.ShouldBe("team_full");
    }

    [Fact]
    public async Task Only_an_enterprise_owner_hands_out_seats_and_an_invitation_is_good_once_for_its_team()
    {
        await using var fixia = await Marketplace.Open();
        var (owner, basic, member, stranger) =
            (await fixia.Professional("Estudio Andes", Plan.Enterprise), await fixia.Professional("Pedro Básico"),
                await fixia.Register("Marta Miembro"), await fixia.Register("Esteban Extraño"));
        var refused = await fixia.Put("/api/team", new { name = "Equipo Chico" }, basic);
        refused.Code.ShouldBe("enterprise_required");
        refused["way"].GetValue<string>().ShouldBe("/pricing");
        await Found(fixia, owner);
        (await fixia.Post("/api/team/invitations", new { email = "x@fixia.example" }, stranger))
            .Code.ShouldBe("enterprise_required");
        await fixia.Post("/api/team/invitations", new { email = member.Email }, owner);
        var invitation = (await fixia.Get("/api/team", owner))["invitations"][0]!["id"]!.GetValue<Guid>();
        (await fixia.Send(HttpMethod.Delete, $"/api/team/invitations/{invitation}", null, stranger)).Status.ShouldBe(404);
        var token = await fixia.Mail.Link(member.Email, "/equipo/unirse");
        (await fixia.Post("/api/team/join", new { token }, owner)).Code.ShouldBe("already_in_a_team");
        (await fixia.Post("/api/team/join", new { token }, member)).Status.ShouldBe(200);
        (await fixia.Post("/api/team/join", new { token }, stranger)).Code.ShouldBe("link_not_valid");
        (await fixia.Send(HttpMethod.Delete, $"/api/team/members/{member.Id}", null, stranger)).Status.ShouldBe(404);
        (await fixia.Get("/api/team", member))["invitations"].AsArray().ShouldBeEmpty();
        (await fixia.Send(HttpMethod.Put, "/api/teams/x/manager", new { handle = "x" }, owner)).Status.ShouldBe(403);
    }

    [Fact]
    public async Task A_team_sees_the_manager_the_staff_assigned()
    {
        await using var fixia = await Marketplace.Open();
        var (owner, admin) = (await fixia.Professional("Estudio Andes", Plan.Enterprise), await fixia.Admin("Ana Admin"));
        await Found(fixia, owner);
        var handle = (await fixia.Get("/api/team", owner))["handle"].GetValue<string>();
        (await fixia.Put($"/api/teams/{handle}/manager", new { handle = owner.Handle }, admin)).Status.ShouldBe(400);
        (await fixia.Put($"/api/teams/{handle}/manager", new { handle = admin.Handle }, admin)).Status.ShouldBe(204);
        (await fixia.Get("/api/team", owner))["manager"]!["email"]!.GetValue<string>().ShouldBe(admin.Email);
    }

    private static async Task Found(Marketplace fixia, Person owner) =>
        (await fixia.Put("/api/team", new { name = "Estudio Andes", about = "Sistemas y contabilidad." }, owner))
            .Status.ShouldBe(200);

    private static async Task Join(Marketplace fixia, Person owner, Person member)
    {
        (await fixia.Post("/api/team/invitations", new { email = member.Email }, owner)).Status.ShouldBe(201);
        var joined =
            await fixia.Post("/api/team/join", new { token = await fixia.Mail.Link(member.Email, "/equipo/unirse") }, member);
        joined.Status.ShouldBe(200, joined.Body?.ToJsonString());
    }
}
