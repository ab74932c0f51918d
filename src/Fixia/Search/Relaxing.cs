namespace Fixia.Search;

/// <summary>
/// What to do without when nothing has all of the words: first what is said of any trade, then the place, then whatever is not a
/// trade. The trade stays: whoever asks for a plumber in a city without plumbers is shown plumbers elsewhere, and not the
/// painters of that city.
/// </summary>
internal static class Relaxing
{
    /// <summary>Ways to ask, those first that keep most.</summary>
    /// <param name="words">All of the words.</param>
    /// <param name="rest">The words that name no place.</param>
    /// <param name="city">The city they name, if they do.</param>
    public static IReadOnlyList<Asked> Steps(IReadOnlyList<Word> words, IReadOnlyList<Word> rest, string? city)
    {
        var any = Any(words);
        var (said, named) = (Telling(words), Telling(rest));
        var trades = named.Where(w => w.IsTrade).ToList();
        List<Asked> steps = [Asked.All(All(words))];
        void Add(string needs, bool relaxed, string? goesTo = null)
        {
            if (needs.Length > 0 && !steps.Exists(s => s.Needs == needs && s.GoesTo == goesTo))
                steps.Add(new Asked(needs, any) { Relaxed = relaxed, GoesTo = goesTo });
        }

        // "Arreglo de compu": whoever does that says "reparación", or nothing of the kind.
        Add(All(said), relaxed: false);
        if (city is not null)
        {
            Add(All(named), relaxed: false, city);
            Add(All(named), relaxed: true);
        }

        Add(All(trades), relaxed: true);
        Add(Any(trades), relaxed: true);
        if (trades.Count == 0)
            Add(Any(named), relaxed: true);
        return steps;
    }

    // What is left of only fillers is all of them.
    private static IReadOnlyList<Word> Telling(IReadOnlyList<Word> words)
    {
        var telling = words.Where(w => !w.IsFiller).ToList();
        return telling.Count > 0 ? telling : words;
    }

    private static string All(IEnumerable<Word> words) => string.Join(' ', words.Select(w => w.Text));

    private static string Any(IEnumerable<Word> words) => string.Join(" or ", words.Select(w => w.Text));
}
