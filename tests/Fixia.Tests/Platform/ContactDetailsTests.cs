using System.Globalization;
using Fixia.Platform.Text;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Platform;

/// <summary>
/// How often the detector of contact details is right, over sentences of people; docs/contact-details.md says the same numbers.
/// </summary>
public class ContactDetailsTests
{
    [Theory]
    [InlineData("Llamame al once cuarenta y cinco, 67 ochenta y 01 a las 6", "once cuarenta y cinco, 67 ochenta y 01")]
    [InlineData("Son 1️⃣1️⃣ 4️⃣5️⃣6️⃣7️⃣8️⃣9️⃣0️⃣1️⃣, dale", "1️⃣1️⃣ 4️⃣5️⃣6️⃣7️⃣8️⃣9️⃣0️⃣1️⃣")]
    [InlineData("Es juan.pérez arroba gmail punto com y listo", "juan.pérez arroba gmail punto com")]
    [InlineData("¿Y si hablamos por GUASÁP?", "hablamos por GUASÁP")]
    [InlineData("Mi ig: juanpinta", "Mi ig: juanpinta")]
    public void The_very_words_that_give_it_away_are_shown(string text, string words) =>
        ContactDetails.In(text).ShouldBe([words]);

    [Theory]
    [InlineData("sentences.txt")]
    [InlineData("unseen.txt")]
    [InlineData("strangers.txt")]
    public void As_many_are_found_and_as_few_are_wrong_as_the_docs_say(string file)
    {
        var sentences = Read(file);
        var (found, missed, wrong) = (new List<string>(), new List<string>(), new List<string>());
        foreach (var (kind, text) in sentences)
        {
            var any = ContactDetails.In(text).Count > 0;
            if (any)
                (kind == "none" ? wrong : found).Add(text);
            else if (kind != "none")
                missed.Add(text);
        }

        var precision = 100.0 * found.Count / (found.Count + wrong.Count);
        var recall = 100.0 * found.Count / (found.Count + missed.Count);
        var row = string.Create(
            CultureInfo.InvariantCulture,
            $"| `{file}` | {sentences.Count} | {found.Count + missed.Count} | {precision:0.0} % | {recall:0.0} % |");
        File.ReadAllText(Path.Combine(Sources.Root, "docs", "contact-details.md"))
            .ShouldContain(row, Case.Sensitive, $"missed:\n{string.Join('\n', missed)}\nwrong:\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void There_are_four_hundred_sentences_of_every_kind_and_none_twice()
    {
        var all = Read("sentences.txt").Concat(Read("unseen.txt")).ToList();
        all.Count.ShouldBeGreaterThanOrEqualTo(400);
        all.Select(s => s.Text).ShouldBeUnique();
        foreach (var kind in new[] { "phone", "mail", "network", "none" })
            all.Count(s => s.Kind == kind).ShouldBeGreaterThan(50);
    }

    [Theory]
    [InlineData("a.")]
    [InlineData("1 y ")]
    [InlineData("arroba ")]
    [InlineData("pasame a ")]
    [InlineData("once, ")]
    [InlineData("mi ")]
    public void A_long_text_made_to_be_slow_is_read_to_its_end(string part) =>
        ContactDetails.In(
            string.Concat(Enumerable.Repeat(part, 10_000 / part.Length)) + " ... @ana_plomera").ShouldContain("@ana_plomera");

    private static List<(string Kind, string Text)> Read(string file) =>
    [
        .. File.ReadLines(Path.Combine(Sources.Root, "tests", "Fixia.Tests", "Platform", "Contacts", file))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t', 2))
            .Select(parts => (parts[0], parts[1])),
    ];
}
