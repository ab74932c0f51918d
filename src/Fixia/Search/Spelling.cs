using System.Text;

namespace Fixia.Search;

/// <summary>
/// Tells what somebody meant who mistyped a word: the nearest that exists by how it sounds in Argentina and how many letters
/// differ. Words that only share pieces are not near: a "masajista" is no "paisajista".
/// </summary>
internal static class Spelling
{
    // From so many letters on, a word may differ by one, and from so many by two.
    private const int OneFrom = 4;
    private const int TwoFrom = 8;

    /// <summary>The word that was meant; null when it exists, or nothing is near.</summary>
    public static Neighbour? Mend(Word word)
    {
        if (word.IsKnown || word.IsFiller)
            return null;
        var sound = Sound(word.Text);
        return word.Near
            .Select(near => (Near: near, Distance: Distance(sound, Sound(near.Term)), IsSameStart: near.Term[0] == word.Text[0]))
            .Where(n => n.Distance <= Allowed(word.Text, n.IsSameStart))
            .OrderBy(n => n.Distance).ThenByDescending(n => n.Near.IsTrade).ThenByDescending(n => n.IsSameStart)
            .Select(n => n.Near).FirstOrDefault();
    }

    /// <summary>How a word sounds: "electrisista" is "electricista", "serrajero" is "cerrajero", "durloc" is "durlock".</summary>
    internal static string Sound(string word)
    {
        var plain = Places.Cities.Plain(word);
        var sound = new StringBuilder(plain.Length);
        for (var i = 0; i < plain.Length; i++)
        {
            var next = i + 1 < plain.Length ? plain[i + 1] : ' ';
            var heard = (plain[i], next) switch
            {
                ('h', _) or ('u', 'e' or 'i') when plain[i] == 'h' || (i > 0 && plain[i - 1] is 'q' or 'g') => ' ',
                ('c', 'h') => 'x',
                ('c', 'e' or 'i') or ('z', _) => 's',
                ('c' or 'q', _) => 'k',
                ('v' or 'w', _) => 'b',
                ('g', 'e' or 'i') => 'j',
                ('l', 'l') => 'y',
                _ => plain[i],
            };
            var before = sound.Length > 0 ? sound[^1] : ' ';
            if (heard != ' ' && heard != before && (heard, before) is not ('l', 'y'))
                sound.Append(heard);
        }

        return sound.ToString();
    }

    /// <summary>Letters to change, add, leave out, or swap with their neighbour.</summary>
    internal static int Distance(string one, string other)
    {
        var (before, last, now) = (new int[other.Length + 1], new int[other.Length + 1], new int[other.Length + 1]);
        for (var j = 0; j <= other.Length; j++)
            last[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            now[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var same = one[i - 1] == other[j - 1] ? 0 : 1;
                now[j] = Math.Min(Math.Min(last[j] + 1, now[j - 1] + 1), last[j - 1] + same);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    now[j] = Math.Min(now[j], before[j - 2] + 1);
            }

            (before, last, now) = (last, now, before);
        }

        return last[other.Length];
    }

    private static int Allowed(string word, bool isSameStart) => word.Length switch
    {
        < OneFrom => 0,
        OneFrom => isSameStart ? 1 : 0,
        < TwoFrom => 1,
        _ => isSameStart ? 2 : 1,
    };
}
