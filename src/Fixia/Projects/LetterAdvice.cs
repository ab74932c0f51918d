using Fixia.Platform.Text;
using Npgsql;

namespace Fixia.Projects;

/// <summary>A letter, before it is sent.</summary>
public sealed record LetterDraft(string Letter);

/// <summary>A letter one sent that reads almost like this one.</summary>
/// <param name="ProjectTitle">Title of the project it was sent to.</param>
/// <param name="ProjectSlug">Name of that project in the address.</param>
/// <param name="Percent">How much of it is the same.</param>
public sealed record SimilarLetter(string ProjectTitle, string ProjectSlug, int Percent);

/// <summary>What is worth knowing before sending a letter. Nothing of it is an obstacle.</summary>
/// <param name="Contacts">The exact words that look like an address or a telephone number; contact is shown to both at
/// acceptance.</param>
/// <param name="Similar">Own letters of other projects that are nearly the same: clients notice.</param>
public sealed record LetterAdvice(IReadOnlyList<string> Contacts, IReadOnlyList<SimilarLetter> Similar);

internal static class LetterAdviceEndpoints
{
    // Trigrams in common; a letter that only changes the name of the client has more.
    private const double NearDuplicate = 0.72;

    public static void MapLetterAdvice(this IEndpointRouteBuilder api) =>
        api.MapPost("/proposals/advice", AdviseLetter).Requires(ProjectPermissions.Propose).WithTags("Proposals");

    /// <summary>Tells what is worth knowing before sending a letter.</summary>
    private static async Task<Answer<LetterAdvice>> AdviseLetter(
        LetterDraft request, CurrentUser user, NpgsqlDataSource database, CancellationToken cancel)
    {
        if (new FieldErrors().Text("letter", request.Letter, 1, 3000).Problem is { } wrong)
            return wrong;
        await using var compare = database.CreateCommand("""
            select p.title, p.slug, similarity(o.letter, $2)
            from (select project_id, letter from proposals where professional_id = $1 order by sent_at desc limit 50) o
            join projects p on p.id = o.project_id
            where similarity(o.letter, $2) >= $3 order by 3 desc limit 3
            """);
        compare.Parameters.Add(new() { Value = user.Id });
        compare.Parameters.Add(new() { Value = request.Letter });
        compare.Parameters.Add(new() { Value = NearDuplicate });
        await using var rows = await compare.ExecuteReaderAsync(cancel);
        var similar = new List<SimilarLetter>();
        while (await rows.ReadAsync(cancel))
            similar.Add(new SimilarLetter(rows.GetString(0), rows.GetString(1), (int)Math.Round(rows.GetFloat(2) * 100)));
        return new LetterAdvice(ContactDetails.In(request.Letter), similar);
    }
}
