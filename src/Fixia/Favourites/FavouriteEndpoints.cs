using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Favourites;

/// <summary>Where to keep it.</summary>
/// <param name="ListId">One of one's lists; absent: in none.</param>
public sealed record Keep(Guid? ListId);

/// <summary>A list as its owner calls it.</summary>
/// <param name="Name">1 to 60 characters.</param>
public sealed record ListName([property: MaxLength(ListName.Longest)] string Name)
{
    internal const int Longest = 60;
}

/// <summary>What somebody keeps for later. Nobody else sees it, and those who are kept are not told.</summary>
internal static class FavouriteEndpoints
{
    public static void MapFavouriteEndpoints(this IEndpointRouteBuilder api)
    {
        var favourites = api.MapGroup("/favourites").WithTags("Favourites").Requires(FavouritePermissions.Keep);
        favourites.MapGet("/", GetFavourites);
        favourites.MapPut("/{kind}/{id:guid}", KeepFavourite);
        favourites.MapDelete("/{kind}/{id:guid}", DropFavourite);
        favourites.MapPost("/lists", MakeFavouriteList);
        favourites.MapPut("/lists/{id:guid}", RenameFavouriteList);
        favourites.MapDelete("/lists/{id:guid}", DeleteFavouriteList);
    }

    /// <summary>Everything one keeps, and one's lists.</summary>
    private static async Task<Answer<FavouritesView>> GetFavourites(
        CurrentUser user,
        FavouriteDesk favourites,
        CancellationToken cancel) =>
        await favourites.Of(user.Id, cancel);

    /// <summary>Keeps a service, a professional or a project, or moves it to another list.</summary>
    private static async Task<Done> KeepFavourite(
        string kind, Guid id, Keep request, CurrentUser user, FavouriteDesk favourites, CancellationToken cancel) =>
        Done.Unless(await favourites.Keep(user.Id, kind, id, request.ListId, cancel));

    /// <summary>Keeps it no longer.</summary>
    private static async Task<Done> DropFavourite(string kind, Guid id, CurrentUser user, FixiaDb db, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlAsync(
            $"delete from favourites where user_id = {user.Id} and kind = {kind} and target_id = {id}", cancel);
        return Done.Well;
    }

    /// <summary>Begins a list of what one keeps, under a name of its own.</summary>
    private static async Task<Made<FavouriteListView>> MakeFavouriteList(
        ListName request, CurrentUser user, FavouriteDesk favourites, CancellationToken cancel)
    {
        if (Wrong(request) is { } wrong)
            return wrong;
        return (await favourites.MakeList(user.Id, request.Name, cancel)).Made(list => $"/api/favourites/lists/{list.Id}");
    }

    /// <summary>Calls a list otherwise.</summary>
    private static async Task<Answer<FavouriteListView>> RenameFavouriteList(
        Guid id, ListName request, CurrentUser user, FavouriteDesk favourites, CancellationToken cancel) =>
        Wrong(request) is { } wrong ? wrong : await favourites.Rename(user.Id, id, request.Name, cancel);

    /// <summary>Takes a list away; what was in it is kept, in none.</summary>
    private static async Task<Done> DeleteFavouriteList(Guid id, CurrentUser user, FixiaDb db, CancellationToken cancel) =>
        await db.Set<FavouriteList>().Where(l => l.Id == id && l.UserId == user.Id).ExecuteDeleteAsync(cancel) == 0
            ? Problem.NotFound()
            : Done.Well;

    private static Problem? Wrong(ListName request) => new FieldErrors().Name("name", request.Name, 1, ListName.Longest).Problem;
}
