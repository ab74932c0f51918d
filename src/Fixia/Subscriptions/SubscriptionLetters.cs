using System.Globalization;
using Fixia.Accounts;
using Fixia.Platform;
using Fixia.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fixia.Subscriptions;

/// <summary>Tells the owner of a subscription what happened to it, in their language.</summary>
internal sealed class SubscriptionLetters(FixiaDb db, IMail mail, IOptions<AppOptions> app) : IDeliver<SubscriptionNoted>
{
    public async Task Deliver(SubscriptionNoted happened, CancellationToken cancel)
    {
        var user = await db.Set<User>().SingleAsync(u => u.Id == happened.UserId, cancel);
        var (plan, until, amount) = (happened.Plan.ToString(), happened.Until is { } end ? SubscriptionViews.Day(end) : string.Empty, Money(happened.Amount));
        var letter = user.Language == "en" ? English(happened.Note, plan, until, amount) : Spanish(happened.Note, plan, until, amount);
        if (letter is not var (subject, text))
            return;
        var hello = user.Language == "en" ? "Hello" : "Hola";
        await mail.Send(new Letter(user.Email, subject, $"{hello}, {user.FullName}.\n\n{text}\n\n{app.Value.PublicUrl}/configuracion/suscripcion\n\nFixia"), cancel);
    }

    private static string Money(decimal? amount) => amount is { } pesos ? "$ " + pesos.ToString("N2", CultureInfo.GetCultureInfo("es-AR")) : string.Empty;

    private static (string Subject, string Text)? Spanish(SubscriptionNote note, string plan, string until, string amount) => note switch
    {
        SubscriptionNote.Activated => ($"Tu plan {plan} está activo", $"Recibimos tu pago de {amount}. Ya podés publicar servicios y mandar propuestas. El período va hasta el {until} y se renueva solo. Tenés 10 días para arrepentirte, con devolución."),
        SubscriptionNote.Renewed => ($"Renovamos tu plan {plan}", $"Recibimos tu pago de {amount}. El período va hasta el {until}. El recibo está en tu configuración."),
        SubscriptionNote.PastDue => ("No pudimos cobrar tu suscripción", $"MercadoPago va a volver a intentarlo. Mientras tanto todo sigue funcionando, hasta el {until}. Revisá los fondos o la tarjeta en tu cuenta de MercadoPago."),
        SubscriptionNote.GraceEnding => ("Tu suscripción está por vencer", $"Todavía no se pudo cobrar. El {until} tu perfil profesional deja de verse. No perdés nada: todo vuelve cuando pagues."),
        SubscriptionNote.Cancelled => ("Cancelaste tu suscripción", $"No vamos a cobrarte más. Tu plan {plan} sigue funcionando hasta el {until}. Hasta ese día podés reactivarlo sin volver a pagar."),
        SubscriptionNote.EndedByProvider => ("Tu suscripción no se va a renovar", $"El pago automático terminó en MercadoPago. Tu plan {plan} sigue funcionando hasta el {until}; si querés seguir, reactivalo antes."),
        SubscriptionNote.EndingSoon => ($"Tu plan {plan} termina el {until}", "Como cancelaste, no se renueva. Si cambiaste de idea, reactivalo antes de ese día. Si no, tus servicios quedan guardados y tu reputación también."),
        SubscriptionNote.Reactivated => ($"Tu plan {plan} sigue", $"Reactivaste tu suscripción. Se renueva el {until}."),
        SubscriptionNote.ChangeScheduled => ("Vas a cambiar de plan", $"Seguís con el plan {plan} hasta el {until}. Desde ese día pagás {amount} por mes."),
        SubscriptionNote.ChangeUndone => ($"Seguís con el plan {plan}", $"Dejamos sin efecto el cambio de plan. Se renueva el {until}."),
        SubscriptionNote.Upgraded => ($"Ya tenés el plan {plan}", $"Los días que no habías usado pagan el plan nuevo hasta el {until}. Desde ese día pagás {amount} por mes."),
        SubscriptionNote.PriceAnnounced => ($"Cambia el precio del plan {plan}", $"Las renovaciones desde el {until} cuestan {amount} por mes. Si no estás de acuerdo, podés cancelar antes de ese día y seguís hasta el final de lo pagado."),
        SubscriptionNote.Expired => ("Tu suscripción terminó", "Tus servicios ya no se ven, pero no se borró nada: ni tus servicios, ni tu perfil, ni tu reputación. Cuando vuelvas, todo vuelve."),
        SubscriptionNote.Revoked => ("Te arrepentiste a tiempo", $"Tu suscripción quedó sin efecto. Te devolvemos {amount} por el mismo medio con el que pagaste."),
        SubscriptionNote.Refunded => ("Devolvimos un cobro", $"Devolvimos {amount} por MercadoPago. Según la tarjeta, puede tardar unos días en verse."),
        _ => null,
    };

    private static (string Subject, string Text)? English(SubscriptionNote note, string plan, string until, string amount) => note switch
    {
        SubscriptionNote.Activated => ($"Your {plan} plan is active", $"We received your payment of {amount}. You can publish services and send proposals now. The period ends on {until} and renews by itself. You have 10 days to change your mind and get your money back."),
        SubscriptionNote.Renewed => ($"Your {plan} plan was renewed", $"We received your payment of {amount}. The period ends on {until}. The receipt is in your settings."),
        SubscriptionNote.PastDue => ("We could not charge your subscription", $"MercadoPago will try again. Everything keeps working until {until}. Check the funds or the card of your MercadoPago account."),
        SubscriptionNote.GraceEnding => ("Your subscription is about to end", $"It could not be charged yet. On {until} your professional profile stops being shown. Nothing is lost: it all comes back when you pay."),
        SubscriptionNote.Cancelled => ("You cancelled your subscription", $"You will not be charged again. Your {plan} plan works until {until}; until then you can reactivate it without paying again."),
        SubscriptionNote.EndedByProvider => ("Your subscription will not renew", $"The automatic payment ended at MercadoPago. Your {plan} plan works until {until}; to go on, reactivate it before."),
        SubscriptionNote.EndingSoon => ($"Your {plan} plan ends on {until}", "You cancelled, so it does not renew. If you changed your mind, reactivate it before. If not, your services and your reputation are kept."),
        SubscriptionNote.Reactivated => ($"Your {plan} plan goes on", $"You reactivated your subscription. It renews on {until}."),
        SubscriptionNote.ChangeScheduled => ("Your plan will change", $"You keep the {plan} plan until {until}. From then on you pay {amount} a month."),
        SubscriptionNote.ChangeUndone => ($"You keep the {plan} plan", $"The change of plan is undone. It renews on {until}."),
        SubscriptionNote.Upgraded => ($"You have the {plan} plan", $"The days you had not used pay for the new plan until {until}. From then on you pay {amount} a month."),
        SubscriptionNote.PriceAnnounced => ($"The price of the {plan} plan changes", $"Renewals from {until} on cost {amount} a month. If you do not agree, cancel before that day and keep what you paid for."),
        SubscriptionNote.Expired => ("Your subscription ended", "Your services are no longer shown, but nothing was deleted: neither your services, nor your profile, nor your reputation. When you come back, it all comes back."),
        SubscriptionNote.Revoked => ("You changed your mind in time", $"Your subscription is undone. {amount} goes back the way you paid it."),
        SubscriptionNote.Refunded => ("We gave a charge back", $"We gave back {amount} through MercadoPago. Depending on the card it may take some days to show."),
        _ => null,
    };
}
