using Fixia.Accounts;
using Fixia.Files;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Profiles;

/// <summary>A photo uploaded before, with <c>kind=photo</c>.</summary>
public sealed record NewPhoto(Guid File);

/// <summary>One's own photo, which everybody sees.</summary>
internal static class PhotoEndpoints
{
    public static void MapPhoto(this IEndpointRouteBuilder api)
    {
        var own = api.MapGroup("/me/photo").WithTags("Me").Requires(ProfilePermissions.EditOwn);
        own.MapPut("/", ShowPhoto);
        own.MapDelete("/", RemovePhoto);
    }

    /// <summary>Shows a photo of oneself, instead of the one before, which is deleted.</summary>
    private static async Task<Answer<PhotoView>> ShowPhoto(
        NewPhoto request, CurrentUser user, FixiaDb db, Attachments files, LooseFiles loose, CancellationToken cancel) =>
        (await Change(user, request.File, db, files, loose, cancel)).Problem is { } refused
            ? refused
            : PhotoView.Showing(request.File);

    /// <summary>Shows no photo any more, and deletes it.</summary>
    private static Task<Done> RemovePhoto(
        CurrentUser user, FixiaDb db, Attachments files, LooseFiles loose, CancellationToken cancel) =>
        Change(user, null, db, files, loose, cancel);

    private static async Task<Done> Change(
        CurrentUser user, Guid? photo, FixiaDb db, Attachments files, LooseFiles loose, CancellationToken cancel)
    {
        var changed = await db.InTransaction<Guid[]>(
            async () =>
            {
                await db.Alone($"photo of {user.Id}", cancel);
                var me = await db.Set<User>().SingleAsync(u => u.Id == user.Id, cancel);
                var before = List(me.PhotoId);
                me.ShowPhoto(photo);
                if (await files.Replace(me.Id, me.Id, FileKind.Photo, before, List(photo), "file", cancel) is { } unknown)
                    return unknown;
                await db.SaveChangesAsync(cancel);
                return before;
            },
            cancel);
        if (!changed.Is(out var replaced, out var refused))
            return refused;
        foreach (var old in replaced.Where(old => old != photo))
            await loose.Delete(old, cancel);
        return Done.Well;
    }

    private static Guid[] List(Guid? photo) => photo is { } id ? [id] : [];
}
