using Npgsql;

namespace Fixia.Projects;

/// <summary>What comparable work was agreed for, from contracts of the last two years.</summary>
/// <param name="Low">A quarter was agreed for less.</param>
/// <param name="Median">Half of them were agreed for less, in ARS.</param>
/// <param name="High">Three quarters of them were agreed for less, in ARS.</param>
/// <param name="Sample">How many there are.</param>
/// <param name="City">The city they are of; null: of the whole country, because there are too few there.</param>
/// <param name="Currency">Always ARS.</param>
public sealed record BudgetHint(decimal Low, decimal Median, decimal High, int Sample, string? City, string Currency);

/// <summary>What is known of comparable work; <paramref name="Hint"/> is null when there are too few to say.</summary>
public sealed record BudgetHintView(BudgetHint? Hint);

internal static class BudgetHints
{
    private const int FewestToCompare = 5;

    // Of the city when enough was agreed there, else of the whole country. What was accepted is what it cost, whatever was
    // budgeted.
    private const string Quartiles = """
        with agreed as (
            select o.price, fixia_plain(p.city) = fixia_plain($2) as here
            from projects p join proposals o on o.project_id = p.id and o.status = 'accepted'
            where p.category = $1 and p.status in ('in_progress', 'completed') and p.published_at > $3),
        compared as (
            select price, (select count(*) filter (where here) from agreed) >= $4 as local
            from agreed where here or (select count(*) filter (where here) from agreed) < $4)
        select (percentile_disc(array[0.25, 0.5, 0.75]) within group (order by price))::numeric[], count(*), bool_or(local)
            from compared
        """;

    public static void MapBudgetHint(this IEndpointRouteBuilder api) =>
        api.MapGet("/projects/budget-hint", GetBudgetHint).Requires(PlatformPermissions.Browse).WithTags("Projects");

    /// <summary>What comparable work was agreed for.</summary>
    private static async Task<Answer<BudgetHintView>> GetBudgetHint(
        string? category,
        string? city,
        NpgsqlDataSource database,
        TimeProvider clock,
        CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(category))
            return Problem.Invalid("category", "required");
        await using var read = database.CreateCommand(Quartiles);
        read.Parameters.Add(new() { Value = category });
        read.Parameters.Add(new() { Value = city ?? string.Empty });
        read.Parameters.Add(new() { Value = clock.GetUtcNow().AddYears(-2) });
        read.Parameters.Add(new() { Value = FewestToCompare });
        await using var row = await read.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        if (row.GetInt64(1) < FewestToCompare)
            return new BudgetHintView(null);
        var prices = row.GetFieldValue<decimal[]>(0);
        return new BudgetHintView(
            new BudgetHint(prices[0], prices[1], prices[2], (int)row.GetInt64(1), row.GetBoolean(2) ? city : null, "ARS"));
    }
}
