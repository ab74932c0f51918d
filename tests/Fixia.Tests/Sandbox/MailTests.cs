using System.Net.Http.Json;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Sandbox;

public sealed class MailTests
{
    [Fact]
    public async Task A_mail_with_accents_in_text_and_html_arrives_whole()
    {
        await using var sandbox = await SandboxHost.Start();
        await Send(sandbox, "ana@fixia.example");
        await Send(sandbox, "mariana@fixia.example");

        var mail = (await Messages(sandbox, "ana@fixia.example")).ShouldHaveSingleItem()!;

        mail["to"]!.GetValue<string>().ShouldBe("ana@fixia.example");
        mail["from"]!.GetValue<string>().ShouldContain("Fixia · Señales");
        mail["subject"]!.GetValue<string>()
            .ShouldBe("Confirmá tu dirección: ñandú, pingüino y un asunto que de tan largo se parte en varias líneas — ¡listo!");
        mail["text"]!.GetValue<string>().ShouldContain("¡Hola, Ñusta!\r\n.Esta línea empieza con un punto");
        mail["html"]!.GetValue<string>().ShouldContain("<b>¡Hola, Ñusta!</b>");
        mail["links"]!.AsArray().Select(l => l!.GetValue<string>()).ShouldBe(["http://localhost/verificar?token=a&x=1"]);
        (await sandbox.Api.GetStringAsync($"/mail/{mail["id"]}"))
            .ShouldContain("sandbox=\"allow-popups allow-top-navigation-by-user-activation\"");
        (await Messages(sandbox, "")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Mails_survive_a_restart_until_they_are_deleted()
    {
        var folder = Directory.CreateTempSubdirectory("fixia-sandbox-").FullName;
        await using (var first = await SandboxHost.Start(folder))
            await Send(first, "ana@fixia.example");
        await using (var second = await SandboxHost.Start(folder))
        {
            (await Messages(second, "ANA@fixia.example")).Count.ShouldBe(1);
            await second.Api.DeleteAsync("/mail/api/messages");
            (await Messages(second, "")).ShouldBeEmpty();
        }
        Directory.Delete(folder, recursive: true);
    }

    static async Task Send(SandboxHost sandbox, string to)
    {
        var info = (await sandbox.Api.GetFromJsonAsync<JsonObject>("/mail/api/info"))!;
        using var smtp = new SmtpClient("localhost", info["smtpPort"]!.GetValue<int>());
        smtp.Credentials = new System.Net.NetworkCredential("fixia", "secreto");
        using var mail =
            new MailMessage(new MailAddress("hola@fixia.example", "Fixia · Señales", Encoding.UTF8), new MailAddress(to))
            {
                Subject =
                    "Confirmá tu dirección: ñandú, pingüino y un asunto que de tan largo se parte en varias líneas — ¡listo!",
                SubjectEncoding = Encoding.UTF8,
            };
        const string text = "¡Hola, Ñusta!\r\n.Esta línea empieza con un punto\r\nhttp://localhost/verificar?token=a&x=1";
        const string html = """<p><b>¡Hola, Ñusta!</b> <a href="http://localhost/verificar?token=a&amp;x=1">Verificar</a></p>""";
        mail.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(text, Encoding.UTF8, MediaTypeNames.Text.Plain));
        mail.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(html, Encoding.UTF8, MediaTypeNames.Text.Html));
        await smtp.SendMailAsync(mail);
    }

    static async Task<JsonArray> Messages(SandboxHost sandbox, string to) =>
        (await sandbox.Api.GetFromJsonAsync<JsonArray>($"/mail/api/messages?to={to}"))!;
}
