namespace Fixia.Sandbox.MercadoPago;

/// <summary>A purchase that waits for its payer: Checkout Pro.</summary>
internal sealed class Preference
{
    public required string Id { get; init; }
    public required List<PreferenceItem> Items { get; set; }
    public string? ExternalReference { get; set; }
    public string? NotificationUrl { get; set; }
    public string? Success { get; set; }
    public string? Pending { get; set; }
    public string? Failure { get; set; }
    public string? AutoReturn { get; set; }

    /// <summary>From then on nobody can pay it; null: always.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>Until then a voucher can be paid in cash; null: three days.</summary>
    public DateTimeOffset? CashUntil { get; set; }

    /// <summary>Kinds of payment that are not taken, such as <c>ticket</c>.</summary>
    public List<string> Excluded { get; set; } = [];
    public required DateTimeOffset Created { get; init; }
    public DateTimeOffset Modified { get; set; }

    public decimal Amount => Items.Sum(i => i.Quantity * i.UnitPrice);

    public string Currency => Items[0].Currency;

    public string Title => string.Join(", ", Items.Select(i => i.Title));
}

/// <summary>A line of a purchase.</summary>
internal sealed record PreferenceItem(
    string? Id, string Title, string? Description, int Quantity, decimal UnitPrice, string Currency);
