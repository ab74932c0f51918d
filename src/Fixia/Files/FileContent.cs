using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Fixia.Files;

/// <summary>What a file is, read from its content: names and declared types are only claims.</summary>
/// <param name="MediaType">For example <c>image/jpeg</c>.</param>
/// <param name="Width">Pixels, of a picture.</param>
/// <param name="Height">Pixels, of a picture.</param>
internal sealed record FileContent(string MediaType, int? Width = null, int? Height = null)
{
    private const int Enough = 64 * 1024;

    // No camera writes as many segments before the picture; what goes on without an end is no picture.
    private const int MostSegments = 400;

    public bool IsPicture => Width is not null;

    /// <summary>Reads what it is; null for anything that is not taken.</summary>
    public static async Task<FileContent?> Of(string path, CancellationToken cancel)
    {
        await using var file = File.OpenRead(path);
        var start = new byte[Enough];
        var read = await file.ReadAtLeastAsync(start, Enough, false, cancel);
        var bytes = start.AsMemory(0, read);
        if (bytes.Span.StartsWith("%PDF-"u8))
            return new FileContent("application/pdf");
        return Png(bytes.Span) ?? WebP(bytes.Span) ?? await Jpeg(file, bytes, cancel) ?? Office(file, bytes.Span);
    }

    private static FileContent? Png(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 24 && bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A])
        ? new FileContent(
            "image/png", BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]))
        : null;

    // A container whose first chunk tells the size: VP8 (lossy), VP8L (lossless) or VP8X (extended).
    private static FileContent? WebP(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 30 || !bytes.StartsWith("RIFF"u8) || !bytes[8..].StartsWith("WEBPVP8"u8))
            return null;
        var (width, height) = bytes[15] switch
        {
            (byte)' ' => (
                BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFF,
                BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFF),
            (byte)'L' when BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..]) is var bits => (
                (int)(bits & 0x3FFF) + 1,
                (int)((bits >> 14) & 0x3FFF) + 1),
            _ => ((bytes[24] | (bytes[25] << 8) | (bytes[26] << 16)) + 1, (bytes[27] | (bytes[28] << 8) | (bytes[29] << 16)) + 1),
        };
        return new FileContent("image/webp", width, height);
    }

    // Segments one after the other until the frame, which has the size; what a camera writes before it may be long.
    private static async Task<FileContent?> Jpeg(Stream file, ReadOnlyMemory<byte> start, CancellationToken cancel)
    {
        if (start.Length < 4 || start.Span[0] != 0xFF || start.Span[1] != 0xD8)
            return null;
        var head = new byte[9];
        var at = 2L;
        for (var segment = 0; segment < MostSegments; segment++)
        {
            file.Position = at;
            if (await file.ReadAtLeastAsync(head, head.Length, false, cancel) < head.Length || head[0] != 0xFF)
                return null;
            var (marker, length) = (head[1], BinaryPrimitives.ReadUInt16BigEndian(head.AsSpan(2)));
            // Frames are C0 to CF, but for the tables among them.
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                var height = BinaryPrimitives.ReadUInt16BigEndian(head.AsSpan(5));
                var width = BinaryPrimitives.ReadUInt16BigEndian(head.AsSpan(7));
                return new FileContent("image/jpeg", width, height);
            }

            at += marker == 0xFF ? 1 : 2 + length;
        }

        return null;
    }

    // Documents of office programs are zip archives with a list of their parts.
    private static FileContent? Office(Stream file, ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith("PK\u0003\u0004"u8))
            return null;
        try
        {
            file.Position = 0;
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, true, Encoding.UTF8);
            if (archive.GetEntry("[Content_Types].xml") is null)
                return null;
            if (archive.GetEntry("word/document.xml") is not null)
                return new FileContent("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
            return archive.GetEntry("xl/workbook.xml") is not null
                ? new FileContent("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
