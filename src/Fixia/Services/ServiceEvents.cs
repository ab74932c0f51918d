namespace Fixia.Services;

/// <summary>A service can be found, with what it says now.</summary>
/// <param name="ServiceId">The service that changed.</param>
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
