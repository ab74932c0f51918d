using System.ComponentModel.DataAnnotations;
using Fixia.Accounts;
using Fixia.Places;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Profiles;

/// <summary>What to change of one's professional profile; what is absent stays. A range or rate of 0 takes it away.</summary>
public sealed record ProfileChanges(
    string? Headline,
    string? Bio,
    string? Category,
    string? Availability,
    IReadOnlyList<string>? Skills,
    IReadOnlyList<string>? Languages,
    [property: Range(0, ProfileChanges.FarthestKm)] int? RangeKm,
    decimal? HourlyRate)
{
    internal const int FarthestKm = 500;
}

/// <summary>How far a profile is from complete.</summary>
/// <param name="Percent">From 0 to 100.</param>
/// <param name="Missing">What is missing, the most useful first: <c>headline</c>, <c>category</c>, <c>bio</c>, <c>city</c>,
/// <c>skills</c>, <c>languages</c>, <c>portfolio</c>.</param>
public sealed record Completeness(int Percent, IReadOnlyList<string> Missing);

/// <summary>One's professional profile, to edit.</summary>
public sealed record OwnProfileView(
    string? Headline,
    string? Bio,
    string? Category,
    string Availability,
    IReadOnlyList<string> Skills,
    IReadOnlyList<string> Languages,
    int? RangeKm,
    decimal? HourlyRate,
    string Level,
    int CompletedJobs,
    Completeness Completeness);

internal static class OwnProfileEndpoints
{
    private const int ShortestBio = 80;
    private const int MostSkills = 20;
    private const int MostLanguages = 10;
    private const int LongestWord = 60;

    public static void MapOwnProfile(this IEndpointRouteBuilder api)
    {
        var own = api.MapGroup("/me/professional-profile").WithTags("Me").Requires(ProfilePermissions.EditOwn);
        own.MapGet("/", GetOwnProfile);
        own.MapPatch("/", ChangeOwnProfile);
    }

    /// <summary>One's own professional profile, with what it lacks.</summary>
    private static async Task<Results<Ok<OwnProfileView>, Problem>> GetOwnProfile(
        CurrentUser user,
        FixiaDb db,
        CancellationToken cancel) =>
        await db.Set<ProfessionalProfile>().AsNoTracking().SingleOrDefaultAsync(p => p.UserId == user.Id, cancel) is { } profile
            ? TypedResults.Ok(await View(profile, db, cancel))
            : Problem.NotFound("no_professional_profile");

    /// <summary>Changes one's own professional profile; what is absent stays.</summary>
    private static async Task<Results<Ok<OwnProfileView>, Problem>> ChangeOwnProfile(
        ProfileChanges request, CurrentUser user, FixiaDb db, Categories categories, CancellationToken cancel)
    {
        var errors = new FieldErrors()
            .Text("headline", request.Headline, 0, 120)
            .Text("bio", request.Bio, 0, 3000)
            .Require(request.Availability is null or "available" or "busy" or "away", "availability", "invalid_value")
            .Require(
                request.RangeKm is null or (>= 0 and <= ProfileChanges.FarthestKm),
                "rangeKm",
                "out_of_range",
                0,
                ProfileChanges.FarthestKm)
            .Require(request.HourlyRate is null or (>= 0 and <= 99_999_999), "hourlyRate", "out_of_range", 0, 99_999_999)
            .Require(
                string.IsNullOrEmpty(request.Category) || await categories.IsLeaf(request.Category, cancel),
                "category",
                "invalid_value");
        Words(errors, "skills", request.Skills, MostSkills);
        Words(errors, "languages", request.Languages, MostLanguages);
        if (errors.Problem is { } wrong)
            return wrong;
        if (await db.Set<ProfessionalProfile>().SingleOrDefaultAsync(p => p.UserId == user.Id, cancel) is not { } profile)
            return Problem.NotFound("no_professional_profile");

        profile.Headline = request.Headline is null ? profile.Headline : Blank(request.Headline);
        profile.Bio = request.Bio is null ? profile.Bio : Blank(request.Bio);
        profile.Category = request.Category is null ? profile.Category : Blank(request.Category);
        profile.AvailabilityStatus = request.Availability ?? profile.AvailabilityStatus;
        profile.Skills = request.Skills is null ? profile.Skills : Clean(request.Skills);
        profile.Languages = request.Languages is null ? profile.Languages : Clean(request.Languages);
        profile.RangeKm = request.RangeKm is 0 ? null : request.RangeKm ?? profile.RangeKm;
        profile.HourlyRate = request.HourlyRate is 0 ? null : request.HourlyRate ?? profile.HourlyRate;
        (await db.Set<User>().SingleAsync(u => u.Id == user.Id, cancel)).NoteProfileChanged();
        await db.SaveChangesAsync(cancel);
        return TypedResults.Ok(await View(profile, db, cancel));
    }

    private static async Task<OwnProfileView> View(ProfessionalProfile profile, FixiaDb db, CancellationToken cancel)
    {
        var city = await db.Set<User>().Where(u => u.Id == profile.UserId).Select(u => u.City).SingleAsync(cancel);
        (string Code, bool Done)[] parts =
        [
            ("headline", profile.Headline is not null), ("category", profile.Category is not null), (
                "bio", profile.Bio?.Length >= ShortestBio),
            ("city", city is not null), ("skills", profile.Skills.Count >= 3), ("languages", profile.Languages.Count > 0),
            ("portfolio", await db.Set<PortfolioItem>().AnyAsync(i => i.UserId == profile.UserId, cancel)),
        ];
        var completeness = new Completeness(
            100 * parts.Count(p => p.Done) / parts.Length,
            [.. parts.Where(p => !p.Done).Select(p => p.Code)]);
        return new OwnProfileView(
            profile.Headline,
            profile.Bio,
            profile.Category,
            profile.AvailabilityStatus,
            profile.Skills,
            profile.Languages,
            profile.RangeKm,
            profile.HourlyRate,
            profile.Level,
            profile.CompletedJobs,
            completeness);
    }

    private static void Words(FieldErrors errors, string field, IReadOnlyList<string>? words, int most)
    {
        if (words is not null)
            errors.Require(words.Count <= most, field, "too_many", most).Require(
                words.All(w => w.Trim().Length is > 0 and <= LongestWord),
                field,
                "too_long",
                LongestWord);
    }

    private static List<string> Clean(IReadOnlyList<string> words) =>
        [.. words.Select(w => w.Trim()).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static string? Blank(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
