using Fixia.Accounts;
using Fixia.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Subscriptions;

/// <summary>Tells the owner of a subscription what happened to it, in their language.</summary>
internal sealed class SubscriptionLetters(FixiaDb db, Letters letters) : IDeliver<SubscriptionNoted>
{
    public async Task Deliver(SubscriptionNoted happened, CancellationToken cancel)
    {
        // The first is usually a matter of minutes, the second no news to whoever left.
        if (happened.Note is SubscriptionNote.AwaitingRenewal or SubscriptionNote.CheckoutClosed)
            return;
        var user = await db.Set<User>().SingleAsync(u => u.Id == happened.UserId, cancel);
        await letters.Send(
            user.AsAddressee(),
            "subscription_" + Conventions.SnakeCase(happened.Note.ToString()),
            cancel,
            ("plan", happened.Plan),
            ("until", happened.Until),
            ("amount", happened.Amount));
    }
}
