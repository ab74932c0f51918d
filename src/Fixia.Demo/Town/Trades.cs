using System.Globalization;
using System.Reflection;

namespace Fixia.Demo.Town;

/// <summary>What is offered of a trade: a title, and what the service says of itself.</summary>
internal sealed record Offer(string Title, string Text);

/// <summary>What a client needs of a trade.</summary>
internal sealed record Need(string Title, string Text);

/// <summary>A trade as the demo tells it: who does it, what is offered and asked for, what is said of it.</summary>
internal sealed record Trade(string Category, string Man, string Woman, int Price, bool Remote)
{
    /// <summary>What is offered; people of one trade share them out, so that no two services read alike.</summary>
    public List<Offer> Offers { get; } = [];

    /// <summary>What is asked for.</summary>
    public List<Need> Needs { get; } = [];

    /// <summary>What contented clients say, as only of this trade.</summary>
    public List<string> Praise { get; } = [];

    /// <summary>What is said with a delivery.</summary>
    public List<string> Deliveries { get; } = [];

    /// <summary>What somebody of the trade is called.</summary>
    public string Person(bool woman) => woman ? Woman : Man;
}

/// <summary>
/// The trades of the demo, as they stand in the files beside this one: a line names the trade, and those below it begin with what
/// they are: <c>+</c> an offer, <c>?</c> a need, <c>*</c> praise, <c>&gt;</c> a delivery.
/// </summary>
internal static class Trades
{
    /// <summary>All of them, in the order of the files.</summary>
    public static IReadOnlyList<Trade> All { get; } = [.. Files().SelectMany(Read)];

    private static IEnumerable<string> Files()
    {
        var home = Assembly.GetExecutingAssembly();
        foreach (
            var name in home.GetManifestResourceNames()
                .Where(n => n.Contains(".trades-", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var text = new StreamReader(home.GetManifestResourceStream(name)!);
            yield return text.ReadToEnd();
        }
    }

    private static IEnumerable<Trade> Read(string text)
    {
        Trade? trade = null;
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = line.TrimStart('+', '?', '*', '>').Split('|');
            switch (line[0])
            {
                case '+':
                    trade!.Offers.Add(new Offer(parts[0], parts[1]));
                    break;
                case '?':
                    trade!.Needs.Add(new Need(parts[0], parts[1]));
                    break;
                case '*':
                    trade!.Praise.Add(parts[0]);
                    break;
                case '>':
                    trade!.Deliveries.Add(parts[0]);
                    break;
                default:
                    if (trade is not null)
                        yield return trade;
                    trade = new Trade(
                        parts[0], parts[1], parts[2], int.Parse(parts[3], CultureInfo.InvariantCulture), parts[4] == "remote");
                    break;
            }
        }

        if (trade is not null)
            yield return trade;
    }
}
