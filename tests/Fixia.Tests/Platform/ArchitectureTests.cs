using Shouldly;
using Xunit;

namespace Fixia.Tests.Platform;

/// <summary>
/// A capability uses what lies on lower floors and never looks up or sideways; what must travel up travels as an event.
/// </summary>
public class ArchitectureTests
{
    private const string Begin = "<!-- floors: drawn from the sources; FIXIA_DRAW=1 and this test draw it anew -->\n";
    private const string End = "<!-- /floors -->";

    [Fact]
    public void No_capability_looks_up_or_sideways() => Floors.Wrong(Sources.Server).ShouldBeEmpty();

    [Fact]
    public void Every_folder_of_the_server_has_its_floor() =>
        Sources.Server.Keys.Where(name => name.Contains('/'))
            .Select(name => name.Split('/')[0]).Distinct().ShouldBeSubsetOf(Floors.All.SelectMany(f => f));

    [Fact]
    public void A_look_up_would_be_noticed()
    {
        Floors.Wrong(Made("Accounts/A.cs", "using Fixia.Subscriptions;")).Count.ShouldBe(1);
        Floors.Wrong(
            Made("Services/A.cs", "namespace Fixia.Services; class A { Fixia.Contracts.Contract? c; }")).Count.ShouldBe(1);
        Floors.Wrong(Made("Payments/A.cs", "using Ledger = Fixia.Search.Finder;")).Count.ShouldBe(1);
        Floors.Wrong(Made("Search/A.cs", "using Fixia.Profiles;")).Count.ShouldBe(1);
        Floors.Wrong(Made("Contracts/A.cs", "using Fixia.Accounts; // Fixia.Search is told by an event")).ShouldBeEmpty();
    }

    [Fact]
    public void A_look_up_in_sql_would_be_noticed()
    {
        var sources = Made("Feedback/Schema/0060_a.sql", "create table likes (id uuid); -- from nobody");
        sources.Add(
            "Feedback/Schema/Routines/best_of.sql",
            "create or replace function best_of() returns int language sql as $$ select 1 from likes $$");
        Floors.Wrong(sources).ShouldBeEmpty();
        sources["Search/A.cs"] = "var a = $\"select * from likes join x\"; var b = \"select best_of(1)\";";
        Floors.Wrong(sources).ShouldBeEmpty();
        sources["Accounts/A.cs"] = "var a = $\"select 1 from likes\";";
        sources["Files/A.cs"] = "var a = \"select best_of(1)\";";
        sources["Places/Schema/0012_b.sql"] = "create table there (id uuid references likes);";
        sources["Profiles/Schema/Routines/c.sql"] = "create view c as select * from likes -- join there";
        Floors.Wrong(sources).ShouldBe(
            [
                "Accounts/A.cs uses likes of Feedback",
                "Files/A.cs uses best_of of Feedback",
                "Places/Schema/0012_b.sql uses likes of Feedback",
            ],
            ignoreOrder: true);
    }

    [Fact]
    public void The_picture_of_the_floors_is_the_one_of_the_sources()
    {
        var page = Path.Combine(Sources.Root, "docs", "architecture.md");
        var text = File.ReadAllText(page).ReplaceLineEndings("\n");
        var (from, to) = (
            text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        var drawing = Floors.Drawing(Sources.Server);
        if (Environment.GetEnvironmentVariable("FIXIA_DRAW") == "1")
            File.WriteAllText(page, text[..from] + drawing + text[to..]);
        else
            text[from..to].ShouldBe(drawing, "Draw it anew: FIXIA_DRAW=1 ./test server --only ArchitectureTests");
    }

    private static Dictionary<string, string> Made(string name, string text) => new(StringComparer.Ordinal) { [name] = text };
}
