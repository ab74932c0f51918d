using Fixia.Accounts;
using Fixia.Contracts;
using Fixia.Places;
using Fixia.Projects;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Profiles;

/// <summary>The client side of a public page.</summary>
public sealed record ClientSide(TrustView Trust, int ProjectsPublished, int Hires);

/// <summary>The professional side of a public page; it stays after the subscription ends.</summary>
/// <param name="Headline">What they do, in one line.</param>
/// <param name="Bio">A few paragraphs.</param>
/// <param name="Category">The trade they name first.</param>
/// <param name="Level">Follows from completed contracts and trust.</param>
/// <param name="Availability"><c>available</c>, <c>busy</c> or <c>away</c>.</param>
/// <param name="Skills">What they know.</param>
/// <param name="Languages">What they speak.</param>
/// <param name="City">Where they are.</param>
/// <param name="RangeKm">How far they go.</param>
/// <param name="HourlyRate">ARS an hour.</param>
/// <param name="CompletedJobs">How many contracts they brought to their end.</param>
/// <param name="CompletionRate">Percent of the ended contracts that were completed; null when none ended.</param>
/// <param name="ResponseHours">Half of the invitations they answered were answered within so many hours; null when they answered
/// none.</param>
/// <param name="Since">When their first subscription began.</param>
/// <param name="Trust">Trust as a professional.</param>
/// <param name="Portfolio">Work to show, in their order.</param>
/// <param name="Credentials">Licences and certifications, as they state them.</param>
public sealed record ProfessionalSide(
    string? Headline,
    string? Bio,
    CategoryRef? Category,
    string Level,
    string Availability,
    IReadOnlyList<string> Skills,
    IReadOnlyList<string> Languages,
    string? City,
    int? RangeKm,
    decimal? HourlyRate,
    int CompletedJobs,
    int? CompletionRate,
    double? ResponseHours,
    DateTimeOffset? Since,
    TrustView Trust,
    IReadOnlyList<PortfolioView> Portfolio,
    IReadOnlyList<CredentialView> Credentials);

/// <summary>A public page.</summary>
public sealed record UserView(
    Guid Id,
    string Handle,
    string FullName,
    PhotoView? Photo,
    string? City,
    string? About,
    DateTimeOffset MemberSince,
    bool IsProfessionalActive,
    bool IsPremium,
    ClientSide Client,
    ProfessionalSide? Professional);

internal static class UserEndpoints
{
    public static void MapUsers(this IEndpointRouteBuilder api)
    {
        api.MapGet("/users/{handle}", GetUser).Requires(PlatformPermissions.Browse).WithTags("Profiles");
    }

    /// <summary>The public page of a person, as a client and as a professional.</summary>
    private static async Task<Answer<UserView>> GetUser(
        string handle,
        HttpRequest request,
        FixiaDb db,
        PeopleCards people,
        Categories categories,
        Showcase showcase,
        TimeProvider clock,
        CancellationToken cancel)
    {
        // By a name they had before, too: the answer's handle tells the one they have now.
        var left = await db.WhoLeft(HandleKind.Name, handle, cancel);
        var user = await db.Set<User>().AsNoTracking()
            .SingleOrDefaultAsync(u => (u.Handle == handle || u.Id == left) && u.SuspendedAt == null, cancel);
        if (user is null)
            return Problem.NotFound();
        var card = await people.Of(user.Id, cancel);
        var profile = await db.Set<ProfessionalProfile>().AsNoTracking().SingleOrDefaultAsync(p => p.UserId == user.Id, cancel);
        var client = new ClientSide(
            card.Client,
            await db.Set<Project>().CountAsync(p => p.ClientId == user.Id && p.PublishedAt != null, cancel),
            await db.Set<Contract>().CountAsync(c => c.ClientId == user.Id, cancel));
        var professional = profile is null
            ? null
            : await Professional(user, profile, card.Professional, ProblemTexts.Language(request), categories, showcase, cancel);
        return new UserView(
            user.Id,
            user.Handle,
            user.FullName,
            card.Photo,
            user.City,
            user.About,
            user.CreatedAt,
            user.IsProfessionalAt(clock.GetUtcNow()),
            card.AsProfessional.IsPremium,
            client,
            professional);
    }

    private static async Task<ProfessionalSide> Professional(
        User user,
        ProfessionalProfile profile,
        TrustView trust,
        string language,
        Categories categories,
        Showcase showcase,
        CancellationToken cancel)
    {
        var (completionRate, responseHours) = await showcase.Facts(user.Id, cancel);
        return new ProfessionalSide(
            profile.Headline,
            profile.Bio,
            profile.Category is { } category ? await categories.Name(category, language, cancel) : null,
            profile.Level,
            profile.AvailabilityStatus,
            profile.Skills,
            profile.Languages,
            user.City,
            profile.RangeKm,
            profile.HourlyRate,
            profile.CompletedJobs,
            completionRate,
            responseHours,
            user.ProfessionalSince,
            trust,
            await showcase.Portfolio(user.Id, cancel),
            await showcase.Credentials(user.Id, cancel));
    }
}
