using Npgsql;
using NpgsqlTypes;

namespace Fixia.Search;

/// <summary>What the statements of a search have in common: <c>$1</c> to <c>$9</c> are the same in all of them.</summary>
internal static class Statements
{
    /// <summary>What must be there, and the filters: $1 words, $2 lexemes, $3 the city that whoever answers goes to.</summary>
    public const string Needed = """
        (websearch_to_tsquery('spanish', fixia_words($1)) && $2::tsquery
            && coalesce(quote_literal('r=' || fixia_plain($3))::tsquery, ''))
        """;

    // The owner's plan is looked at in the order of the results, until the page is full: a job that comes late shows nobody an
    // hour too long.
    public const string Shown = """
        (select true from users u where u.id = r.owner_id and u.suspended_at is null
            and (:'kind' = 'project' or is_professional_at(u.is_professional_active, u.subscription_expires_at, $9)))
        """;

    private static readonly string[] Kinds = ["service", "project", "professional"];

    /// <summary>One text a kind: <c>:kind</c> is its name, <c>:'kind'</c> the same as a literal.</summary>
    public static Dictionary<string, string> ByKind(
        string sql) => Kinds.ToDictionary(kind => kind, kind => Of(kind, sql), StringComparer.Ordinal);

    public static string Of(string kind, string sql) =>
        sql.Replace(":'kind'", $"'{kind}'", StringComparison.Ordinal).Replace(":kind", kind, StringComparison.Ordinal);

    /// <summary>$1 to $3: what must be there.</summary>
    public static void Need(this NpgsqlParameterCollection parameters, Asked? asked, string lexemes)
    {
        parameters.Add(new() { Value = asked?.Needs ?? string.Empty, NpgsqlDbType = NpgsqlDbType.Text });
        parameters.Add(new() { Value = lexemes, NpgsqlDbType = NpgsqlDbType.Text });
        parameters.Add(Maybe(asked?.GoesTo, NpgsqlDbType.Text));
    }

    /// <summary>$4 to $7: what lexemes only narrow, exactly.</summary>
    public static void Narrow(this NpgsqlParameterCollection parameters, SearchFilters filters)
    {
        parameters.Add(Maybe(filters.MinPrice, NpgsqlDbType.Numeric));
        parameters.Add(Maybe(filters.MaxPrice, NpgsqlDbType.Numeric));
        parameters.Add(Maybe(filters.MinTrust, NpgsqlDbType.Integer));
        parameters.Add(Maybe(filters.MaxDays, NpgsqlDbType.Integer));
    }

    /// <summary>$8 and $9: what the caller may see now.</summary>
    public static void See(this NpgsqlParameterCollection parameters, bool early, DateTimeOffset now)
    {
        parameters.Add(new() { Value = early });
        parameters.Add(new() { Value = now, NpgsqlDbType = NpgsqlDbType.TimestampTz });
    }

    public static NpgsqlParameter Maybe(
        object? value, NpgsqlDbType type) => new() { Value = value ?? DBNull.Value, NpgsqlDbType = type };
}
