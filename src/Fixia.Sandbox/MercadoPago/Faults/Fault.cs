using System.Text.Json.Serialization;

namespace Fixia.Sandbox.MercadoPago;

/// <summary>The words of the faults one can ask for.</summary>
internal static class FaultKinds
{
    public const string WebhookDoubled = "webhook_doubled";
    public const string WebhookDelayed = "webhook_delayed";
    public const string WebhookOutOfOrder = "webhook_out_of_order";
    public const string WebhookLost = "webhook_lost";
    public const string WebhookBadlySigned = "webhook_badly_signed";
    public const string Slow = "slow";
    public const string TooManyRequests = "too_many_requests";
    public const string ServerError = "server_error";
    public const string TimeoutAfter = "timeout_after";

    public static readonly IReadOnlyList<string> All =
    [
        WebhookDoubled, WebhookDelayed, WebhookOutOfOrder, WebhookLost, WebhookBadlySigned, Slow, TooManyRequests, ServerError,
            TimeoutAfter,
    ];
}

/// <summary>Something that shall go wrong the next times a call or a webhook matches.</summary>
internal sealed class Fault
{
    public required string Kind { get; init; }

    /// <summary>How many more times.</summary>
    public int Times { get; set; } = 1;

    /// <summary>Part of "METHOD /path" of a call, or of a webhook's topic; none means any.</summary>
    public string? Match { get; init; }

    /// <summary>Milliseconds: of delay, of slowness, or until a call that already took effect is dropped.</summary>
    public int? Ms { get; init; }

    /// <summary>Seconds of the Retry-After header of a 429.</summary>
    public int? RetryAfter { get; init; }

    [JsonIgnore]
    bool IsWebhook => Kind.StartsWith("webhook_", StringComparison.Ordinal);

    public bool HitsWebhook(string topic) => IsWebhook && Fits(topic);

    public bool HitsCall(string method, string path) => !IsWebhook && Fits($"{method} {path}");

    public void Use(State state)
    {
        if (--Times <= 0) state.Faults.Remove(this);
    }

    bool Fits(string what) => string.IsNullOrEmpty(Match) || what.Contains(Match, StringComparison.OrdinalIgnoreCase);
}
