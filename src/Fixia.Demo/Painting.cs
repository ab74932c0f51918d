using System.Buffers.Binary;
using System.IO.Compression;

namespace Fixia.Demo;

/// <summary>What a picture of the demo shows.</summary>
internal enum Scene
{
    /// <summary>A poster: discs and bands.</summary>
    Poster,

    /// <summary>A landscape: sun and hills.</summary>
    Landscape,

    /// <summary>A room with its furniture.</summary>
    Room,

    /// <summary>A page on a screen.</summary>
    Screen,

    /// <summary>Plates on a table, from above.</summary>
    Table,

    /// <summary>Leaves.</summary>
    Leaves,
}

/// <summary>Made-up pictures in a few colours, another one for each number. They stand for those people would upload.</summary>
internal static class Painting
{
    private static readonly (int Width, int Height)[] Sizes = [(960, 720), (720, 900), (840, 840)];

    private static readonly Colour[][] Palettes =
    [
        [new(243, 239, 228), new(11, 122, 85), new(240, 173, 78), new(38, 49, 46)],
        [new(232, 240, 247), new(32, 78, 121), new(238, 108, 77), new(41, 50, 65)],
        [new(250, 240, 236), new(155, 44, 64), new(244, 162, 97), new(66, 39, 59)],
        [new(238, 244, 237), new(74, 111, 71), new(203, 153, 126), new(47, 62, 70)],
        [new(245, 243, 251), new(91, 75, 138), new(255, 184, 108), new(43, 45, 66)],
        [new(253, 246, 227), new(38, 139, 141), new(231, 111, 81), new(38, 70, 83)],
        [new(255, 241, 230), new(205, 92, 92), new(255, 205, 120), new(87, 61, 28)],
    ];

    /// <summary>How large a picture of a number is.</summary>
    public static (int Width, int Height) SizeOf(int number) => Sizes[number % Sizes.Length];

    /// <summary>A PNG.</summary>
    public static byte[] Make(int number, Scene scene)
    {
        var random = new Random(number + 7);
        var colours = Palettes[(number + (int)scene) % Palettes.Length];
        var (width, height) = SizeOf(number);
        Func<double, double, Colour> paint = scene switch
        {
            Scene.Landscape => Landscape(random, colours),
            Scene.Room => Room(random, colours),
            Scene.Screen => Screen(random, colours),
            Scene.Table => Table(random, colours),
            Scene.Leaves => Leaves(random, colours),
            _ => Poster(random, colours),
        };
        var rows = new MemoryStream();
        using (var packed = new ZLibStream(rows, CompressionLevel.Fastest, true))
        {
            var line = new byte[1 + (width * 3)];
            for (var y = 0; y < height; y++)
            {
                for (var x = 0; x < width; x++)
                {
                    var colour = paint((double)x / width, (double)y / height);
                    (line[1 + (x * 3)], line[2 + (x * 3)], line[3 + (x * 3)]) = (colour.R, colour.G, colour.B);
                }

                packed.Write(line);
            }
        }

        var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        (header[8], header[9]) = (8, 2);
        Chunk(png, "IHDR"u8, header);
        Chunk(png, "IDAT"u8, rows.ToArray());
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static Func<double, double, Colour> Poster(Random random, Colour[] colours)
    {
        var discs = Enumerable.Range(0, 4 + random.Next(4))
            .Select(
                _ => (
                    X: random.NextDouble(),
                    Y: random.NextDouble(),
                    R: 0.07 + (random.NextDouble() * 0.2),
                    Colour: colours[1 + random.Next(3)]))
            .ToArray();
        var (slope, step) = (random.NextDouble() * 2, 0.1 + (random.NextDouble() * 0.12));
        return (x, y) =>
        {
            var colour = (int)((x + (y * slope)) / step) % 5 == 0 ? colours[2] : colours[0];
            foreach (var disc in discs)
            {
                if (Math.Pow(x - disc.X, 2) + Math.Pow(y - disc.Y, 2) < disc.R * disc.R)
                    colour = disc.Colour;
            }

            return colour;
        };
    }

    private static Func<double, double, Colour> Landscape(Random random, Colour[] colours)
    {
        var (sun, size) = (
            (X: 0.2 + (random.NextDouble() * 0.6), Y: 0.25 + (random.NextDouble() * 0.2)), 0.07 + (random.NextDouble() * 0.07));
        var hills = Enumerable.Range(0, 4)
            .Select(i => (Base: 0.5 + (i * 0.13), Wave: 3 + (random.NextDouble() * 5), Shift: random.NextDouble() * 6)).ToArray();
        return (x, y) =>
        {
            for (var i = hills.Length - 1; i >= 0; i--)
            {
                if (y > hills[i].Base + (0.06 * Math.Sin((x * hills[i].Wave) + hills[i].Shift)))
                    return colours[1].Towards(colours[3], i / 3.5);
            }

            var far = Math.Sqrt(Math.Pow(x - sun.X, 2) + Math.Pow((y - sun.Y) * 0.9, 2));
            return far < size ? colours[2] : colours[0].Towards(colours[2], Math.Clamp(y - (far * 0.3), 0, 0.6));
        };
    }

    private static Func<double, double, Colour> Room(Random random, Colour[] colours)
    {
        var (floor, left, width) = (
            0.68 + (random.NextDouble() * 0.08), 0.1 + (random.NextDouble() * 0.2), 0.35 + (random.NextDouble() * 0.15));
        var (lamp, window) = (left + width + 0.12, 0.55 + (random.NextDouble() * 0.15));
        return (x, y) =>
        {
            bool In(double x0, double y0, double x1, double y1) => x >= x0 && x <= x1 && y >= y0 && y <= y1;
            if (In(left, floor - 0.14, left + width, floor + 0.08) || In(left - 0.02, floor - 0.22, left + 0.05, floor + 0.08)
                || In(left + width - 0.03, floor - 0.22, left + width + 0.04, floor + 0.08))
                return colours[1];
            if (In(left + 0.05, floor - 0.24, left + (width * 0.48), floor - 0.12)
                || In(left + (width * 0.52), floor - 0.24, left + width - 0.03, floor - 0.12))
                return colours[1].Towards(colours[0], 0.25);
            if (In(lamp, floor - 0.42, lamp + 0.012, floor + 0.06))
                return colours[3];
            if (y > floor - 0.52 && y < floor - 0.4 && Math.Abs(x - lamp) < 0.03 + ((y - floor + 0.52) * 0.4))
                return colours[2];
            if (In(window, 0.12, window + 0.26, 0.42))
                return In(
                    window + 0.123,
                    0.12,
                    window + 0.137,
                    0.42) || In(window, 0.262, window + 0.26, 0.278) ? colours[0] : colours[2].Towards(colours[0], 0.55);
            return y > floor ? colours[3].Towards(colours[0], 0.72) : colours[0];
        };
    }

    private static Func<double, double, Colour> Screen(Random random, Colour[] colours)
    {
        var columns = 2 + random.Next(3);
        var hero = 0.3 + (random.NextDouble() * 0.15);
        return (x, y) =>
        {
            if (x is < 0.08 or > 0.92 || y is < 0.1 or > 0.96)
                return colours[2].Towards(colours[0], 0.35);
            var (u, v) = ((x - 0.08) / 0.84, (y - 0.1) / 0.86);
            if (v < 0.07)
                return Math.Abs((u * 24 % 1) - 0.5) < 0.28 && u < 0.13 && v is > 0.02 and < 0.05 ? colours[2] : colours[3];
            if (v < hero)
                return u < 0.5 && v > 0.14 && ((v - 0.14) * 22 % 2 < 1.1) && u > 0.06 && u < 0.44 - ((v - 0.14) * 0.4)
                    ? colours[0]
                    : colours[1];
            var cell = u * columns % 1;
            var row = (v - hero) * 2.6 % 1;
            if (cell is < 0.08 or > 0.92 || row is < 0.12 or > 0.9)
                return new Colour(255, 255, 255);
            return row < 0.55 ? colours[1]
                .Towards(colours[0], 0.6) : row is > 0.62 and < 0.68 || (row is > 0.74 and < 0.79 && cell < 0.6) ? colours[3]
                .Towards(colours[0], 0.4) : colours[0];
        };
    }

    private static Func<double, double, Colour> Table(Random random, Colour[] colours)
    {
        var plates = Enumerable.Range(0, 5)
            .Select(
                i => (
                    X: 0.15 + (i % 3 * 0.34) + (random.NextDouble() * 0.06),
                    Y: 0.26 + (i / 3 * 0.45) + (random.NextDouble() * 0.08),
                    R: 0.13 + (random.NextDouble() * 0.05),
                    Fill: colours[1 + (i % 3)]))
            .ToArray();
        return (x, y) =>
        {
            foreach (var plate in plates)
            {
                var far = Math.Sqrt(Math.Pow(x - plate.X, 2) + Math.Pow((y - plate.Y) * 0.8, 2)) / plate.R;
                if (far < 1)
                    return far > 0.8 ? new Colour(255, 255, 255) : far > 0.74 ? colours[0] : Math.Sin(
                        Math.Atan2(y - plate.Y, x - plate.X) * 6) * far > 0.3 ? plate.Fill : plate.Fill.Towards(colours[0], 0.35);
            }

            return (int)(x * 26) % 2 == 0 ? colours[2].Towards(colours[0], 0.55) : colours[2].Towards(colours[0], 0.62);
        };
    }

    private static Func<double, double, Colour> Leaves(Random random, Colour[] colours)
    {
        var leaves = Enumerable.Range(0, 26)
            .Select(
                _ => (
                    X: random.NextDouble(),
                    Y: random.NextDouble(),
                    Turn: random.NextDouble() * 3.1,
                    Size: 0.1 + (random.NextDouble() * 0.12),
                    Colour: colours[1].Towards(colours[random.Next(4)], random.NextDouble() * 0.55)))
            .ToArray();
        return (x, y) =>
        {
            var colour = colours[0];
            foreach (var leaf in leaves)
            {
                var (dx, dy) = (x - leaf.X, y - leaf.Y);
                var along = ((dx * Math.Cos(leaf.Turn)) + (dy * Math.Sin(leaf.Turn))) / leaf.Size;
                var across = ((dy * Math.Cos(leaf.Turn)) - (dx * Math.Sin(leaf.Turn))) / leaf.Size;
                if (Math.Abs(along) < 1 && Math.Abs(across) < 0.38 * (1 - (along * along)))
                    colour = Math.Abs(across) < 0.02 ? leaf.Colour.Towards(colours[0], 0.5) : leaf.Colour;
            }

            return colour;
        };
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

/// <summary>A colour.</summary>
internal sealed record Colour(byte R, byte G, byte B)
{
    /// <summary>On the way to another one: 0 this one, 1 the other.</summary>
    public Colour Towards(Colour other, double way) => new(Mix(R, other.R, way), Mix(G, other.G, way), Mix(B, other.B, way));

    private static byte Mix(byte from, byte to, double way) => (byte)(from + ((to - from) * way));
}
