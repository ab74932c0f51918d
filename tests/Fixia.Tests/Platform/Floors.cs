using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Fixia.Tests.Platform;

/// <summary>Somebody uses something of another capability.</summary>
internal sealed record Arrow(string From, string To, string File, string What);

/// <summary>The house as its sources have it: which capability uses which, in C# and in SQL.</summary>
internal static partial class Floors
{
    /// <summary>From the ground up; docs/architecture.md explains them.</summary>
    public static readonly string[][] All =
    [
        ["Platform"],
        ["Accounts", "Places"],
        ["Payments", "Files", "Ledger"],
        ["Subscriptions"],
        ["Services", "Projects", "Teams"],
        ["Contracts"],
        ["Feedback", "Disputes"],
        ["Profiles", "Search", "Favourites"],
        ["Panel", "Messaging", "Notifications"],
        ["Admin"],
    ];

    public static int Of(string capability) => Array.FindIndex(All, floor => floor.Contains(capability));

    /// <summary>All arrows between capabilities.</summary>
    /// <param name="sources">C# and SQL by path below <c>src/Fixia</c>.</param>
    public static List<Arrow> Arrows(IReadOnlyDictionary<string, string> sources)
    {
        var owners = Owners(sources);
        return
        [
            .. from file in sources
               let parts = file.Key.Split('/')
               where parts.Length > 1
               from used in IsSql(file.Key)
                   ? Tables(file.Value, Dashes(), owners)
                   : Named(file.Value).Concat(Tables(file.Value, Slashes(), owners))
               where used.Owner != parts[0] && Of(used.Owner) >= 0
               select new Arrow(parts[0], used.Owner, file.Key, used.What),
        ];
    }

    /// <summary>Those that look up or sideways.</summary>
    public static List<string> Wrong(IReadOnlyDictionary<string, string> sources) =>
        [.. Arrows(sources).Where(a => Of(a.To) >= Of(a.From)).Select(a => $"{a.File} uses {a.What} of {a.To}").Distinct()];

    /// <summary>
    /// The floors with their arrows, for docs/architecture.md. An arrow that follows from two others is left out: whoever uses
    /// the contracts may use what those use.
    /// </summary>
    public static string Drawing(IReadOnlyDictionary<string, string> sources)
    {
        var uses = Arrows(sources).Select(a => (a.From, a.To)).Where(a => a.To != "Platform").ToHashSet();
        var there = sources.Keys.Where(k => k.Contains('/')).Select(k => k.Split('/')[0]).ToHashSet(StringComparer.Ordinal);
        var drawing = new StringBuilder("```mermaid\nflowchart TD\n");
        for (var floor = All.Length - 1; floor > 0; floor--)
        {
            var rooms = All[floor].Where(there.Contains).ToList();
            if (rooms.Count > 0)
                drawing.Append(
                    CultureInfo.InvariantCulture,
                    $"  subgraph f{floor}[{floor}]\n    {string.Join("\n    ", rooms)}\n  end\n");
        }

        foreach (
            var (from, to) in uses.OrderByDescending(a => Of(a.From))
                .ThenBy(a => a.From).ThenByDescending(a => Of(a.To)).ThenBy(a => a.To))
        {
            if (!uses.Any(a => a.From == from && a.To != to && Reaches(a.To, to, uses)))
                drawing.Append(CultureInfo.InvariantCulture, $"  {from} --> {to}\n");
        }

        return drawing.Append("```\n").ToString();
    }

    private static bool Reaches(string from, string to, HashSet<(string From, string To)> uses) =>
        from == to || uses.Any(a => a.From == from && Reaches(a.To, to, uses));

    // Tables belong to whoever creates them, routines to whoever keeps their file.
    private static Dictionary<string, string> Owners(IReadOnlyDictionary<string, string> sources)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, text) in sources.Where(s => IsSql(s.Key)))
        {
            var capability = name.Split('/')[0];
            if (name.Contains("/Routines/", StringComparison.Ordinal))
                owners[Path.GetFileNameWithoutExtension(name)] = capability;
            foreach (Match table in Created().Matches(Dashes().Replace(text, string.Empty)))
                owners[table.Groups[1].Value] = capability;
        }

        return owners;
    }

    private static bool IsSql(string name) => name.EndsWith(".sql", StringComparison.Ordinal);

    private static IEnumerable<(string Owner, string What)> Named(string text) =>
        Reference()
            .Matches(Slashes().Replace(text, string.Empty)).Select(m => m.Groups[1].Value).Distinct()
            .Select(name => (name, name));

    private static IEnumerable<(string Owner, string What)> Tables(
        string text,
        Regex comments,
        Dictionary<string, string> owners) =>
        Read().Matches(comments.Replace(text, string.Empty))
            .Select(m => m.Groups["table"].Success ? m.Groups["table"].Value : m.Groups["routine"].Value)
            .Distinct().Where(owners.ContainsKey).Select(name => (owners[name], name));

    [GeneratedRegex(@"\bFixia\.([A-Z]\w+)")]
    private static partial Regex Reference();

    [GeneratedRegex(@"create table (?:if not exists )?(\w+)")]
    private static partial Regex Created();

    // Where a table is read or written, and where a routine is called (its name has two words at least).
    [GeneratedRegex(@"\b(?:from|join|update|into|references|table|ToTable\("")\s*(?:only\s+)?(?<table>[a-z_]\w*)|\b(?<routine>[a-z]+_\w+)\(")]
    private static partial Regex Read();

    [GeneratedRegex("(?<!:)//.*")]
    private static partial Regex Slashes();

    [GeneratedRegex("--.*")]
    private static partial Regex Dashes();
}
