using Fixia.Accounts;

namespace Fixia.Subscriptions;

/// <summary>A thing a plan gives. The words live in the web client's texts, by code.</summary>
public sealed record PlanFeature(string Code, bool Included, int? Limit = null);

/// <summary>What a plan costs and gives.</summary>
/// <param name="Type">Which of the four it is.</param>
/// <param name="Price">ARS a month, final.</param>
/// <param name="MaxActiveServices">Null: no limit.</param>
public sealed record PlanRules(Plan Type, decimal Price, int? MaxActiveServices)
{
    /// <summary>Sees new projects first.</summary>
    public bool EarlyAccess => Type.IsPremium();

    /// <summary>Has the advanced statistics.</summary>
    public bool Statistics => Type.IsPremium();

    /// <summary>Everything the comparison table shows.</summary>
    public IReadOnlyList<PlanFeature> Features { get; } =
    [
        new("client_role", true),
        new("professional_role", Type >= Plan.Basic),
        new("active_services", Type >= Plan.Basic, MaxActiveServices),
        new("unlimited_proposals", Type >= Plan.Basic),
        new("professional_trust", Type >= Plan.Basic),
        new("premium_badge", Type.IsPremium()),
        new("search_priority", Type.IsPremium()),
        new("early_access", Type.IsPremium()),
        new("statistics", Type.IsPremium()),
        new("team", Type.HasTeam()),
        new("manager", Type.HasTeam()),
        new("api_access", Type.HasApiAccess()),
    ];
}

/// <summary>Section <c>Plans</c>: the prices. What was bought keeps the price it was bought at.</summary>
public sealed class PlanOptions
{
    /// <summary>ARS a month.</summary>
    public decimal Basic { get; set; } = 2999m;

    /// <summary>ARS a month.</summary>
    public decimal Premium { get; set; } = 5999m;

    /// <summary>ARS a month.</summary>
    public decimal Enterprise { get; set; } = 12999m;

    /// <summary>Active services of the basic plan.</summary>
    public int BasicServices { get; set; } = 5;
}

/// <summary>The four plans.</summary>
public sealed class PlanCatalogue(Microsoft.Extensions.Options.IOptions<PlanOptions> options)
{
    /// <summary>All of them, from free to enterprise.</summary>
    public IReadOnlyList<PlanRules> All { get; } =
    [
        new(Plan.Free, 0m, 0),
        new(Plan.Basic, options.Value.Basic, options.Value.BasicServices),
        new(Plan.Premium, options.Value.Premium, null),
        new(Plan.Enterprise, options.Value.Enterprise, null),
    ];

    /// <summary>One of them.</summary>
    public PlanRules Of(Plan plan) => All[(int)plan];
}
