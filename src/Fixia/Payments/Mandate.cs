using System.Text.Json.Serialization;

namespace Fixia.Payments;

/// <summary>Where a mandate stands at the provider.</summary>
public enum MandateState
{
    /// <summary>Its page waits for the payer.</summary>
    Open,

    /// <summary>It is charged every month.</summary>
    Charging,

    /// <summary>It is not charged until somebody takes it up again.</summary>
    Paused,

    /// <summary>Ended for good.</summary>
    Over,
}

/// <summary>A payer's leave to charge them every month, as the provider keeps it.</summary>
/// <param name="Id">The provider's id.</param>
/// <param name="State">Where it stands.</param>
/// <param name="CheckoutUrl">The page where the payer gives it.</param>
/// <param name="Reference">What we called it when it was made.</param>
public sealed record Mandate(string Id, MandateState State, string CheckoutUrl, string Reference);

/// <summary>What is asked of a payer.</summary>
/// <param name="Reference">What we call it. The same reference gives the same mandate, however often it is asked for.</param>
/// <param name="Reason">What the payer reads.</param>
/// <param name="PayerEmail">E-mail of the payer's account at the provider.</param>
/// <param name="BackUrl">Where the payer comes back to.</param>
/// <param name="MonthlyPesos">ARS a month.</param>
/// <param name="StartsAt">When it is charged first; null: as soon as it is given.</param>
public sealed record NewMandate(
    string Reference, string Reason, string PayerEmail, string BackUrl, decimal MonthlyPesos, DateTimeOffset? StartsAt);

/// <summary>What became of a charge.</summary>
public enum ChargeOutcome
{
    /// <summary>Not decided yet, or not tried yet.</summary>
    Waiting,

    /// <summary>The money is ours.</summary>
    Approved,

    /// <summary>Not paid; the provider may try again.</summary>
    Rejected,

    /// <summary>Paid and given back.</summary>
    Refunded,
}

/// <summary>One charge of a mandate.</summary>
/// <param name="Id">The provider's id; a period is extended once per id.</param>
/// <param name="MandateId">What it belongs to.</param>
/// <param name="Amount">ARS a month.</param>
/// <param name="DueAt">When it was to be collected first; null when the provider does not say.</param>
/// <param name="PaymentId">The payment, once there is one.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Detail">The provider's reason, to be shown.</param>
public sealed record MandateCharge(
    string Id,
    string MandateId,
    decimal Amount,
    DateTimeOffset? DueAt,
    string? PaymentId,
    ChargeOutcome Outcome,
    string? Detail)
{
    /// <summary>Whether money may still move by itself.</summary>
    public bool IsUnderWay => Outcome == ChargeOutcome.Waiting && PaymentId is not null;
}

/// <summary>What a provider's notice is about.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ProviderTopic>))]
public enum ProviderTopic
{
    /// <summary>Nothing we act on.</summary>
    Other,

    /// <summary>A mandate that was given, stopped or ended.</summary>
    Mandate,

    /// <summary>A charge of a mandate.</summary>
    Charge,
}

/// <summary>A provider could not be asked, or refused. Whoever speaks to it from the outbox or a job is called again.</summary>
public class ProviderException : Exception
{
    /// <summary>It answered what we do not understand or do not accept.</summary>
    public ProviderException(string message)
        : base(message)
    {
    }

    /// <summary>It could not be asked.</summary>
    public ProviderException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
