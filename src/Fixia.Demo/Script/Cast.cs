using Fixia.Accounts;
using Fixia.Services;

namespace Fixia.Demo.Script;

/// <summary>Somebody of the town. Times are days before the filling.</summary>
internal sealed class Resident(Newcomer who, string email, double since)
{
    public Newcomer Who { get; } = who;

    public string Email { get; } = email;

    /// <summary>When they came, in days before the filling.</summary>
    public double Since { get; } = since;

    public string? About { get; init; }

    public Practice? Practice { get; init; }

    public bool IsAdmin { get; init; }

    /// <summary>Which face their photo shows; none: they have not shown one yet.</summary>
    public int? Photo { get; init; }

    /// <summary>Their id, once they are there.</summary>
    public Guid Id { get; set; }

    public string FirstName => Who.Name.Split(' ')[0];
}

/// <summary>What a professional of the town does, and how well.</summary>
internal sealed class Practice(Plan plan, Trade trade, double quality)
{
    public Plan Plan { get; } = plan;

    public Trade Trade { get; } = trade;

    /// <summary>How many of a hundred clients like it, from 0 to 1.</summary>
    public double Quality { get; } = quality;

    /// <summary>When they paid last, in days before the filling.</summary>
    public required double Paid { get; init; }

    public required string Headline { get; init; }

    public required string Bio { get; init; }

    public IReadOnlyList<string> Languages { get; init; } = ["Español"];

    public string Availability { get; init; } = "available";

    /// <summary>Whether the subscription was let go.</summary>
    public bool Lapsed { get; init; }

    public List<Offering> Offerings { get; } = [];

    public List<(Piece Piece, int Picture)> Portfolio { get; } = [];
}

/// <summary>A service of the town.</summary>
internal sealed class Offering(Resident owner, ServiceOffer words, double since)
{
    public Resident Owner { get; } = owner;

    public ServiceOffer Words { get; } = words;

    public double Since { get; } = since;

    /// <summary>Numbers of its pictures.</summary>
    public List<int> Pictures { get; } = [];

    /// <summary>Whether its owner has taken it out, or not shown it yet.</summary>
    public ServiceStatus Ends { get; init; } = ServiceStatus.Active;

    /// <summary>The service, once it is there.</summary>
    public Service? Service { get; set; }

    public Trade Trade => Owner.Practice!.Trade;
}

/// <summary>A picture to be drawn.</summary>
/// <param name="Owner">Whose it is.</param>
/// <param name="Trade">What it shows work of.</param>
/// <param name="Turn">Another drawing for each number.</param>
internal sealed record Painted(Resident Owner, Trade Trade, int Turn);
