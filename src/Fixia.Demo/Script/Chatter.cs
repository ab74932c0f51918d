using Fixia.Services;

namespace Fixia.Demo.Script;

/// <summary>What two people of the town say to each other about a service, a project or a contract; one of the three.</summary>
internal sealed record Talk(Resident Client, Resident Professional, double Begins, double Ends, Dialogue Dialogue)
{
    public Offering? Service { get; init; }

    public Ask? Project { get; init; }

    public Job? Contract { get; init; }

    /// <summary>Each line with its time, in days before the filling, and with the names of the two.</summary>
    public IEnumerable<(Line Line, double At)> Lines => Dialogue.Lines.Select((line, i) => (
        line with
        {
            Text = line.Text.Replace("{c}", Client.FirstName, StringComparison.Ordinal)
                .Replace("{p}", Professional.FirstName, StringComparison.Ordinal),
        },
        Begins - ((Begins - Ends) * Math.Pow((double)i / Math.Max(1, Dialogue.Lines.Count - 1), 1.3))));
}

/// <summary>Gives the dialogues to people whose trade and work they fit; those of the demo accounts come first.</summary>
internal sealed class Chatter(Random random, TownScript town)
{
    private const int Most = 64;
    private const double Lately = 75;

    private readonly HashSet<object> taken = [];
    private readonly List<Talk> talks = [];

    public IReadOnlyList<Talk> Write()
    {
        for (var round = 0; round < 2; round++)
        {
            foreach (var dialogue in Dialogue.All)
            {
                if (talks.Count < Most && Find(dialogue) is { } talk)
                    talks.Add(talk);
            }
        }

        return talks;
    }

    private Talk? Find(Dialogue dialogue) => dialogue.Moment switch
    {
        Moment.Service => OfService(dialogue),
        Moment.Project => OfProject(dialogue),
        _ => OfWork(dialogue),
    };

    private Talk? OfService(Dialogue dialogue)
    {
        var at = 0.1 + (random.NextDouble() * (talks.Count % 3 == 2 ? 9 : 2));
        var offering = town.Workers.Where(w => !w.Practice!.Lapsed && w.Practice.Trade.Manner.Name == dialogue.Manner)
            .SelectMany(w => w.Practice!.Offerings)
            .FirstOrDefault(o => o.Ends == ServiceStatus.Active && o.Since > at + 1 && !taken.Contains(o));
        if (offering is null || !taken.Add(offering))
            return null;
        var client = IsStory(offering.Owner) ? Somebody(offering.Owner, at) : town.Clara;
        return taken.Add((client, offering.Owner))
            ? new Talk(client, offering.Owner, at, at * 0.35, dialogue) { Service = offering }
            : null;
    }

    private Talk? OfProject(Dialogue dialogue)
    {
        var ask = town.Asks.Where(a => a.Ending == Ending.Open && a.Trade.Manner.Name == dialogue.Manner && a.Bids.Count > 0)
            .OrderByDescending(a => IsStory(a.Client)
                || a.Bids.Any(b => IsStory(b.Author))).FirstOrDefault(a => !taken.Contains(a));
        if (ask is null || !taken.Add(ask))
            return null;
        var author = (ask.Bids.FirstOrDefault(b => IsStory(b.Author)) ?? ask.Bids[0]).Author;
        return new Talk(ask.Client, author, ask.At * 0.6, ask.At * 0.12, dialogue) { Project = ask };
    }

    private Talk? OfWork(Dialogue dialogue)
    {
        var fate = dialogue.Moment switch
        {
            Moment.Begun => Fate.Begun,
            Moment.Delivered => Fate.Delivered,
            Moment.Changes => Fate.ChangesAsked,
            _ => Fate.Finished,
        };
        var job = town.Jobs.Where(j => j.Course.Fate == fate && j.Offering.Trade.Manner.Name == dialogue.Manner && j.At < Lately)
            .OrderByDescending(j => IsStory(j.Client) || IsStory(j.Offering.Owner)).ThenBy(j => j.At)
            .FirstOrDefault(j => !taken.Contains(j));
        if (job is null || !taken.Add(job))
            return null;
        var ends = fate == Fate.Finished ? job.At - job.Course.Takes - 2.5 : job.At * 0.08;
        return new Talk(job.Client, job.Offering.Owner, job.At - 0.5, Math.Max(0.05, ends), dialogue) { Contract = job };
    }

    private bool IsStory(Resident one) => one == town.Clara || town.Workers.Take(3).Contains(one);

    private Resident Somebody(Resident but, double at)
    {
        while (true)
        {
            var one = town.Residents[random.Next(town.Residents.Count)];
            if (one != but && !one.IsAdmin && one.Since > at + 1)
                return one;
        }
    }
}
