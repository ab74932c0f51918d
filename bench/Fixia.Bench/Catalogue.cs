using System.Globalization;
using System.Text;

namespace Fixia.Bench;

/// <summary>
/// Words as a catalogue has them: trades with their own, and a general vocabulary whose frequencies follow Zipf's law. The same
/// every time.
/// </summary>
internal sealed class Catalogue
{
    private const int Vocabulary = 9000;
    private const int DescriptionLength = 400;

    // Words most descriptions have, whatever the trade.
    private static readonly string[] Everywhere =
    [
        "servicio", "presupuesto", "trabajo", "garantía", "calidad", "experiencia", "consultá", "precio", "atención", "zona",
    ];
    private static readonly string[] Openings =
    [
        "Servicio de",
        "Especialista en",
        "Arreglos de",
        "Instalación de",
        "Presupuesto de",
        "Urgencias de",
        "Asesoramiento en",
        "Mantenimiento de",
    ];
    private static readonly string[] Closings =
    [
        "a domicilio",
        "con garantía",
        "el mismo día",
        "para empresas",
        "para el hogar",
        "con materiales",
        "sin cargo de visita",
        "los fines de semana",
    ];
    private static readonly string[] Syllables =
    [
        "ca",
        "re",
        "lo",
        "mi",
        "tu",
        "pa",
        "ne",
        "so",
        "di",
        "bu",
        "fa",
        "gue",
        "ri",
        "jo",
        "la",
        "mar",
        "pen",
        "tor",
        "ses",
        "cal",
        "vi",
        "dra",
        "ble",
        "cho",
        "ña",
    ];

    private readonly string[] vocabulary = Make();
    private readonly double[] weights = Cumulative(Vocabulary, 1.05);

    public required IReadOnlyList<(string Category, string[] Words)> Trades { get; init; }

    public required IReadOnlyList<(string Name, double Weight)> Cities { get; init; }

    /// <summary>Words that few descriptions have.</summary>
    public IEnumerable<string> Rare(int count) => vocabulary.Reverse().Take(count);

    public (string Title, string Description) Text(Random random, (string Category, string[] Words) trade, string city)
    {
        var word = Pick(random, trade.Words);
        var title = random.Next(3) switch
        {
            0 => $"{Openings[random.Next(Openings.Length)]} {word}",
            1 => $"{char.ToUpperInvariant(word[0])}{word[1..]} {Closings[random.Next(Closings.Length)]}",
            _ => $"{Openings[random.Next(Openings.Length)]} {word} y {Pick(random, trade.Words)} en {city}",
        };
        if (title.Length < 8)
            title += " " + Closings[random.Next(Closings.Length)];
        var text = new StringBuilder(DescriptionLength + 20);
        while (text.Length < DescriptionLength)
        {
            text.Append(random.Next(10) switch
            {
                < 2 => Everywhere[random.Next(Everywhere.Length)],
                < 4 => Pick(random, trade.Words),
                _ => vocabulary[Zipf(random)],
            }).Append(random.Next(12) == 0 ? ". " : " ");
        }

        return (title.Length <= 90 ? title : title[..90], text.ToString().TrimEnd());
    }

    public string City(Random random)
    {
        var at = random.NextDouble() * Cities[^1].Weight;
        var (low, high) = (0, Cities.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Cities[middle].Weight < at ? (middle + 1, high) : (low, middle);
        }

        return Cities[low].Name;
    }

    // The first words of a trade are said far more often than the last.
    private static string Pick(Random random, string[] words) => words[(int)(words.Length * Math.Pow(random.NextDouble(), 1.6))];

    private int Zipf(Random random)
    {
        var found = Array.BinarySearch(weights, random.NextDouble() * weights[^1]);
        return Math.Min(found < 0 ? ~found : found, Vocabulary - 1);
    }

    private static double[] Cumulative(int count, double exponent)
    {
        var sums = new double[count];
        for (var (i, sum) = (0, 0.0); i < count; i++)
            sums[i] = sum += 1 / Math.Pow(i + 1, exponent);
        return sums;
    }

    private static string[] Make()
    {
        var random = new Random(7);
        var words = new HashSet<string>(StringComparer.Ordinal);
        while (words.Count < Vocabulary)
            words.Add(
                string.Concat(
                    Enumerable.Range(0, 2 + random.Next(3)).Select(
                        _ => Syllables[random.Next(Syllables.Length)])) + (random.Next(4) == 0
                        ? "r"
                        : string.Empty));
        return [.. words];
    }

    /// <summary>A word with two letters exchanged.</summary>
    public static string Misspell(string word) =>
        word.Length < 5 ? word : string.Create(CultureInfo.InvariantCulture, $"{word[..2]}{word[3]}{word[2]}{word[4..]}");
}
