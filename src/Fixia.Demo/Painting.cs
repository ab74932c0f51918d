using System.Buffers.Binary;
using System.IO.Compression;

namespace Fixia.Demo;

/// <summary>A made-up piece of design: discs and bands in a few colours, another one for each number. Stands for the pictures people would upload.</summary>
internal static class Painting
{
    private const int Width = 960;
    private const int Height = 720;

    private static readonly (byte R, byte G, byte B)[][] Palettes =
    [
        [(243, 239, 228), (11, 122, 85), (240, 173, 78), (38, 49, 46)],
        [(232, 240, 247), (32, 78, 121), (238, 108, 77), (41, 50, 65)],
        [(250, 240, 236), (155, 44, 64), (244, 162, 97), (66, 39, 59)],
        [(238, 244, 237), (74, 111, 71), (203, 153, 126), (47, 62, 70)],
        [(245, 243, 251), (91, 75, 138), (255, 184, 108), (43, 45, 66)],
    ];

    /// <summary>A PNG.</summary>
    public static byte[] Make(int number)
    {
        var random = new Random(number);
        var colours = Palettes[number % Palettes.Length];
        var discs = Enumerable.Range(0, 4 + random.Next(4)).Select(_ => (X: random.Next(Width), Y: random.Next(Height), R: 60 + random.Next(190), Colour: colours[1 + random.Next(3)])).ToList();
        var (slope, step) = (random.NextDouble() * 2, 90 + random.Next(120));
        var rows = new MemoryStream();
        using (var packed = new ZLibStream(rows, CompressionLevel.Fastest, true))
        {
            var line = new byte[1 + (Width * 3)];
            for (var y = 0; y < Height; y++)
            {
                for (var x = 0; x < Width; x++)
                {
                    var colour = (int)((x + (y * slope)) / step) % 5 == 0 ? colours[2] : colours[0];
                    foreach (var disc in discs)
                    {
                        if (((x - disc.X) * (x - disc.X)) + ((y - disc.Y) * (y - disc.Y)) < disc.R * disc.R)
                            colour = disc.Colour;
                    }

                    (line[1 + (x * 3)], line[2 + (x * 3)], line[3 + (x * 3)]) = colour;
                }

                packed.Write(line);
            }
        }

        var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], Height);
        (header[8], header[9]) = (8, 2);
        Chunk(png, "IHDR"u8, header);
        Chunk(png, "IDAT"u8, rows.ToArray());
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static void Chunk(MemoryStream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        png.Write(number);
        png.Write(type);
        png.Write(content);
        var sum = Crc32(type, content);
        BinaryPrimitives.WriteUInt32BigEndian(number, sum);
        png.Write(number);
    }

    // The checksum of PNG; the framework has none of its own.
    private static uint Crc32(ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
    {
        var sum = 0xFFFFFFFFu;
        foreach (var part in (byte[][])[type.ToArray(), content.ToArray()])
        {
            foreach (var one in part)
            {
                sum ^= one;
                for (var bit = 0; bit < 8; bit++)
                    sum = (sum & 1) == 1 ? (sum >> 1) ^ 0xEDB88320u : sum >> 1;
            }
        }

        return ~sum;
    }
}
