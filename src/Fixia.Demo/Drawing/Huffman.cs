namespace Fixia.Demo.Drawing;

/// <summary>A prefix code as lossless WebP writes them.</summary>
internal sealed class Huffman
{
    private const int Longest = 15;
    private const int LongestOfLengths = 7;
    private static readonly int[] OrderOfLengths = [17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];

    private readonly int[] lengths;
    private readonly uint[] codes;
    private readonly int used;

    private Huffman(int[] lengths)
    {
        this.lengths = lengths;
        codes = Codes(lengths);
        used = lengths.Count(l => l > 0);
    }

    public static Huffman Of(int[] counts) => new(Measure(counts, Longest));

    /// <summary>Writes a symbol; the only one there is needs no bit.</summary>
    public void Write(BitWriter bits, int symbol)
    {
        if (used > 1)
            bits.Write(codes[symbol], lengths[symbol]);
    }

    /// <summary>Writes the code itself.</summary>
    public void WriteTo(BitWriter bits)
    {
        if (used <= 1)
        {
            // Simple, one symbol of eight bits.
            bits.Write(0b101, 3);
            bits.Write((uint)Math.Max(0, Array.FindIndex(lengths, l => l > 0)), 8);
            return;
        }

        var runs = Runs();
        var counts = new int[OrderOfLengths.Length];
        foreach (var (symbol, _, _) in runs)
            counts[symbol]++;
        var of = new Huffman(Measure(counts, LongestOfLengths));
        bits.Write(0, 1);
        bits.Write((uint)OrderOfLengths.Length - 4, 4);
        foreach (var symbol in OrderOfLengths)
            bits.Write((uint)of.lengths[symbol], 3);
        bits.Write(0, 1);
        foreach (var (symbol, extra, value) in runs)
        {
            of.Write(bits, symbol);
            bits.Write((uint)value, extra);
        }
    }

    // The lengths, where 17 and 18 stand for runs of zeros.
    private List<(int Symbol, int Extra, int Value)> Runs()
    {
        var runs = new List<(int, int, int)>();
        for (var i = 0; i < lengths.Length;)
        {
            var zeros = 0;
            while (i + zeros < lengths.Length && lengths[i + zeros] == 0 && zeros < 138)
                zeros++;
            if (zeros < 3)
            {
                runs.Add((lengths[i++], 0, 0));
                continue;
            }

            runs.Add(zeros > 10 ? (18, 7, zeros - 11) : (17, 3, zeros - 3));
            i += zeros;
        }

        return runs;
    }

    // Codes of the usual order, their highest bit written first.
    private static uint[] Codes(int[] of)
    {
        var made = new uint[of.Length];
        uint next = 0;
        for (var length = 1; length <= Longest; length++, next <<= 1)
        {
            for (var symbol = 0; symbol < of.Length; symbol++)
            {
                if (of[symbol] != length)
                    continue;
                var (code, turned) = (next++, 0u);
                for (var bit = 0; bit < length; bit++, code >>= 1)
                    turned = (turned << 1) | (code & 1);
                made[symbol] = turned;
            }
        }

        return made;
    }

    // Rare symbols are taken for less rare ones until no code is longer than it may be.
    private static int[] Measure(int[] counts, int longest)
    {
        for (var least = 1; ; least *= 2)
        {
            var measured = Measure(counts.Select(c => c == 0 ? 0 : Math.Max(c, least)).ToArray());
            if (measured.Max() <= longest)
                return measured;
        }
    }

    private static int[] Measure(int[] counts)
    {
        var measured = new int[counts.Length];
        var queue = new PriorityQueue<List<int>, (long Count, int Order)>();
        var order = 0;
        foreach (var symbol in Enumerable.Range(0, counts.Length).Where(s => counts[s] > 0))
            queue.Enqueue([symbol], (counts[symbol], order++));
        if (queue.Count == 1)
            measured[queue.Peek()[0]] = 1;
        while (queue.Count > 1)
        {
            queue.TryDequeue(out var one, out var first);
            queue.TryDequeue(out var other, out var second);
            List<int> both = [.. one!, .. other!];
            foreach (var symbol in both)
                measured[symbol]++;
            queue.Enqueue(both, (first.Count + second.Count, order++));
        }

        return measured;
    }
}
