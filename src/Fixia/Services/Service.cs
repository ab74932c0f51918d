namespace Fixia.Services;

/// <summary>What a professional offers, with a price.</summary>
public sealed class Service : Entity
{
    /// <summary>What slugs of services are called among <see cref="FormerNames"/>.</summary>
    public const string NameKind = "service";

    /// <summary>Hidden because the subscription ended; its return shows it again.</summary>
    public const string HiddenBySubscription = "subscription";

    /// <summary>Hidden because the plan allows fewer; its owner may show it instead of another.</summary>
    public const string HiddenByPlanLimit = "plan_limit";

    /// <summary>Hidden by the staff.</summary>
    public const string HiddenByModeration = "moderation";

    private Service()
    {
    }

    /// <summary>Whose it is.</summary>
    public Guid ProfessionalId { get; private init; }

    /// <summary>What it is called, on cards and in its address.</summary>
    public string Title { get; private set; } = string.Empty;

    /// <summary>Name in the address; follows the title, and the names before lead to it.</summary>
    public string Slug { get; private set; } = string.Empty;

    /// <summary>What one gets, in paragraphs.</summary>
    public string Description { get; private set; } = string.Empty;

    /// <summary>Slug of the category; null only of a draft.</summary>
    public string? Category { get; private set; }

    /// <summary>ARS; with packages, that of the first.</summary>
    public decimal Price { get; private set; }

    /// <summary>What the price is for.</summary>
    public PriceUnit PriceUnit { get; private set; }

    /// <summary>Always ARS.</summary>
    public string Currency { get; private init; } = "ARS";

    /// <summary>Days until delivery; with packages, those of the first.</summary>
    public int DeliveryDays { get; private set; } = 1;

    /// <summary>Rounds of changes included.</summary>
    public int Revisions { get; private set; }

    /// <summary>Where, when not only remote.</summary>
    public string? City { get; private set; }

    /// <summary>How far from the city its owner goes, in kilometres; null: the city only.</summary>
    public int? RangeKm { get; private set; }

    /// <summary>Whether it can be done remotely.</summary>
    public bool IsRemote { get; private set; }

    /// <summary>Whether an order binds at once, without its owner's confirmation.</summary>
    public bool IsInstant { get; private set; }

    /// <summary>After how many days an unanswered delivery counts as approved; null: as long as is usual.</summary>
    public int? AutoApproveDays { get; private set; }

    /// <summary>Counts what is offered: each change is another version, and an order names the one it saw.</summary>
    public int Version { get; private set; }

    /// <summary>Words it is found by beside its text.</summary>
    public List<string> Tags { get; private set; } = [];

    /// <summary>Ways to buy it, the smallest first; none: there is one price.</summary>
    public IReadOnlyList<ServicePackage> Packages { get; private set; } = [];

    /// <summary>What can be added.</summary>
    public IReadOnlyList<ServiceExtra> Extras { get; private set; } = [];

    /// <summary>What buyers ask.</summary>
    public IReadOnlyList<ServiceQuestion> Questions { get; private set; } = [];

    /// <summary>Its pictures, the first on cards.</summary>
    public List<Guid> Pictures { get; private set; } = [];

    /// <summary>Whether it is shown, and who took it out if not.</summary>
    public ServiceStatus Status { get; private set; }

    /// <summary>Why it is hidden.</summary>
    public string? HiddenReason { get; private set; }

    /// <summary>When first published.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>When its owner began to write it.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>When last changed.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>When deleted; contracts that came of it keep it.</summary>
    public DateTimeOffset? DeletedAt { get; private set; }

    /// <summary>Where it stands in <see cref="ServiceRules"/>.</summary>
    internal ServiceState State => (DeletedAt, Status, HiddenReason) switch
    {
        ({ }, _, _) => ServiceState.Deleted,
        (_, ServiceStatus.Draft, _) => ServiceState.Draft,
        (_, ServiceStatus.Active, _) => ServiceState.Active,
        (_, ServiceStatus.Paused, _) => ServiceState.Paused,
        (_, _, HiddenBySubscription) => ServiceState.HiddenBySubscription,
        (_, _, HiddenByPlanLimit) => ServiceState.HiddenByPlanLimit,
        _ => ServiceState.HiddenByModeration,
    };

    /// <summary>What is offered.</summary>
    internal ServiceOffer Offer => new()
    {
        Title = Title,
        Description = Description,
        Category = Category,
        Price = Price,
        PriceUnit = PriceUnit,
        DeliveryDays = DeliveryDays,
        Revisions = Revisions,
        City = City,
        RangeKm = RangeKm,
        IsRemote = IsRemote,
        IsInstant = IsInstant,
        AutoApproveDays = AutoApproveDays,
        Tags = Tags,
        Packages = Packages,
        Extras = Extras,
        Questions = Questions,
        Pictures = Pictures,
    };

    /// <summary>A new service, as a draft.</summary>
    public static Service Draft(Guid professionalId, ServiceOffer offer, DateTimeOffset now)
    {
        var service = new Service { Id = Guid.CreateVersion7(now), ProfessionalId = professionalId, CreatedAt = now };
        service.Change(offer, now);
        return service;
    }

    /// <summary>
    /// Takes over what is offered now. Answers the name it had before in the address, when that changed and had been public.
    /// </summary>
    public string? Change(ServiceOffer offer, DateTimeOffset now)
    {
        (Title, Description, Category) = (
            offer.Title.Trim(), offer.Description.Trim(), string.IsNullOrEmpty(offer.Category) ? null : offer.Category);
        (City, RangeKm, IsRemote) = (
            PlainText.Trimmed(offer.City), offer.RangeKm, offer.IsRemote);
        (IsInstant, AutoApproveDays, PriceUnit) = (offer.IsInstant, offer.AutoApproveDays, offer.PriceUnit);
        (Packages, Extras, Questions, Pictures) = (offer.Packages, offer.Extras, offer.Questions, [.. offer.Pictures]);
        Tags = [.. offer.Tags.Select(t => t.Trim()).Distinct(StringComparer.OrdinalIgnoreCase)];
        (Price, DeliveryDays, Revisions) = Packages is [var first, ..]
            ? (first.Price, first.DeliveryDays, first.Revisions)
            : (offer.Price, offer.DeliveryDays, offer.Revisions);
        (Version, UpdatedAt) = (Version + 1, now);
        var (before, slug) = (Slug, Platform.Data.Slug.Of(Title.Length == 0 ? "borrador" : Title, Id));
        Slug = slug;
        if (Status == ServiceStatus.Active)
            Record(new ServiceShown(Id, false));
        return before.Length > 0 && before != slug && PublishedAt is not null ? before : null;
    }

    /// <summary>
    /// The same offer once more, as a draft to change. Pictures belong to one service each, so they stay with this one.
    /// </summary>
    public Service Duplicate(DateTimeOffset now) => Draft(ProfessionalId, Offer with { Pictures = [] }, now);

    /// <summary>The owner shows it to everybody.</summary>
    public Problem? Publish(DateTimeOffset now)
    {
        if (ServiceRules.Process.Next(State, ServiceAction.Publish, ServiceParty.Subscriber) is null)
            return Problem.Conflict(State == ServiceState.Active ? "service_active" : "service_hidden");
        Show(now);
        return null;
    }

    /// <summary>The owner takes it out.</summary>
    public Problem? Pause()
    {
        if (ServiceRules.Process.Next(State, ServiceAction.Pause, ServiceParty.Owner) is null)
            return Problem.Conflict("service_not_active");
        Status = ServiceStatus.Paused;
        Record(new ServiceTakenOut(Id));
        return null;
    }

    /// <summary>The subscription ended: what was shown is hidden.</summary>
    public void Expire() => Hide(ServiceAction.Expire, HiddenBySubscription);

    /// <summary>The plan allows fewer.</summary>
    public void Limit() => Hide(ServiceAction.Limit, HiddenByPlanLimit);

    /// <summary>Shows again what the house hid.</summary>
    public void Restore(DateTimeOffset now)
    {
        if (ServiceRules.Process.Next(State, ServiceAction.Restore, ServiceParty.House) is not null)
            Show(now);
    }

    /// <summary>Takes it out for good; contracts that came of it keep it.</summary>
    public void Delete(DateTimeOffset now)
    {
        DeletedAt = now;
        Pictures = [];
        Record(new ServiceTakenOut(Id));
    }

    /// <summary>
    /// What an order comes to: a package, or the one price, and what is added to it. Null when there is no such package or extra.
    /// </summary>
    /// <param name="tier">Tier of the package; null when there are none.</param>
    /// <param name="extras">Places of the extras in the list, from 0 on.</param>
    public ServiceQuote? Quote(string? tier, IReadOnlyCollection<int> extras)
    {
        var package = Packages.FirstOrDefault(p => p.Tier == tier);
        if ((package is null) != (Packages.Count == 0 && tier is null))
            return null;
        if (extras.Any(e => e < 0 || e >= Extras.Count) || extras.Distinct().Count() != extras.Count)
            return null;
        var added = extras.Select(e => Extras[e]).ToList();
        return new ServiceQuote(
            string.Join(" + ", added.Select(e => e.Title).Prepend(Title)),
            package,
            added,
            (package?.Price ?? Price) + added.Sum(e => e.Price),
            (package?.DeliveryDays ?? DeliveryDays) + added.Sum(e => e.Days));
    }

    private void Hide(ServiceAction action, string reason)
    {
        if (ServiceRules.Process.Next(State, action, ServiceParty.House) is null)
            return;
        (Status, HiddenReason) = (ServiceStatus.Hidden, reason);
        Record(new ServiceTakenOut(Id));
    }

    private void Show(DateTimeOffset now)
    {
        Record(new ServiceShown(Id, PublishedAt is null));
        (Status, HiddenReason) = (ServiceStatus.Active, null);
        PublishedAt ??= now;
    }
}
