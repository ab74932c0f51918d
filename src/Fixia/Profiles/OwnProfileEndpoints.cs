using System.ComponentModel.DataAnnotations;
using Fixia.Accounts;
using Fixia.Places;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Profiles;

/// <summary>What a professional says of their work; a change is merged onto it.</summary>
/// <param name="Headline">What they do, in one line of up to 120 characters.</param>
/// <param name="Bio">Up to 3,000 characters.</param>
/// <param name="Category">Slug of a leaf of the categories.</param>
/// <param name="Availability"><c>available</c>, <c>busy</c> or <c>away</c>.</param>
/// <param name="Skills">What they know; 20 at most, of up to 60 characters each.</param>
/// <param name="Languages">What they speak; 10 at most.</param>
/// <param name="RangeKm">How far from their city they go; null: the city only.</param>
/// <param name="HourlyRate">ARS an hour; null when they do not say.</param>
public sealed record WorkProfile(
    string? Headline,
    string? Bio,
    string? Category,
    string Availability,
    IReadOnlyList<string>? Skills,
    IReadOnlyList<string>? Languages,
    [property: Range(1, 500)] int? RangeKm,
    [property: Range(1, 99_999_999)] decimal? HourlyRate);

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
    private static async Task<Answer<OwnProfileView>> GetOwnProfile(CurrentUser user, FixiaDb db, CancellationToken cancel) =>
        await Find(user, db, cancel) is { } profile
            ? await View(profile, db, cancel)
            : Problem.NotFound("no_professional_profile");

    /// <summary>Changes one's own professional profile; what is absent stays.</summary>
    private static async Task<Answer<OwnProfileView>> ChangeOwnProfile(
        MergePatch<WorkProfile> patch, CurrentUser user, FixiaDb db, Categories categories, CancellationToken cancel)
    {
        if (await Find(user, db, cancel) is not { } profile)
            return Problem.NotFound("no_professional_profile");
        if (!patch.Onto(profile.Words).Is(out var words, out var unreadable))
            return unreadable;
        if (await Check(words, categories, cancel) is { } wrong)
            return wrong;
        profile.Say(words);
        (await db.Set<User>().SingleAsync(u => u.Id == user.Id, cancel)).NoteProfileChanged();
        await db.SaveChangesAsync(cancel);
        return await View(profile, db, cancel);
    }

    private static Task<ProfessionalProfile?> Find(CurrentUser user, FixiaDb db, CancellationToken cancel) =>
        db.Set<ProfessionalProfile>().SingleOrDefaultAsync(p => p.UserId == user.Id, cancel);

    private static async Task<Problem?> Check(WorkProfile words, Categories categories, CancellationToken cancel)
    {
        var errors = new FieldErrors()
            .Text("headline", words.Headline, 0, 120)
            .Text("bio", words.Bio, 0, 3000)
            .Require(words.Availability is "available" or "busy" or "away", "availability", "invalid_value")
            .Ranges(words)
            .Require(
                string.IsNullOrEmpty(words.Category) || await categories.IsLeaf(words.Category, cancel),
                "category",
                "invalid_value");
        Words(errors, "skills", words.Skills, MostSkills);
        Words(errors, "languages", words.Languages, MostLanguages);
        return errors.Problem;
    }

    private static async Task<OwnProfileView> View(ProfessionalProfile profile, FixiaDb db, CancellationToken cancel)
    {
        var city = await db.Set<User>().Where(u => u.Id == profile.UserId).Select(u => u.City).SingleAsync(cancel);
        (string Code, bool Done)[] parts =
        [
            ("headline", profile.Headline is not null),
            ("category", profile.Category is not null),
            ("bio", profile.Bio?.Length >= ShortestBio),
            ("city", city is not null),
            ("skills", profile.Skills.Count >= 3),
            ("languages", profile.Languages.Count > 0),
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
}
