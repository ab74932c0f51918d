using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Fixia.Platform.Problems;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Platform;

public partial class ProblemTextTests
{
    [Fact]
    public void Both_languages_have_words_for_the_same_codes() =>
        ProblemTexts.In("es").Codes.Order(StringComparer.Ordinal).ShouldBe(ProblemTexts.In("en").Codes.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_code_the_server_answers_has_words()
    {
        var titles = (from file in Sources.Server.Values from Match use in Title().Matches(file) select use.Groups[1].Value).Distinct().ToList();
        var rules = (from file in Sources.Server.Values from Match use in Rule().Matches(file) select use.Groups[1].Value).Distinct().ToList();
        titles.Count.ShouldBeGreaterThan(20);
        rules.Count.ShouldBeGreaterThan(5);
        var known = ProblemTexts.In("es").Codes.ToList();
        titles.Select(code => "titles." + code).ShouldBeSubsetOf(known);
        rules.Select(code => "rules." + code).ShouldBeSubsetOf(known);
    }

    [Fact]
    public void The_web_client_speaks_both_languages_completely()
    {
        static IEnumerable<string> Keys(JsonNode node, string path) => node is JsonObject inner ? inner.SelectMany(p => Keys(p.Value!, $"{path}.{p.Key}")) : [path];
        static IEnumerable<string> Of(string language) =>
            Keys(JsonNode.Parse(File.ReadAllText(Path.Combine(Sources.Root, "src", "web", "src", "locales", language + ".json")))!, string.Empty).Order(StringComparer.Ordinal);
        Of("es").ShouldBe(Of("en"));
    }

    [GeneratedRegex(@"Problem\.(?:BadRequest|Unauthenticated|Forbidden|NotFound|Conflict|TooMany|Of)\((?:[\w.]+, )?""([a-z_]+)""")]
    private static partial Regex Title();

    [GeneratedRegex(@"(?:Problem\.Invalid\(""\w+"", |\bAdd\((?:""\w+""|field), |\.Require\([^;\n]*?, ""\w+"", )""([a-z_]+)""")]
    private static partial Regex Rule();
}
