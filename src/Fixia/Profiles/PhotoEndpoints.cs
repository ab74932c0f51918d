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
        NewPhoto request, CurrentUser user, FixiaDb db, Attachments files, LooseFiles loose, CancellationToken cancel)
    {
        var changed = await Change(user, request.File, db, files, loose, cancel);
        return changed is null ? PhotoView.Of(request.File)! : changed;
    }

    /// <summary>Shows no photo any more, and deletes it.</summary>
    private static async Task<Done> RemovePhoto(
        CurrentUser user, FixiaDb db, Attachments files, LooseFiles loose, CancellationToken cancel)
    {
        return Done.Unless(await Change(user, null, db, files, loose, cancel));
    }

    private static async Task<Problem?> Change(
        CurrentUser user, Guid? photo, FixiaDb db, Attachments files, LooseFiles loose, CancellationToken cancel)
    {
        Guid? before = null;
        var problem = await db.InTransaction(
            async () =>
            {
                await db.Alone($"photo of {user.Id}", cancel);
                var me = await db.Set<User>().SingleAsync(u => u.Id == user.Id, cancel);
                before = me.PhotoId;
                me.ShowPhoto(photo);
                return await files.Replace(me.Id, me.Id, FileKind.Photo, List(before), List(photo), "file", cancel)
                    ?? await db.SaveUnless(cancel);
            },
            cancel);
        if (problem is null && before is { } old && old != photo)
            await loose.Delete(old, cancel);
        return problem;
    }

    private static Guid[] List(Guid? photo) => photo is { } id ? [id] : [];
}
