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

/// <summary>What a professional offers, with a price.</summary>
public sealed class Service : Entity
{
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

    /// <summary>Name in the address.</summary>
    public string Slug { get; private init; } = string.Empty;

    /// <summary>Description.</summary>
    public string Description { get; private set; } = string.Empty;

    /// <summary>Slug of the category.</summary>
    public string Category { get; private set; } = string.Empty;

    /// <summary>ARS.</summary>
    public decimal Price { get; private set; }

    /// <summary>What the price is for.</summary>
    public PriceUnit PriceUnit { get; private set; }

    /// <summary>Always ARS.</summary>
    public string Currency { get; private init; } = "ARS";

    /// <summary>Days until delivery.</summary>
    public int DeliveryDays { get; private set; }

    /// <summary>Where, when not only remote.</summary>
    public string? City { get; private set; }

    /// <summary>Whether it can be done remotely.</summary>
    public bool IsRemote { get; private set; }

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
        var id = Guid.CreateVersion7(now);
        var service = new Service { Id = id, ProfessionalId = professionalId, Slug = Platform.Data.Slug.Of(offer.Title, id), CreatedAt = now };
        service.Change(offer, now);
        return service;
    }

    /// <summary>Takes over what is offered now.</summary>
    public void Change(ServiceOffer offer, DateTimeOffset now)
    {
        (Title, Description, Category, Price, PriceUnit) = (offer.Title.Trim(), offer.Description.Trim(), offer.Category, offer.Price, offer.PriceUnit);
        (DeliveryDays, City, IsRemote, UpdatedAt) = (offer.DeliveryDays, string.IsNullOrWhiteSpace(offer.City) ? null : offer.City.Trim(), offer.IsRemote, now);
        if (Status == ServiceStatus.Active)
            Record(new ServiceShown(Id));
    }

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
        (Status, HiddenReason) = (ServiceStatus.Active, null);
        PublishedAt ??= now;
        Record(new ServiceShown(Id));
    }

    /// <summary>Takes it out for good.</summary>
    public void Delete(DateTimeOffset now)
    {
        DeletedAt = now;
        Record(new ServiceTakenOut(Id));
    }
}

/// <summary>What is offered.</summary>
public sealed record ServiceOffer(string Title, string Description, string Category, decimal Price, PriceUnit PriceUnit, int DeliveryDays, string? City, bool IsRemote);

/// <summary>A service can be found, with what it says now.</summary>
public sealed record ServiceShown(Guid ServiceId) : IEvent
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
    public void Configure(EntityTypeBuilder<Service> builder) => builder.ToTable("services").HasQueryFilter(s => s.DeletedAt == null);
}
