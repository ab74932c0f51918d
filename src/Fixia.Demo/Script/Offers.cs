using Fixia.Services;

namespace Fixia.Demo.Script;

/// <summary>What is offered in the town, and what is shown of it.</summary>
internal sealed class Offers(Random random, IReadOnlyList<Resident> workers)
{
    private const int MostPictured = 150;
    private const int LongestTag = 30;

    private static readonly string[] Manners =
    [
        ", tercera generación en el oficio", " · presupuestos por escrito", " con método y buen humor",
        " · también los fines de semana", ", trabajos chicos y grandes", " · una sola persona de principio a fin",
        " · agenda corta, respuestas rápidas", ", con ganas y con factura", " · pedí referencias",
    ];

    /// <summary>The drawings that are needed, in the order of their numbers.</summary>
    public List<Painted> Pictures { get; } = [];

    /// <summary>Three ways to say what one does.</summary>
    public static string Headline(Trade trade, Newcomer who, int turn)
    {
        var person = trade.Person(who.IsWoman);
        var offer = Short(Sayings.Pick(trade.Offers, (turn / Trades.All.Count) + turn));
        return (((turn / Trades.All.Count) + (turn % Trades.All.Count)) % 4) switch
        {
            0 => trade.Remote ? $"{person}, a distancia para todo el país" : $"{person} en {who.City} y alrededores",
            1 => $"{person} · {char.ToLowerInvariant(offer[0])}{offer[1..]}",
            2 => offer,
            _ => $"{person}{Sayings.Pick(Manners, turn)}",
        };
    }

    /// <summary>Up to the first comma, unless that says too little.</summary>
    public static string Short(Offer offer)
    {
        var beginning = offer.Title.Split([',', ':'])[0];
        return beginning.Count(c => c == ' ') >= 2 ? beginning : offer.Title.Replace(":", ",", StringComparison.Ordinal);
    }

    /// <summary>Those of one trade share its offers out: no two services of the town have the same words.</summary>
    public void Write()
    {
        foreach (var trade in Trades.All)
        {
            var own = workers.Where(w => w.Practice!.Trade == trade).ToList();
            if (own.Count == 0)
                continue;
            // Who is of the story has the first three of the trade, if it has so many.
            var story = own[0].Practice!.Portfolio.Count == 0 && workers.Take(3).Contains(own[0]);
            foreach (var (offer, turn) in trade.Offers.Select((offer, turn) => (offer, turn)))
            {
                var owner = story && own.Count > 1
                    ? turn < 3 ? own[0] : own[1 + (turn % (own.Count - 1))]
                    : own[turn % own.Count];
                Publish(owner, offer, turn);
            }
        }

        Show();
    }

    private void Publish(Resident owner, Offer offer, int turn)
    {
        var (practice, number) = (owner.Practice!, owner.Practice!.Offerings.Count + workers.Count(w => w.Since > owner.Since));
        var (trade, manner, isStory) = (practice.Trade, practice.Trade.Manner, workers.Take(3).Contains(owner));
        var price = Sayings.Round(offer.Price * (80 + random.Next(45)) / 100m);
        var packages = manner.Packages.Count > 0 && trade.Remote && turn % 2 == 0 ? Packages(trade, price) : [];
        practice.Offerings.Add(new Offering(
            owner,
            new ServiceOffer
            {
                Title = offer.Title,
                Description = Sayings.Pitch(trade, offer, number),
                Category = trade.Category,
                Price = price,
                PriceUnit = trade.Hourly ? PriceUnit.Hour : PriceUnit.Fixed,
                DeliveryDays = trade.Hourly ? 1 + (turn % 3) : random.Next(2, 15),
                City = owner.Who.City,
                IsRemote = trade.Remote,
                IsInstant = trade.Remote && turn == 0,
                RangeKm = trade.Remote ? null : Sayings.Pick<int?>([10, 20, 30, 50], number),
                Tags =
                [
                    trade.Person(owner.Who.IsWoman) is { Length: <= LongestTag } name
                        ? name.ToLowerInvariant()
                        : trade.Category.Replace('-', ' '),
                    Sayings.Pick(["presupuesto sin cargo", "fines de semana", "con factura", "con garantía"], turn + number),
                ],
                Packages = packages,
                Extras = packages.Count > 0 ? [] : [manner.Extras[(number + turn) % manner.Extras.Count]],
                Questions =
                [
                    manner.Questions[number % manner.Questions.Count],
                    manner.Questions[(number + 1 + (turn % 2)) % manner.Questions.Count],
                ],
            },
            Math.Max(1, random.NextDouble() * (owner.Since - 2)))
        {
            Ends = (number % 23) switch
            {
                _ when isStory => ServiceStatus.Active,
                11 => ServiceStatus.Paused,
                17 when practice.Offerings.Count > 0 => ServiceStatus.Draft,
                _ => ServiceStatus.Active,
            },
        });
    }

    private static List<ServicePackage> Packages(Trade trade, decimal price)
    {
        var words = trade.Manner.Packages;
        return trade.Hourly
            ?
            [
                new("basic", words[0], price, 2, 0),
                new("standard", words[1], Sayings.Round(price * 3.7m), 30, 0),
                new("premium", words[2], Sayings.Round(price * 7m), 30, 0),
            ]
            :
            [
                new("basic", words[0], price, 4, 1),
                new("standard", words[1], Sayings.Round(price * 1.8m), 7, 3),
                new("premium", words[2], Sayings.Round(price * 2.9m), 10, 5),
            ];
    }

    // Those whose work is seen have something to show: a picture for a service, and a portfolio.
    private void Show()
    {
        foreach (var worker in workers)
        {
            var practice = worker.Practice!;
            var isStory = workers.Take(3).Contains(worker);
            foreach (var (offering, turn) in practice.Offerings.Select((o, turn) => (o, turn)))
            {
                if (isStory || (Pictures.Count < MostPictured && turn == 0 && (practice.Trade.Pieces.Count > 0
                    || random.Next(3) == 0)))
                    offering.Pictures.Add(Draw(worker));
                if (isStory && turn == 0)
                    offering.Pictures.AddRange([Draw(worker), Draw(worker)]);
            }

            if (isStory || (practice.Trade.Pieces.Count > 0 && Pictures.Count < MostPictured))
                practice.Portfolio.AddRange(practice.Trade.Pieces.Select(piece => (piece, Draw(worker))));
        }
    }

    private int Draw(Resident owner)
    {
        Pictures.Add(new Painted(owner, owner.Practice!.Trade, Pictures.Count(p => p.Trade == owner.Practice.Trade)));
        return Pictures.Count - 1;
    }
}
