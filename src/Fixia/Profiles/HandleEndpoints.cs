using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Fixia.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Profiles;

/// <summary>Another name for one's page.</summary>
public sealed record NewHandle([property: MaxLength(NewHandle.Longest)] string Handle)
{
    internal const int Longest = 30;
}

/// <summary>The name of one's page, and from when on it can be changed; null: now.</summary>
public sealed record HandleView(string Handle, DateTimeOffset? ChangeableFrom);

/// <summary>
/// The name of a person's page: changed once in 90 days; the old one leads to the new one and nobody else takes it.
/// </summary>
internal static partial class HandleEndpoints
{
    private const int DaysBetween = 90;

    public static void MapHandles(this IEndpointRouteBuilder api)
    {
        var handle = api.MapGroup("/me/handle").WithTags("Me").Requires(ProfilePermissions.EditOwn);
        handle.MapGet("/", GetHandle);
        handle.MapPut("/", ChangeHandle);
    }

    /// <summary>The name of one's page, and from when on it can be changed.</summary>
    private static async Task<Answer<HandleView>> GetHandle(
        CurrentUser user, FixiaDb db, TimeProvider clock, CancellationToken cancel) =>
        await View(user.Id, db, clock, cancel);

    /// <summary>Takes another name for one's page.</summary>
    private static Task<Answer<HandleView>> ChangeHandle(
        NewHandle request,
        CurrentUser user,
        FixiaDb db,
        TimeProvider clock,
        CancellationToken cancel)
    {
        var wanted = request.Handle.Trim().ToLowerInvariant();
        if (!Allowed().IsMatch(wanted))
            return Task.FromResult<Answer<HandleView>>(Problem.Invalid("handle", "bad_handle"));
        return db.InTransaction<HandleView>(
            async () =>
            {
                var me = await db.Set<User>().FromSql($"select * from users where id = {user.Id} for update").SingleAsync(cancel);
                if (me.Handle == wanted)
                    return await View(user.Id, db, clock, cancel);
                if ((await View(user.Id, db, clock, cancel)).ChangeableFrom is { } from)
                    return Problem.Conflict("handle_changed_lately", Argentina.DayOf(from));
                await db.Leave(HandleKind.Name, me.Handle, user.Id, clock.GetUtcNow(), cancel);
                me.UseHandle(wanted);
                var taken = Problem.Conflict("handle_taken");
                return await db.SaveUnless(cancel, ("users_handle_key", taken), (FormerNames.Stay, taken)) is { } refused
                    ? refused
                    : await View(user.Id, db, clock, cancel);
            },
            cancel);
    }

    private static async Task<HandleView> View(Guid userId, FixiaDb db, TimeProvider clock, CancellationToken cancel)
    {
        var handle = await db.Set<User>().Where(u => u.Id == userId).Select(u => u.Handle).SingleAsync(cancel);
        var from = (await db.LastLeft(HandleKind.Name, userId, cancel))?.AddDays(DaysBetween);
        return new HandleView(handle, from > clock.GetUtcNow() ? from : null);
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{1,28}[a-z0-9]$", RegexOptions.NonBacktracking)]
    private static partial Regex Allowed();
}
