using System.Reflection;

namespace Fixia.Platform.Security;

/// <summary>
/// Who is asking, as the database says at this moment (not as the token said when it was issued).
/// A handler takes it as a parameter; where anyone may come it takes <c>CurrentUser?</c>.
/// </summary>
/// <param name="Id">Whose request it is.</param>
/// <param name="SessionId">The session family the access token belongs to.</param>
/// <param name="Roles">What they are right now.</param>
/// <param name="EmailVerified">Whether they proved their address.</param>
public sealed record CurrentUser(Guid Id, Guid SessionId, Role Roles, bool EmailVerified)
{
    /// <summary>Whether a paid subscription is in force right now.</summary>
    public bool IsProfessional => Roles.HasFlag(Role.Professional);

    /// <summary>Whether they are staff.</summary>
    public bool IsAdmin => Roles.HasFlag(Role.Admin);

    /// <summary>
    /// Whether they may: for what follows from the request's body (publish at once), and for the actions a view offers.
    /// </summary>
    public bool May(Permission permission)
    {
        ArgumentNullException.ThrowIfNull(permission);
        return permission.RefusalTo(this) is null;
    }

    /// <summary>Gives the caller to a handler's parameter; null for strangers.</summary>
    public static ValueTask<CurrentUser?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        ArgumentNullException.ThrowIfNull(context);
        return ValueTask.FromResult(context.Features.Get<CurrentUser>());
    }
}

/// <summary>Reads who somebody is now. Accounts, which lies above, answers.</summary>
public interface IRoleSource
{
    /// <summary>What a user is at this moment; null when the account or the session has ended or is suspended.</summary>
    ValueTask<CurrentUser?> Find(Guid userId, Guid sessionId, CancellationToken cancel);

    /// <summary>Those of the sessions that are still good, of people who are not suspended.</summary>
    Task<HashSet<Guid>> StillGood(IReadOnlyCollection<Guid> sessions, CancellationToken cancel);
}
