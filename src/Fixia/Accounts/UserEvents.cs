namespace Fixia.Accounts;

/// <summary>Somebody has an account now.</summary>
public sealed record UserRegistered(Guid UserId) : IEvent
{
    /// <inheritdoc/>
    public Guid Subject => UserId;
}

/// <summary>Somebody asked for the way back into their account.</summary>
public sealed record PasswordForgotten(Guid UserId) : IEvent
{
    /// <inheritdoc/>
    public Guid Subject => UserId;
}

/// <summary>Somebody asked for the verification letter again.</summary>
public sealed record VerificationAsked(Guid UserId) : IEvent
{
    /// <inheritdoc/>
    public Guid Subject => UserId;
}

/// <summary>Something changed that others are shown of a person: name, place, or what their profile says.</summary>
public sealed record PersonChanged(Guid UserId) : IEvent
{
    /// <inheritdoc/>
    public Guid Subject => UserId;
}
