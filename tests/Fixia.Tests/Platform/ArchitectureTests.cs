using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Platform;

/// <summary>A capability uses what lies on lower floors and never looks up or sideways; what must travel up travels as an event.</summary>
public partial class ArchitectureTests
{
    // docs/architecture.md explains the floors.
    private static readonly string[][] Floors =
    [
        ["Platform"], ["Accounts", "Places"], ["Payments", "Files"], ["Subscriptions"], ["Services", "Projects", "Teams"], ["Contracts"], ["Feedback"], ["Profiles", "Search"], ["Admin", "Messaging", "Notifications"],
    ];

    [Fact]
    public void No_capability_looks_up_or_sideways() => Wrong(Sources.Server).ShouldBeEmpty();

    [Fact]
    public void Every_folder_of_the_server_has_its_floor() =>
        Sources.Server.Keys.Where(name => name.Contains('/')).Select(name => name.Split('/')[0]).Distinct().ShouldBeSubsetOf(Floors.SelectMany(f => f));

    [Fact]
    public void A_look_up_would_be_noticed()
    {
        Wrong(Made("Accounts/A.cs", "using Fixia.Subscriptions;")).Count.ShouldBe(1);
        Wrong(Made("Services/A.cs", "namespace Fixia.Services; class A { Fixia.Contracts.Contract? c; }")).Count.ShouldBe(1);
        Wrong(Made("Payments/A.cs", "using Ledger = Fixia.Search.Finder;")).Count.ShouldBe(1);
        Wrong(Made("Search/A.cs", "using Fixia.Profiles;")).Count.ShouldBe(1);
        Wrong(Made("Contracts/A.cs", "using Fixia.Accounts; // Fixia.Search is told by an event")).ShouldBeEmpty();
    }

    private static List<string> Wrong(IReadOnlyDictionary<string, string> sources) =>
    [
        .. from file in sources
           where file.Key.Contains('/')
           let user = file.Key.Split('/')[0]
           from used in Reference().Matches(Comment().Replace(file.Value, string.Empty)).Select(m => m.Groups[1].Value).Distinct()
           where used != user && FloorOf(used) >= 0 && FloorOf(used) >= FloorOf(user)
           select $"{file.Key} uses Fixia.{used}",
    ];

    private static Dictionary<string, string> Made(string name, string text) => new(StringComparer.Ordinal) { [name] = text };

    private static int FloorOf(string capability) => Array.FindIndex(Floors, floor => floor.Contains(capability));

    [GeneratedRegex(@"\bFixia\.([A-Z]\w+)")]
    private static partial Regex Reference();

    [GeneratedRegex("//.*")]
    private static partial Regex Comment();
}
