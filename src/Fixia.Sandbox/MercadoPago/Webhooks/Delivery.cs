using System.Text.Json.Serialization;

namespace Fixia.Sandbox.MercadoPago;

[JsonConverter(typeof(JsonStringEnumConverter<DeliveryState>))]
internal enum DeliveryState { Pending, Delivered, Lost, GivenUp }

/// <summary>One webhook on its way, and all that happened to it.</summary>
internal sealed class Delivery
{
    public required long Id { get; init; }
    public required string Topic { get; init; }
    public required string Action { get; init; }
    public required string DataId { get; init; }
    public required string RequestId { get; set; }
    public required string Body { get; init; }
    public required DateTimeOffset Created { get; init; }
    public DeliveryState State { get; set; } = DeliveryState.Pending;

    /// <summary>Real time: webhooks travel in the world, not on the sandbox's clock.</summary>
    public required DateTimeOffset NextAttempt { get; set; }

    /// <summary>Signed with a wrong secret, on request.</summary>
    public bool BadlySigned { get; set; }

    /// <summary>The fault that touched it, if any.</summary>
    public string? Fault { get; set; }
    public List<DeliveryAttempt> Attempts { get; init; } = [];
}

/// <summary>One try: the answer's status, or why there was none.</summary>
internal sealed record DeliveryAttempt(DateTimeOffset At, int? Status, string? Error, string RequestId, string Signature);
