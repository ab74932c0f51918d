using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Npgsql;

namespace Fixia.Places;

/// <summary>A city, and where it is.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="Province">The province it lies in, as in the list of cities.</param>
/// <param name="Latitude">Degrees, south is negative.</param>
/// <param name="Longitude">Degrees, west is negative.</param>
public sealed record City(string Name, string Province, float Latitude, float Longitude);

/// <summary>The cities whose place is known. They change with the schema, so they are read once.</summary>
public sealed class Cities(NpgsqlDataSource database)
{
    private const double EarthRadius = 6371;

    private FrozenDictionary<string, City>? cities;

    /// <summary>All of them, by name.</summary>
    public async ValueTask<IReadOnlyCollection<City>> All(CancellationToken cancel) => (await Read(cancel)).Values;

    /// <summary>A city by its name, however it is written; null for one whose place is not known.</summary>
    public async ValueTask<City?> Find(string? name, CancellationToken cancel) =>
        string.IsNullOrWhiteSpace(name) ? null : (await Read(cancel)).GetValueOrDefault(Plain(name));

    /// <summary>The cities within <paramref name="km"/> kilometres of one, the nearest first.</summary>
    public async ValueTask<List<(City City, double Km)>> Around(City center, double km, CancellationToken cancel) =>
    [
        .. (await Read(cancel)).Values
            .Select(c => (City: c, Km: Distance(center, c)))
            .Where(c => c.Km <= km)
            .OrderBy(c => c.Km)
            .ThenBy(c => c.City.Name, StringComparer.Ordinal),
    ];

    /// <summary>Kilometres between two cities, as the crow flies.</summary>
    public static double Distance(City one, City other)
    {
        static double Radians(double degrees) => degrees * Math.PI / 180;
        var (lat, lon) = (Radians(other.Latitude - one.Latitude) / 2, Radians(other.Longitude - one.Longitude) / 2);
        var across = Math.Cos(Radians(one.Latitude)) * Math.Cos(Radians(other.Latitude)) * Math.Pow(Math.Sin(lon), 2);
        var chord = Math.Pow(Math.Sin(lat), 2) + across;
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(chord)));
    }

    /// <summary>A name without accents and capitals, as the database compares it (<c>fixia_plain</c>).</summary>
    public static string Plain(string name)
    {
        var plain = new StringBuilder();
        foreach (var letter in name.Trim().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark)
                continue;
            var small = char.ToLowerInvariant(letter);
            // Letters that are not made of another and a mark.
            _ = small switch
            {
                'ß' => plain.Append("ss"),
                'æ' => plain.Append("ae"),
                'œ' => plain.Append("oe"),
                'ø' => plain.Append('o'),
                'đ' => plain.Append('d'),
                'ł' => plain.Append('l'),
                _ => plain.Append(small),
            };
        }

        return plain.ToString();
    }

    private async ValueTask<FrozenDictionary<string, City>> Read(CancellationToken cancel)
    {
        if (cities is { Count: > 0 })
            return cities;
        await using var read = database.CreateCommand("select name, province, latitude, longitude from cities order by name");
        await using var rows = await read.ExecuteReaderAsync(cancel);
        var list = new List<City>();
        while (await rows.ReadAsync(cancel))
            list.Add(new City(rows.GetString(0), rows.GetString(1), rows.GetFloat(2), rows.GetFloat(3)));
        return cities = list.ToFrozenDictionary(c => Plain(c.Name), StringComparer.Ordinal);
    }
}
