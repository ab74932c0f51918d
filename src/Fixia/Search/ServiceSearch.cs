using Fixia.Accounts;
using Fixia.Files;
using Fixia.Services;
using Npgsql;

namespace Fixia.Search;

/// <summary>Finds services, with who does them.</summary>
internal sealed class ServiceSearch(Searches searches, FileLinks links, TimeProvider clock)
{
    internal const string Rows = $"""
        select s.id, s.slug, s.title, left(s.description, 220), s.category, s.price, s.price_unit, s.currency, s.city,
               s.is_remote, s.delivery_days, s.pictures[1], jsonb_array_length(s.packages) > 0, {PeopleCards.Columns}
        from services s join people_cards c on c.id = s.professional_id where s.id = any($1)
        """;

    private const int OwnerColumn = 13;

    public async Task<Answer<ResultPage<ServiceCard>>> Find(SearchFilters filters, CurrentUser? caller, CancellationToken cancel)
    {
        var rows = new Dictionary<Guid, Row>();
        var answer = await searches.Ask("service", filters, (connection, found) => Read(connection, found, rows, cancel), cancel);
        return await answer.Then(async results =>
        {
            var cards = new Dictionary<Guid, ServiceCard>();
            foreach (var hit in results.Found.Hits)
            {
                if (rows.TryGetValue(hit.Id, out var row))
                    cards.Add(hit.Id, await Card(row, hit, results, caller, cancel));
            }

            return ResultPage<ServiceCard>.Of(results, hit => cards.GetValueOrDefault(hit.Id));
        });
    }

    private async Task Read(NpgsqlConnection connection, Found found, Dictionary<Guid, Row> rows, CancellationToken cancel)
    {
        await using var read = new NpgsqlCommand(Rows, connection);
        read.Parameters.Add(new() { Value = found.Hits.Select(h => h.Id).ToArray() });
        read.Parameters.Add(new() { Value = clock.GetUtcNow() });
        await read.PrepareAsync(cancel);
        await using var row = await read.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
        {
            rows.Add(row.GetGuid(0), new Row(
                row.GetString(1),
                row.GetString(2),
                row.GetString(3),
                row.GetString(4),
                row.GetDecimal(5),
                Enum.Parse<PriceUnit>(row.GetString(6), true),
                row.GetString(7),
                row.IsDBNull(8) ? null : row.GetString(8),
                row.GetBoolean(9),
                row.GetInt32(10),
                row.IsDBNull(11) ? null : row.GetGuid(11),
                row.GetBoolean(12),
                PeopleCards.Read(row, OwnerColumn).AsProfessional));
        }
    }

    private async Task<ServiceCard> Card(Row row, Hit hit, Results results, CurrentUser? caller, CancellationToken cancel) => new(
        hit.Id,
        row.Slug,
        row.Title,
        Searches.Summary(row.Description),
        await searches.Category(row.Category, cancel),
        row.Price,
        row.PriceUnit,
        row.HasPackages,
        row.Currency,
        row.City,
        row.IsRemote,
        row.DeliveryDays,
        row.Picture is { } picture ? links.Thumb(picture) : null,
        row.Professional,
        hit.Featured,
        await searches.Km(results, row.City, cancel),
        results.RankFor(caller, hit));

    // As the database has it; names and distances are looked up when the connection is back.
    private sealed record Row(
        string Slug,
        string Title,
        string Description,
        string Category,
        decimal Price,
        PriceUnit PriceUnit,
        string Currency,
        string? City,
        bool IsRemote,
        int DeliveryDays,
        Guid? Picture,
        bool HasPackages,
        ProfessionalRef Professional);
}
