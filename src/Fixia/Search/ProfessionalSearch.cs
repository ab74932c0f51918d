using Fixia.Accounts;

namespace Fixia.Search;

/// <summary>Finds people by what they do and shows them as cards.</summary>
internal sealed class ProfessionalSearch(Searches searches, PeopleCards people)
{
    public async Task<Answer<ResultPage<ProfessionalCard>>> Find(
        SearchFilters filters, CurrentUser? caller, CancellationToken cancel)
    {
        var answer = await searches.Ask("professional", filters, null, cancel);
        return await answer.Then(async results =>
        {
            var rows = await people.Of(results.Found.Hits.Select(h => h.Id), cancel);
            var cards = new Dictionary<Guid, ProfessionalCard>();
            foreach (var hit in results.Found.Hits)
            {
                if (rows.TryGetValue(hit.Id, out var person))
                    cards.Add(hit.Id, await Card(person, hit, results, caller, cancel));
            }

            return ResultPage<ProfessionalCard>.Of(results, hit => cards.GetValueOrDefault(hit.Id));
        });
    }

    private async Task<ProfessionalCard> Card(
        PersonRow person, Hit hit, Results results, CurrentUser? caller, CancellationToken cancel)
    {
        var shown = person.AsProfessional;
        return new ProfessionalCard(
            person.Id,
            shown.Handle,
            shown.FullName,
            shown.Photo,
            shown.Trust,
            shown.Level,
            shown.IsPremium,
            shown.Headline,
            person.Category is null ? null : await searches.Category(person.Category, cancel),
            person.City,
            person.CompletedJobs,
            await searches.Km(results, person.City, cancel),
            results.RankFor(caller, hit));
    }
}
