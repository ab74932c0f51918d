using Fixia.Accounts;
using Fixia.Profiles;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Panel;

/// <summary>What somebody says of themselves, in both roles.</summary>
/// <param name="FullName">2 to 80 characters, as others read it.</param>
/// <param name="City">Where one is.</param>
/// <param name="About">Up to 600 characters.</param>
/// <param name="Language"><c>es</c> or <c>en</c>: letters are written in it.</param>
public sealed record AboutMe(string FullName, string? City, string? About, string Language);

internal static class MeEndpoints
{
    public static void MapMe(this IEndpointRouteBuilder api)
    {
        var me = api.MapGroup("/me").WithTags("Me");
        me.MapGet("/", GetMe).Requires(AccountPermissions.ManageOwn);
        me.MapPatch("/", ChangeMe).Requires(ProfilePermissions.EditOwn);
    }

    /// <summary>Everything the panel shows of oneself.</summary>
    private static async Task<Answer<MeView>> GetMe(CurrentUser user, Me me, CancellationToken cancel) =>
        await me.View(user, cancel);

    /// <summary>Changes what one says of oneself.</summary>
    private static async Task<Answer<MeView>> ChangeMe(
        MergePatch<AboutMe> patch, CurrentUser user, FixiaDb db, Me me, CancellationToken cancel)
    {
        var person = await db.Set<User>().SingleAsync(u => u.Id == user.Id, cancel);
        var before = new AboutMe(person.FullName, person.City, person.About, person.Language);
        if (!patch.Onto(before).Is(out var about, out var wrong))
            return wrong;
        var errors = new FieldErrors()
            .Text("city", about.City, 0, 80)
            .Text("about", about.About, 0, 600)
            .Require(about.Language is "es" or "en", "language", "invalid_value");
        if (patch.Names("fullName"))
            errors.Name("fullName", about.FullName, 2, 80);
        if (errors.Problem is { } refused)
            return refused;
        person.Introduce(about.FullName, about.City, about.About, about.Language);
        await db.SaveChangesAsync(cancel);
        return await me.View(user, cancel);
    }
}
