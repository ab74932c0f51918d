using System.Buffers.Binary;

namespace Fixia.Demo.Drawing;

/// <summary>
/// Packs a drawing as a lossless WebP: flat colours repeat what stands beside or above them, which is all this knows. A
/// process of
/// libvips for each size of each picture would take longer than all the rest of the town.
/// </summary>
internal static class WebP
{
    private const int MaxRun = 4096;
    private const int LeastRun = 3;
    private const int Lengths = 24;
    private const int Literals = 256;

    /// <summary>The bytes of a picture of opaque pixels, each <c>0xRRGGBB</c>.</summary>
    public static byte[] Pack(ReadOnlySpan<uint> pixels, int width, int height)
    {
        var symbols = Runs(pixels, width);
        var green = new int[Literals + Lengths];
        var (red, blue, distance) = (new int[Literals], new int[Literals], new int[40]);
        foreach (var (run, above, pixel) in symbols)
        {
            if (run > 0)
            {
                green[Literals + Prefix(run).Symbol]++;
                distance[above ? 0 : 1]++;
                continue;
            }

            green[(pixel >> 8) & 255]++;
            red[(pixel >> 16) & 255]++;
            blue[pixel & 255]++;
        }

        var bits = new BitWriter();
        bits.Write(0x2F, 8);
        bits.Write((uint)width - 1, 14);
        bits.Write((uint)height - 1, 14);
        // Opaque, version 0; no transform, no cache of colours, one group of codes.
        bits.Write(0, 1 + 3 + 1 + 1 + 1);
        var codes = new[] { green, red, blue }.Select(Huffman.Of).ToArray();
        foreach (var code in codes)
            code.WriteTo(bits);
        // Alpha is one symbol, 255.
        bits.Write(0b101, 3);
        bits.Write(255, 8);
        var far = Huffman.Of(distance);
        far.WriteTo(bits);
        foreach (var (run, above, pixel) in symbols)
        {
            if (run > 0)
            {
                var (symbol, extra, value) = Prefix(run);
                codes[0].Write(bits, Literals + symbol);
                bits.Write((uint)value, extra);
                far.Write(bits, above ? 0 : 1);
                continue;
            }

            codes[0].Write(bits, (int)(pixel >> 8) & 255);
            codes[1].Write(bits, (int)(pixel >> 16) & 255);
            codes[2].Write(bits, (int)pixel & 255);
        }

        return Wrap(bits.ToArray());
    }

    // Pixels, and runs that repeat what is above (distance code 1) or before (2).
    private static List<(int Run, bool Above, uint Pixel)> Runs(ReadOnlySpan<uint> pixels, int width)
    {
        var symbols = new List<(int, bool, uint)>();
        for (var i = 0; i < pixels.Length;)
        {
            var above = i >= width ? Same(pixels, i, width) : 0;
            var before = i > 0 && above < MaxRun ? Same(pixels, i, 1) : 0;
            var run = Math.Max(above, before);
            if (run < LeastRun)
            {
                symbols.Add((0, false, pixels[i++]));
                continue;
            }

            symbols.Add((run, above >= before, 0));
            i += run;
        }

        return symbols;
    }

    private static int Same(ReadOnlySpan<uint> pixels, int from, int back)
    {
        var most = Math.Min(MaxRun, pixels.Length - from);
        return pixels.Slice(from, most).CommonPrefixLength(pixels.Slice(from - back, most));
    }

    private static (int Symbol, int Extra, int Value) Prefix(int length)
    {
        if (length <= 4)
            return (length - 1, 0, 0);
        var less = length - 1;
        var highest = 31 - System.Numerics.BitOperations.LeadingZeroCount((uint)less);
        var second = (less >> (highest - 1)) & 1;
        return ((2 * highest) + second, highest - 1, less & ((1 << (highest - 1)) - 1));
    }

    private static byte[] Wrap(byte[] content)
    {
        var padded = content.Length + (content.Length & 1);
        var file = new byte[20 + padded];
        "RIFF"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), 12 + padded);
        "WEBPVP8L"u8.CopyTo(file.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(16), content.Length);
        content.CopyTo(file, 20);
        return file;
    }
}

/// <summary>Bits, the lowest first.</summary>
internal sealed class BitWriter
{
    private readonly List<byte> bytes = [];
    private ulong held;
    private int count;

    public void Write(uint value, int bits)
    {
        held |= (ulong)value << count;
        for (count += bits; count >= 8; count -= 8, held >>= 8)
            bytes.Add((byte)held);
    }

    public byte[] ToArray()
    {
        if (count > 0)
            bytes.Add((byte)held);
        return [.. bytes];
    }
}
