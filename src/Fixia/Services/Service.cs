using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fixia.Services;

/// <summary>Where a service stands.</summary>
public enum ServiceStatus
{
    /// <summary>Not published yet.</summary>
    Draft,

    /// <summary>Published.</summary>
    Active,

    /// <summary>Taken out by its owner.</summary>
    Paused,

    /// <summary>Taken out by the house; <see cref="Service.HiddenReason"/> says why.</summary>
    Hidden,
}

/// <summary>How a price is meant.</summary>
public enum PriceUnit
{
    /// <summary>The whole job.</summary>
    Fixed,

    /// <summary>An hour.</summary>
    Hour,

    /// <summary>A day.</summary>
    Day,
}

/// <summary>One of up to three ways to buy a service.</summary>
/// <param name="Tier"><c>basic</c>, <c>standard</c> or <c>premium</c>; each once, in this order.</param>
/// <param name="Summary">What it includes.</param>
/// <param name="Price">ARS.</param>
/// <param name="DeliveryDays">Days until delivery.</param>
/// <param name="Revisions">Rounds of changes included.</param>
public sealed record ServicePackage(string Tier, string Summary, decimal Price, int DeliveryDays, int Revisions);

/// <summary>What can be added to an order.</summary>
/// <param name="Title">What.</param>
/// <param name="Price">ARS more.</param>
/// <param name="Days">Days more.</param>
public sealed record ServiceExtra(string Title, decimal Price, int Days);

/// <summary>Something buyers ask, answered beforehand.</summary>
public sealed record ServiceQuestion(string Question, string Answer);

/// <summary>What a professional offers, with a price.</summary>
public sealed class Service : Entity
{
    /// <summary>What slugs of services are called among <see cref="FormerNames"/>.</summary>
    public const string NameKind = "service";

    /// <summary>Hidden because the subscription ended.</summary>
    public const string HiddenBySubscription = "subscription";

    /// <summary>Hidden because the plan allows fewer.</summary>
    public const string HiddenByPlanLimit = "plan_limit";

    private Service()
    {
    }

    /// <summary>Whose.</summary>
    public Guid ProfessionalId { get; private init; }

    /// <summary>Title.</summary>
    public string Title { get; private set; } = string.Empty;

    /// <summary>Name in the address; follows the title, and the names before lead to it.</summary>
    public string Slug { get; private set; } = string.Empty;

    /// <summary>Description.</summary>
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

    /// <summary>Where it stands.</summary>
    public ServiceStatus Status { get; private set; }

    /// <summary>Why it is hidden.</summary>
    public string? HiddenReason { get; private set; }

    /// <summary>When first published.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>When made.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>When last changed.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>When deleted; contracts that came of it keep it.</summary>
    public DateTimeOffset? DeletedAt { get; private set; }

    /// <summary>A new service, as a draft.</summary>
    public static Service Draft(Guid professionalId, ServiceOffer offer, DateTimeOffset now)
    {
        var service = new Service { Id = Guid.CreateVersion7(now), ProfessionalId = professionalId, CreatedAt = now };
        service.Change(offer, now);
        return service;
    }

    /// <summary>Takes over what is offered now. Answers the name it had before in the address, when that changed and had been public.</summary>
    public string? Change(ServiceOffer offer, DateTimeOffset now)
    {
        (Title, Description, Category, PriceUnit) = (offer.Title.Trim(), offer.Description.Trim(), string.IsNullOrEmpty(offer.Category) ? null : offer.Category, offer.PriceUnit);
        (City, RangeKm, IsRemote, UpdatedAt) = (string.IsNullOrWhiteSpace(offer.City) ? null : offer.City.Trim(), offer.RangeKm, offer.IsRemote, now);
        (Packages, Extras, Questions, Pictures) = (offer.Packages, offer.Extras, offer.Questions, [.. offer.Pictures]);
        Tags = [.. offer.Tags.Select(t => t.Trim()).Distinct(StringComparer.OrdinalIgnoreCase)];
        (Price, DeliveryDays, Revisions) = Packages is [var first, ..] ? (first.Price, first.DeliveryDays, first.Revisions) : (offer.Price, offer.DeliveryDays, offer.Revisions);
        var (before, slug) = (Slug, Platform.Data.Slug.Of(Title.Length == 0 ? "borrador" : Title, Id));
        Slug = slug;
        if (Status == ServiceStatus.Active)
            Record(new ServiceShown(Id, false));
        return before.Length > 0 && before != slug && PublishedAt is not null ? before : null;
    }

    /// <summary>The same offer once more, as a draft to change. Pictures belong to one service each, so they stay with this one.</summary>
    public Service Duplicate(DateTimeOffset now) => Draft(ProfessionalId, Offer with { Pictures = [] }, now);

    /// <summary>What is offered.</summary>
    internal ServiceOffer Offer => new(Title, Description, Category, Price, PriceUnit, DeliveryDays, City, IsRemote)
    {
        RangeKm = RangeKm,
        Revisions = Revisions,
        Tags = Tags,
        Packages = Packages,
        Extras = Extras,
        Questions = Questions,
        Pictures = Pictures,
    };

    /// <summary>Shows it to everybody.</summary>
    public Problem? Publish(DateTimeOffset now)
    {
        if (Status == ServiceStatus.Hidden && HiddenReason != HiddenByPlanLimit)
            return Problem.Conflict("service_hidden");
        Show(now);
        return null;
    }

    /// <summary>The owner takes it out.</summary>
    public Problem? Pause()
    {
        if (Status != ServiceStatus.Active)
            return Problem.Conflict("service_not_active");
        Status = ServiceStatus.Paused;
        Record(new ServiceTakenOut(Id));
        return null;
    }

    /// <summary>The house takes it out; only what was shown is hidden, so that what the owner took out stays so.</summary>
    public void Hide(string reason)
    {
        if (Status is not (ServiceStatus.Active or ServiceStatus.Hidden))
            return;
        (Status, HiddenReason) = (ServiceStatus.Hidden, reason);
        Record(new ServiceTakenOut(Id));
    }

    /// <summary>Shows it, or shows it again.</summary>
    public void Show(DateTimeOffset now)
    {
        Record(new ServiceShown(Id, PublishedAt is null));
        (Status, HiddenReason) = (ServiceStatus.Active, null);
        PublishedAt ??= now;
    }

    /// <summary>Takes it out for good.</summary>
    public void Delete(DateTimeOffset now)
    {
        DeletedAt = now;
        Pictures = [];
        Record(new ServiceTakenOut(Id));
    }

    /// <summary>What an order costs and how long it takes: a package, or the one price, and what is added to it. Null when there is no such package or extra.</summary>
    /// <param name="tier">Tier of the package; null when there are none.</param>
    /// <param name="extras">Places of the extras in the list, from 0 on.</param>
    public (decimal Price, int Days, string Title)? Quote(string? tier, IReadOnlyCollection<int> extras)
    {
        var package = Packages.FirstOrDefault(p => p.Tier == tier);
        if ((package is null) != (Packages.Count == 0 && tier is null) || extras.Any(e => e < 0 || e >= Extras.Count) || extras.Distinct().Count() != extras.Count)
            return null;
        var added = extras.Select(e => Extras[e]).ToList();
        return ((package?.Price ?? Price) + added.Sum(e => e.Price), (package?.DeliveryDays ?? DeliveryDays) + added.Sum(e => e.Days), string.Join(" + ", added.Select(e => e.Title).Prepend(Title)));
    }
}

/// <summary>What is offered.</summary>
public sealed record ServiceOffer(string Title, string Description, string? Category, decimal Price, PriceUnit PriceUnit, int DeliveryDays, string? City, bool IsRemote)
{
    /// <summary>Kilometres around the city.</summary>
    public int? RangeKm { get; init; }

    /// <summary>Rounds of changes.</summary>
    public int Revisions { get; init; } = 1;

    /// <summary>Words to be found by.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Ways to buy it.</summary>
    public IReadOnlyList<ServicePackage> Packages { get; init; } = [];

    /// <summary>What can be added.</summary>
    public IReadOnlyList<ServiceExtra> Extras { get; init; } = [];

    /// <summary>What buyers ask.</summary>
    public IReadOnlyList<ServiceQuestion> Questions { get; init; } = [];

    /// <summary>Pictures, uploaded before.</summary>
    public IReadOnlyList<Guid> Pictures { get; init; } = [];
}

/// <summary>A service can be found, with what it says now.</summary>
/// <param name="ServiceId">Which.</param>
/// <param name="IsNew">Whether it can be found for the first time.</param>
public sealed record ServiceShown(Guid ServiceId, bool IsNew) : IEvent
{
    /// <inheritdoc/>
    public Guid Subject => ServiceId;
}

/// <summary>A service can no longer be found.</summary>
public sealed record ServiceTakenOut(Guid ServiceId) : IEvent
{
    /// <inheritdoc/>
    public Guid Subject => ServiceId;
}

internal sealed class ServiceModel : IEntityTypeConfiguration<Service>
{
    public void Configure(EntityTypeBuilder<Service> builder)
    {
        builder.ToTable("services").HasQueryFilter(s => s.DeletedAt == null);
        builder.Ignore(s => s.Offer);
        builder.Property(s => s.Packages).IsJson();
        builder.Property(s => s.Extras).IsJson();
        builder.Property(s => s.Questions).IsJson();
    }
}
