using System.Globalization;
using System.Text;

namespace Fixia.Platform.Documents;

/// <summary>
/// One A4 page of labelled lines as PDF, in the Helvetica that every reader has, so that no font has to travel. Letters outside
/// Latin-1 become question marks. Enough for a receipt; for more than that take a library.
/// </summary>
/// <param name="banner">What stands at the head of the page.</param>
public sealed class PlainPdf(string banner)
{
    private readonly StringBuilder content = new();
    private int y = 770;

    /// <summary>A line in large, bold letters.</summary>
    public PlainPdf Title(string text)
    {
        Write("F2", 9, 50, 805, banner);
        Write("F2", 18, 50, y, text);
        y -= 40;
        return this;
    }

    /// <summary>A label and what it says, broken into lines of at most 70 letters.</summary>
    public PlainPdf Line(string label, string text)
    {
        Write("F2", 10, 50, y, label);
        foreach (var line in Wrap(text, 70))
        {
            Write("F1", 10, 190, y, line);
            y -= 16;
        }

        y -= 6;
        return this;
    }

    /// <summary>The document as it is sent or kept.</summary>
    public byte[] Bytes()
    {
        using var pdf = new MemoryStream();
        List<long> starts = [];
        void Add(string text) => pdf.Write(Encoding.Latin1.GetBytes(text));
        void Object(string body)
        {
            starts.Add(pdf.Position);
            Add($"{starts.Count} 0 obj\n{body}\nendobj\n");
        }

        Add("%PDF-1.4\n");
        Object("<< /Type /Catalog /Pages 2 0 R >>");
        Object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        Object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> /Contents "
            + "4 0 R >>");
        Object($"<< /Length {Encoding.Latin1.GetByteCount(content.ToString())} >>\nstream\n{content}endstream");
        Object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        Object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>");
        var table = pdf.Position;
        Add($"xref\n0 {starts.Count + 1}\n0000000000 65535 f \n");
        foreach (var start in starts)
            Add(start.ToString("D10", CultureInfo.InvariantCulture) + " 00000 n \n");
        Add($"trailer\n<< /Size {starts.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return pdf.ToArray();
    }

    private static IEnumerable<string> Wrap(string text, int width)
    {
        var line = string.Empty;
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = string.Empty;
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        yield return line;
    }

    private void Write(string font, int size, int x, int height, string text)
    {
        var escaped = text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal);
        content.Append(CultureInfo.InvariantCulture, $"BT /{font} {size} Tf {x} {height} Td ({escaped}) Tj ET\n");
    }
}
