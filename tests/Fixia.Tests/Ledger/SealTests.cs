using System.Text.Json.Nodes;
using Fixia.Ledger;
using Fixia.Platform.Data;
using Fixia.Tests.Story;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;
using Person = Fixia.Tests.Story.Person;

namespace Fixia.Tests.Ledger;

/// <summary>The days of the ledger, sealed so that everybody can check their own lines.</summary>
public sealed class SealTests
{
    [Fact]
    public async Task Anybody_checks_their_own_lines_with_the_lines_of_code_the_docs_have()
    {
        await using var fixia = await Marketplace.Open();
        var (juan, admin) = (await fixia.Professional("Juan Eléctrico"), await fixia.Admin("Ana Admin"));
        for (var n = 1; n <= 5; n++)
            await Earn(fixia, juan, n, 100 * n);
        await Earn(fixia, await fixia.Register("Otra Persona"), 6, 77);
        (await Statement(fixia, juan))["items"]!.AsArray().ShouldAllBe(line => line!["proof"] == null);

        var first = await fixia.Post("/api/admin/ledger/seals", null, admin);
        first["entries"].GetValue<int>().ShouldBe(24);
        await Earn(fixia, juan, 7, 1);
        fixia.Clock.Advance(TimeSpan.FromDays(1.1));
        await fixia.Run<SealDays>();
        await fixia.Run<SealDays>();

        var second = await fixia.Get("/.well-known/ledger-seal");
        second["number"].GetValue<int>().ShouldBe(2);
        second["entries"].GetValue<int>().ShouldBe(4);
        second["previous"].GetValue<string>().ShouldNotBeNullOrEmpty();
        var page = await Statement(fixia, await fixia.SignIn(juan));
        (await Check(fixia, page)).ShouldBe("6 as sealed\n5 as sealed\n4 as sealed\n3 as sealed\n2 as sealed\n1 as sealed\n");
        page["items"]![2]!["proof"]!["line"] = page["items"]![2]!["proof"]!["line"]!.GetValue<string>().Replace(
            "|400.00|", "|900.00|", StringComparison.Ordinal);
        (await Check(fixia, page)).ShouldContain("4 NOT AS SEALED");
    }

    [Fact]
    public async Task A_statement_is_its_owners_alone_and_the_books_are_the_staffs()
    {
        await using var fixia = await Marketplace.Open();
        var (juan, maria) = (await fixia.Professional("Juan Eléctrico"), await fixia.Register("María Cliente"));
        for (var n = 1; n <= 3; n++)
            await Earn(fixia, juan, n, 10);

        var page = await fixia.Get("/api/money/statement?limit=2", juan);
        page.Status.ShouldBe(200, page.Body?.ToJsonString());
        page["items"].AsArray().Select(line => line!["balance"]!.GetValue<decimal>()).ShouldBe([30, 20]);
        page["items"][0]!["amount"]!.GetValue<decimal>().ShouldBe(10);
        var rest = await fixia.Get($"/api/money/statement?limit=2&cursor={page["nextCursor"]}", juan);
        rest["items"].AsArray().ShouldHaveSingleItem()!["version"]!.GetValue<int>().ShouldBe(1);
        (await fixia.Get("/api/money/statement?account=debt", juan))["items"].AsArray().ShouldBeEmpty();
        (await fixia.Get("/api/money/statement?account=revenue", juan)).Status.ShouldBe(400);

        fixia.Clock.Advance(TimeSpan.FromDays(60));
        var later = await fixia.SignIn(juan);
        (await fixia.Get("/api/money/statement", later))["items"].AsArray().Count.ShouldBe(3);
        (await fixia.Get("/api/money/statement", await fixia.SignIn(maria)))["items"].AsArray().ShouldBeEmpty();
        (await fixia.Get("/api/money/statement")).Status.ShouldBe(401);
        foreach (var who in new[] { null, later })
        {
            (await fixia.Get("/api/admin/ledger/trial-balance", who)).Status.ShouldBe(who is null ? 401 : 403);
            (await fixia.Post("/api/admin/ledger/seals", null, who)).Status.ShouldBe(who is null ? 401 : 403);
        }

        (await fixia.Get("/.well-known/ledger-seal")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task The_trial_balance_is_the_books_and_sums_to_zero()
    {
        await using var fixia = await Marketplace.Open();
        await Earn(fixia, await fixia.Register("Juan Eléctrico"), 1, 120.35m);
        var trial = (await fixia.Get("/api/admin/ledger/trial-balance", await fixia.Admin("Ana Admin"))).Body!.AsArray();
        trial.Select(t => $"{t!["kind"]} {t["balance"]}").ShouldBe(
            ["available 120.35", "clearing -120.35", "held 0.00"], ignoreOrder: true);
        trial.Sum(t => t!["balance"]!.GetValue<decimal>()).ShouldBe(0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(64)]
    [InlineData(100)]
    public void Every_leaf_of_a_tree_leads_to_its_root(int many)
    {
        var levels = HashTree.Levels([.. Enumerable.Range(0, many).Select(n => HashTree.Leaf([(byte)n]))]);
        for (var n = 0; n < many; n++)
        {
            var hash = levels[0][n];
            foreach (var (level, position) in HashTree.Way(n, many))
            {
                var other = levels[level][(int)position];
                hash = position % 2 == 0 ? HashTree.Node(other, hash) : HashTree.Node(hash, other);
            }

            hash.ShouldBe(levels[^1][0]);
        }
    }

    private static async Task Earn(Marketplace fixia, Person who, int nth, decimal amount) => await fixia.Do(async services =>
    {
        var books = services.GetRequiredService<Books>();
        var work = new Account(AccountKind.Held, $"work:{nth}");
        await books.Post(
            new Posting($"work {nth} funded", "funded").Move(new(AccountKind.Clearing, "mercadopago"), work, amount),
            default);
        var released = new Posting($"work {nth} released", "released").Move(
            work, Account.Of(AccountKind.Available, who.Id), amount);
        (await books.Post(released, default)).Is(out _, out _).ShouldBeTrue();
    });

    private static async Task<JsonNode> Statement(Marketplace fixia, Person who) =>
        (await fixia.Get("/api/money/statement", who)).Body!;

    private static async Task<string> Check(Marketplace fixia, JsonNode page)
    {
        var docs = await File.ReadAllTextAsync(Path.Combine(Sources.Root, "docs", "ledger.md"));
        var code = docs.Split("```js\n")[1].Split("```")[0];
        var folder = Directory.CreateTempSubdirectory("fixia-seal-");
        try
        {
            var (script, statement) = (
                Path.Combine(folder.FullName, "check.mjs"), Path.Combine(folder.FullName, "statement.json"));
            await File.WriteAllTextAsync(script, code);
            await File.WriteAllTextAsync(statement, page.ToJsonString());
            return await NodeScripts.Run(script, "", statement, fixia.Address.ToString().TrimEnd('/'));
        }
        finally
        {
            folder.Delete(true);
        }
    }
}
