namespace Fixia.Sandbox.MercadoPago;

/// <summary>One of the documented test cards.</summary>
internal sealed record TestCard(string Key, string Label, string Number, string SecurityCode, string Method);

/// <summary>The cards the checkout takes. Others are refused, so that nobody leaves a real number here.</summary>
internal static class TestCards
{
    public static readonly IReadOnlyList<TestCard> All =
    [
        new("mastercard", "Mastercard", "5031755734530604", "123", "master"),
        new("visa", "Visa", "4509953566233704", "123", "visa"),
        new("amex", "American Express", "371180303257522", "1234", "amex"),
    ];

    public static TestCard? ByNumber(string digits) => All.FirstOrDefault(c => c.Number == digits);

    public static TestCard? ByKey(string? key) => All.FirstOrDefault(c => c.Key == key);

    /// <summary>The check digit of card numbers.</summary>
    public static bool PassesLuhn(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            if (i % 2 == 1) digit *= 2;
            sum += digit > 9 ? digit - 9 : digit;
        }
        return digits.Length is >= 12 and <= 19 && sum % 10 == 0;
    }
}
