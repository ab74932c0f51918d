using Fixia.Services;

namespace Fixia.Demo.Script;

/// <summary>The orders of the town, and how the work went: over two years, and in every state it can be in today.</summary>
internal sealed class Work(Random random, IReadOnlyList<Resident> residents, IReadOnlyList<Resident> workers)
{
    // Juan is the electrician of the guide: 45 likes of 49 as a professional.
    private const int JuansJobs = 49;
    private const int JuansLikes = 45;

    // What is done took so many days at most.
    private const int Longest = 16;

    private readonly Dictionary<Trade, int> said = [];
    private readonly Dictionary<Trade, int> blamed = [];
    private readonly List<Job> jobs = [];
    private int told;

    public IReadOnlyList<Job> Write()
    {
        foreach (var worker in workers.Where(w => Open(w).Count > 0))
        {
            var count = Jobs(worker);
            for (var i = 0; i < count; i++)
                Past(worker, i, Likes(worker, i));
        }

        Now();
        return jobs;
    }

    /// <summary>How work of a trade goes that ends well or badly, and what is said of it.</summary>
    public static Course Done(Random random, Trade trade, int turn, bool liked, string words, int told)
    {
        var fine = random.Next(11) > 0;
        var change = turn % 5 == 2 ? Sayings.Pick(trade.Manner.Changes, turn) : null;
        return new Course(Fate.Finished)
        {
            Takes = 1 + (random.NextDouble() * 6),
            Deliveries = change is null
                ? [Sayings.Pick(trade.Deliveries, turn)]
                : [Sayings.Pick(trade.Deliveries, turn), Sayings.Pick(trade.Manner.Mended, turn)],
            Change = change,
            OfWork = new Opinion(
                liked,
                words,
                turn % 6 == 1 || (!liked && turn % 2 == 0) ? Sayings.Reply(liked, told / 6) : null),
            OfClient = new Opinion(fine, Sayings.OfClient(fine, told)),
        };
    }

    private static List<Offering> Open(Resident worker) =>
        [.. worker.Practice!.Offerings.Where(o => o.Ends == ServiceStatus.Active)];

    private int Jobs(Resident worker)
    {
        if (worker == workers[0])
            return JuansJobs;
        if (worker == workers[1])
            return 28;
        if (worker == workers[2])
            return 19;
        return random.Next(14) == 0 ? 14 + random.Next(8) : random.Next(6);
    }

    private bool Likes(Resident worker, int turn) => worker == workers[0] ? turn < JuansLikes
        : worker == workers[1] ? turn is not (9 or 20)
        : random.NextDouble() < worker.Practice!.Quality;

    // What was said in a trade is not said there again for long.
    private string Words(Trade trade, bool liked)
    {
        told++;
        var all = liked ? said : blamed;
        var turn = all[trade] = all.GetValueOrDefault(trade, -1) + 1;
        return liked ? Sayings.Liked(trade, turn) : Sayings.NotLiked(turn + trade.Category.Length);
    }

    private void Past(Resident worker, int turn, bool liked)
    {
        var (open, trade) = (Open(worker), worker.Practice!.Trade);
        var offering = open[turn % open.Count];
        var at = Longest + (random.NextDouble() * Math.Max(1, offering.Since - Longest - 1));
        if (at >= offering.Since)
            at = Math.Max(1, offering.Since - 0.5);
        jobs.Add(new Job(
            offering,
            turn == 1 && told % 23 == 4 && residents[0].Since > at ? residents[0] : Somebody(worker, at),
            at,
            Sayings.Pick(trade.Manner.Briefs, turn + told),
            Done(random, trade, turn, liked, Words(trade, liked), told)));
    }

    // Work of today: the people of the demo accounts have some of everything, and so have others.
    private void Now()
    {
        var (clara, juan, maria, studio) = (residents[0], workers[0], workers[1], workers[2]);
        (Resident Worker, Resident? Client, Fate Fate, double At)[] now =
        [
            (juan, clara, Fate.Delivered, 3.2), (juan, null, Fate.Begun, 2.1), (juan, null, Fate.ChangesAsked, 5.4),
            (juan, null, Fate.Waiting, 0.2), (juan, null, Fate.Waiting, 1.1), (juan, null, Fate.JustDone, 6.3),
            (juan, null, Fate.Declined, 9.4), (juan, null, Fate.Withdrawn, 12.2), (juan, null, Fate.Lapsed, 21.5),
            (maria, clara, Fate.ChangesAsked, 6.1), (maria, null, Fate.Begun, 3.3), (maria, null, Fate.Delivered, 4.6),
            (maria, null, Fate.Waiting, 0.4), (maria, null, Fate.HalfTold, 9.2), (maria, null, Fate.Declined, 15.1),
            (studio, clara, Fate.Begun, 5.2), (studio, null, Fate.Delivered, 6.6), (studio, null, Fate.Waiting, 0.7),
            (studio, null, Fate.FinishedByItself, 19.3),
        ];
        foreach (var (worker, client, fate, at) in now)
            Add(worker, client, fate, at);
        Fate[] all =
        [
            Fate.Begun, Fate.Delivered, Fate.ChangesAsked, Fate.Waiting, Fate.JustDone, Fate.HalfTold, Fate.Declined,
            Fate.Withdrawn, Fate.Lapsed, Fate.FinishedByItself,
        ];
        foreach (var (worker, turn) in workers.Skip(4).Where(w => Open(w).Count > 0).Take(50).Select((w, turn) => (w, turn)))
            Add(worker, turn % 10 == 3 ? clara : null, all[turn % all.Length], Since(all[turn % all.Length], turn));
    }

    private static double Since(Fate fate, int turn) => fate switch
    {
        Fate.Waiting => 0.1 + (turn % 5 * 0.4),
        Fate.Begun => 1.5 + (turn % 4),
        Fate.Delivered => 3.1 + (turn % 2),
        Fate.ChangesAsked => 5.2 + (turn % 3),
        Fate.JustDone or Fate.HalfTold => 6.4 + (turn % 4),
        Fate.FinishedByItself => 20.2 + (turn % 6),
        _ => 5.3 + (turn % 30),
    };

    private void Add(Resident worker, Resident? client, Fate fate, double at)
    {
        var offerings = Open(worker).Where(o => o.Since > at && !(o.Words.IsInstant && Unanswered(fate))).ToList();
        if (offerings.Count == 0)
            return;
        var (trade, turn) = (worker.Practice!.Trade, jobs.Count);
        var who = client == worker || client is null ? Somebody(worker, at) : client;
        var course = new Course(fate)
        {
            Takes = 1.2,
            Deliveries = fate == Fate.ChangesAsked || turn % 3 == 0
                ? [Sayings.Pick(trade.Deliveries, turn), Sayings.Pick(trade.Manner.Mended, turn)]
                : [Sayings.Pick(trade.Deliveries, turn)],
            Change = fate == Fate.ChangesAsked || turn % 3 == 0 ? Sayings.Pick(trade.Manner.Changes, turn) : null,
            OfWork = fate is Fate.HalfTold or Fate.FinishedByItself ? new Opinion(true, Words(trade, true)) : null,
            OfClient = fate == Fate.FinishedByItself ? new Opinion(true, Sayings.OfClient(true, turn)) : null,
        };
        jobs.Add(new Job(offerings[turn % offerings.Count], who, at, Sayings.Pick(trade.Manner.Briefs, turn), course));
    }

    private static bool Unanswered(Fate fate) => fate is Fate.Waiting or Fate.Declined or Fate.Withdrawn or Fate.Lapsed;

    private Resident Somebody(Resident but, double at)
    {
        while (true)
        {
            var one = residents[random.Next(residents.Count)];
            if (one != but && !one.IsAdmin && one.Since > at)
                return one;
            // Early on hardly anybody was there.
            if (at > 560)
                return residents[1] == but ? residents[2] : residents[1];
        }
    }
}
