using Fixia.Accounts;
using Fixia.Tests.Story;
using Npgsql;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Accounts;

public sealed class ConsentTests
{
    private static readonly object InForce = new { terms = Papers.Terms, privacy = Papers.Privacy };

    [Fact]
    public async Task Agreeing_is_kept_with_its_version_and_day_and_a_new_version_is_asked_for()
    {
        var server = new FixiaServer();
        await using var fixia = await Marketplace.Open(server);
        var papers = (await fixia.Get("/api/papers")).Body!;
        papers["terms"]!.GetValue<string>().ShouldBe(Papers.Terms);
        var registered = await fixia.Post(
            "/api/auth/register",
            new { email = "ana@fixia.example", password = "una frase bien larga", fullName = "Ana Acepta", accepts = papers });
        registered.Status.ShouldBe(200, registered.Body?.ToJsonString());
        var id = registered["user"]["id"]!.GetValue<Guid>();
        var ana = new Story.Person(registered["accessToken"].GetValue<string>(), id, "ana-acepta", "ana@fixia.example");

        (await fixia.Get("/api/me", ana))["owes"].AsArray().ShouldBeEmpty();
        var given = (await fixia.Get("/api/me/consents", ana)).Body!.AsArray();
        given.Select(c => (c!["paper"]!.GetValue<string>(), c["version"]!.GetValue<string>())).OrderDescending()
            .ShouldBe([("terms", Papers.Terms), ("privacy", Papers.Privacy)]);

        // As if she had agreed to words that are no longer in force.
        await using var database = NpgsqlDataSource.Create(server.Database);
        await Run($"delete from consents where user_id = '{id}'; insert into consents values ('{id}', 'terms', '2020-01-01', "
            + $"now()), ('{id}', 'privacy', '{Papers.Privacy}', now())");
        (await fixia.Get("/api/me", ana))["owes"].AsArray().Select(o => o!.GetValue<string>()).ShouldBe(["terms"]);
        (
            await fixia.Post(
                "/api/me/consents",
                new { terms = "2020-01-01", privacy = Papers.Privacy },
                ana))["errors"]["terms"]![0]!["code"]!
            .GetValue<string>().ShouldBe("other_version");
        (await fixia.Post("/api/me/consents", InForce, ana)).Status.ShouldBe(200);
        (await fixia.Post("/api/me/consents", InForce, ana))
            .Body!.AsArray().Count.ShouldBe(3, "what was agreed to before stays, and twice is once");
        (await fixia.Get("/api/me", ana))["owes"].AsArray().ShouldBeEmpty();
        (await Should.ThrowAsync<PostgresException>(() => Run("update consents set version = '2030-01-01'")))
            .MessageText.ShouldNotBeEmpty();

        async Task Run(string sql)
        {
            await using var command = database.CreateCommand(sql);
            await command.ExecuteNonQueryAsync();
        }
    }

    [Fact]
    public async Task Who_agreed_to_nothing_is_asked_and_nobody_agrees_for_another_or_to_words_not_in_force()
    {
        await using var fixia = await Marketplace.Open();
        var eva = await fixia.Register("Eva Programa");
        (await fixia.Get("/api/me", eva))["owes"].AsArray().Count.ShouldBe(2);
        (await fixia.Get("/api/me/consents")).Status.ShouldBe(401);
        (await fixia.Post("/api/me/consents", InForce)).Status.ShouldBe(401);
        var refused = await fixia.Post(
            "/api/auth/register",
            new
            {
                email = "otra@fixia.example",
                password = "una frase bien larga",
                fullName = "Otra Persona",
                accepts = new { terms = "2030-01-01", privacy = Papers.Privacy },
            });
        refused.Status.ShouldBe(400);
        refused["errors"]["accepts"]![0]!["code"]!.GetValue<string>().ShouldBe("other_version");
    }

    [Fact]
    public void The_pages_show_the_versions_that_are_agreed_to() =>
        File.ReadAllText(
            Path.Combine(
                Sources.Root,
                "src",
                "web",
                "src",
                "features",
                "accounts",
                "papers.ts")).ShouldContain($"terms: '{Papers.Terms}', privacy: '{Papers.Privacy}'");
}
