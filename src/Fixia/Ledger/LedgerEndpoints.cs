using System.Text.Json;

namespace Fixia.Ledger;

/// <summary>What was published for whoever checks the books.</summary>
/// <param name="Keys">JSON Web Keys.</param>
public sealed record SealKeySet(IReadOnlyList<JsonElement> Keys);

internal static class LedgerEndpoints
{
    public static void MapLedgerEndpoints(this IEndpointRouteBuilder api)
    {
        var money = api.MapGroup("/money").WithTags("Money").Requires(LedgerPermissions.ReadOwn);
        money.MapGet("/statement", GetStatement);
        var books = api.MapGroup("/admin/ledger").WithTags("Admin").Requires(LedgerPermissions.Audit);
        books.MapGet("/trial-balance", GetTrialBalance);
        books.MapPost("/seals", SealLedger);
    }

    /// <summary>Where anybody finds the seals, outside <c>/api</c>.</summary>
    public static void MapSeals(this IEndpointRouteBuilder app)
    {
        var known = app.MapGroup("/.well-known").Requires(PlatformPermissions.Browse).ExcludeFromDescription();
        known.MapGet("/ledger-seal", GetNewestSeal);
        known.MapGet("/ledger-seals/{number:int}", GetSeal);
        known.MapGet("/ledger-keys", GetSealKeys);
    }

    /// <summary>
    /// The lines of an account of one's own, the newest first, each with what proves it against the published seals.
    /// </summary>
    /// <param name="account"><c>available</c>, <c>on_its_way</c> or <c>debt</c>; available unless told.</param>
    /// <param name="currency">ISO 4217; ARS unless told.</param>
    /// <param name="cursor">Where the page begins.</param>
    /// <param name="limit">How many; 20 unless told, 50 at most.</param>
    private static async Task<Answer<Page<StatementLine>>> GetStatement(
        string? account,
        string? currency,
        Cursor<Position>? cursor,
        int? limit,
        CurrentUser user,
        Statements statements,
        CancellationToken cancel)
    {
        var most = Cursor.Limit(limit);
        AccountKind? kind = account switch
        {
            null or "available" => AccountKind.Available,
            "on_its_way" => AccountKind.OnItsWay,
            "debt" => AccountKind.Debt,
            _ => null,
        };
        if (kind is not { } own)
            return Problem.Invalid("account", "invalid_value");
        var lines = await statements.Of(Account.Of(own, user.Id), currency ?? "ARS", cursor?.At?.Version, most, cancel);
        return Page<StatementLine>.Of(lines, most, last => new Position(last.Version));
    }

    /// <summary>All accounts of each kind together. Those of a currency sum to zero.</summary>
    private static async Task<Answer<IReadOnlyList<TrialBalance>>> GetTrialBalance(Books books, CancellationToken cancel) =>
        await books.TrialBalance(cancel);

    /// <summary>Seals what was posted until now; the nights do it by themselves.</summary>
    private static async Task<Answer<Seal>> SealLedger(Sealer sealer, TimeProvider clock, CancellationToken cancel) =>
        (await sealer.SealUntil(clock.GetUtcNow(), cancel) ?? await sealer.Newest(cancel)) is { } made
            ? made
            : Problem.NotFound();

    private static async Task<Answer<Seal>> GetNewestSeal(Sealer sealer, CancellationToken cancel) =>
        await sealer.Newest(cancel) is { } seal ? seal : Problem.NotFound();

    private static async Task<Answer<Seal>> GetSeal(int number, Sealer sealer, CancellationToken cancel) =>
        await sealer.Of(number, cancel) is { } seal ? seal : Problem.NotFound();

    private static async Task<Answer<SealKeySet>> GetSealKeys(SealKeys keys, CancellationToken cancel) =>
        new SealKeySet(await keys.Published(cancel));

    private sealed record Position(long Version) : IPosition
    {
        public bool IsPossible => Version > 0;
    }
}
