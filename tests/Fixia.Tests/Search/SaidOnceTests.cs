using Fixia.Accounts;
using Fixia.Places;
using Fixia.Search;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Search;

/// <summary>What C# and SQL both have to know, they know alike.</summary>
public class SaidOnceTests(FixiaServer server) : IClassFixture<FixiaServer>
{
    [Fact]
    public async Task Who_is_too_new_for_a_trust_score_is_the_same_in_both_languages()
    {
        for (var feedbacks = 0; feedbacks <= 6; feedbacks++)
        {
            for (var people = 0; people <= feedbacks; people++)
                (await Ask<bool>("select trust_is_known($1, $2)", feedbacks, people))
                    .ShouldBe(!TrustView.Of(0, feedbacks, people).IsNew);
        }
    }

    [Fact]
    public async Task Steps_of_prices_are_the_same_in_both_languages()
    {
        var random = new Random(5);
        decimal[] prices =
        [
            0, 0.5m, 1, 1.49m, 1.5m, 1.51m, 2.24m, 2.25m, 2.26m, 999_999_999,
            .. Enumerable.Range(0, 3000).Select(i => Math.Round((decimal)Math.Pow(1.5, random.NextDouble() * 50), 2)),
        ];
        (await Ask<int[]>("select array_agg(search_price_step(p) order by n) from unnest($1) with ordinality u(p, n)", prices))
            .ShouldBe(prices.Select(Wanted.Step));
    }

    [Fact]
    public async Task Distances_are_the_same_in_both_languages()
    {
        var cities = await server.Services.GetRequiredService<Cities>().All(default);
        var here = cities.Single(c => c.Name == "Rosario");
        foreach (var there in cities)
        {
            (await Ask<float>("select search_km($1, $2, $3, $4)", here.Latitude, here.Longitude, there.Latitude, there.Longitude))
                .ShouldBe((float)Cities.Distance(here, there), 0.5f, there.Name);
        }
    }

    [Fact]
    public async Task Words_without_accents_are_the_same_in_both_languages()
    {
        string[] words =
        [
            " Plomería ",
            "ÑANDÚ",
            "pingüino",
            "São Paulo",
            "Garçon",
            "Łódź",
            "Müller",
            "Straße",
            "Øre",
            "œuvre",
            "Æbler",
            "Đorđe",
            "àèìòù âêîôû äëïöü ãõ å ý ž š č",
        ];
        (await Ask<string[]>(
            "select array_agg(fixia_plain(w) order by n) from unnest($1) with ordinality u(w, n)", (object)words))
            .ShouldBe(words.Select(Cities.Plain));
    }

    private async Task<T> Ask<T>(string sql, params object[] values)
    {
        await using var source = NpgsqlDataSource.Create(server.Database);
#pragma warning disable CA2100 // Written above.
        await using var ask = source.CreateCommand(sql);
#pragma warning restore CA2100
        foreach (var value in values)
            ask.Parameters.Add(new() { Value = value });
        return (T)(await ask.ExecuteScalarAsync()).ShouldNotBeNull();
    }
}
