using System.Text.RegularExpressions;
using Fixia.Accounts;
using Fixia.Platform.Problems;
using Fixia.Platform.Text;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Platform;

public partial class ProblemTextTests
{
    [Fact]
    public void Both_languages_have_words_for_the_same_codes() =>
        ProblemTexts.In("es").Codes.Order(StringComparer.Ordinal).ShouldBe(
            ProblemTexts.In("en").Codes.Order(StringComparer.Ordinal));

    [Fact]
    public void Letters_and_words_stand_in_both_languages_and_want_the_same_values()
    {
        var (spanish, english) = (Texts.In("es"), Texts.In("en"));
        english.Words.Keys.Order(StringComparer.Ordinal).ShouldBe(spanish.Words.Keys.Order(StringComparer.Ordinal));
        english.Letters.Keys.Order(StringComparer.Ordinal).ShouldBe(spanish.Letters.Keys.Order(StringComparer.Ordinal));
        foreach (var (key, word) in spanish.Words)
            Names([english.Words[key]]).ShouldBe(Names([word]), key);
        foreach (var (key, letter) in spanish.Letters)
            Names(
                [
                    english.Letters[key].Subject, .. english.Letters[key].Text,
                ]).ShouldBe(Names([letter.Subject, .. letter.Text]), key);

        static IEnumerable<string> Names(IEnumerable<string> texts) =>
            texts.SelectMany(Texts.Names).Distinct().Order(StringComparer.Ordinal);
    }

    [Fact]
    public void Values_are_shown_as_people_of_the_language_write_them_and_what_has_no_value_is_left_out()
    {
        Texts.In("es").Word("letter.greeting", ("name", "Ana")).ShouldBe("Hola, Ana.");
        Texts.In("en").Word(Plan.Basic).ShouldBe("Basic");
        Texts.In("es").Word("letter.greeting", ("name", 2999.5m)).ShouldBe("Hola, $ 2.999,50.");
        Texts.In("en").Word("letter.greeting", ("name", 1200)).ShouldBe("Hello, 1,200.");
        Texts.In("es").Word("letter.greeting", ("name", "{site}")).ShouldBe("Hola, {site}.", "a value is no template");
        Should.Throw<InvalidOperationException>(() => Texts.In("es").Word("letter.greeting")).Message.ShouldContain("{name}");
        Texts.In("es").Letter("verify_email", ("name", null), ("site", "https://x"), ("token", null)).Text
            .ShouldBe("Hola.\n\nSi no creaste una cuenta, no hagas nada.\n\nFixia");
    }

    [Fact]
    public void Every_code_the_server_answers_has_words()
    {
        var titles = (from file in Sources.Server.Values from Match use in Title().Matches(file) select use.Groups[1].Value)
            .Distinct().ToList();
        var rules = (from file in Sources.Server.Values from Match use in Rule().Matches(file) select use.Groups[1].Value)
            .Distinct().ToList();
        titles.Count.ShouldBeGreaterThan(20);
        rules.Count.ShouldBeGreaterThan(5);
        var known = ProblemTexts.In("es").Codes.ToList();
        titles.Select(code => "titles." + code).ShouldBeSubsetOf(known);
        rules.Select(code => "rules." + code).ShouldBeSubsetOf(known);
    }

    [Fact]
    public void Letters_are_rendered_in_one_place_and_no_capability_chooses_a_language_itself()
    {
        var again = from file in Sources.Server
                    where !file.Key.StartsWith("Platform/", StringComparison.Ordinal) && Own().IsMatch(file.Value)
                    select file.Key;
        again.ShouldBeEmpty();
        Own().IsMatch(Sources.Server["Platform/Mail/Letters.cs"]).ShouldBeTrue();
    }

    // Letters Spanish has and English has not, or a word only Spanish has: what people read stands in Texts. Examples of the
    // API's document, passwords that are refused and words that give contact details away are data.
    [Fact]
    public void No_sentence_for_people_stands_in_code()
    {
        string[] data =
        [
            "Platform/ApiDocument/Examples.cs", "Accounts/PasswordRules.cs", "Platform/Text/ContactWords.cs",
            "Platform/Text/Telephones.cs",
        ];
        var said = from file in Sources.Server
                   where file.Key.EndsWith(".cs", StringComparison.Ordinal) && !data.Contains(file.Key)
                   from line in file.Value.Split('\n')
                   let code = Comment().Replace(line, string.Empty)
                   from Match text in Said().Matches(code)
                   where Spanish().IsMatch(text.Value)
                   select $"{file.Key}: {text.Value}";
        said.ShouldBeEmpty();
    }

    [GeneratedRegex("//.*$")]
    private static partial Regex Comment();

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"")]
    private static partial Regex Said();

    [GeneratedRegex(@"[áéíóúñ¿¡]|(?<![/\w.-])(?:de|la|el|los|las|por|para|con|sin|una?|distancia|ofrecido|tu|tus|vos)(?![/\w:.-])")]
    private static partial Regex Spanish();

    [GeneratedRegex(@"Problem\.(?:BadRequest|Unauthenticated|Forbidden|NotFound|Conflict|TooMany|Of)\((?:[\w.]+, )?""([a-z_]+)""")]
    private static partial Regex Title();

    [GeneratedRegex(@"(?:Problem\.Invalid\(""\w+"", |\bAdd\((?:""\w+""|field), |\.Require\([^;\n]*?, ""\w+"", )""([a-z_]+)""")]
    private static partial Regex Rule();

    [GeneratedRegex(@"\bnew Letter\(|\bLanguage [=!]= ""e[ns]""")]
    private static partial Regex Own();
}
