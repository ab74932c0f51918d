using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Options;

namespace Fixia.Platform.Mail;

/// <summary>A letter, in plain text.</summary>
public sealed record Letter(string To, string Subject, string Text);

/// <summary>Sends letters. Call it from deliveries only: it speaks to the outside.</summary>
public interface IMail
{
    /// <summary>Hands the letter to the mail server; throws when it does not take it.</summary>
    Task Send(Letter letter, CancellationToken cancel);
}

/// <summary>Section <c>Mail</c>: the SMTP server.</summary>
public sealed class MailOptions
{
    /// <summary>Host name.</summary>
    public string Host { get; set; } = "localhost";

    /// <summary>Port; 587 with STARTTLS in production.</summary>
    public int Port { get; set; } = 25;

    /// <summary>Sender.</summary>
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
        using var message = new MailMessage(server.From, letter.To, letter.Subject, letter.Text);
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
}

/// <summary>The mail server did not take a letter. To whom it went is nobody's who reads logs.</summary>
public sealed class LetterRefusedException(SmtpStatusCode code)
    : Exception(
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"The mail server did not take a letter: {(int)code} {code}."));
