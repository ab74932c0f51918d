using Fixia.Places;
using Fixia.Platform.Time;
using Microsoft.Extensions.Options;

namespace Fixia.Projects;

/// <summary>What a project must say before it is kept, and before it is shown.</summary>
internal sealed class ProjectChecks(Categories categories, Cities cities, IOptions<ProjectOptions> options, TimeProvider clock)
{
    /// <summary>
    /// The brief with its city written as everybody writes it, or the rules it breaks. A draft may be unfinished.
    /// <paramref name="kept"/>: a deadline that stood before may have passed.
    /// </summary>
    public async Task<Answer<ProjectBrief>> Of(ProjectBrief brief, DateOnly? kept, CancellationToken cancel)
    {
        var (shown, today) = (brief.Publish, Argentina.DayOf(clock.GetUtcNow()));
        var city = await cities.Find(brief.City, cancel);
        var noCategory = string.IsNullOrEmpty(brief.Category);
        var wrong = new FieldErrors()
            .Text("title", brief.Title, shown ? 8 : 0, ProjectBrief.LongestTitle)
            .Text("description", brief.Description, shown ? 30 : 0, 5000)
            .Require(
                (!shown && noCategory) || await categories.IsLeaf(brief.Category, cancel),
                "category",
                noCategory ? "required" : "invalid_value")
            .Between("budgetMin", brief.BudgetMin, 0m, 999_999_999m)
            .Between("budgetMax", brief.BudgetMax, shown ? 1m : 0m, 999_999_999m)
            .Require(brief.BudgetMin <= brief.BudgetMax, "budgetMax", "below_minimum")
            .Text("city", brief.City, shown && !brief.IsRemote ? 1 : 0, 80)
            .Require(!shown || string.IsNullOrWhiteSpace(brief.City) || city is not null, "city", "unknown_city")
            .Require(brief.Deadline is null || brief.Deadline == kept || brief.Deadline >= today, "deadline", "in_the_past")
            .Require(brief.ProposalCap is 5 or 10 or 20, "proposalCap", "invalid_value")
            .Require(brief.Files.Count <= options.Value.MostFiles, "files", "too_many", options.Value.MostFiles)
            .Problem;
        return wrong is null ? brief with { City = city?.Name ?? brief.City } : wrong;
    }
}
