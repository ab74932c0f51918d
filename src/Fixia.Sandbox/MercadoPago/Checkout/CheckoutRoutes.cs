namespace Fixia.Sandbox.MercadoPago;

/// <summary>The checkout's routes: the form, its sending, and the way back without paying.</summary>
internal static class CheckoutRoutes
{
    public static void MapCheckout(this IEndpointRouteBuilder root)
    {
        root.MapGet("/checkout", Show);
        root.MapPost("/checkout", Send);
        root.MapGet("/checkout/cancel", (string? preapproval_id, Store store) =>
            store.Read(s => s.Preapproval(preapproval_id ?? "")) is { } p ? Results.Redirect(BackUrl(p, "null"))
                : CheckoutPage.Missing());
    }

    static IResult Show(string? preapproval_id, string? card, string? name, Store store, TimeProvider time) => store.Read(s =>
    {
        if (s.Preapproval(preapproval_id ?? "") is not { } preapproval) return CheckoutPage.Missing();
        return Closed(s, preapproval)
            ?? CheckoutPage.Form(
                preapproval, CheckoutForm.Prefilled(preapproval.PayerEmail, TestCards.ByKey(card), name, s.Now(time)), []);
    });

    static async Task<IResult> Send(
        string? preapproval_id, HttpRequest request, Store store, MercadoPagoOptions options, TimeProvider time)
    {
        var form = CheckoutForm.From(await request.ReadFormAsync(request.HttpContext.RequestAborted));
        return store.Change(s =>
        {
            if (s.Preapproval(preapproval_id ?? "") is not { } preapproval) return CheckoutPage.Missing();
            // Sent twice: the second finds the door closed and is led back.
            if (Closed(s, preapproval) is { } closed) return closed;
            var mistakes = form.Mistakes(preapproval.PayerEmail, s.Now(time));
            if (mistakes.Count > 0) return CheckoutPage.Form(preapproval, form, mistakes);

            var outcome = Checkout.Pay(s, preapproval, form, options.FirstChargeDelay, s.Now(time));
            return outcome is { Approved: false, Pending: false }
                ? CheckoutPage.Form(preapproval, form, [], outcome)
                : Results.Redirect(BackUrl(preapproval, preapproval.Status));
        });
    }

    static IResult? Closed(State state, Preapproval p) => p.Status switch
    {
        "pending" when Checkout.Waits(state, p) =>
            CheckoutPage.Closed(p, "Estamos procesando tu pago", "Te vamos a avisar apenas se acredite.", "pending"),
        "pending" => null,
        "cancelled" =>
            CheckoutPage.Closed(
                p, "Esta suscripción está cancelada", "Para suscribirte de nuevo, empezá desde el sitio.", "cancelled"),
        _ => CheckoutPage.Closed(p, "Ya estás suscripto", "No hace falta que pagues otra vez.", p.Status),
    };

    internal static string BackUrl(Preapproval p, string status) =>
        $"{p.BackUrl}{(p.BackUrl.Contains('?', StringComparison.Ordinal) ? '&' : '?')}preapproval_id={p.Id}&status={status}";
}
