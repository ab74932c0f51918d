using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Fixia.Notifications;

/// <summary>
/// Tokens that stop the letters of one kind to one person, and can do nothing else. They work signed out and do not run out.
/// </summary>
internal sealed class UnsubscribeLinks(IDataProtectionProvider protection)
{
    /// <summary>What stands for the letter of many.</summary>
    public const string Digest = "digest";

    private const int LongestToken = 1000;

    private readonly IDataProtector protector = protection.CreateProtector("Fixia.Notifications.Unsubscribe");

    public string Make(Guid userId, string kind) => protector.Protect($"{userId:N} {kind}");

    public (Guid UserId, string Kind)? Read(string? token)
    {
        if (token is not { Length: > 0 and < LongestToken })
            return null;
        try
        {
            return protector.Unprotect(token).Split(' ') is [var user, var kind] && Guid.TryParse(
                user, out var userId) ? (userId, kind) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
