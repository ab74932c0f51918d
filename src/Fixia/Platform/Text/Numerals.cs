using System.Text;

namespace Fixia.Platform.Text;

/// <summary>Numbers in digits or in Spanish words, as the digits somebody would dial.</summary>
internal static class Numerals
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["cero"] = "0",
        ["uno"] = "1",
        ["dos"] = "2",
        ["tres"] = "3",
        ["cuatro"] = "4",
        ["cinco"] = "5",
        ["seis"] = "6",
        ["siete"] = "7",
        ["ocho"] = "8",
        ["nueve"] = "9",
        ["diez"] = "10",
        ["once"] = "11",
        ["doce"] = "12",
        ["trece"] = "13",
        ["catorce"] = "14",
        ["quince"] = "15",
        ["dieciseis"] = "16",
        ["diecisiete"] = "17",
        ["dieciocho"] = "18",
        ["diecinueve"] = "19",
        ["veinte"] = "20",
        ["veintiuno"] = "21",
        ["veintidos"] = "22",
        ["veintitres"] = "23",
        ["veinticuatro"] = "24",
        ["veinticinco"] = "25",
        ["veintiseis"] = "26",
        ["veintisiete"] = "27",
        ["veintiocho"] = "28",
        ["veintinueve"] = "29",
        ["treinta"] = "30",
        ["cuarenta"] = "40",
        ["cincuenta"] = "50",
        ["sesenta"] = "60",
        ["setenta"] = "70",
        ["ochenta"] = "80",
        ["noventa"] = "90",
        ["cien"] = "100",
        ["ciento"] = "100",
        ["doscientos"] = "200",
        ["trescientos"] = "300",
        ["cuatrocientos"] = "400",
        ["quinientos"] = "500",
        ["seiscientos"] = "600",
        ["setecientos"] = "700",
        ["ochocientos"] = "800",
        ["novecientos"] = "900",
    };

    private static readonly string[] OneDigit =
    [
        "cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve",
    ];

    /// <summary>The digits of a token; null when it is no number.</summary>
    public static string? Digits(string token)
    {
        if (token.Any(char.IsAsciiDigit))
            return token.Replace('l', '1').Replace('i', '1').Replace('o', '0').Replace('s', '5');
        return Words.GetValueOrDefault(token) ?? Together(token);
    }

    // unocuatrocinco
    private static string? Together(string token)
    {
        var digits = new StringBuilder();
        for (var at = 0; at < token.Length;)
        {
            var digit = Array.FindIndex(OneDigit, word => string.CompareOrdinal(token, at, word, 0, word.Length) == 0);
            if (digit < 0)
                return null;
            digits.Append(digit);
            at += OneDigit[digit].Length;
        }

        return digits.Length > 1 ? digits.ToString() : null;
    }
}
