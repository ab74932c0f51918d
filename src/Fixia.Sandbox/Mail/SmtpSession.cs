using System.Text;
using System.Text.RegularExpressions;

namespace Fixia.Sandbox.Mail;

/// <summary>One conversation: as much of RFC 5321 as senders of mail use.</summary>
internal sealed partial class SmtpSession(Stream stream, Mailbox mailbox) : IDisposable
{
    const int SizeLimit = 10 * 1024 * 1024;

    // One character per byte, so that 8-bit content passes through untouched.
    readonly StreamReader reader = new(stream, Encoding.Latin1);
    string? from;
    readonly List<string> recipients = [];

    public async Task Run(CancellationToken cancel)
    {
        await Say("220 sandbox.fixia ESMTP", cancel);
        while (await reader.ReadLineAsync(cancel) is { } line)
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var verb = (space < 0 ? line : line[..space]).ToUpperInvariant();
            var rest = space < 0 ? "" : line[(space + 1)..].Trim();
            if (verb == "QUIT")
            {
                await Say("221 2.0.0 Bye", cancel);
                return;
            }
            await Answer(verb, rest, cancel);
        }
    }

    async Task Answer(string verb, string rest, CancellationToken cancel)
    {
        switch (verb)
        {
            case "EHLO":
                Forget();
                await Say(
                    $"250-sandbox.fixia\r\n250-SIZE {SizeLimit}\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250 AUTH LOGIN PLAIN", cancel);
                break;
            case "HELO" or "RSET":
                Forget();
                await Say("250 2.0.0 OK", cancel);
                break;
            case "NOOP": await Say("250 2.0.0 OK", cancel); break;
            case "AUTH": await Authenticate(rest, cancel); break;
            case "MAIL" when Address(rest, "FROM:") is { } sender:
                Forget();
                from = sender;
                await Say("250 2.1.0 OK", cancel);
                break;
            case "RCPT" when from is null: await Say("503 5.5.1 MAIL first", cancel); break;
            case "RCPT" when Address(rest, "TO:") is { Length: > 0 } recipient:
                recipients.Add(recipient);
                await Say("250 2.1.5 OK", cancel);
                break;
            case "MAIL" or "RCPT": await Say("501 5.1.3 Address expected", cancel); break;
            case "DATA" when recipients.Count == 0: await Say("503 5.5.1 RCPT first", cancel); break;
            case "DATA": await Take(cancel); break;
            default: await Say("502 5.5.2 Unknown command", cancel); break;
        }
    }

    /// <summary>Takes any name and password: there is nothing here to protect.</summary>
    async Task Authenticate(string rest, CancellationToken cancel)
    {
        var words = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var answers = words.FirstOrDefault()?.ToUpperInvariant() switch { "LOGIN" => 2, "PLAIN" => 1, _ => 0 };
        if (answers == 0)
        {
            await Say("504 5.5.4 LOGIN or PLAIN", cancel);
            return;
        }
        string[] prompts = answers == 2 ? ["334 VXNlcm5hbWU6", "334 UGFzc3dvcmQ6"] : ["334 "];
        foreach (var prompt in prompts.Skip(words.Length - 1))
        {
            await Say(prompt, cancel);
            if (await reader.ReadLineAsync(cancel) is null or "*")
            {
                await Say("501 5.7.0 Given up", cancel);
                return;
            }
        }
        await Say("235 2.7.0 Welcome", cancel);
    }

    async Task Take(CancellationToken cancel)
    {
        await Say("354 End with a line holding a dot", cancel);
        var content = new StringBuilder();
        var size = 0L;
        while (true)
        {
            var line = await reader.ReadLineAsync(cancel);
            if (line is null) return;
            if (line == ".") break;
            if (line.StartsWith('.')) line = line[1..];
            size += line.Length + 2;
            if (size <= SizeLimit) content.Append(line).Append("\r\n");
        }
        if (size > SizeLimit)
        {
            await Say("552 5.3.4 Too big", cancel);
        }
        else
        {
            var mail = mailbox.Receive(from!, [.. recipients], content.ToString());
            await Say($"250 2.0.0 Kept as {mail.Id}", cancel);
        }
        Forget();
    }

    public void Dispose() => reader.Dispose();

    void Forget()
    {
        from = null;
        recipients.Clear();
    }

    async Task Say(string line, CancellationToken cancel) =>
        await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), cancel);

    static string? Address(string rest, string word)
    {
        if (!rest.StartsWith(word, StringComparison.OrdinalIgnoreCase)) return null;
        var match = Bracketed().Match(rest);
        return match.Success ? Mime.Utf8(match.Groups["address"].Value) : null;
    }

    [GeneratedRegex("<(?<address>[^<>]*)>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bracketed();
}
