namespace Fixia.Sandbox.MercadoPago;

/// <summary>A subscription without a plan, as MercadoPago calls it.</summary>
internal sealed class Preapproval
{
    public required string Id { get; init; }
    public required string Reason { get; set; }
    public required string ExternalReference { get; set; }
    public required string PayerEmail { get; init; }
    public required string BackUrl { get; set; }
    public required int Frequency { get; init; }
    public required string FrequencyType { get; init; }
    public required decimal Amount { get; set; }
    public required string Currency { get; set; }
    public required DateTimeOffset Created { get; init; }
    public required DateTimeOffset StartDate { get; set; }
    public DateTimeOffset? EndDate { get; set; }
    public DateTimeOffset Modified { get; set; }

    /// <summary>pending, authorized, paused or cancelled.</summary>
    public string Status { get; set; } = "pending";
    public int Version { get; set; }
    public DateTimeOffset? NextPaymentDate { get; set; }
    public long PayerId { get; set; }
    public string? PaymentMethod { get; set; }
    public string? CardId { get; set; }
    public string? LastFour { get; set; }

    /// <summary>First word of the cardholder's name: it decides how each charge ends.</summary>
    public string? Cardholder { get; set; }

    /// <summary>Set through the control API; stands above the cardholder's name.</summary>
    public string? Outcome { get; set; }

    /// <summary>Instalments that ended rejected since the last paid one.</summary>
    public int RejectedInstalments { get; set; }

    /// <summary>Time of the next charge after <paramref name="from"/>.</summary>
    public DateTimeOffset Following(DateTimeOffset from) =>
        FrequencyType == "days" ? from.AddDays(Frequency) : from.AddMonths(Frequency);

    public void Touch(DateTimeOffset now)
    {
        Modified = now;
        Version++;
    }
}

/// <summary>One instalment of a subscription: an "authorized payment".</summary>
internal sealed class Charge
{
    public required long Id { get; init; }
    public required string PreapprovalId { get; init; }
    public required decimal Amount { get; init; }
    public required string Currency { get; init; }
    public required DateTimeOffset DebitDate { get; init; }
    public required DateTimeOffset Created { get; init; }
    public DateTimeOffset Modified { get; set; }

    /// <summary>scheduled, processed, recycling, "waiting for gateway" or cancelled.</summary>
    public string Status { get; set; } = "scheduled";
    public int RetryAttempt { get; set; }
    public DateTimeOffset? NextRetry { get; set; }
    public long? PaymentId { get; set; }
}

/// <summary>One attempt to move money.</summary>
internal sealed class Payment
{
    public required long Id { get; init; }
    /// <summary>The subscription it belongs to; null of a purchase.</summary>
    public string? PreapprovalId { get; init; }
    public long? ChargeId { get; init; }

    /// <summary>The purchase it pays; null of a subscription.</summary>
    public string? PreferenceId { get; init; }

    /// <summary>credit_card, account_money, or ticket for a voucher paid in cash.</summary>
    public string PaymentType { get; init; } = "credit_card";

    /// <summary>When a voucher lapses.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>
    /// recurring_payment; card_validation for the small charge that only tries the card; regular_payment of a purchase.
    /// </summary>
    public required string OperationType { get; init; }
    public required decimal Amount { get; init; }
    public required string Currency { get; init; }
    public string? ExternalReference { get; init; }
    public required string Description { get; init; }
    public required string Status { get; set; }
    public required string StatusDetail { get; set; }
    public required DateTimeOffset Created { get; init; }
    public DateTimeOffset Modified { get; set; }
    public DateTimeOffset? Approved { get; set; }
    public string? PaymentMethod { get; init; }
    public string? LastFour { get; init; }
    public long PayerId { get; init; }
    public List<Refund> Refunds { get; init; } = [];

    public decimal Refunded => Refunds.Sum(r => r.Amount);
}

/// <summary>Money given back, wholly or in part.</summary>
internal sealed record Refund(long Id, decimal Amount, DateTimeOffset Created);
