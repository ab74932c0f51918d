using System.Text.RegularExpressions;
using Fixia.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Profiles;

/// <summary>Another name for one's page.</summary>
public sealed record NewHandle(string Handle);

/// <summary>The name of one's page, and from when on it can be changed; null: now.</summary>
public sealed record HandleView(string Handle, DateTimeOffset? ChangeableFrom);

/// <summary>The name of a person's page: changed once in 90 days; the old one leads to the new one and nobody else takes it.</summary>
internal static partial class HandleEndpoints
{
    private const int DaysBetween = 90;

    public static void MapHandles(this IEndpointRouteBuilder api)
    {
        var handle = api.MapGroup("/me/handle").WithTags("Me").Requires(ProfilePermissions.EditOwn);
        handle.MapGet("/", async (CurrentUser user, FixiaDb db, TimeProvider clock, CancellationToken cancel) => TypedResults.Ok(await View(user.Id, db, clock, cancel)));
        handle.MapPut("/", Change);
    }

    private static async Task<Results<Ok<HandleView>, Problem>> Change(NewHandle request, CurrentUser user, FixiaDb db, TimeProvider clock, CancellationToken cancel)
    {
        var wanted = request.Handle?.Trim().ToLowerInvariant() ?? string.Empty;
        if (!Allowed().IsMatch(wanted))
            return Problem.Invalid("handle", "bad_handle");
        var problem = await db.InTransaction(
            async () =>
            {
                var me = await db.Set<User>().FromSql($"select * from users where id = {user.Id} for update").SingleAsync(cancel);
                if (me.Handle == wanted)
                    return null;
                if ((await View(user.Id, db, clock, cancel)).ChangeableFrom is { } from)
                    return Problem.Conflict("handle_changed_lately", Argentina.DayOf(from));
                if (await db.Database.SqlQuery<int>($"select 1 as \"Value\" from handle_history where handle = {wanted} and user_id <> {user.Id}").AnyAsync(cancel))
                    return Problem.Conflict("handle_taken");
                var now = clock.GetUtcNow();
                await db.Database.ExecuteSqlAsync($"insert into handle_history (handle, user_id, changed_at) values ({me.Handle}, {user.Id}, {now}) on conflict (handle) do update set changed_at = {now}", cancel);
                me.UseHandle(wanted);
                return await db.SaveUnless(cancel, ("users_handle_key", Problem.Conflict("handle_taken")));
            },
            cancel);
        return problem is null ? TypedResults.Ok(await View(user.Id, db, clock, cancel)) : problem;
    }

    private static async Task<HandleView> View(Guid userId, FixiaDb db, TimeProvider clock, CancellationToken cancel)
    {
        var handle = await db.Set<User>().Where(u => u.Id == userId).Select(u => u.Handle).SingleAsync(cancel);
        var last = await db.Database.SqlQuery<DateTimeOffset?>($"select max(changed_at) as \"Value\" from handle_history where user_id = {userId}").SingleAsync(cancel);
        var from = last?.AddDays(DaysBetween);
        return new HandleView(handle, from > clock.GetUtcNow() ? from : null);
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{1,28}[a-z0-9]$", RegexOptions.None, 200)]
    private static partial Regex Allowed();
}
