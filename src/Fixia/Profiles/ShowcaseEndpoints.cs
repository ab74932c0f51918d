using System.ComponentModel.DataAnnotations;
using Fixia.Files;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Profiles;

/// <summary>Work to show, with one to six pictures uploaded before.</summary>
public sealed record NewPortfolioItem(
    [property: MaxLength(NewPortfolioItem.LongestTitle)] string Title,
    string? Description,
    IReadOnlyList<Guid> Pictures)
{
    internal const int LongestTitle = 90;
}

/// <summary>The ids of all of one's work, in the order wanted.</summary>
public sealed record PortfolioOrder(IReadOnlyList<Guid> Ids);

/// <summary>A licence or certification.</summary>
public sealed record NewCredential(
    CredentialKind Kind, string Title, string Issuer, string? Number, DateOnly? IssuedOn, DateOnly? ExpiresOn);

/// <summary>
/// One's own portfolio and credentials. Also while the subscription is not in force: what somebody made is theirs.
/// </summary>
internal static class ShowcaseEndpoints
{
    private const int MostItems = 24;
    private const int MostPictures = 6;
    private const int MostCredentials = 20;

    public static void MapShowcase(this IEndpointRouteBuilder api)
    {
        var portfolio = api.MapGroup("/me/portfolio").WithTags("Me").Requires(ProfilePermissions.EditOwn);
        portfolio.MapGet("/", GetPortfolio);
        portfolio.MapPost("/", AddPortfolioItem);
        portfolio.MapPut("/{id:guid}", ChangePortfolioItem);
        portfolio.MapDelete("/{id:guid}", RemovePortfolioItem);
        portfolio.MapPut("/order", OrderPortfolio);
        var credentials = api.MapGroup("/me/credentials").WithTags("Me").Requires(ProfilePermissions.EditOwn);
        credentials.MapGet("/", GetCredentials);
        credentials.MapPost("/", AddCredential);
        credentials.MapPut("/{id:guid}", ChangeCredential);
        credentials.MapDelete("/{id:guid}", RemoveCredential);
    }

    /// <summary>One's own work to show, in the order it is shown.</summary>
    private static async Task<Answer<List<PortfolioView>>> GetPortfolio(
        CurrentUser user, Showcase showcase, CancellationToken cancel) =>
        await showcase.Portfolio(user.Id, cancel);

    /// <summary>One's own licences and certifications.</summary>
    private static async Task<Answer<List<CredentialView>>> GetCredentials(
        CurrentUser user, Showcase showcase, CancellationToken cancel) =>
        await showcase.Credentials(user.Id, cancel);

    /// <summary>Adds work to show, at the end of the list.</summary>
    private static async Task<Answer<List<PortfolioView>>> AddPortfolioItem(
        NewPortfolioItem request,
        CurrentUser user,
        FixiaDb db,
        Attachments files,
        Showcase showcase,
        TimeProvider clock,
        CancellationToken cancel)
    {
        if (Check(request) is { } wrong)
            return wrong;
        return await db.InTransaction<List<PortfolioView>>(
            async () =>
            {
                await db.Alone($"portfolio of {user.Id}", cancel);
                var count = await db.Set<PortfolioItem>().CountAsync(i => i.UserId == user.Id, cancel);
                if (count >= MostItems)
                    return Problem.Conflict("too_many_items", MostItems);
                var item = new PortfolioItem
                {
                    Id = Guid.CreateVersion7(clock.GetUtcNow()),
                    UserId = user.Id,
                    Title = request.Title.Trim(),
                    Description = request.Description?.Trim(),
                    Position = count,
                    CreatedAt = clock.GetUtcNow(),
                };
                db.Add(item);
                return await Show(item, request.Pictures, db, files, cancel) is { } unknown
                    ? unknown
                    : await showcase.Portfolio(user.Id, cancel);
            },
            cancel);
    }

    /// <summary>Says anew what a piece of work is.</summary>
    private static async Task<Answer<List<PortfolioView>>> ChangePortfolioItem(
        Guid id,
        NewPortfolioItem request,
        CurrentUser user,
        FixiaDb db,
        Attachments files,
        Showcase showcase,
        CancellationToken cancel)
    {
        if (Check(request) is { } wrong)
            return wrong;
        if (await Find(id, user, db, cancel) is not { } item)
            return Problem.NotFound();
        (item.Title, item.Description) = (request.Title.Trim(), request.Description?.Trim());
        return await Show(item, request.Pictures, db, files, cancel) is { } unknown
            ? unknown
            : await showcase.Portfolio(user.Id, cancel);
    }

    /// <summary>Takes a piece of work out.</summary>
    private static async Task<Answer<List<PortfolioView>>> RemovePortfolioItem(
        Guid id, CurrentUser user, FixiaDb db, Attachments files, Showcase showcase, CancellationToken cancel)
    {
        if (await Find(id, user, db, cancel) is not { } item)
            return Problem.NotFound();
        await files.Replace(item.Id, user.Id, FileKind.Picture, item.Pictures, [], "pictures", cancel);
        db.Remove(item);
        await db.SaveChangesAsync(cancel);
        return await showcase.Portfolio(user.Id, cancel);
    }

    /// <summary>Puts all of one's work in another order.</summary>
    private static async Task<Answer<List<PortfolioView>>> OrderPortfolio(
        PortfolioOrder request, CurrentUser user, FixiaDb db, Showcase showcase, CancellationToken cancel)
    {
        var items = await db.Set<PortfolioItem>().Where(i => i.UserId == user.Id).ToDictionaryAsync(i => i.Id, cancel);
        if (request.Ids.Count != items.Count
            || request.Ids.Distinct().Count() != items.Count || !request.Ids.All(items.ContainsKey))
            return Problem.Invalid("ids", "invalid_value");
        for (var i = 0; i < request.Ids.Count; i++)
            items[request.Ids[i]].Position = i;
        await db.SaveChangesAsync(cancel);
        return await showcase.Portfolio(user.Id, cancel);
    }

    /// <summary>Adds a licence or certification.</summary>
    private static async Task<Answer<List<CredentialView>>> AddCredential(
        NewCredential request, CurrentUser user, FixiaDb db, Showcase showcase, TimeProvider clock, CancellationToken cancel)
    {
        if (Check(request) is { } wrong)
            return wrong;
        return await db.InTransaction<List<CredentialView>>(
            async () =>
            {
                await db.Alone($"credentials of {user.Id}", cancel);
                if (await db.Set<Credential>().CountAsync(c => c.UserId == user.Id, cancel) >= MostCredentials)
                    return Problem.Conflict("too_many_items", MostCredentials);
                var now = clock.GetUtcNow();
                db.Add(new Credential
                {
                    Id = Guid.CreateVersion7(now),
                    UserId = user.Id,
                    Kind = request.Kind,
                    Title = request.Title.Trim(),
                    Issuer = request.Issuer.Trim(),
                    Number = PlainText.Trimmed(request.Number),
                    IssuedOn = request.IssuedOn,
                    ExpiresOn = request.ExpiresOn,
                    CreatedAt = now,
                });
                await db.SaveChangesAsync(cancel);
                return await showcase.Credentials(user.Id, cancel);
            },
            cancel);
    }

    /// <summary>Says anew what a licence or certification is.</summary>
    private static async Task<Answer<List<CredentialView>>> ChangeCredential(
        Guid id, NewCredential request, CurrentUser user, FixiaDb db, Showcase showcase, CancellationToken cancel)
    {
        if (Check(request) is { } wrong)
            return wrong;
        if (await db.Set<Credential>().SingleOrDefaultAsync(c => c.Id == id && c.UserId == user.Id, cancel) is not { } credential)
            return Problem.NotFound();
        (credential.Kind, credential.Title, credential.Issuer, credential.Number) = (
            request.Kind, request.Title.Trim(), request.Issuer.Trim(), PlainText.Trimmed(request.Number));
        (credential.IssuedOn, credential.ExpiresOn) = (request.IssuedOn, request.ExpiresOn);
        await db.SaveChangesAsync(cancel);
        return await showcase.Credentials(user.Id, cancel);
    }

    /// <summary>Takes a licence or certification out.</summary>
    private static async Task<Answer<List<CredentialView>>> RemoveCredential(
        Guid id, CurrentUser user, FixiaDb db, Showcase showcase, CancellationToken cancel) =>
        await db.Set<Credential>().Where(c => c.Id == id && c.UserId == user.Id).ExecuteDeleteAsync(cancel) == 0
            ? Problem.NotFound()
            : await showcase.Credentials(user.Id, cancel);

    private static Task<PortfolioItem?> Find(Guid id, CurrentUser user, FixiaDb db, CancellationToken cancel) =>
        db.Set<PortfolioItem>().SingleOrDefaultAsync(i => i.Id == id && i.UserId == user.Id, cancel);

    /// <summary>Shows these pictures with a piece of work, instead of those before, and saves it.</summary>
    private static async Task<Problem?> Show(
        PortfolioItem item, IReadOnlyList<Guid> pictures, FixiaDb db, Attachments files, CancellationToken cancel)
    {
        if (await files.Replace(
            item.Id, item.UserId, FileKind.Picture, item.Pictures, pictures, "pictures", cancel) is { } unknown)
            return unknown;
        item.Pictures = [.. pictures];
        await db.SaveChangesAsync(cancel);
        return null;
    }

    private static Problem? Check(NewPortfolioItem item) => new FieldErrors()
        .Text("title", item.Title, 3, NewPortfolioItem.LongestTitle)
        .Text("description", item.Description, 0, 1500)
        .Require(item.Pictures.Count > 0, "pictures", "required")
        .Require(
            item.Pictures.Count <= MostPictures && item.Pictures.Distinct().Count() == item.Pictures.Count,
            "pictures",
            "too_many",
            MostPictures)
        .Problem;

    private static Problem? Check(NewCredential credential) => new FieldErrors()
        .Text("title", credential.Title, 3, 120)
        .Text("issuer", credential.Issuer, 2, 120)
        .Text("number", credential.Number, credential.Kind == CredentialKind.Licence ? 1 : 0, 40)
        .Require(!(credential.ExpiresOn <= credential.IssuedOn), "expiresOn", "before_issue")
        .Problem;
}
