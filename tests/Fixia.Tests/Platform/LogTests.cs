using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using System.Text;
using Fixia.Accounts;
using Fixia.Files;
using Fixia.Platform.Mail;
using Fixia.Tests.Story;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Platform;

/// <summary>What is logged in production is read by many: it holds nobody's secret and nobody's data.</summary>
public class LogTests
{
    private const string Name = "Zulema Quintriqueo";
    private const string Email = "zulema.q@correo-de-zulema.example";
    private const string Password = "jacarandá 4411 en flor";
    private const string Other = "lapacho 7788 amarillo";
    private const string Wrong = "no-me-acuerdo-5522";
    private const string About = "Vivo en la calle Cangallo 1234, timbre 5";

    // The levels of appsettings.json, which production has; the tests' own are off.
    private static Dictionary<string, string> Levels { get; } = new(StringComparer.Ordinal)
    {
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft.EntityFrameworkCore.Database.Command"] = "Warning",
    };

    [Fact]
    public async Task A_whole_story_leaves_no_secret_and_no_personal_datum_in_logs_and_traces()
    {
        var server = new FixiaServer { Logs = new LogBook() };
        foreach (var (name, value) in Levels)
            server.Settings[name] = value;
        await using var fixia = await Marketplace.Open(server);
        var secrets = new List<string> { Name, Email, Password, Other, Wrong, About, "Cangallo" };
        using var http = server.Client();

        var ana = Accounts.Person.New(server, Email);
        (await ana.Register(Password, Name)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await Keep(ana);
        await ana.Register(Other, Name);
        var verify = await server.Mail.Link(Email, "/verificar");
        secrets.Add(verify);
        // Even where somebody mends a link by hand.
        await http.GetAsync($"/verificar?token={verify}");
        await ana.Post("verify-email", new { token = verify });
        await ana.Post("verify-email", new { token = verify });
        (await ana.Login(Wrong)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await ana.Login(Password)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await Keep(ana);
        await ana.Renew();
        await Keep(ana);
        await ana.Post("forgot-password", new { email = Email });
        var reset = await server.Mail.Link(Email, "/restablecer");
        secrets.Add(reset);
        await ana.Post("reset-password", new { token = reset, password = Other });
        await ana.Login(Other);
        await Keep(ana);
        await ana.Post("change-password", new { current = Other, password = Password });

        var me = (await (await ana.Renew()).Json())["user"]!;
        var person = new Person(ana.Access, me["id"]!.GetValue<Guid>(), me["handle"]!.GetValue<string>(), Email);
        await Keep(ana);
        await fixia.Subscribe(person, Plan.Enterprise);
        secrets.Add((await fixia.Post("/api/auth/keys", new { name = "Contable de Zulema" }, person))["key"].GetValue<string>());
        await fixia.Send(HttpMethod.Patch, "/api/me", new { about = About, city = "Córdoba" }, person);
        var picture = await fixia.Upload(person, Uploads.Photo, "cocina-de-zulema.jpg", "picture");
        var broken = await fixia.Upload(person, Uploads.Photo[..60], "rota-de-zulema.jpg", "picture");
        broken.Status.ShouldBe(400);
        var document = await fixia.Upload(person, Uploads.Pdf, "planos-de-zulema.pdf", "document");
        var (large, url) = (picture["picture"]["large"]!.GetValue<string>(), document["document"]["url"]!.GetValue<string>());
        foreach (var address in new[] { large, url })
        {
            secrets.Add(address.Split("signature=")[1]);
            (await fixia.Fetch(address)).Status.ShouldBe(200);
            (await fixia.Fetch(address + "0")).Status.ShouldBe(404);
        }

        await fixia.Get($"/api/services?q={Uri.EscapeDataString(Name)}&cursor={Uri.EscapeDataString(Email)}", person);
        await fixia.Post("/api/auth/register", new { email = Email, password = 12, fullName = Name, secreto = Password });
        await fixia.Post("/api/searches", new { name = "Lo de Zulema", kind = "service", query = "q=plomero" }, person);
        await http.GetAsync($"/api/me?access_token={ana.Access}");
        await fixia.Run<DeleteLooseFiles>();
        await fixia.Run<ForgetOldAccess>();
        await Task.Delay(500);

        var lines = server.Logs!.Lines;
        lines.Count(l => l.StartsWith("span", StringComparison.Ordinal)).ShouldBeGreaterThan(20, "traces are read too");
        foreach (var secret in secrets.Append("de-zulema").Append("de Zulema"))
        {
            foreach (var shape in new[] { secret, Uri.EscapeDataString(secret), secret.Replace(' ', '+') })
                lines.Where(l => l.Contains(shape, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty(shape);
        }

        async Task Keep(Accounts.Person who)
        {
            secrets.Add(who.Access);
            secrets.Add(who.Refresh!);
            await Task.CompletedTask;
        }
    }

    [Fact]
    public async Task A_mail_server_that_refuses_a_letter_is_logged_without_the_address()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = Refuse(listener);
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var mail = new SmtpMail(Options.Create(new MailOptions { Host = "127.0.0.1", Port = port }));

        var refused = await Should.ThrowAsync<LetterRefusedException>(mail.Send(new Letter(Email, "Hola", "Texto"), default));

        refused.ToString().ShouldNotContain("zulema");
        refused.Message.ShouldContain($"{(int)SmtpStatusCode.MailboxUnavailable}");
        await serving;
    }

    private static async Task Refuse(TcpListener listener)
    {
        using var client = await listener.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.ASCII);
        await stream.WriteAsync("220 hola\r\n"u8.ToArray());
        while (await reader.ReadLineAsync() is { } line && line != "QUIT")
        {
            var answer = line.StartsWith("RCPT", StringComparison.Ordinal) ? $"550 {Email} unknown here\r\n" : "250 ok\r\n";
            await stream.WriteAsync(Encoding.ASCII.GetBytes(answer));
        }
    }
}
