using Fixia.Platform.Text;
using Microsoft.Extensions.Options;

namespace Fixia.Platform.Mail;

/// <summary>To whom a letter goes.</summary>
/// <param name="Email">Where it is sent.</param>
/// <param name="Name">How they are greeted; null when we do not know them.</param>
/// <param name="Language"><c>es</c> or <c>en</c>.</param>
public sealed record Addressee(string Email, string? Name, string? Language);

/// <summary>
/// Writes letters in the words of the capability's <c>Texts/</c> and sends them. <c>{site}</c> and <c>{name}</c> are known in
/// every letter; a token goes behind the # of its link (<c>{site}/verificar#token={token}</c>), where no server sees it and no
/// log keeps it. A line that is nothing but <c>[words]({site}/…)</c> is the letter's one button; what follows it is small print.
/// </summary>
public sealed class Letters(IMail mail, ILetterRules rules, IOptions<AppOptions> app)
{
    /// <summary>
    /// Renders the letter <paramref name="key"/> and hands it to the mail server, if its reader wants it now; from deliveries
    /// only.
    /// </summary>
    public async Task Send(
        Addressee to, string key, CancellationToken cancel, params IEnumerable<(string Name, object? Value)> values)
    {
        ArgumentNullException.ThrowIfNull(to);
        await Send(to, key, await rules.Ask(to, key, cancel), cancel, values);
    }

    /// <summary>The same of a letter whose reader was asked already.</summary>
    public Task Send(
        Addressee to,
        string key,
        LetterVerdict verdict,
        CancellationToken cancel,
        params IEnumerable<(string Name, object? Value)> values)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(verdict);
        if (!verdict.MayGo)
            return Task.CompletedTask;
        var site = app.Value.PublicUrl;
        var written = Texts.In(to.Language).Letter(key, [("site", site), ("name", to.Name), .. values]);
        if (verdict.Foot is { } foot)
        {
            var line = new LetterLine([new LetterRun(foot.Why + " ", null), new LetterRun(foot.Words, foot.Address)]);
            written = written with { Paragraphs = [.. written.Paragraphs, new LetterParagraph([line], [])] };
        }

        var letter = new Letter(to.Email, written.Subject, written.Text, LetterPage.Of(written, site));
        return mail.Send(verdict.Headers is { } headers ? letter with { Headers = headers } : letter, cancel);
    }
}
