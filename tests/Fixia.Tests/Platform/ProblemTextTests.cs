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

    [GeneratedRegex(@"Problem\.(?:BadRequest|Unauthenticated|Forbidden|NotFound|Conflict|TooMany|Of)\((?:[\w.]+, )?""([a-z_]+)""")]
    private static partial Regex Title();

    [GeneratedRegex(@"(?:Problem\.Invalid\(""\w+"", |\bAdd\((?:""\w+""|field), |\.Require\([^;\n]*?, ""\w+"", )""([a-z_]+)""")]
    private static partial Regex Rule();
}
