using System.Globalization;
using static Fixia.Sandbox.Html;

namespace Fixia.Sandbox.Mail;

/// <summary>The mailbox for people (/mail) and for programs (/mail/api).</summary>
internal static class MailRoutes
{
    const string Heads = """
        <div class="card scroll" tabindex="0" role="region" aria-label="Correos"><table>
        <thead><tr><th scope="col">Fecha (UTC)</th><th scope="col">Para</th><th scope="col">Asunto</th></tr></thead><tbody>
        """;

    public static void AddMailbox(this IServiceCollection services)
    {
        services.AddSingleton<Mailbox>();
        services.AddSingleton<SmtpServer>();
        services.AddHostedService(p => p.GetRequiredService<SmtpServer>());
    }

    public static void MapMailbox(this IEndpointRouteBuilder app)
    {
        app.MapGet("/mail", (string? to, Mailbox mailbox) => List(mailbox.To(to), to));
        app.MapGet("/mail/{id}", (string id, Mailbox mailbox) =>
            mailbox.Find(id) is { } mail ? One(mail) : Page("No está", "<h1>Ese correo ya no está</h1>", 404));

        var api = app.MapGroup("/mail/api");
        api.MapGet("/info", (SmtpServer smtp, Mailbox mailbox) =>
            Results.Ok(new { smtpPort = smtp.Port, messages = mailbox.To(null).Count }));
        api.MapGet("/messages", (string? to, Mailbox mailbox) => Results.Ok(mailbox.To(to).Select(View)));
        api.MapGet("/messages/{id}", (string id, Mailbox mailbox) =>
            mailbox.Find(id) is { } mail ? Results.Ok(View(mail)) : Results.NotFound());
        api.MapDelete("/messages", (Mailbox mailbox) =>
        {
            mailbox.Clear();
            return Results.NoContent();
        });
    }

    static object View(Letter m) => new
    {
        id = m.Id,
        to = string.Join(", ", m.Recipients),
        from = m.From,
        subject = m.Subject,
        date = m.Date,
        text = m.Text,
        html = m.Html,
        links = Mailbox.Links(m),
    };

    static IResult List(IReadOnlyList<Letter> mails, string? to)
    {
        var rows = string.Concat(mails.Take(200).Select(m => $"""
            <tr><td>{E(When(m))}</td><td>{E(string.Join(", ", m.Recipients))}</td>
            <td><a href="/mail/{E(m.Id)}">{E(m.Subject.Length == 0 ? "(sin asunto)" : m.Subject)}</a></td></tr>
            """));
        return Page("Correo", $"""
            <nav aria-label="Secciones"><a href="/">Panel</a></nav><h1>Correo</h1>
            <form method="get" class="inline card" role="search"><div><label for="to">Para</label>
            <input id="to" name="to" type="search" value="{E(to)}"></div><button>Filtrar</button></form>
            {(rows.Length == 0
                ? """<p class="card soft">No hay correos. Acá aparece cada correo que manda Fixia.</p>"""
                : Heads + rows + "</tbody></table></div>")}
            """);
    }

    static IResult One(Letter m)
    {
        // The frame may open links in the whole window when somebody clicks, and nothing else: no script, no forms, no same
        // origin.
        var html = m.Html is null ? "" : $"""
            <h2>HTML</h2><iframe title="Correo en HTML" sandbox="allow-popups allow-top-navigation-by-user-activation"
            srcdoc="{E("<base target=\"_top\">" + m.Html)}"></iframe>
            """;
        return Page(m.Subject, $"""
            <nav aria-label="Secciones"><a href="/mail">Correo</a><a href="/">Panel</a></nav><h1>{E(m.Subject)}</h1>
            <div class="card"><p><strong>De:</strong> {E(m.From)}<br>
            <strong>Para:</strong> {E(string.Join(", ", m.Recipients))}<br><strong>Fecha:</strong> {E(When(m))} UTC</p></div>
            <div class="card">{html}{(m.Text is null ? "" : $"<h2>Texto</h2><pre>{Linked(m.Text)}</pre>")}</div>
            """);
    }

    static string Linked(string text)
    {
        var result = new System.Text.StringBuilder();
        var at = 0;
        foreach (System.Text.RegularExpressions.Match match in Mailbox.Address().Matches(text))
        {
            var address = match.Value.TrimEnd('.', ',', ')', ';');
            result.Append(E(text[at..match.Index]))
                .Append(CultureInfo.InvariantCulture, $"<a href=\"{E(address)}\">{E(address)}</a>");
            at = match.Index + address.Length;
        }
        return result.Append(E(text[at..])).ToString();
    }

    static string When(Letter mail) => mail.Date.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
