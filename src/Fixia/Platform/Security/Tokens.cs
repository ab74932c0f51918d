namespace Fixia.Platform.Security;

/// <summary>Who an access token speaks for, and until when.</summary>
/// <param name="UserId">Whose account it opens.</param>
/// <param name="SessionId">The session that ends it when it ends.</param>
/// <param name="Until">When it runs out.</param>
public sealed record TokenHolder(Guid UserId, Guid SessionId, DateTimeOffset Until);

/// <summary>Reads access tokens that do not come in a header. Accounts, which lies above, answers.</summary>
public interface IReadTokens
{
    /// <summary>Whose it is; null unless everything about it is right.</summary>
    ValueTask<TokenHolder?> Holder(string token, CancellationToken cancel);
}
