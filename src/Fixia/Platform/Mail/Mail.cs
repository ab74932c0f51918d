using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Microsoft.Extensions.Options;

namespace Fixia.Platform.Mail;

/// <summary>A letter, in plain text and, for programs that show it, as a page.</summary>
public sealed record Letter(string To, string Subject, string Text, string? Html = null)
{
    /// <summary>Headers beside the usual ones, such as <c>List-Unsubscribe</c>.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>Sends letters. Call it from deliveries only: it speaks to the outside.</summary>
public interface IMail
{
    /// <summary>Hands the letter to the mail server; throws when it does not take it.</summary>
    Task Send(Letter letter, CancellationToken cancel);
}

/// <summary>Section <c>Mail</c>: the SMTP server.</summary>
public sealed class MailOptions
{
    /// <summary>The server that takes our letters.</summary>
    public string Host { get; set; } = "localhost";

    /// <summary>Port; 587 with STARTTLS in production.</summary>
    public int Port { get; set; } = 25;

    /// <summary>Whom letters come from.</summary>
    public string From { get; set; } = "Fixia <hola@fixia.example>";

    /// <summary>User, when the server asks for one.</summary>
    public string? User { get; set; }

    /// <summary>Password of <see cref="User"/>.</summary>
    public string? Password { get; set; }

    /// <summary>Whether to demand STARTTLS.</summary>
    public bool UseTls { get; set; }
}

internal sealed class SmtpMail(IOptions<MailOptions> options) : IMail
{
    public async Task Send(Letter letter, CancellationToken cancel)
    {
        var server = options.Value;
        using var client = new SmtpClient(server.Host, server.Port) { EnableSsl = server.UseTls };
        if (server.User is not null)
            client.Credentials = new NetworkCredential(server.User, server.Password);
        using var message = Message(server.From, letter);
        try
        {
            await client.SendMailAsync(message, cancel);
        }
        catch (SmtpException refused)
        {
            // What the server says repeats the address, and goes into logs: its code is enough.
            throw new LetterRefusedException(refused.StatusCode);
        }
    }

    // multipart/alternative, the plain text first: who can show the page takes the last.
    private static MailMessage Message(string from, Letter letter)
    {
        var message = new MailMessage(from, letter.To)
        {
            Subject = letter.Subject,
            SubjectEncoding = Encoding.UTF8,
        };
        // So that nobody's "I am on holiday" answers it.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        foreach (var (name, value) in letter.Headers)
            message.Headers.Add(name, value);
        Add(letter.Text, MediaTypeNames.Text.Plain);
        if (letter.Html is { } page)
            Add(page, MediaTypeNames.Text.Html);
        return message;

        // Lines end in mail with both characters.
        void Add(string content, string type) => message.AlternateViews.Add(
            AlternateView.CreateAlternateViewFromString(content.ReplaceLineEndings("\r\n"), Encoding.UTF8, type));
    }
}

/// <summary>The mail server did not take a letter. To whom it went is nobody's who reads logs.</summary>
public sealed class LetterRefusedException(SmtpStatusCode code)
    : Exception(
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"The mail server did not take a letter: {(int)code} {code}."));
