using System.Buffers.Binary;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Fixia.Accounts;
using Fixia.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Accounts;

public sealed class SessionTests(FixiaServer server) : IClassFixture<FixiaServer>
{
    [Fact]
    public async Task A_session_lives_from_registration_to_signing_out()
    {
        var ana = Person.New(server);

        var user = (await (await ana.Register()).Json())["user"]!;
        user["fullName"]!.GetValue<string>().ShouldBe("Ana Núñez");
        user["handle"]!.GetValue<string>().ShouldStartWith("ana-nunez");
        user["roles"]!.AsArray().Select(r => r!.GetValue<string>()).ShouldHaveSingleItem().ShouldBe("client");
        user["emailVerified"]!.GetValue<bool>().ShouldBeFalse();
        foreach (var attribute in new[] { "httponly", "samesite=strict", "path=/api/auth" })
            ana.SetCookie!.ToLowerInvariant().ShouldContain(attribute);

        (await ana.Sessions()).StatusCode.ShouldBe(HttpStatusCode.OK);
        var first = ana.Refresh;
        (await ana.Renew()).StatusCode.ShouldBe(HttpStatusCode.OK);
        (ana.Refresh == first).ShouldBeFalse();

        (await ana.Send(HttpMethod.Post, "logout", null, ana.Refresh)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await ana.Sessions()).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, "the access token dies with its session");
        (await (await ana.Renew()).Code()).ShouldBe("session_ended");
    }

    [Fact]
    public async Task An_old_refresh_token_ends_the_whole_family_and_no_other()
    {
        var thief = Person.New(server);
        await thief.Register();
        var stolen = thief.Refresh;
        var phone = Person.New(server, thief.Email);
        await phone.Login();
        await thief.Renew();
        server.Clock.Advance(new AccountsOptions().RefreshGrace);

        (await thief.Renew(stolen)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        (await thief.Renew()).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, "the newest token of the family is dead too");
        (await thief.Sessions()).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await phone.Renew()).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Of_many_uses_of_one_refresh_token_at_once_one_wins_and_the_family_ends()
    {
        await using var strict = new FixiaServer { Settings = { ["Accounts:RefreshGrace"] = "00:00:00" } };
        await strict.InitializeAsync();
        var ana = Person.New(strict);
        await ana.Register();
        var same = ana.Refresh;

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ana.Send(HttpMethod.Post, "refresh", null, same)));

        answers.Count(a => a.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.Unauthorized).ShouldBe(7);
        (await ana.Sessions()).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    // A page that is left while it loads sends the same cookie again with the next one, and never saw the first answer.
    [Fact]
    public async Task An_answer_that_never_arrived_is_given_again_for_a_moment()
    {
        var ana = Person.New(server);
        await ana.Register();
        var first = ana.Refresh;

        var cut = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ana.Send(HttpMethod.Post, "refresh", null, first)));

        cut.ShouldAllBe(a => a.StatusCode == HttpStatusCode.OK);
        cut.SelectMany(a => a.Headers.GetValues("Set-Cookie")).Where(c => c.Contains("refresh", StringComparison.Ordinal))
            .Select(c => c.Split(';')[0]).Distinct(StringComparer.Ordinal).Count().ShouldBe(1, "all are handed the same token");
        (await ana.Renew(first)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var second = ana.Refresh;
        (await ana.Renew()).StatusCode.ShouldBe(HttpStatusCode.OK);
        (ana.Refresh == second).ShouldBeFalse();
        var third = ana.Refresh;
        // One that was under way for longer than the one after it.
        (await ana.Renew(first)).StatusCode.ShouldBe(HttpStatusCode.OK);
        ana.Refresh.ShouldBe(third);

        server.Clock.Advance(new AccountsOptions().RefreshGrace);
        (await ana.Renew()).StatusCode.ShouldBe(HttpStatusCode.OK);
        await using (var scope = server.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<ForgetOldAccess>().Run(CancellationToken.None);
        await Do(server, async db => (await db.Set<RefreshToken>()
            .CountAsync(t => t.Successor != null && t.UsedAt < server.Clock.GetUtcNow().AddMinutes(-1))).ShouldBe(0));
        (await ana.Renew(second)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await ana.Sessions()).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Another_site_cannot_use_the_cookie()
    {
        var ana = Person.New(server);
        await ana.Register();

        (await ana.Renew(origin: "https://elsewhere.example")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        (await ana.Renew(origin: "http://localhost:5080")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Devices_are_listed_and_ended_one_by_one_or_all()
    {
        var laptop = Person.New(server);
        await laptop.Register();
        var phone = Person.New(server, laptop.Email);
        await phone.Login();
        var sessions = (await (await laptop.Sessions()).Content.ReadFromJsonAsync<JsonArray>())!;
        sessions.Count.ShouldBe(2);
        var other = sessions.Single(s => !s!["current"]!.GetValue<bool>())!["id"]!.GetValue<Guid>();
        var stranger = Person.New(server);
        await stranger.Register();

        (await stranger.Send(HttpMethod.Delete, $"sessions/{other}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await laptop.Send(HttpMethod.Delete, $"sessions/{other}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await phone.Renew()).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        await phone.Login();
        (await laptop.Post("logout-all")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await phone.Sessions()).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await laptop.Renew()).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_session_in_use_goes_on_for_half_a_year_and_no_longer()
    {
        await using var own = new FixiaServer();
        await own.InitializeAsync();
        var ana = Person.New(own);
        await ana.Register();
        for (var weeks = 0; weeks < 24; weeks += 3)
        {
            own.Clock.Advance(TimeSpan.FromDays(21));
            (await ana.Renew()).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        own.Clock.Advance(TimeSpan.FromDays(13));

        (await (await ana.Renew()).Code()).ShouldBe("session_ended");
    }

    [Fact]
    public async Task A_password_hashed_with_less_work_is_hashed_anew_when_its_owner_signs_in()
    {
        await using var own = new FixiaServer
        {
            Settings = { ["Accounts:PasswordIterations"] = $"{new AccountsOptions().PasswordIterations}" },
        };
        await own.InitializeAsync();
        var ana = Person.New(own);
        await ana.Register();
        (await Rounds(own, ana)).ShouldBe(210_000);
        var lighter = new Passwords(Options.Create(new AccountsOptions { PasswordIterations = 1000 })).Hash(Person.Password);
        await Do(own, db => db.Database.ExecuteSqlAsync($"update users set password_hash = {lighter} where email = {ana.Email}"));
        (await Rounds(own, ana)).ShouldBe(1000);

        (await ana.Login()).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await Rounds(own, ana)).ShouldBe(210_000);
        (await ana.Login()).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    // Version, function, rounds: as ASP.NET Core Identity writes them.
    private static async Task<int> Rounds(FixiaServer server, Person person)
    {
        var hash = string.Empty;
        await Do(
            server,
            async db =>
                hash = await db.Set<User>().Where(u => u.Email == person.Email).Select(u => u.PasswordHash).SingleAsync());
        var bytes = Convert.FromBase64String(hash);
        BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(1)).ShouldBe(2u, "HMAC-SHA512");
        return BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(5));
    }

    private static async Task Do(FixiaServer server, Func<FixiaDb, Task> work)
    {
        await using var scope = server.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<FixiaDb>());
    }
}
