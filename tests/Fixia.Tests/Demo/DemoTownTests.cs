using System.Net;
using Fixia.Accounts;
using Fixia.Demo;
using Fixia.Demo.Script;
using Fixia.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Demo;

/// <summary>Filling a small town, through the product's own entities, into a database of its own.</summary>
public sealed class DemoTownTests(FixiaServer server) : IClassFixture<FixiaServer>
{
    [Fact]
    public async Task The_town_is_there_whole_or_not_at_all_and_once()
    {
        var files = Directory.CreateTempSubdirectory("fixia-town-");
        try
        {
            await Should.ThrowAsync<TimeoutException>(Fill(files, said =>
            {
                if (said.Contains("services", StringComparison.Ordinal))
                    throw new TimeoutException("Stopped half way.");
            }));
            (await People()).ShouldBe(0);

            (await Fill(files, _ => { })).ShouldBe(0);
            var people = await People();
            people.ShouldBe(new TownScript(12, 6).Residents.Count);
            (await server.Client().GetAsync("/api/services?q=electricista")).StatusCode.ShouldBe(HttpStatusCode.OK);
            (await server.Client().GetStringAsync("/api/services?category=electricidad")).ShouldContain("juan-perez");
            files.EnumerateFiles("*", SearchOption.AllDirectories).ShouldNotBeEmpty();

            (await Fill(files, _ => { })).ShouldBe(0);
            (await People()).ShouldBe(people);
        }
        finally
        {
            files.Delete(true);
        }
    }

    private async Task<int> Fill(DirectoryInfo files, Action<string> say)
    {
        var clock = new DemoClock();
        string[] settings = [$"--ConnectionStrings:Fixia={server.Database}", $"--Files:Folder={files.FullName}"];
        await using var app = DemoHost.Build(settings, clock);
        return await new DemoTown(app.Services, clock, new TownScript(12, 6)).Build(say);
    }

    private async Task<int> People()
    {
        await using var scope = server.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FixiaDb>().Set<User>().CountAsync();
    }
}
