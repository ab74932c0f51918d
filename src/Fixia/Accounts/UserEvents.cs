namespace Fixia.Accounts;

/// <summary>Somebody asked for a letter about an account, or about an address that may have none.</summary>
public sealed record AccountLetterAsked(Guid LetterId) : IEvent
{
    /// <inheritdoc/>
    public Guid Subject => LetterId;
}

/// <summary>An account has another password.</summary>
/// <param name="UserId">Of whose account.</param>
/// <param name="Change">Which change it was.</param>
public sealed record PasswordChanged(Guid UserId, Guid Change = default) : IEvent
{
    /// <inheritdoc/>
    public Guid Subject => UserId;
}

/// <summary>
/// An account whose address nobody proved is deleted, in this transaction; the database deletes what refers to it.
/// </summary>
public sealed record AccountForgotten(Guid UserId) : IEvent
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
