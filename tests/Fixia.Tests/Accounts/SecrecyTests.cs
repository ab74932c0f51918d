using System.Net;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Accounts;

public sealed class SecrecyTests(FixiaServer server) : IClassFixture<FixiaServer>
{
    [Fact]
    public async Task An_address_is_taken_whatever_its_case()
    {
        var ana = Person.New(server);
        await ana.Register();

        var again = await Person.New(server, ana.Email.ToUpperInvariant()).Register();

        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await again.Code()).ShouldBe("email_unavailable");
        (await Person.New(server, ana.Email.ToUpperInvariant()).Login()).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Five_failures_lock_the_account_and_the_answers_never_tell_a_known_address_from_another()
    {
        var ana = Person.New(server);
        await ana.Register();
        var nobody = Person.New(server);
        for (var guess = 0; guess < 6; guess++)
            (await Answer(ana.Login("no es esta clave"))).ShouldBe(await Answer(nobody.Login("no es esta clave")));

        (await ana.Login()).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, "the right password does not open a locked account");
        (await Answer(ana.Post("forgot-password", new { email = ana.Email }))).ShouldBe(await Answer(nobody.Post("forgot-password", new { email = nobody.Email })));

        server.Clock.Advance(TimeSpan.FromMinutes(16));
        (await ana.Login()).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("corta", "too_short")]
    [InlineData("Password123", "password_too_common")]
    [InlineData("María Pérez", "password_too_common")]
    public async Task An_easy_password_is_refused(string password, string rule)
    {
        var answer = await Person.New(server).Register(password, "María Pérez");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Json())["errors"]!["password"]![0]!["code"]!.GetValue<string>().ShouldBe(rule);
    }

    [Fact]
    public async Task A_verification_link_works_once()
    {
        var ana = Person.New(server);
        await ana.Register();
        var token = await server.Mail.Link(ana.Email, "/verificar");

        (await ana.Post("verify-email", new { token })).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await (await ana.Post("verify-email", new { token })).Code()).ShouldBe("link_not_valid");
        (await (await ana.Login()).Json())["user"]!["emailVerified"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task A_password_link_works_once_and_ends_every_session()
    {
        var ana = Person.New(server);
        await ana.Register();
        (await ana.Post("forgot-password", new { email = ana.Email })).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var token = await server.Mail.Link(ana.Email, "/restablecer");

        (await ana.Post("reset-password", new { token, password = ana.Email })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ana.Post("reset-password", new { token, password = "otra clave bien larga" })).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await (await ana.Post("reset-password", new { token, password = "una tercera clave larga" })).Code()).ShouldBe("link_not_valid");
        (await ana.Renew()).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await ana.Login()).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await ana.Login("otra clave bien larga")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_link_expires_and_serves_its_own_purpose_only()
    {
        var ana = Person.New(server);
        await ana.Register();
        var verify = await server.Mail.Link(ana.Email, "/verificar");
        await ana.Post("forgot-password", new { email = ana.Email });
        var reset = await server.Mail.Link(ana.Email, "/restablecer");

        (await (await ana.Post("reset-password", new { token = verify, password = "otra clave bien larga" })).Code()).ShouldBe("link_not_valid");
        server.Clock.Advance(TimeSpan.FromMinutes(61));
        (await (await ana.Post("reset-password", new { token = reset, password = "otra clave bien larga" })).Code()).ShouldBe("link_not_valid");
    }

    private static async Task<string> Answer(Task<HttpResponseMessage> asked)
    {
        var answer = await asked;
        var text = await answer.Content.ReadAsStringAsync();
        if (text.Length == 0)
            return $"{answer.StatusCode}";
        var body = JsonNode.Parse(text)!.AsObject();
        body.Remove("traceId");
        return $"{answer.StatusCode} {body.ToJsonString()}";
    }
}
