using Fixia.Projects;

namespace Fixia.Demo.Script;

/// <summary>What is asked for in the town, and who offers to do it.</summary>
internal sealed class Market(Random random, IReadOnlyList<Resident> residents, IReadOnlyList<Resident> workers)
{
    private readonly List<Ask> asks = [];
    private readonly Dictionary<Trade, int> said = [];
    private int letters;

    public IReadOnlyList<Ask> Write(int most)
    {
        // Every need of every trade once, the trades in turn, so that neighbours differ.
        var needs = Trades.All.SelectMany(t => t.Needs.Select((need, i) => (Trade: t, Need: need, Round: i)))
            .OrderBy(n => n.Round).Take(most).ToList();
        foreach (var (one, turn) in needs.Select((one, turn) => (one, turn)))
            Write(one.Trade, one.Need, turn);
        return asks;
    }

    private void Write(Trade trade, Need need, int turn)
    {
        var able = workers.Where(w => !w.Practice!.Lapsed && (w.Practice.Trade == trade || Kin(w.Practice.Trade,
            trade))).ToList();
        var (ending, at) = (turn % 20) switch
        {
            < 10 => (Ending.Open, 0.3 + (random.NextDouble() * 24)),
            < 13 => (Ending.Hired, 8 + (random.NextDouble() * 20)),
            < 17 => (Ending.Hired, 30 + (random.NextDouble() * 250)),
            < 19 => (Ending.Closed, 20 + (random.NextDouble() * 150)),
            _ => (Ending.Draft, 2 + (random.NextDouble() * 9)),
        };
        // Clara needs some of it herself.
        var client = turn is 0 or 9 or 11 or 19 or 45 or 64 or 120 or 151 ? residents[0] : Somebody(at);
        var budget = trade.Price * (75 + random.Next(70)) / 100m;
        var city = Names.City(random.Next(1000));
        var bids = ending == Ending.Draft ? [] : Bids(client, trade, able, budget, at, ending, turn);
        if (ending == Ending.Hired && !bids.Exists(b => b.Answered == Answered.Accepted))
            ending = Ending.Closed;
        var isPrivate = turn % 31 == 7 && bids.Count > 0;
        asks.Add(new Ask(client, trade, Brief(trade, need, budget, city, turn) with
        {
            Visibility = isPrivate ? ProjectVisibility.Invitation : ProjectVisibility.Public,
        }, at, ending)
        {
            Bids = bids,
            Invited = isPrivate || turn % 9 == 0 ? [.. bids.Take(2).Select(b => b.Author)] : [],
            Question = turn % 4 == 1 && able.Find(w => w != client && w.Since > at) is { } asker && ending != Ending.Draft
                && !isPrivate
                ? (asker, Sayings.Question(turn).Question, turn % 3 == 0 ? null : Sayings.Question(turn).Answer)
                : null,
            Course = ending != Ending.Hired ? null : Course(trade, turn, at),
        });
    }

    private static ProjectBrief Brief(Trade trade, Need need, decimal budget, string city, int turn) => new()
    {
        Title = need.Title,
        Description = string.Format(
            System.Globalization.CultureInfo.InvariantCulture, $"{need.Text} {Sayings.Pick(trade.Manner.Endings, turn)}", city),
        Category = trade.Category,
        BudgetKind = trade.Hourly ? BudgetKind.Hourly : BudgetKind.Fixed,
        BudgetMin = turn % 7 == 3 ? 0 : Sayings.Round(budget * 0.8m),
        BudgetMax = Sayings.Round(budget * 1.3m),
        City = city,
        IsRemote = trade.Remote,
        Urgent = turn % 4 == 2,
        ProposalCap = turn % 11 == 5 ? 5 : 10,
    };

    private List<Bid> Bids(
        Resident client, Trade trade, List<Resident> able, decimal budget, double at, Ending ending, int turn)
    {
        // Juan's numbers are told in the guide; what he earned elsewhere would change them.
        var authors = able.Where(w => w != client && w.Since > at + 1).OrderBy(_ => random.Next()).Take(turn % 6).ToList();
        var chosen = ending == Ending.Hired ? authors.FindIndex(a => a != workers[0]) : -1;
        return [.. authors.Select((author, place) => new Bid(
            author,
            Offer(client, author, trade, budget),
            place == chosen ? Answered.Accepted : ending == Ending.Open ? Answer(turn + place) : Answered.Not))];
    }

    private static Answered Answer(int turn) => (turn % 9) switch
    {
        2 or 6 => Answered.Shortlisted,
        4 => Answered.Declined,
        8 => Answered.TakenBack,
        _ => Answered.Not,
    };

    private ProposalOffer Offer(Resident client, Resident author, Trade trade, decimal budget)
    {
        var price = Sayings.Round(budget * (85 + random.Next(40)) / 100);
        return new ProposalOffer
        {
            Letter = Sayings.Letter(client, author, trade, letters++),
            Price = price,
            Days = random.Next(2, 14),
            Milestones = !trade.Hourly && random.Next(3) == 0 ? Halves(price, trade) : [],
        }.Settled;
    }

    private Course Course(Trade trade, int turn, double at)
    {
        if (at < 30)
        {
            return new Course((turn % 3) switch { 0 => Fate.Begun, 1 => Fate.Delivered, _ => Fate.ChangesAsked })
            {
                Takes = 2,
                Deliveries = [Sayings.Pick(trade.Deliveries, turn)],
                Change = turn % 3 == 2 ? Sayings.Pick(trade.Manner.Changes, turn) : null,
            };
        }

        var (liked, before) = (random.Next(12) > 0, said[trade] = said.GetValueOrDefault(trade, 40) + 1);
        return Work.Done(random, trade, turn, liked, liked ? Sayings.Liked(trade, before) : Sayings.NotLiked(turn), turn);
    }

    private static List<ProposedMilestone> Halves(decimal price, Trade trade)
    {
        var first = Math.Max(500, Sayings.Round(price * 0.4m) - 1000);
        return trade.Remote
            ? [new("Primera versión para revisar", first, 4), new("Versión final y archivos", price - first, 5)]
            : trade.Manner.Name is "obra" or "taller" or "casa"
                ? [new("Materiales y preparación", first, 2), new("Trabajo terminado", price - first, 5)]
                : [new("Reserva y preparación", first, 2), new("El día y la entrega", price - first, 5)];
    }

    // A painter also answers who looks for a plasterer: branches are near each other in the files.
    private static bool Kin(Trade one, Trade other) =>
        one.Manner == other.Manner && Math.Abs(Place(one) - Place(other)) <= 1;

    private static int Place(Trade trade) => Trades.All.TakeWhile(t => t != trade).Count();

    private Resident Somebody(double at)
    {
        while (true)
        {
            var one = residents[random.Next(residents.Count)];
            if (!one.IsAdmin && one.Since > at + 1 && one.Practice?.Lapsed != true)
                return one;
        }
    }
}
