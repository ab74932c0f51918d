using System.Net;
using System.Text.Json.Nodes;
using Fixia.Accounts;
using Fixia.Platform.Problems;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Accounts;

public sealed class SecrecyTests(FixiaServer server) : IClassFixture<FixiaServer>
{
    [Fact]
    public async Task Registering_answers_the_same_for_a_taken_address_lets_nobody_in_and_writes_to_its_owner()
    {
        var (ana, stranger, newcomer) = (Person.New(server), Person.New(server), Person.New(server));
        await ana.Register();
        await ana.Post("verify-email", new { token = await server.Mail.Link(ana.Email, "/verificar") });
        var guest = Person.New(server, ana.Email.ToUpperInvariant());

        var (taken, free) = (
            await guest.Register("otra clave bien larga", "Eva Extraña"), await newcomer.Register(name: "Eva Extraña"));

        (await Shape(taken)).ShouldBe(await Shape(free));
        (await (await guest.Renew()).Json())["user"]!["emailVerified"]!.GetValue<bool>().ShouldBeFalse();
        (await guest.Login("otra clave bien larga"))
            .StatusCode.ShouldBe(HttpStatusCode.OK, "as with a free address, the password chosen opens what it opened");
        (await Id(guest)).ShouldNotBe(await Id(ana), "and it is not the owner's account");
        (await server.Mail.Wait(ana.Email, l => l.Subject == "Ya tenés una cuenta en Fixia")).Text.ShouldContain("/ingresar");
        (await guest.Post("resend-verification")).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        await server.Mail.Wait(ana.Email, l => l.Subject == "Ya tenés una cuenta en Fixia", nth: 2);
        server.Mail.To(ana.Email)
            .Count(l => l.Text.Contains("/verificar", StringComparison.Ordinal)).ShouldBe(1, "only the owner ever got a link");

        (await stranger.Register()).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Person.New(server, ana.Email).Login())
            .StatusCode.ShouldBe(HttpStatusCode.OK, "the owner's password opens the owner's account");
    }

    [Fact]
    public async Task Who_registers_again_with_their_own_password_is_in_their_own_account()
    {
        var ana = Person.New(server);
        await ana.Register();
        var again = Person.New(server, ana.Email.ToUpperInvariant());

        (await again.Register()).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await Id(again)).ShouldBe(await Id(ana));
    }

    [Fact]
    public async Task An_address_is_whose_it_is_who_proves_it_first()
    {
        var (first, second) = (Person.New(server), (Person?)null);
        await first.Register();
        second = Person.New(server, first.Email);
        await second.Register("otra clave bien larga");
        var (one, two) = (
            await server.Mail.Link(first.Email, "/verificar"), await server.Mail.Link(first.Email, "/verificar", 2));

        (await second.Post("verify-email", new { token = two })).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await (await first.Post("verify-email", new { token = one })).Code()).ShouldBe("link_not_valid");
        (await first.Login()).StatusCode.ShouldBe(HttpStatusCode.OK, "what was drafted meanwhile is not lost");
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
        (await Answer(ana.Post("forgot-password", new { email = ana.Email })))
            .ShouldBe(await Answer(nobody.Post("forgot-password", new { email = nobody.Email })));

        server.Clock.Advance(TimeSpan.FromMinutes(16));
        (await ana.Login()).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("corta", "too_short")]
    [InlineData("Password123", "password_too_common")]
    [InlineData("María Pérez", "password_too_common")]
    [InlineData("Liverpool2024!", "password_too_common")]
    [InlineData("contraseña1234", "password_too_common")]
    [InlineData("aaaaaaaaaaaa", "password_too_common")]
    [InlineData("2345678901", "password_too_common")]
    public async Task An_easy_password_is_refused(string password, string rule)
    {
        var answer = await Person.New(server).Register(password, "María Pérez");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Json())["errors"]!["password"]![0]!["code"]!.GetValue<string>().ShouldBe(rule);
    }

    [Fact]
    public void The_commonest_passwords_of_the_world_are_refused()
    {
        var rules = new PasswordRules(Options.Create(new AccountsOptions { ShortestPassword = 1 }));
        PasswordRules.Packed().Count.ShouldBeGreaterThan(10_000);
        foreach (var password in PasswordRules.Packed().Take(20_000))
        {
            var errors = new FieldErrors();
            rules.Check(errors, "password", password.ToUpperInvariant(), null, null);
            errors.ShouldContainKey("password", password);
        }

        foreach (var good in new[] { "tres tristes tigres", "El mate se ceba a 80 grados", "x7!kQ2-pfW9z" })
        {
            var errors = new FieldErrors();
            rules.Check(errors, "password", good, null, null);
            errors.ShouldBeEmpty(good);
        }
    }

    [Fact]
    public async Task A_stranger_who_guesses_is_locked_out_and_the_owner_at_home_is_not()
    {
        var ana = Person.New(server);
        await ana.Register();
        var stranger = Person.New(server, ana.Email, "127.0.0.2");
        for (var guess = 0; guess < 8; guess++)
            (await stranger.Login("no es esta clave")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        (await stranger.Login()).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, "not even with the right one");
        (await ana.Login()).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await stranger.Login()).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, "nor after the owner came in");
    }

    [Fact]
    public async Task Of_many_guesses_at_once_only_as_many_are_tried_as_one_after_another()
    {
        var ana = Person.New(server);
        await ana.Register();

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(
                i => Person.New(server, ana.Email).Login(i < 19 ? "no es esta clave" : "tampoco es esta")));

        answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.Unauthorized);
        (await ana.Login()).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
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
        (await ana.Post("reset-password", new { token, password = "otra clave bien larga" }))
            .StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await (await ana.Post("reset-password", new { token, password = "una tercera clave larga" })).Code())
            .ShouldBe("link_not_valid");
        (await ana.Renew()).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await ana.Login()).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await ana.Login("otra clave bien larga")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_first_password_link_that_is_used_ends_the_others_and_a_letter_tells()
    {
        var ana = Person.New(server);
        await ana.Register();
        await ana.Post("forgot-password", new { email = ana.Email });
        await ana.Post("forgot-password", new { email = ana.Email });
        var (first, second) = (
            await server.Mail.Link(ana.Email, "/restablecer"), await server.Mail.Link(ana.Email, "/restablecer", 2));

        (await ana.Post("reset-password", new { token = second, password = "otra clave bien larga" }))
            .StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await (await ana.Post("reset-password", new { token = first, password = "una tercera clave larga" })).Code())
            .ShouldBe("link_not_valid");
        (await server.Mail.Wait(ana.Email, l => l.Subject == "Cambió tu contraseña")).Text.ShouldContain("/olvide");
    }

    [Fact]
    public async Task A_password_is_changed_by_who_knows_it_and_every_other_session_ends()
    {
        var laptop = Person.New(server);
        await laptop.Register();
        var phone = Person.New(server, laptop.Email);
        await phone.Login();

        var wrong = await laptop.Post(
            "change-password",
            new { current = "no es esta clave", password = "otra clave bien larga" });
        (await wrong.Json())["errors"]!["current"]![0]!["code"]!.GetValue<string>().ShouldBe("wrong_password");
        var easy = await laptop.Post("change-password", new { current = Person.Password, password = "password123" });
        (await easy.Json())["errors"]!["password"]![0]!["code"]!.GetValue<string>().ShouldBe("password_too_common");
        (await laptop.Post("change-password", new { current = Person.Password, password = "otra clave bien larga" }))
            .StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await phone.Renew()).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await laptop.Renew()).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await phone.Login()).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await phone.Login("otra clave bien larga")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await server.Mail.Wait(laptop.Email, l => l.Subject == "Cambió tu contraseña");
    }

    [Fact]
    public async Task Guessing_the_password_of_an_open_session_is_limited_like_guessing_at_the_door()
    {
        var ana = Person.New(server);
        await ana.Register();
        for (var guess = 0; guess < 5; guess++)
            await ana.Post("change-password", new { current = "no es esta clave", password = "otra clave bien larga" });

        (await ana.Post("change-password", new { current = Person.Password, password = "otra clave bien larga" }))
            .StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task An_address_is_sent_few_letters_however_often_they_are_asked_for()
    {
        var ana = Person.New(server);
        await ana.Register();
        for (var asked = 0; asked < 9; asked++)
            (await ana.Post("forgot-password", new { email = ana.Email })).StatusCode.ShouldBe(HttpStatusCode.Accepted);

        await server.Mail.Link(ana.Email, "/restablecer", 5);
        await Task.Delay(500);
        server.Mail.To(ana.Email).Count(l => l.Text.Contains("/restablecer", StringComparison.Ordinal)).ShouldBe(5);
        server.Clock.Advance(TimeSpan.FromMinutes(61));
        await ana.Post("forgot-password", new { email = ana.Email });
        await server.Mail.Link(ana.Email, "/restablecer", 6);
    }

    [Theory]
    [InlineData("Ana\nBcc: todos", "one_line")]
    [InlineData("Ana\u202Eoirat", "one_line")]
    [InlineData("Entrá a www.premios.example", "no_addresses")]
    [InlineData("Ganaste en premios.com", "no_addresses")]
    [InlineData("ana@otro.example", "no_addresses")]
    public async Task A_name_is_a_name_and_carries_no_strangers_link_into_our_letters(string name, string rule)
    {
        var answer = await Person.New(server).Register(name: name);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Json())["errors"]!["fullName"]![0]!["code"]!.GetValue<string>().ShouldBe(rule);
        (await Person.New(server).Register(name: "Dr.Juan O'Higgins S.R.L.")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_link_expires_and_serves_its_own_purpose_only()
    {
        var ana = Person.New(server);
        await ana.Register();
        var verify = await server.Mail.Link(ana.Email, "/verificar");
        await ana.Post("forgot-password", new { email = ana.Email });
        var reset = await server.Mail.Link(ana.Email, "/restablecer");

        (await (await ana.Post("reset-password", new { token = verify, password = "otra clave bien larga" })).Code())
            .ShouldBe("link_not_valid");
        server.Clock.Advance(TimeSpan.FromMinutes(61));
        (await (await ana.Post("reset-password", new { token = reset, password = "otra clave bien larga" })).Code())
            .ShouldBe("link_not_valid");
    }

    // Which members it has, of which kinds: the values are each one's own.
    private static async Task<string> Shape(HttpResponseMessage answer)
    {
        var body = await answer.Json();
        var cookies = answer.Headers.GetValues("Set-Cookie").Select(c => c[..c.IndexOf('=', StringComparison.Ordinal)]);
        var user = body["user"]!.AsObject().Select(
            m => m.Key is "email" or "id" or "handle" ? m.Key : $"{m.Key}={m.Value!.ToJsonString()}");
        return $"{answer.StatusCode} {string.Join(',', cookies)} {string.Join(',', body.Select(m => m.Key))} "
            + $"{string.Join(',', user)}";
    }

    private static async Task<string> Id(Person person) =>
        (await (await person.Renew()).Json())["user"]!["id"]!.GetValue<string>();

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
