using System.Text;
using System.Text.RegularExpressions;

namespace Fixia.Sandbox.Mail;

/// <summary>Reads MIME as mail programs of our days write it. Input is one character per byte (Latin-1).</summary>
internal sealed partial class Mime
{
    static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);
    readonly Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);

    public string? Text { get; private set; }
    public string? Html { get; private set; }

    public static Mime Parse(string source) => new(source, depth: 0);

    Mime(string source, int depth)
    {
        var end = source.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        ReadHeaders(end < 0 ? source : source[..end]);
        var body = end < 0 ? "" : source[(end + 4)..];
        var type = headers.GetValueOrDefault("Content-Type") ?? "text/plain";
        if (type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) && Parameter(type, "boundary") is { } boundary
            && depth < 8)
            ReadParts(body, boundary, depth);
        else if (Header("Content-Disposition")?.StartsWith("attachment", StringComparison.OrdinalIgnoreCase) is true)
            return;
        else if (type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase))
            Html = Decode(body, Parameter(type, "charset"));
        else if (type.StartsWith("text/", StringComparison.OrdinalIgnoreCase))
            Text = Decode(body, Parameter(type, "charset"));
    }

    /// <summary>A header, unfolded and decoded.</summary>
    public string? Header(string name) => headers.TryGetValue(name, out var raw) ? Words(raw) : null;

    /// <summary>Bytes held one per character, read as UTF-8 when they are valid UTF-8.</summary>
    public static string Utf8(string raw)
    {
        try
        {
            return StrictUtf8.GetString(Encoding.Latin1.GetBytes(raw));
        }
        catch (DecoderFallbackException)
        {
            return raw;
        }
    }

    void ReadHeaders(string block)
    {
        foreach (var line in block.Replace("\r\n ", " ", StringComparison.Ordinal)
            .Replace("\r\n\t", " ", StringComparison.Ordinal).Split("\r\n"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0) headers.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
        }
    }

    void ReadParts(string body, string boundary, int depth)
    {
        var pieces = ("\r\n" + body).Split("\r\n--" + boundary);
        foreach (var piece in pieces.Skip(1))
        {
            if (piece.StartsWith("--", StringComparison.Ordinal)) break;
            var start = piece.IndexOf("\r\n", StringComparison.Ordinal);
            if (start < 0) continue;
            // A part without headers begins with the empty line at once.
            var source = piece[start..];
            var part = new Mime(source.StartsWith("\r\n\r\n", StringComparison.Ordinal) ? source : source[2..], depth + 1);
            Text ??= part.Text;
            Html ??= part.Html;
        }
    }

    string Decode(string body, string? charset)
    {
        var bytes = Header("Content-Transfer-Encoding")?.Trim().ToUpperInvariant() switch
        {
            "BASE64" => Base64(body),
            "QUOTED-PRINTABLE" => QuotedPrintable(body.Replace("=\r\n", "", StringComparison.Ordinal)),
            _ => Encoding.Latin1.GetBytes(body),
        };
        return charset is null ? Utf8(Encoding.Latin1.GetString(bytes)) : Charset(charset).GetString(bytes);
    }

    static string Words(string raw)
    {
        var joined = BetweenWords().Replace(raw, "");
        return EncodedWord().Replace(Utf8(joined), match =>
        {
            var content = match.Groups["content"].Value;
            var bytes = match.Groups["way"].Value is "B" or "b" ? Base64(content) : QuotedPrintable(content.Replace('_', ' '));
            return Charset(match.Groups["charset"].Value).GetString(bytes);
        });
    }

    static byte[] Base64(string text)
    {
        var clean = string.Concat(text.Where(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/'));
        clean = clean[..(clean.Length - (clean.Length % 4 == 1 ? 1 : 0))];
        return Convert.FromBase64String(clean.PadRight((clean.Length + 3) / 4 * 4, '='));
    }

    static byte[] QuotedPrintable(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '=' && i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]))
            {
                bytes.Add(Convert.FromHexString(text.AsSpan(i + 1, 2))[0]);
                i += 2;
            }
            else
            {
                bytes.Add((byte)text[i]);
            }
        }
        return [.. bytes];
    }

    static Encoding Charset(string name)
    {
        try
        {
            return Encoding.GetEncoding(name.Trim());
        }
        catch (ArgumentException)
        {
            return Encoding.Latin1;
        }
    }

    static string? Parameter(string header, string name)
    {
        foreach (var part in header.Split(';').Skip(1))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && part[..equals].Trim().Equals(name, StringComparison.OrdinalIgnoreCase)) return part[(equals + 1)..]
                .Trim().Trim('"');
        }
        return null;
    }

    [GeneratedRegex(
        @"=\?(?<charset>[^?\s]+)\?(?<way>[BbQq])\?(?<content>[^?]*)\?=", RegexOptions.ExplicitCapture,
            matchTimeoutMilliseconds: 1000)]
    private static partial Regex EncodedWord();

    // Space between two encoded words belongs to the folding, not to the text.
    [GeneratedRegex(@"(?<=\?=)\s+(?==\?)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BetweenWords();
}
