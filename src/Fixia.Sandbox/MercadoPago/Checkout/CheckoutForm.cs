using System.Globalization;

namespace Fixia.Sandbox.MercadoPago;

/// <summary>What the payer typed.</summary>
internal sealed record CheckoutForm(
    string Email, string CardNumber, string Expiry, string SecurityCode, string Cardholder, string Document)
{
    public static CheckoutForm From(IFormCollection form) => new(
        form["email"].ToString().Trim(),
        form["card_number"].ToString().Trim(),
        form["expiry"].ToString().Trim(),
        form["security_code"].ToString().Trim(),
        form["cardholder"].ToString().Trim(),
        form["document"].ToString().Trim());

    /// <summary>An empty form, or one filled in with a test card.</summary>
    public static CheckoutForm Prefilled(string email, TestCard? card, string? name, DateTimeOffset now) => card is null
        ? new("", "", "", "", "", "")
        : new(email, Grouped(card.Number), string.Create(CultureInfo.InvariantCulture, $"11/{(now.Year + 3) % 100:00}"),
            card.SecurityCode, name ?? "APRO", "12345678");

    public string Digits => string.Concat(CardNumber.Where(char.IsAsciiDigit));

    public string Name => Cardholder.Split(' ')[0].ToUpperInvariant();

    public TestCard? Card => TestCards.ByNumber(Digits);

    /// <summary>The mistakes by field; empty when all is well.</summary>
    /// <param name="payer">The account it must be; null: any.</param>
    /// <param name="now">The sandbox's time.</param>
    public Dictionary<string, string> Mistakes(string? payer, DateTimeOffset now)
    {
        var mistakes = new Dictionary<string, string>(StringComparer.Ordinal);
        if (payer is not null && Email.Length == 0)
            mistakes["email"] = "Ingresá el e-mail de tu cuenta de Mercado Pago.";
        else if (payer is not null && !string.Equals(Email, payer, StringComparison.OrdinalIgnoreCase))
            mistakes["email"] =
                "Este e-mail no coincide con el de la suscripción (payer_email). "
                + "Ingresá con la cuenta de Mercado Pago que indicaste al suscribirte.";
        if (!TestCards.PassesLuhn(Digits))
            mistakes["card_number"] = "Revisá el número de la tarjeta.";
        else if (Card is null)
            mistakes["card_number"] = "Acá solo funcionan las tarjetas de prueba. No ingreses una tarjeta real.";
        if (ExpiresAt is not { } end || end <= now)
            mistakes["expiry"] = "Ingresá una fecha futura, con el formato MM/AA.";
        if (SecurityCode.Length != (Card?.SecurityCode.Length ?? 3) || !SecurityCode.All(char.IsAsciiDigit))
            mistakes["security_code"] = "Revisá el código de seguridad.";
        if (Outcomes.Of(Name) is null)
            mistakes["cardholder"] =
                $"El nombre decide el resultado del pago. Usá uno de estos: {string.Join(", ", Outcomes.Names)}.";
        if (Document.Length is < 7 or > 8 || !Document.All(char.IsAsciiDigit))
            mistakes["document"] = "Ingresá 7 u 8 números, sin puntos.";
        return mistakes;
    }

    DateTimeOffset? ExpiresAt =>
        DateTimeOffset.TryParseExact("01/" + Expiry.Replace(" ", "", StringComparison.Ordinal), "dd/MM/yy",
        CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var first) ? first.AddMonths(1) : null;

    static string Grouped(string digits) => string.Join(' ', digits.Chunk(4).Select(c => new string(c)));
}
