using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Fixia.Platform.Mail;
using Fixia.Platform.Text;
using Fixia.Tests.Sandbox;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Platform;

public sealed partial class LetterTests
{
    private const string Site = "https://fixia.example";

    public static TheoryData<string> Languages => ["es", "en"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_letter_has_a_page_with_its_words_a_preview_and_one_button_at_most(string language)
    {
        foreach (var key in Texts.In(language).Letters.Keys)
        {
            var letter = Written(language, key, _ => "Ana");
            var page = LetterPage.Of(letter, Site);
            var said = Said(page);

            letter.Paragraphs.Sum(p => p.Buttons.Count).ShouldBeLessThanOrEqualTo(1, key);
            Buttons().Count(page).ShouldBe(letter.Paragraphs.Sum(p => p.Buttons.Count), key);
            foreach (var run in letter.Paragraphs.SelectMany(p => p.Lines.Concat(p.Buttons)).SelectMany(l => l.Runs))
                said.ShouldContain(run.Words, Case.Sensitive, key);
            page.ShouldContain($"<html lang=\"{language}\"");
            page.ShouldContain("prefers-color-scheme:dark");
            said.IndexOf(letter.Preview, StringComparison.Ordinal).ShouldBeLessThan(
                said.IndexOf(letter.Greeting, StringComparison.Ordinal), key);
            Fetched().IsMatch(page).ShouldBeFalse(key + ": nothing is fetched that would tell who opened it");
            letter.Text.ShouldNotContain("](", Case.Sensitive, key);
            letter.Text.ShouldNotContain("{", Case.Sensitive, key);
        }
    }

    [Fact]
    public void What_people_wrote_is_no_markup_and_leads_nowhere()
    {
        const string wrote = "<img src=x onerror=alert(1)> \"&\n[Cobrar](https://estafa.example) {site}";
        var letter = Written("es", "order_placed", _ => wrote);
        var page = LetterPage.Of(letter, Site);

        page.ShouldNotContain("<img");
        page.ShouldContain("&lt;img src=x onerror=alert(1)&gt; &quot;&amp;<br>[Cobrar]");
        Addresses()
            .Matches(page).Select(m => m.Groups[1].Value).Where(a => !a.StartsWith(Site, StringComparison.Ordinal))
            .ShouldBeEmpty();
        letter.Subject.ShouldNotContain('\n');
    }

    [Fact]
    public void A_list_of_things_found_has_a_link_for_each_and_one_is_not_several()
    {
        LetterLink[] found = [new("Pintar <un> patio", Site + "/servicios/pintar"), new("Podar", Site + "/servicios/podar")];
        var one = Texts.In("es").Letter("saved_search_found", Values("saved_search_found", name => name switch
        {
            "found" => found[..1],
            "count" => 1,
            "more" => null,
            _ => "patios",
        }));
        var two = Texts.In("en").Letter("saved_search_found", Values("saved_search_found", name => name switch
        {
            "found" => found,
            "count" => 2,
            "more" => 3,
            _ => "patios",
        }));

        one.Subject.ShouldBe("1 novedad para «patios»");
        two.Subject.ShouldBe("2 new results for “patios”");
        one.Text.ShouldContain($"Pintar <un> patio:\n{Site}/servicios/pintar\n");
        one.Text.ShouldNotContain("más.");
        LetterPage.Of(two, Site).ShouldContain($"href=\"{Site}/servicios/podar\"");
        LetterPage.Of(two, Site).ShouldContain("Pintar &lt;un&gt; patio</a>");
    }

    [Fact]
    public async Task A_letter_arrives_as_text_and_as_a_page()
    {
        await using var sandbox = await SandboxHost.Start();
        var info = (await sandbox.Api.GetFromJsonAsync<JsonObject>("/mail/api/info"))!;
        var mail = new SmtpMail(Options.Create(new MailOptions { Host = "localhost", Port = info["smtpPort"]!.GetValue<int>() }));
        var letters = new Fixia.Platform.Mail.Letters(
            mail,
            new AllGo(),
            Options.Create(new Fixia.Platform.AppOptions { PublicUrl = Site }));

        await letters.Send(new Addressee("ana@fixia.example", "Ana Núñez", "es"), "verify_email", default, ("token", "abc"));

        var got = (
            await sandbox.Api.GetFromJsonAsync<JsonArray>("/mail/api/messages?to=ana@fixia.example"))!.ShouldHaveSingleItem()!;
        got["subject"]!.GetValue<string>().ShouldBe("Confirmá tu e-mail");
        got["text"]!.GetValue<string>().ShouldContain($"Confirmar mi e-mail:\r\n{Site}/verificar#token=abc\r\n");
        got["html"]!.GetValue<string>().ShouldContain("Hola, Ana N&#250;&#241;ez.");
        got["html"]!.GetValue<string>().ShouldContain($"href=\"{Site}/verificar#token=abc\"");
    }

    private static WrittenLetter Written(string language, string key, Func<string, object?> value) =>
        Texts.In(language).Letter(key, Values(key, value));

    private static (string, object?)[] Values(string key, Func<string, object?> value)
    {
        var letter = Texts.In("es").Letters[key];
        return
        [
            ("site", Site),
            .. from name in letter.Text.Append(letter.Subject).SelectMany(Texts.Names).Append("name").Distinct()
               where name != "site"
               select (name, value(name)),
        ];
    }

    private static string Said(string page) => System.Net.WebUtility.HtmlDecode(Tags().Replace(page, string.Empty));

    [GeneratedRegex("class=\"button\"")]
    private static partial Regex Buttons();

    [GeneratedRegex("href=\"([^\"]*)\"")]
    private static partial Regex Addresses();

    [GeneratedRegex("<img|url\\(|<link|@import|<script", RegexOptions.IgnoreCase)]
    private static partial Regex Fetched();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    private sealed class AllGo : ILetterRules
    {
        public Task<LetterVerdict> Ask(Addressee to, string letter, CancellationToken cancel) =>
            Task.FromResult(LetterVerdict.Goes);
    }
}
