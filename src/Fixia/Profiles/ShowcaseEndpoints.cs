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
    private static async Task<Ok<List<PortfolioView>>> GetPortfolio(
        CurrentUser user,
        Showcase showcase,
        CancellationToken cancel) =>
        TypedResults.Ok(await showcase.Portfolio(user.Id, cancel));

    /// <summary>One's own licences and certifications.</summary>
    private static async Task<Ok<List<CredentialView>>> GetCredentials(
        CurrentUser user,
        Showcase showcase,
        CancellationToken cancel) =>
        TypedResults.Ok(await showcase.Credentials(user.Id, cancel));

    /// <summary>Adds work to show, at the end of the list.</summary>
    private static async Task<Results<Ok<List<PortfolioView>>, Problem>> AddPortfolioItem(
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
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var problem = await db.InTransaction(
            async () =>
            {
                await db.Alone($"portfolio of {user.Id}", cancel);
                var count = await db.Set<PortfolioItem>().CountAsync(i => i.UserId == user.Id, cancel);
                if (count >= MostItems)
                    return Problem.Conflict("too_many_items", MostItems);
                db.Add(new PortfolioItem
                {
                    Id = id,
                    UserId = user.Id,
                    Title = request.Title.Trim(),
                    Description = request.Description?.Trim(),
                    Pictures = [.. request.Pictures],
                    Position = count,
                    CreatedAt = now,
                });
                return await files.Replace(
                    id, user.Id, FileKind.Picture, [], request.Pictures, "pictures", cancel) ?? await db.SaveUnless(cancel);
            },
            cancel);
        return problem is null ? TypedResults.Ok(await showcase.Portfolio(user.Id, cancel)) : problem;
    }

    /// <summary>Says anew what a piece of work is.</summary>
    private static async Task<Results<Ok<List<PortfolioView>>, Problem>> ChangePortfolioItem(
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
        if (await db.Set<PortfolioItem>().SingleOrDefaultAsync(i => i.Id == id && i.UserId == user.Id, cancel) is not { } item)
            return Problem.NotFound();
        if (
            await files.Replace(
                item.Id, user.Id, FileKind.Picture, item.Pictures, request.Pictures, "pictures", cancel) is { } unknown)
            return unknown;
        (item.Title, item.Description, item.Pictures) = (
            request.Title.Trim(), request.Description?.Trim(), [.. request.Pictures]);
        await db.SaveChangesAsync(cancel);
        return TypedResults.Ok(await showcase.Portfolio(user.Id, cancel));
    }

    /// <summary>Takes a piece of work out.</summary>
    private static async Task<Results<Ok<List<PortfolioView>>, Problem>> RemovePortfolioItem(
        Guid id, CurrentUser user, FixiaDb db, Attachments files, Showcase showcase, CancellationToken cancel)
    {
        if (await db.Set<PortfolioItem>().SingleOrDefaultAsync(i => i.Id == id && i.UserId == user.Id, cancel) is not { } item)
            return Problem.NotFound();
        await files.Replace(item.Id, user.Id, FileKind.Picture, item.Pictures, [], "pictures", cancel);
        db.Remove(item);
        await db.SaveChangesAsync(cancel);
        return TypedResults.Ok(await showcase.Portfolio(user.Id, cancel));
    }

    /// <summary>Puts all of one's work in another order.</summary>
    private static async Task<Results<Ok<List<PortfolioView>>, Problem>> OrderPortfolio(
        PortfolioOrder request, CurrentUser user, FixiaDb db, Showcase showcase, CancellationToken cancel)
    {
        var items = await db.Set<PortfolioItem>().Where(i => i.UserId == user.Id).ToDictionaryAsync(i => i.Id, cancel);
        if (request.Ids.Count != items.Count
            || request.Ids.Distinct().Count() != items.Count || !request.Ids.All(items.ContainsKey))
            return Problem.Invalid("ids", "invalid_value");
        for (var i = 0; i < request.Ids.Count; i++)
            items[request.Ids[i]].Position = i;
        await db.SaveChangesAsync(cancel);
        return TypedResults.Ok(await showcase.Portfolio(user.Id, cancel));
    }

    /// <summary>Adds a licence or certification.</summary>
    private static async Task<Results<Ok<List<CredentialView>>, Problem>> AddCredential(
        NewCredential request, CurrentUser user, FixiaDb db, Showcase showcase, TimeProvider clock, CancellationToken cancel)
    {
        if (Check(request) is { } wrong)
            return wrong;
        var now = clock.GetUtcNow();
        var problem = await db.InTransaction(
            async () =>
            {
                await db.Alone($"credentials of {user.Id}", cancel);
                if (await db.Set<Credential>().CountAsync(c => c.UserId == user.Id, cancel) >= MostCredentials)
                    return Problem.Conflict("too_many_items", MostCredentials);
                db.Add(new Credential
                {
                    Id = Guid.CreateVersion7(now),
                    UserId = user.Id,
                    Kind = request.Kind,
                    Title = request.Title.Trim(),
                    Issuer = request.Issuer.Trim(),
                    Number = Blank(request.Number),
                    IssuedOn = request.IssuedOn,
                    ExpiresOn = request.ExpiresOn,
                    CreatedAt = now,
                });
                return await db.SaveUnless(cancel);
            },
            cancel);
        return problem is null ? TypedResults.Ok(await showcase.Credentials(user.Id, cancel)) : problem;
    }

    /// <summary>Says anew what a licence or certification is.</summary>
    private static async Task<Results<Ok<List<CredentialView>>, Problem>> ChangeCredential(
        Guid id, NewCredential request, CurrentUser user, FixiaDb db, Showcase showcase, CancellationToken cancel)
    {
        if (Check(request) is { } wrong)
            return wrong;
        if (await db.Set<Credential>().SingleOrDefaultAsync(c => c.Id == id && c.UserId == user.Id, cancel) is not { } credential)
            return Problem.NotFound();
        (credential.Kind, credential.Title, credential.Issuer, credential.Number) = (
            request.Kind, request.Title.Trim(), request.Issuer.Trim(), Blank(request.Number));
        (credential.IssuedOn, credential.ExpiresOn) = (request.IssuedOn, request.ExpiresOn);
        await db.SaveChangesAsync(cancel);
        return TypedResults.Ok(await showcase.Credentials(user.Id, cancel));
    }

    /// <summary>Takes a licence or certification out.</summary>
    private static async Task<Results<Ok<List<CredentialView>>, Problem>> RemoveCredential(
        Guid id,
        CurrentUser user,
        FixiaDb db,
        Showcase showcase,
        CancellationToken cancel) =>
        await db.Set<Credential>()
            .Where(c => c.Id == id && c.UserId == user.Id)
            .ExecuteDeleteAsync(cancel) == 0 ? Problem.NotFound() : TypedResults.Ok(await showcase.Credentials(user.Id, cancel));

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

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
