using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Fixia.Projects;

namespace Fixia.Contracts;

/// <summary>What is put forward; the rules are those of proposals.</summary>
public sealed record WorkOfferTerms
{
    private const int MostMilestones = 10;

    /// <summary>What the two call the work, 3 to 90 characters.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>What is included and what is not; at most 3000 characters.</summary>
    public string Scope { get; init; } = string.Empty;

    /// <summary>ARS; with milestones it is their sum, whatever is said here.</summary>
    public decimal Price { get; init; }

    /// <summary>Days until delivery, 1 to 365; with milestones, each has its own.</summary>
    [Range(1, 365)]
    public int Days { get; init; }

    /// <summary>Parts with their own price, at most 10; none: the whole work is one.</summary>
    public IReadOnlyList<ProposedMilestone> Milestones { get; init; } = [];

    /// <summary>Whether it is done from afar.</summary>
    public bool IsRemote { get; init; }

    /// <summary>Days it stands, 1 to 60.</summary>
    [Range(1, 60)]
    public int ValidDays { get; init; }

    /// <summary>Days (1 to 14) after which a delivery nobody answered counts as approved; null: as usual.</summary>
    [Range(1, 14)]
    public int? AutoApproveDays { get; init; }

    internal WorkOfferTerms Settled => this with
    {
        Title = Title.Trim(),
        Scope = Scope.Trim(),
        Price = Milestones.Count == 0 ? Price : Milestones.Sum(m => m.Price),
    };

    internal Problem? Check()
    {
        var errors = new FieldErrors()
            .Text("title", Title, 3, 90)
            .Text("scope", Scope, 0, 3000)
            .Between("price", Milestones.Count > 0 ? Math.Max(1, Settled.Price) : Price, 1m, 999_999_999m)
            .Ranges(this)
            .Require(Milestones.Count <= MostMilestones, "milestones", "too_many", MostMilestones);
        foreach (var (milestone, i) in Milestones.Select((m, i) => (m, i.ToString(CultureInfo.InvariantCulture))))
        {
            errors
                .Text($"milestones[{i}].title", milestone.Title, 3, 90)
                .Between($"milestones[{i}].price", milestone.Price, 1m, 999_999_999m)
                .Between($"milestones[{i}].days", milestone.Days, 1, 365);
        }

        return errors.Problem;
    }
}

/// <summary>Between whom, about what, where.</summary>
internal sealed record OfferedBetween(Guid TalkId, Guid ClientId, Guid ProfessionalId, Guid? ServiceId, string Category);

/// <summary>What one of two people puts forward while they talk.</summary>
public sealed class WorkOffer : Entity
{
    private WorkOffer()
    {
    }

    /// <summary>Where they talk.</summary>
    public Guid TalkId { get; private init; }

    /// <summary>Who would hire.</summary>
    public Guid ClientId { get; private init; }

    /// <summary>Who would work.</summary>
    public Guid ProfessionalId { get; private init; }

    /// <summary>The service they talk about.</summary>
    public Guid? ServiceId { get; private init; }

    /// <summary>The trade.</summary>
    public string Category { get; private init; } = string.Empty;

    /// <summary>What stands now.</summary>
    public WorkOfferTerms Terms { get; private set; } = new();

    /// <summary>Counts what was put forward: whoever accepts names the one they read.</summary>
    public int Version { get; private set; }

    /// <summary>Who put forward what stands.</summary>
    public Guid MadeBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>Until when it can be accepted.</summary>
    public DateTimeOffset ValidUntil { get; private set; }

    /// <summary>Where it stands, but for time.</summary>
    public WorkOfferStatus Status { get; private set; }

    /// <summary>The contract that came of it.</summary>
    public Guid? ContractId { get; private set; }

    internal static WorkOffer Make(OfferedBetween between, WorkOfferTerms terms, DateTimeOffset now)
    {
        var offer = new WorkOffer
        {
            Id = Guid.CreateVersion7(now),
            TalkId = between.TalkId,
            ClientId = between.ClientId,
            ProfessionalId = between.ProfessionalId,
            ServiceId = between.ServiceId,
            Category = between.Category,
        };
        offer.Take(terms, between.ProfessionalId, now);
        return offer;
    }

    /// <summary>Where it stands at a moment.</summary>
    public WorkOfferStatus StatusAt(DateTimeOffset now) =>
        Status == WorkOfferStatus.Open && now >= ValidUntil ? WorkOfferStatus.Lapsed : Status;

    /// <summary>What is open to one of the two.</summary>
    public IReadOnlyList<WorkOfferAction> ActionsOf(Guid who, DateTimeOffset now) =>
        WorkOfferRules.Process.Open(StatusAt(now), PartyOf(who));

    /// <summary>Puts something else forward; answers what stood before.</summary>
    internal Answer<FormerWorkOffer> Counter(Guid who, int read, WorkOfferTerms terms, DateTimeOffset now)
    {
        if (Refuses(WorkOfferAction.Counter, who, read, now) is { } refused)
            return refused;
        var former = new FormerWorkOffer
        {
            OfferId = Id,
            Version = Version,
            Terms = Terms,
            MadeBy = MadeBy,
            ValidUntil = ValidUntil,
        };
        Take(terms, who, now);
        return former;
    }

    internal Answer<Contract> Accept(Guid who, int read, ContractOptions options, DateTimeOffset now)
    {
        if (StatusAt(now) == WorkOfferStatus.Lapsed)
            return Problem.Conflict("offer_lapsed");
        if (Refuses(WorkOfferAction.Accept, who, read, now) is { } refused)
            return refused;
        var waits = options.AutoApproveAfter(Terms.AutoApproveDays, !Terms.IsRemote);
        var agreed = new ContractTerms(
            Guid.CreateVersion7(now), ClientId, ProfessionalId, Terms.Title, Terms.Price, Terms.Days, waits)
        {
            ServiceId = ServiceId,
            Category = Category,
            IsPrivate = true,
            Brief = Terms.Scope.Length > 0 ? Terms.Scope : null,
            Parts = Terms.Milestones,
        };
        (Status, ContractId) = (WorkOfferStatus.Accepted, agreed.Id);
        return Contract.Start(agreed, now);
    }

    internal Problem? Decline(Guid who, int read, DateTimeOffset now) =>
        End(WorkOfferAction.Decline, WorkOfferStatus.Declined, who, read, now);

    internal Problem? Withdraw(Guid who, int read, DateTimeOffset now) =>
        End(WorkOfferAction.Withdraw, WorkOfferStatus.Withdrawn, who, read, now);

    private Problem? End(WorkOfferAction action, WorkOfferStatus to, Guid who, int read, DateTimeOffset now)
    {
        if (Refuses(action, who, read, now) is { } refused)
            return refused;
        Status = to;
        return null;
    }

    private Problem? Refuses(WorkOfferAction action, Guid who, int read, DateTimeOffset now)
    {
        if (read != Version)
            return Problem.Differs("offer_changed", new { version = read }, new { version = Version });
        return WorkOfferRules.Process.Next(
            StatusAt(now), action, PartyOf(who)) is null ? Problem.Conflict("action_not_open") : null;
    }

    private OfferParty PartyOf(Guid who) => who == MadeBy ? OfferParty.Maker : OfferParty.Reader;

    private void Take(WorkOfferTerms terms, Guid by, DateTimeOffset now) =>
        (Terms, MadeBy, MadeAt, ValidUntil, Version, Status) =
            (terms.Settled, by, now, now.AddDays(terms.ValidDays), Version + 1, WorkOfferStatus.Open);
}

/// <summary>What was put forward before.</summary>
public sealed class FormerWorkOffer
{
    /// <summary>The offer.</summary>
    public required Guid OfferId { get; init; }

    /// <summary>Its version then.</summary>
    public required int Version { get; init; }

    /// <summary>What it said.</summary>
    public required WorkOfferTerms Terms { get; init; }

    /// <summary>Who put it forward.</summary>
    public required Guid MadeBy { get; init; }

    /// <summary>Until when it would have stood.</summary>
    public required DateTimeOffset ValidUntil { get; init; }
}
