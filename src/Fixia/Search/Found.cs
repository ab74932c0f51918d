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
/// <param name="Hits">In order.</param>
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
internal sealed record Asked(string Needs, string Ranks)
{
    /// <summary>A city that was named: whoever goes there answers, wherever they live.</summary>
    public string? GoesTo { get; init; }

    /// <summary>The words that were looked for instead, because nothing had those that were asked.</summary>
    public string? Mended { get; init; }

    /// <summary>Whether the results have some of the words only, because none has all.</summary>
    public bool Relaxed { get; init; }

    /// <summary>All of the words.</summary>
    public static Asked All(string words) => new(words, words);
}

/// <summary>Where a page begins; travels as the cursor.</summary>
internal sealed record Position
{
    public int Tier { get; init; }

    public double? Score { get; init; }

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
}
