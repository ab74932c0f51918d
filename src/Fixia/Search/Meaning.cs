using System.Collections.Frozen;
using Fixia.Places;
using Npgsql;

namespace Fixia.Search;

/// <summary>A word of a search, and what is known of it.</summary>
/// <param name="Text">In small letters, without accents that do not matter.</param>
/// <param name="IsTrade">Whether it says what somebody does, what with or what for.</param>
/// <param name="IsFiller">Whether it is said of any trade: "arreglo", "urgente", "necesito".</param>
/// <param name="IsKnown">Whether it exists.</param>
/// <param name="Near">Words that exist and look like it.</param>
internal sealed record Word(string Text, bool IsTrade, bool IsFiller, bool IsKnown, IReadOnlyList<Neighbour> Near);

/// <summary>A word that exists.</summary>
/// <param name="Term">As titles and trades have it.</param>
/// <param name="IsTrade">Whether it is a word of a trade.</param>
internal sealed record Neighbour(string Term, bool IsTrade);

/// <summary>
/// What people mean by what they type. Some say what happens to them ("salta la térmica") instead of who mends it; and when
/// nothing has all of the words, this tells which to look for instead, those first that keep most of what was asked.
/// </summary>
internal sealed class Meaning
{
    // What the stemmer leaves out is not told.
    private const string ReadWords =
        "select word, is_trade, is_filler, is_known, near_terms, near_trades from search_words_of($1) order by place";

    private const string ReadSayings =
        "select ' ' || fixia_plain(said) || ' ', meant from search_sayings order by length(said) desc, said";

    // As the words of a search are told: "mar plata" is Mar del Plata.
    private const string ReadPlaces = """
        select string_agg(w.word, ' ' order by w.place), n.city
        from (select name as said, name as city from cities union all select said, city from search_places) n,
             search_words_of(n.said) w
        group by n.said, n.city order by n.city
        """;

    private static readonly char[] Blanks = [' ', ',', '.', ';', ':', '!', '?', '¡', '¿', '-', '/'];

    private Learnt? learnt;

    /// <summary>The words, with what people say of a trouble replaced by who mends it.</summary>
    public async ValueTask<string> Of(string words, NpgsqlConnection connection, CancellationToken cancel)
    {
        var said = Said(words);
        foreach (var (saying, meant) in (learnt ??= await Learn(connection, cancel)).Sayings)
        {
            if (said.Contains(saying, StringComparison.Ordinal))
                return said.Replace(saying, $" {meant} ", StringComparison.Ordinal).Trim();
        }

        return words;
    }

    /// <summary>What to look for instead of words that nothing has.</summary>
    public async Task<IReadOnlyList<Asked>> Instead(string words, NpgsqlConnection connection, CancellationToken cancel)
    {
        // Whoever writes so knows the syntax, and means what they say.
        if (words.Contains('"', StringComparison.Ordinal) || words.Contains(" or ", StringComparison.OrdinalIgnoreCase))
            return [];
        learnt ??= await Learn(connection, cancel);
        var read = await Read(words, connection, cancel);
        var mended = read.ConvertAll(word =>
            Spelling.Mend(word) is { } right ? word with { Text = right.Term, IsTrade = right.IsTrade } : word);
        var isMended = !mended.SequenceEqual(read);
        var (city, rest) = Place(mended, learnt.Places);
        var steps = Relaxing.Steps(mended, rest, city);
        var told = isMended ? string.Join(' ', mended.Select(w => w.Text)) : null;
        // The first step is all the words as they are, which were looked for already unless one of them was mended.
        return [.. steps.Skip(isMended ? 0 : 1).Select(step => step with { Mended = told })];
    }

    private static string Said(string words) =>
        $" {string.Join(' ', Cities.Plain(words).Split(Blanks, StringSplitOptions.RemoveEmptyEntries))} ";

    // The longest name of a place among the words, and the words without it.
    private static (string? City, List<Word> Others) Place(List<Word> words, FrozenDictionary<string, string> places)
    {
        for (var length = words.Count; length > 0; length--)
        {
            for (var from = 0; from + length <= words.Count; from++)
            {
                if (places.TryGetValue(string.Join(' ', words.Skip(from).Take(length).Select(w => w.Text)), out var city))
                    return (city, [.. words.Take(from), .. words.Skip(from + length)]);
            }
        }

        return (null, words);
    }

    private static async Task<List<Word>> Read(string words, NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var read = new NpgsqlCommand(ReadWords, connection) { Parameters = { new() { Value = words } } };
        await using var row = await read.ExecuteReaderAsync(cancel);
        var found = new List<Word>();
        while (await row.ReadAsync(cancel))
        {
            var (terms, trades) = (row.GetFieldValue<string[]>(4), row.GetFieldValue<bool[]>(5));
            var near = terms.Zip(trades, (term, isTrade) => new Neighbour(term, isTrade)).ToList();
            found.Add(new Word(row.GetString(0), row.GetBoolean(1), row.GetBoolean(2), row.GetBoolean(3), near));
        }

        return found;
    }

    // What is said and where places are changes with the schema, so it is read once.
    private static async Task<Learnt> Learn(NpgsqlConnection connection, CancellationToken cancel)
    {
        var sayings = new List<(string, string)>();
        await using (var read = new NpgsqlCommand(ReadSayings, connection))
        await using (var row = await read.ExecuteReaderAsync(cancel))
        {
            while (await row.ReadAsync(cancel))
                sayings.Add((row.GetString(0), row.GetString(1)));
        }

        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        await using (var read = new NpgsqlCommand(ReadPlaces, connection))
        await using (var row = await read.ExecuteReaderAsync(cancel))
        {
            while (await row.ReadAsync(cancel))
                places.TryAdd(row.GetString(0), row.GetString(1));
        }

        return new Learnt(sayings, places.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private sealed record Learnt(IReadOnlyList<(string Saying, string Meant)> Sayings, FrozenDictionary<string, string> Places);
}
