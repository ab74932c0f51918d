using System.Globalization;
using static Fixia.Sandbox.Html;

namespace Fixia.Sandbox.MercadoPago;

/// <summary>The page of a purchase: by card, with an account's money, or a voucher for cash; and the way back.</summary>
internal static class PurchaseRoutes
{
    static readonly CultureInfo Argentina = CultureInfo.GetCultureInfo("es-AR");

    public static void MapPurchases(this IEndpointRouteBuilder root)
    {
        root.MapGet("/checkout/pro", Show);
        root.MapPost("/checkout/pro", Send);
        root.MapGet("/checkout/pro/cancel", (string? pref_id, Store store) => store.Read(s =>
            s.Preference(pref_id ?? "") is not { } preference ? Missing() : Results.Redirect(Back(preference, null))));
    }

    static IResult Show(string? pref_id, string? card, string? name, Store store, TimeProvider time) => store.Read(s =>
    {
        if (s.Preference(pref_id ?? "") is not { } preference) return Missing();
        return Closed(s, preference, s.Now(time))
            ?? Form(preference, CheckoutForm.Prefilled("", TestCards.ByKey(card), name, s.Now(time)), []);
    });

    static async Task<IResult> Send(string? pref_id, HttpRequest request, Store store, TimeProvider time)
    {
        var fields = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        var form = CheckoutForm.From(fields);
        return store.Change(s =>
        {
            var now = s.Now(time);
            if (s.Preference(pref_id ?? "") is not { } preference) return Missing();
            // Sent twice: the second finds it paid and is led back.
            if (Closed(s, preference, now) is { } closed) return closed;
            switch (fields["method"].ToString())
            {
                case "account_money": return Results.Redirect(Back(preference, Purchase.ByAccount(s, preference, now)));
                case "ticket" when !preference.Excluded.Contains("ticket", StringComparer.Ordinal):
                    return Results.Redirect(Back(preference, Purchase.ByVoucher(s, preference, now)));
            }
            var mistakes = form.Mistakes(null, now);
            if (mistakes.Count > 0) return Form(preference, form, mistakes);
            var outcome = Outcomes.Of(form.Name)!;
            var payment = Purchase.ByCard(s, preference, form.Card!, outcome, now);
            return outcome is { Approved: false, Pending: false }
                ? Form(preference, form, [], outcome)
                : Results.Redirect(Back(preference, payment));
        });
    }

    /// <summary>Where the payer comes back to, and what is said there; none of it proves anything.</summary>
    static string Back(Preference p, Payment? payment)
    {
        var wanted = payment?.Status switch { "approved" => p.Success, null => p.Failure, _ => p.Pending };
        var to = wanted ?? p.Success ?? "/";
        var status = payment?.Status ?? "null";
        var id = payment is null ? "null" : Paging.Text(payment.Id);
        var words = $"collection_id={id}&collection_status={status}&payment_id={id}&status={status}"
            + $"&external_reference={Uri.EscapeDataString(p.ExternalReference ?? "null")}"
            + $"&payment_type={payment?.PaymentType ?? "null"}&preference_id={p.Id}";
        return $"{to}{(to.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{words}";
    }

    static IResult? Closed(State state, Preference p, DateTimeOffset now) => Purchase.Taken(state, p) switch
    {
        { Status: "approved" } paid => Told(p, "Ya está pagado", "No hace falta que pagues otra vez.", paid),
        { Status: "pending" } waits => Told(p, "Tu cupón espera el pago", "Pagalo en efectivo antes de que venza.", waits),
        { } deciding => Told(p, "Estamos procesando tu pago", "Te vamos a avisar apenas se acredite.", deciding),
        null when p.ExpiresAt <= now => Told(p, "Este pago venció", "Empezá de nuevo desde el sitio.", null),
        null => null,
    };

    static IResult Told(Preference p, string title, string text, Payment? payment) => Page(title, $"""
        <div class="narrow">{Summary(p)}<div class="card"><h2>{E(title)}</h2><p>{E(text)}</p>
        <p><a class="button" href="{E(Back(p, payment))}">Volver al sitio</a></p></div></div>
        """);

    static IResult Form(Preference p, CheckoutForm form, Dictionary<string, string> mistakes, Outcome? rejected = null)
    {
        var alert = rejected is not null
            ? $"""
                <p class="alert" role="alert">Pago rechazado: {E(rejected.Message)}
                <span class="soft">({E(rejected.Detail)})</span></p>
                """
            : mistakes.Count > 0 ? """<p class="alert" role="alert">Revisá los datos marcados.</p>""" : "";
        var cash = p.Excluded.Contains("ticket", StringComparer.Ordinal) ? ""
            : """<button class="plain" name="method" value="ticket">Efectivo: generar cupón</button>""";
        return Page("Pagar", $"""
            <div class="narrow">
            {Summary(p)}
            {alert}
            <form method="post" action="?pref_id={E(p.Id)}" class="card inline" aria-label="Otros medios">
            <button class="plain" name="method" value="account_money">Dinero en cuenta</button>{cash}</form>
            {CheckoutPage.Prefills("pref_id", p.Id)}
            <form method="post" action="?pref_id={E(p.Id)}" class="card" novalidate>
            {CheckoutPage.CardFields(form, mistakes)}
            <button class="wide" type="submit">Pagar</button>
            </form>
            <p><a href="/mercadopago/checkout/pro/cancel?pref_id={E(p.Id)}">Cancelar y volver al sitio</a></p>
            </div>
            """, rejected is null && mistakes.Count == 0 ? 200 : 422);
    }

    static IResult Missing() => Page("Pago inexistente", """
        <div class="narrow card"><h1>No encontramos ese pago</h1><p>Revisá el enlace o empezá de nuevo desde el sitio.</p></div>
        """, 404);

    static string Summary(Preference p) => $"""
        <h1>Pagar con Mercado Pago</h1>
        <section class="card" aria-label="Resumen"><p class="soft">Vas a pagar</p><strong>{E(p.Title)}</strong>
        <p class="amount">$ {E(p.Amount.ToString("N2", Argentina))} {E(p.Currency)}</p></section>
        """;
}
