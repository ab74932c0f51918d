using System.ComponentModel.DataAnnotations;
namespace Fixia.Services;

/// <summary>How a price is meant.</summary>
public enum PriceUnit
{
    /// <summary>The whole job.</summary>
    Fixed,

    /// <summary>An hour of work.</summary>
    Hour,

    /// <summary>A day of work.</summary>
    Day,
}

/// <summary>One of up to three ways to buy a service.</summary>
/// <param name="Tier"><c>basic</c>, <c>standard</c> or <c>premium</c>; each once, in this order.</param>
/// <param name="Summary">What it includes.</param>
/// <param name="Price">ARS for the whole package.</param>
/// <param name="DeliveryDays">Days until delivery.</param>
/// <param name="Revisions">Rounds of changes included.</param>
public sealed record ServicePackage(string Tier, string Summary, decimal Price, int DeliveryDays, int Revisions);

/// <summary>What can be added to an order.</summary>
/// <param name="Title">What the client gets.</param>
/// <param name="Price">ARS more.</param>
/// <param name="Days">Days more.</param>
public sealed record ServiceExtra(string Title, decimal Price, int Days);

/// <summary>Something buyers ask, answered beforehand.</summary>
public sealed record ServiceQuestion(string Question, string Answer);

/// <summary>
/// What is offered: the body that makes a service, what a change is merged onto, and what a service keeps. Of a draft anything
/// may be missing; it is asked for when the service is published.
/// </summary>
public record ServiceOffer
{
    internal const int LongestTitle = 90;

    /// <summary>8 to 90 characters.</summary>
    [MaxLength(LongestTitle)]
    public string Title { get; init; } = string.Empty;

    /// <summary>30 to 5,000 characters.</summary>
    public string Description { get; init; } = string.Empty;

    /// <summary>Slug of a leaf of the categories.</summary>
    public string? Category { get; init; }

    /// <summary>ARS; with packages, that of the first.</summary>
    public decimal Price { get; init; }

    /// <summary>What the price is for.</summary>
    public PriceUnit PriceUnit { get; init; }

    /// <summary>Days until delivery, 1 to 365; with packages, those of the first.</summary>
    [Range(1, 365)]
    public int DeliveryDays { get; init; } = 1;

    /// <summary>Rounds of changes included, 0 to 20; with packages, those of the first.</summary>
    [Range(0, 20)]
    public int Revisions { get; init; } = 1;

    /// <summary>A city of the list, however it is written; may be missing of what is remote only.</summary>
    public string? City { get; init; }

    /// <summary>How far from the city its owner goes, 1 to 500 km; null: the city only.</summary>
    [Range(1, 500)]
    public int? RangeKm { get; init; }

    /// <summary>Whether it can be done remotely.</summary>
    public bool IsRemote { get; init; }

    /// <summary>Whether an order binds at once, without the professional's confirmation.</summary>
    public bool IsInstant { get; init; }

    /// <summary>
    /// After how many days, 1 to 14, a delivery that nobody answers counts as approved; null: 7 days, or 72 hours when the work
    /// is done in person.
    /// </summary>
    [Range(1, 14)]
    public int? AutoApproveDays { get; init; }

    /// <summary>Words it is found by beside its text.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Ways to buy it, the smallest first; none: there is one price.</summary>
    public IReadOnlyList<ServicePackage> Packages { get; init; } = [];

    /// <summary>What can be added to an order.</summary>
    public IReadOnlyList<ServiceExtra> Extras { get; init; } = [];

    /// <summary>What buyers ask.</summary>
    public IReadOnlyList<ServiceQuestion> Questions { get; init; } = [];

    /// <summary>Pictures uploaded before, the first on cards.</summary>
    public IReadOnlyList<Guid> Pictures { get; init; } = [];
}

/// <summary>What a service begins with.</summary>
public sealed record NewOffer : ServiceOffer
{
    /// <summary>Whether it is shown at once; else it is kept as a draft, which may be unfinished.</summary>
    public bool Publish { get; init; }
}

/// <summary>What an order of a service comes to.</summary>
/// <param name="Title">The service's title and what was added.</param>
/// <param name="Package">The package; null of a service without.</param>
/// <param name="Extras">What was added.</param>
/// <param name="Price">ARS, all together.</param>
/// <param name="Days">Days until delivery, all together.</param>
public sealed record ServiceQuote(
    string Title, ServicePackage? Package, IReadOnlyList<ServiceExtra> Extras, decimal Price, int Days);
