using System.Text.Json;
using System.Text.RegularExpressions;
using Npgsql;

namespace Fixia.Platform.Problems;

/// <summary>
/// What PostgreSQL refuses although nobody checked it before. Data that does not fit (SQLSTATE 22…, 23514) is the caller's, with
/// the column as its field where the constraint tells; what two did at once can be tried again. Each of them deserves a check of
/// its own, so it is logged.
/// </summary>
internal static partial class DatabaseRefusals
{
    /// <summary>
    /// What PostgreSQL refused, however deep it lies: saving wraps it, and wraps it once more when trying again might help.
    /// </summary>
    public static PostgresException? In(Exception? exception) =>
        exception is null ? null : exception as PostgresException ?? In(exception.InnerException);

    /// <summary>The problem; null when it is none of the caller's.</summary>
    public static Problem? Explain(PostgresException refused) => refused.SqlState switch
    {
        PostgresErrorCodes.CheckViolation =>
            FieldOf(refused) is { } field ? Problem.Invalid(field, "invalid_value") : Problem.BadRequest("does_not_fit"),
        PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected =>
            Problem.Conflict("changed_meanwhile"),
        ['2', '2', ..] => Problem.BadRequest("does_not_fit"),
        _ => null,
    };

    /// <summary>The database is away, turns us out or has no room: 503. Null for anything else.</summary>
    public static Problem? Away(Exception? exception) => exception switch
    {
        null => null,
        PostgresException { InvariantSeverity: "FATAL" or "PANIC" } => Problem.Unavailable(),
        PostgresException { SqlState: PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.LockNotAvailable } => Problem.Busy(),
        // Out of memory, disk or connections (class 53), its disk failed (58), or it is about to go (57P).
        PostgresException { SqlState: ['5', '3' or '8', ..] or ['5', '7', 'P', ..] } => Problem.Unavailable(),
        PostgresException => null,
        // No connection of the pool became free in time, or an answer did not come.
        NpgsqlException { InnerException: TimeoutException } or TimeoutException => Problem.Busy(),
        NpgsqlException => Problem.Unavailable(),
        _ => Away(exception.InnerException),
    };

    // services_delivery_days_check of services: deliveryDays.
    private static string? FieldOf(PostgresException refused)
    {
        var table = refused.TableName + "_";
        if (refused.ConstraintName is not { } name || !name.StartsWith(table, StringComparison.Ordinal))
            return null;
        var column = CheckEnd().Replace(name[table.Length..], string.Empty);
        return column.Length == 0 ? null
            : JsonNamingPolicy.CamelCase.ConvertName(string
            .Concat(column.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..])));
    }

    [GeneratedRegex("_?check[0-9]*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex CheckEnd();
}
