using System.Globalization;
using static Fixia.Sandbox.Html;

namespace Fixia.Sandbox.MercadoPago;

/// <summary>The page people pay on. It works without script, on a phone and with a keyboard.</summary>
internal static class CheckoutPage
{
    const string Digits = "inputmode=\"numeric\" autocomplete=\"off\"";
    const string CardholderHint = "Decide el resultado: APRO aprueba, FUND sin fondos, CONT queda pendiente…";

    static readonly CultureInfo Argentina = CultureInfo.GetCultureInfo("es-AR");

    public static IResult Form(Preapproval p, CheckoutForm form, Dictionary<string, string> mistakes, Outcome? rejected = null)
    {
        var alert = rejected is not null
            ? $"""
                <p class="alert" role="alert">Pago rechazado: {E(rejected.Message)}
                <span class="soft">({E(rejected.Detail)})</span></p>
                """
            : mistakes.Count > 0 ? """<p class="alert" role="alert">Revisá los datos marcados.</p>""" : "";
        return Page("Suscribirte", $"""
            <div class="narrow">
            {Summary(p)}
            {alert}
            {Prefills("preapproval_id", p.Id)}
            <form method="post" action="?preapproval_id={E(p.Id)}" class="card" novalidate>
            {Input("email", "E-mail de tu cuenta de Mercado Pago", form.Email, mistakes, "type=\"email\" autocomplete=\"email\"")}
            {CardFields(form, mistakes)}
            <button class="wide" type="submit">Confirmar suscripción</button>
            </form>
            <p><a href="/mercadopago/checkout/cancel?preapproval_id={E(p.Id)}">Cancelar y volver al sitio</a></p>
            </div>
            """, rejected is null && mistakes.Count == 0 ? 200 : 422);
    }

    public static IResult Closed(Preapproval p, string title, string text, string status) => Page(title, $"""
        <div class="narrow">{Summary(p)}
        <div class="card"><h2>{E(title)}</h2><p>{E(text)}</p>
        <p><a class="button" href="{E(CheckoutRoutes.BackUrl(p, status))}">Volver al sitio</a></p></div></div>
        """);

    public static IResult Missing() => Page("Suscripción inexistente", """
        <div class="narrow card"><h1>No encontramos esa suscripción</h1><p>Revisá el enlace o empezá de nuevo desde el sitio.</p>
        </div>
        """, 404);

    static string Summary(Preapproval p) => $"""
        <h1>Suscripción con Mercado Pago</h1>
        <section class="card" aria-label="Resumen"><p class="soft">Vas a suscribirte a</p><strong>{E(p.Reason)}</strong>
        <p class="amount">$ {E(p.Amount.ToString("N2", Argentina))} {E(p.Currency)}</p>
        <p class="soft">{E(Period(p))}, hasta que la canceles.</p></section>
        """;

    /// <summary>Fills the form in with a test card.</summary>
    internal static string Prefills(string name, string id)
    {
        var cards = string.Concat(TestCards.All.Select(c => $"""<option value="{E(c.Key)}">{E(c.Label)}</option>"""));
        var names = string.Concat(Outcomes.Names.Select(n => $"""<option>{E(n)}</option>"""));
        return $"""
            <form method="get" class="card inline" aria-label="Usar tarjeta de prueba">
            <input type="hidden" name="{E(name)}" value="{E(id)}">
            <div><label for="card">Tarjeta de prueba</label><select id="card" name="card">{cards}</select></div>
            <div><label for="name">Resultado</label><select id="name" name="name">{names}</select></div>
            <button class="plain" type="submit">Usar tarjeta de prueba</button></form>
            """;
    }

    /// <summary>What is asked of a card.</summary>
    internal static string CardFields(CheckoutForm form, Dictionary<string, string> mistakes) => $"""
        {Input("card_number", "Número de tarjeta", form.CardNumber, mistakes, "inputmode=\"numeric\" autocomplete=\"off\"")}
        <div class="row"><div>{Input("expiry", "Vencimiento (MM/AA)", form.Expiry, mistakes, Digits)}</div>
        <div>{Input("security_code", "Código de seguridad", form.SecurityCode, mistakes, Digits)}</div></div>
        {Input("cardholder", "Nombre del titular", form.Cardholder, mistakes, "autocomplete=\"off\"", CardholderHint)}
        {Input("document", "DNI del titular", form.Document, mistakes, "inputmode=\"numeric\" autocomplete=\"off\"")}
        """;

    static string Input(
        string name, string label, string value, Dictionary<string, string> mistakes, string attributes, string? hint = null)
    {
        var wrong = mistakes.GetValueOrDefault(name);
        var described = wrong is not null ? $"aria-invalid=\"true\" aria-describedby=\"{name}-note\"" : hint is null ? ""
            : $"aria-describedby=\"{name}-note\"";
        var kind = wrong is null ? "soft" : "bad";
        var note = (wrong ?? hint) is { } said ? $"""<span class="{kind}" id="{name}-note">{E(said)}</span>""" : "";
        return $"""
            <label for="{name}">{E(label)}</label>
            <input id="{name}" name="{name}" value="{E(value)}" required {attributes} {described}>{note}
            """;
    }

    static string Period(Preapproval p) => (p.FrequencyType, p.Frequency) switch
    {
        ("months", 1) => "Por mes",
        ("months", var n) => $"Cada {n} meses",
        (_, 1) => "Por día",
        (_, var n) => $"Cada {n} días",
    };
}
