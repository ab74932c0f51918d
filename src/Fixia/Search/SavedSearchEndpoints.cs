using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Search;

/// <summary>What can be searched and kept.</summary>
public enum SavedKind
{
    /// <summary>What professionals offer.</summary>
    Service,

    /// <summary>What clients need.</summary>
    Project,
}

/// <summary>A search to keep.</summary>
/// <param name="Kind">Of services or of projects.</param>
/// <param name="Name">As its owner calls it.</param>
/// <param name="ByMail">Whether to write when something new answers it.</param>
/// <param name="Q">Words, as people write them.</param>
/// <param name="Category">Slug of a category or of a branch.</param>
/// <param name="City">Only what is offered there.</param>
/// <param name="Near">A city to measure from.</param>
/// <param name="Km">Kilometres around it.</param>
/// <param name="Remote">Whether it can be done remotely.</param>
/// <param name="MinPrice">ARS at least.</param>
/// <param name="MaxPrice">ARS at most.</param>
/// <param name="MinTrust">Percent of likes, at least.</param>
/// <param name="Level">As in a search.</param>
/// <param name="MaxDays">Delivered within so many days.</param>
public sealed record NewSavedSearch(
    SavedKind Kind,
    [property: MaxLength(NewSavedSearch.LongestName)] string Name,
    bool ByMail,
    [property: MaxLength(SearchFilters.LongestQuestion)] string? Q,
    string? Category,
    string? City,
    string? Near,
    int? Km,
    bool? Remote,
    decimal? MinPrice,
    decimal? MaxPrice,
    int? MinTrust,
    string? Level,
    int? MaxDays)
{
    internal const int LongestName = 90;

    internal SearchFilters Filters => SearchFilters.None with
    {
        Q = Q,
        Category = Category,
        City = City,
        Near = Near,
        Km = Km,
        Remote = Remote,
        MinPrice = MinPrice,
        MaxPrice = MaxPrice,
        MinTrust = MinTrust,
        Level = Level,
        MaxDays = MaxDays,
    };
}

/// <summary>What of a kept search can be changed.</summary>
/// <param name="Name">As its owner calls it.</param>
/// <param name="ByMail">Whether to write when something new answers it.</param>
public sealed record SavedSearchChanges(string Name, bool ByMail);

internal static class SavedSearchEndpoints
{
    public static void MapSavedSearches(this IEndpointRouteBuilder api)
    {
        var searches = api.MapGroup("/searches").WithTags("Search").Requires(SearchPermissions.Keep);
        searches.MapGet("/", GetSearches);
        searches.MapPost("/", SaveSearch);
        searches.MapPatch("/{id:guid}", ChangeSearch);
        searches.MapPost("/{id:guid}/seen", SeeSearch);
        searches.MapDelete("/{id:guid}", DeleteSearch);
    }

    /// <summary>The searches one keeps, with how much is new.</summary>
    private static async Task<Answer<List<SavedSearchView>>> GetSearches(
        CurrentUser user, SavedSearches searches, CancellationToken cancel) => await searches.Of(user.Id, cancel);

    /// <summary>Keeps a search, to be told of what is published that answers it.</summary>
    private static async Task<Answer<List<SavedSearchView>>> SaveSearch(
        NewSavedSearch request, CurrentUser user, SavedSearches searches, CancellationToken cancel) =>
        (WrongName(request.Name) ?? await searches.Keep(request, user.Id, cancel)) is { } wrong
            ? wrong
            : await searches.Of(user.Id, cancel);

    /// <summary>Calls a kept search otherwise, or changes how it tells.</summary>
    private static async Task<Answer<List<SavedSearchView>>> ChangeSearch(
        Guid id,
        MergePatch<SavedSearchChanges> patch,
        CurrentUser user,
        FixiaDb db,
        SavedSearches searches,
        CancellationToken cancel)
    {
        if (await Find(id, user, db, cancel) is not { } search)
            return Problem.NotFound();
        if (!patch.Onto(new SavedSearchChanges(search.Name, search.ByMail)).Is(out var after, out var wrong))
            return wrong;
        if (WrongName(after.Name) is { } unnamed)
            return unnamed;
        search.Change(after.Name, after.ByMail);
        await db.SaveChangesAsync(cancel);
        return await searches.Of(user.Id, cancel);
    }

    /// <summary>Says that one has looked: what came until now is new no longer.</summary>
    private static async Task<Answer<List<SavedSearchView>>> SeeSearch(
        Guid id, CurrentUser user, FixiaDb db, SavedSearches searches, TimeProvider clock, CancellationToken cancel)
    {
        if (await Find(id, user, db, cancel) is not { } search)
            return Problem.NotFound();
        search.See(clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return await searches.Of(user.Id, cancel);
    }

    /// <summary>Keeps a search no longer.</summary>
    private static async Task<Done> DeleteSearch(Guid id, CurrentUser user, FixiaDb db, CancellationToken cancel) =>
        await db.Set<SavedSearch>().Where(s => s.Id == id && s.UserId == user.Id).ExecuteDeleteAsync(cancel) == 0
            ? Problem.NotFound()
            : Done.Well;

    private static Task<SavedSearch?> Find(Guid id, CurrentUser user, FixiaDb db, CancellationToken cancel) =>
        db.Set<SavedSearch>().SingleOrDefaultAsync(s => s.Id == id && s.UserId == user.Id, cancel);

    private static Problem? WrongName(string name) => new FieldErrors().Name("name", name, 1, NewSavedSearch.LongestName).Problem;
}
