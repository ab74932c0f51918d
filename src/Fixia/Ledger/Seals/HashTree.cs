using System.Buffers;
using System.Security.Cryptography;

namespace Fixia.Ledger;

/// <summary>One hash of the way from a line to the root of its tree.</summary>
/// <param name="Side">On which side of the hash so far it stands: <c>left</c> or <c>right</c>.</param>
/// <param name="Hash">SHA-256 in lower-case hexadecimal digits.</param>
public sealed record ProofStep(string Side, string Hash);

/// <summary>
/// A tree of hashes (SHA-256). A leaf is hashed behind a byte 0, two nodes behind a byte 1, so that neither can be passed off as
/// the other; a node without a neighbour moves up as it is.
/// </summary>
internal static class HashTree
{
    /// <summary>The root of a tree without leaves.</summary>
    public static readonly byte[] Nothing = SHA256.HashData([]);

    public static byte[] Leaf(ReadOnlySpan<byte> text) => Hash(0, text, []);

    public static byte[] Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) => Hash(1, left, right);

    /// <summary>All levels, from the leaves up to the root.</summary>
    public static List<List<byte[]>> Levels(List<byte[]> leaves)
    {
        List<List<byte[]>> levels = [leaves];
        while (levels[^1].Count > 1)
        {
            var below = levels[^1];
            levels.Add([.. below.Chunk(2).Select(pair => pair is [var left, var right] ? Node(left, right) : pair[0])]);
        }

        return levels;
    }

    /// <summary>Which nodes prove a leaf, as (level, position), in a tree of so many leaves.</summary>
    public static IEnumerable<(int Level, long Position)> Way(long position, long leaves)
    {
        var level = 0;
        for (var width = leaves; width > 1; width = (width + 1) / 2, position /= 2, level++)
        {
            var neighbour = position ^ 1;
            if (neighbour < width)
                yield return (level, neighbour);
        }
    }

    private static byte[] Hash(byte kind, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        var length = 1 + first.Length + second.Length;
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            buffer[0] = kind;
            first.CopyTo(buffer.AsSpan(1));
            second.CopyTo(buffer.AsSpan(1 + first.Length));
            return SHA256.HashData(buffer.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
