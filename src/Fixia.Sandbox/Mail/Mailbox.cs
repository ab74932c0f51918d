using System.Net;
using System.Text.RegularExpressions;

namespace Fixia.Sandbox.Mail;

/// <summary>A mail as received and read.</summary>
internal sealed record Letter(
    string Id, IReadOnlyList<string> Recipients, string Sender, string From, string Subject, DateTimeOffset Date, string? Text,
        string? Html)
{
    /// <summary>Whether it went to a whole address or to one containing the part given; none given fits all.</summary>
    public bool IsFor(string? address)
    {
        if (string.IsNullOrWhiteSpace(address)) return true;
        var wanted = address.Trim();
        return Recipients.Any(r => wanted.IndexOf('@', StringComparison.Ordinal) > 0
            ? r.Equals(wanted, StringComparison.OrdinalIgnoreCase)
            : r.Contains(wanted, StringComparison.OrdinalIgnoreCase));
    }
}

/// <summary>Keeps the mails, one file each, up to a number; the oldest go first.</summary>
internal sealed partial class Mailbox
{
    readonly Lock gate = new();
    readonly List<Letter> mails = [];
    readonly string? folder;
    readonly int kept;
    readonly TimeProvider time;

    public Mailbox(SandboxOptions options, TimeProvider time)
    {
        this.time = time;
        kept = options.MailsKept;
        if (string.IsNullOrWhiteSpace(options.DataPath)) return;
        folder = Path.Combine(options.DataPath, "mail");
        Directory.CreateDirectory(folder);
        mails.AddRange(
            Directory.GetFiles(folder, "*.json").Select(StateFile.Load<Letter>).OfType<Letter>().OrderBy(m => m.Date)
                .ThenBy(m => m.Id, StringComparer.Ordinal));
    }

    public Letter Receive(string sender, IReadOnlyList<string> recipients, string source)
    {
        var mime = Mime.Parse(source);
        var now = time.GetUtcNow();
        var mail = new Letter(
            Guid.CreateVersion7(now).ToString("N"), recipients, sender, mime.Header("From") ?? sender, mime.Header("Subject")
                ?? "", now, mime.Text, mime.Html);
        lock (gate)
        {
            if (folder is not null) StateFile.Save(FileOf(mail), mail);
            mails.Add(mail);
            while (mails.Count > kept)
            {
                Delete(mails[0]);
                mails.RemoveAt(0);
            }
        }
        return mail;
    }

    /// <summary>The mails to an address, or all, newest first.</summary>
    public IReadOnlyList<Letter> To(string? address)
    {
        lock (gate)
            return [.. mails.Where(m => m.IsFor(address)).Reverse()];
    }

    public Letter? Find(string id)
    {
        lock (gate)
            return mails.Find(m => m.Id == id);
    }

    public void Clear()
    {
        lock (gate)
        {
            mails.ForEach(Delete);
            mails.Clear();
        }
    }

    /// <summary>The web addresses in a mail, each once, in the order they appear.</summary>
    public static IReadOnlyList<string> Links(Letter mail) =>
    [
        .. Href().Matches(mail.Html ?? "").Select(m => WebUtility.HtmlDecode(m.Groups["address"].Value))
            .Concat(Address().Matches(mail.Text ?? "").Select(m => m.Value.TrimEnd('.', ',', ')', ';')))
            .Distinct(StringComparer.Ordinal),
    ];

    void Delete(Letter mail)
    {
        if (folder is not null) File.Delete(FileOf(mail));
    }

    string FileOf(Letter mail) => Path.Combine(folder!, mail.Id + ".json");

    [GeneratedRegex(
        "href\\s*=\\s*[\"'](?<address>https?://[^\"']+)[\"']", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
            matchTimeoutMilliseconds: 1000)]
    private static partial Regex Href();

    [GeneratedRegex(
        @"https?://[^\s<>""']+", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    internal static partial Regex Address();
}
