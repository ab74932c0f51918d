using System.Globalization;

namespace Fixia.Demo.Town;

/// <summary>What is offered of a trade: a title, what the service says of itself, and about what it costs in ARS.</summary>
internal sealed record Offer(string Title, string Text, int Price);

/// <summary>What a client needs of a trade.</summary>
internal sealed record Need(string Title, string Text);

/// <summary>A piece of work to show.</summary>
internal sealed record Piece(string Title, string Text);

/// <summary>A trade as the demo tells it: who does it, what is offered and asked for, what is said of it.</summary>
internal sealed record Trade(string Category, string Man, string Woman, int Price)
{
    /// <summary>Whether it is done from afar.</summary>
    public required bool Remote { get; init; }

    /// <summary>Whether its price is for an hour.</summary>
    public required bool Hourly { get; init; }

    /// <summary>How its people work and speak.</summary>
    public required Manner Manner { get; init; }

    /// <summary>What is offered; people of one trade share them out, so that no two services read alike.</summary>
    public List<Offer> Offers { get; } = [];

    /// <summary>What is asked for.</summary>
    public List<Need> Needs { get; } = [];

    /// <summary>What contented clients say, as only of this trade.</summary>
    public List<string> Praise { get; } = [];

    /// <summary>What is said with a delivery.</summary>
    public List<string> Deliveries { get; } = [];

    /// <summary>What its people show of their work.</summary>
    public List<Piece> Pieces { get; } = [];

    /// <summary>What somebody of the trade is called.</summary>
    public string Person(bool woman) => woman ? Woman : Man;
}

/// <summary>
/// The trades of the demo. A line names the trade (slug, man, woman, price in ARS, local or remote, manner, the price's
/// unit), and
/// those below it begin with what they are: <c>+</c> an offer, <c>?</c> a need, <c>*</c> praise, <c>&gt;</c> a delivery,
/// <c>#</c> a
/// piece of work to show.
/// </summary>
internal static class Trades
{
    /// <summary>All of them, in the order of the files.</summary>
    public static IReadOnlyList<Trade> All { get; } = [.. Lines.Of("trades-").SelectMany(Read)];

    /// <summary>The trade of a category.</summary>
    public static Trade Of(string category) => All.Single(t => t.Category == category);

    private static List<Trade> Read(IReadOnlyList<string> lines)
    {
        var trades = new List<Trade>();
        foreach (var line in lines)
        {
            if (char.IsAsciiLetterLower(line[0]))
                trades.Add(Head(line.Split('|')));
            else
                Take(trades[^1], line[0], line[1..].Split('|'));
        }

        return trades;
    }

    private static Trade Head(string[] parts) => new(parts[0], parts[1], parts[2], int.Parse(parts[3],
        CultureInfo.InvariantCulture))
    {
        Remote = parts[4] == "remote",
        Manner = Manner.All[parts[5]],
        Hourly = parts[6] == "hour",
    };

    private static void Take(Trade trade, char kind, string[] parts)
    {
        switch (kind)
        {
            case '+':
                trade.Offers.Add(new Offer(
                    parts[0], parts[1], parts.Length > 2 ? int.Parse(parts[2], CultureInfo.InvariantCulture) : trade.Price));
                break;
            case '?':
                trade.Needs.Add(new Need(parts[0], parts[1]));
                break;
            case '*':
                trade.Praise.Add(parts[0]);
                break;
            case '>':
                trade.Deliveries.Add(parts[0]);
                break;
            default:
                trade.Pieces.Add(new Piece(parts[0], parts[1]));
                break;
        }
    }
}
