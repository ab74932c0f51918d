using System.Net;
using System.Net.Http.Json;
using Fixia.Platform.Data;
using Fixia.Tests.Story;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Profiles;

public class HandleTests
{
    [Fact]
    public async Task A_handle_somebody_gave_up_leads_to_them_for_ever_and_goes_to_nobody_else()
    {
        await using var fixia = await Marketplace.Open();
        var ana = await fixia.Register("Ana Núñez");
        ana.Handle.ShouldBe("ana-nunez");
        (await fixia.Put("/api/me/handle", new { handle = "anita" }, ana)).Status.ShouldBe(200);

        var namesake = await fixia.Register("Ana Nuñez", "ana.dos");
        namesake.Handle.ShouldBe("ana-nunez-2", "registering does not hand it out");
        var eva = await fixia.Register("Eva Otra");
        (await fixia.Put("/api/me/handle", new { handle = "ana-nunez" }, eva)).Code.ShouldBe("handle_taken");
        (await Should.ThrowAsync<PostgresException>(fixia.Do(services => services.GetRequiredService<FixiaDb>()
            .Database.ExecuteSqlAsync(
                $"update users set handle = 'ana-nunez' where id = {eva.Id}")))).ConstraintName.ShouldBe(FormerNames.Stay);

        (await fixia.Get("/api/users/ana-nunez"))["handle"].GetValue<string>().ShouldBe("anita");
        fixia.Clock.Advance(TimeSpan.FromDays(91));
        (await fixia.Put("/api/me/handle", new { handle = "ana-nunez" }, await fixia.SignIn(ana)))
            .Status.ShouldBe(200, "who gave it up may take it back");
    }

    [Fact]
    public async Task The_first_change_of_a_newcomer_counts_like_every_other()
    {
        await using var fixia = await Marketplace.Open();
        var ana = await fixia.Register("Ana Núñez");
        await fixia.Put("/api/me/handle", new { handle = "anita" }, ana);
        var namesake = await fixia.Register("Ana Nuñez", "ana.dos");

        (await fixia.Put("/api/me/handle", new { handle = "otra-ana" }, namesake)).Status.ShouldBe(200);

        (await fixia.Put("/api/me/handle", new { handle = "otra-mas" }, namesake)).Code.ShouldBe("handle_changed_lately");
        (await fixia.Get("/api/me/handle", namesake))["changeableFrom"].ShouldNotBeNull();
    }

    [Fact]
    public async Task All_who_register_at_once_with_one_name_get_in_each_with_a_handle_of_their_own()
    {
        await using var fixia = await Marketplace.Open();
        using var http = new HttpClient { BaseAddress = fixia.Address };

        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(n => http.PostAsJsonAsync(
            "/api/auth/register", new
            {
                email = $"juan.{n}@fixia.example",
                password = "una frase bien larga",
                fullName = "Juan Pérez",
            })));

        answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.OK);
        var handles = await Task.WhenAll(answers.Select(async a => (await a.Json())["user"]!["handle"]!.GetValue<string>()));
        handles.Distinct(StringComparer.Ordinal).Count().ShouldBe(30);
        handles.ShouldAllBe(h => h.StartsWith("juan-perez"));
    }
}
