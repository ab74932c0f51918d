namespace Fixia.Search;

/// <summary>One result: which, whose, and why it stands where it does.</summary>
/// <param name="Id">Of the document.</param>
/// <param name="Owner">Who offers or asks for it.</param>
/// <param name="Tier">How far down its quality puts it; 0 is best.</param>
/// <param name="Score">Its quality, 0 to 1 (of projects, the day of publication).</param>
internal sealed record Hit(Guid Id, Guid Owner, int Tier, double Score)
{
    /// <summary>How well it answers the words, against the best of its page's candidates: 0 to 1.</summary>
    public double Text { get; init; }

    /// <summary>Whether it stands where it does because of its owner's plan.</summary>
    public bool Featured { get; init; }

    /// <summary>From 1 on, in the order of the results.</summary>
    public int Place { get; init; }
}

/// <summary>A page of results.</summary>
/// <param name="Hits">What was found, the best first.</param>
/// <param name="NextCursor">Where the next page begins; null on the last.</param>
internal sealed record Found(IReadOnlyList<Hit> Hits, string? NextCursor)
{
    public static Found Nothing { get; } = new([], null);

    /// <summary>How the words were understood; null without words.</summary>
    public Asked? Asked { get; init; }
}

/// <summary>How the words of a search are asked; all of it in the syntax of <c>websearch_to_tsquery</c>.</summary>
/// <param name="Needs">What a result must have.</param>
/// <param name="Ranks">What makes one result better than another.</param>
public sealed record Asked(string Needs, string Ranks)
{
    /// <summary>A city that was named: whoever goes there answers, wherever they live.</summary>
    public string? GoesTo { get; init; }

    /// <summary>The words that were looked for instead, because nothing had those that were asked.</summary>
    public string? Mended { get; init; }

    /// <summary>Whether the results have some of the words only, because none has all.</summary>
    public bool Relaxed { get; init; }

    /// <summary>Whether all of it is text that the database takes.</summary>
    internal bool IsText =>
        PlainText.IsText(Needs) && PlainText.IsText(Ranks) && PlainText.IsText(GoesTo) && PlainText.IsText(Mended);

    /// <summary>All of the words.</summary>
    public static Asked All(string words) => new(words, words);
}

/// <summary>Where a page begins; travels as the cursor.</summary>
public sealed record Position : IPosition
{
    private const int MostTiers = 1000;
    private const int MostPlaces = 100_000_000;
    private const int MostCities = 100_000;
    private const decimal HighestPrice = 1_000_000_000_000;

    /// <summary>The tier of what was shown last.</summary>
    public int Tier { get; init; }

    /// <summary>How good it is, whatever was searched for: from 0 to 1.</summary>
    public double? Score { get; init; }

    /// <summary>Which it was.</summary>
    public Guid? Id { get; init; }

    /// <summary>How many of the window were shown already.</summary>
    public int Offset { get; init; }

    /// <summary>How many were shown before.</summary>
    public int Place { get; init; }

    /// <summary>How the words were understood on the first page: the others belong to the same search.</summary>
    public Asked? Asked { get; init; }

    /// <summary>When what was shown last was published, of the newest first.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>What was shown last costs so much, of pages by price.</summary>
    public decimal? Price { get; init; }

    /// <summary>Which of the cities around.</summary>
    public int City { get; init; }

    /// <inheritdoc/>
    public bool IsPossible =>
        Place is > 0 and <= MostPlaces
        && Offset is >= 0 and <= Ranking.Window
        && Tier is >= 0 and < MostTiers
        && City is >= 0 and < MostCities
        && Score is null or (>= 0 and < MostPlaces)
        && Price is null or (>= 0 and < HighestPrice)
        && (Id is not { } id || Cursor.IsKey(id))
        && (At is not { } at || Cursor.IsTime(at))
        && Asked?.IsText != false;
}
