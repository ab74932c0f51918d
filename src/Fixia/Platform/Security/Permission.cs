namespace Fixia.Platform.Security;

/// <summary>Who somebody can be when a permission is looked up.</summary>
[Flags]
public enum Role
{
    /// <summary>Nobody in particular: no token.</summary>
    Anyone = 1,

    /// <summary>Every signed-in user.</summary>
    Client = 2,

    /// <summary>A user with a paid subscription in force right now.</summary>
    Professional = 4,

    /// <summary>Staff; granted, never bought.</summary>
    Admin = 8,

    /// <summary>Whoever has an account.</summary>
    SignedIn = Client | Professional | Admin,

    /// <summary>All, strangers too.</summary>
    Everyone = Anyone | SignedIn,
}

/// <summary>
/// A thing one can be allowed to do, and who is. Each capability keeps its own in <c>&lt;X&gt;Permissions.cs</c>: a static class
/// whose name
/// ends so, with one field a permission. <see cref="Permissions"/> collects them.
/// </summary>
/// <param name="Name">Capability and verb, as programs know it: <c>projects.publish</c>.</param>
/// <param name="Roles">One of these suffices.</param>
public sealed record Permission(string Name, Role Roles)
{
    /// <summary>What others come to see or answer wants somebody behind an address that was proved.</summary>
    public bool NeedsVerifiedEmail { get; init; }

    /// <summary>Why somebody may not; null when they may. The one place that decides.</summary>
    /// <param name="user">Who is asking; null for strangers.</param>
    public Problem? RefusalTo(CurrentUser? user)
    {
        if ((Roles & (user?.Roles ?? Role.Anyone)) == 0)
        {
            return user is null ? Problem.Unauthenticated()
                : Roles == Role.Professional ? Problem.Forbidden("professional_required", "/pricing")
                : Problem.Forbidden();
        }

        return NeedsVerifiedEmail && user is { EmailVerified: false } ? Problem.Forbidden("email_not_verified", "/panel") : null;
    }
}
