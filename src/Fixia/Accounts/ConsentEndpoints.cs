namespace Fixia.Accounts;

internal static class ConsentEndpoints
{
    public static void MapConsents(this IEndpointRouteBuilder api)
    {
        api.MapGet("/papers", GetPapers).Requires(PlatformPermissions.Browse).WithTags("Accounts");
        var own = api.MapGroup("/me/consents").WithTags("Me").Requires(AccountPermissions.ManageOwn);
        own.MapGet("/", GetConsents);
        own.MapPost("/", AcceptPapers);
    }

    /// <summary>Whether these are the versions in force: nobody agrees to words they have not seen.</summary>
    internal static FieldErrors Papers(this FieldErrors errors, string field, PaperVersions? accepted) => errors.Require(
        accepted is null || (accepted.Terms == Accounts.Papers.Terms && accepted.Privacy == Accounts.Papers.Privacy),
        field,
        "other_version");

    /// <summary>The versions of terms and privacy notice in force.</summary>
    private static Answer<PaperVersions> GetPapers() => new PaperVersions(Accounts.Papers.Terms, Accounts.Papers.Privacy);

    /// <summary>What one agreed to, and when.</summary>
    private static async Task<Answer<List<ConsentView>>> GetConsents(
        CurrentUser user,
        Consents consents,
        CancellationToken cancel) =>
        await consents.Of(user.Id, cancel);

    /// <summary>Agrees to terms and privacy notice, in the versions in force.</summary>
    private static async Task<Answer<List<ConsentView>>> AcceptPapers(
        PaperVersions request, CurrentUser user, Consents consents, CancellationToken cancel)
    {
        if (new FieldErrors().Papers("terms", request).Problem is { } wrong)
            return wrong;
        await consents.Accept(user.Id, cancel);
        return await consents.Of(user.Id, cancel);
    }
}
