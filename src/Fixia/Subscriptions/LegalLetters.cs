using Fixia.Accounts;
using Fixia.Platform.Mail;
using Fixia.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Subscriptions;

/// <summary>Confirms a legal request in writing, with the link that carries it out when there is something to end.</summary>
internal sealed class LegalLetters(FixiaDb db, Letters letters) : IDeliver<LegalRequestReceived>
{
    public async Task Deliver(LegalRequestReceived happened, CancellationToken cancel)
    {
        var request = await db.Set<LegalRequest>().SingleAsync(r => r.Id == happened.RequestId, cancel);
        var owner = await db.Set<User>().AsNoTracking().Where(u => u.Email == request.Email)
            .OrderBy(u => u.EmailVerifiedAt == null)
            .FirstOrDefaultAsync(cancel);
        // Greeted without a name: whoever asked may be somebody else.
        var to = new Addressee(request.Email, null, owner?.Language);
        var kind = Texts.In(owner?.Language).Word("legal." + request.Kind);
        if (owner is null
            || !await db.Set<Subscription>()
                .AnyAsync(s => s.UserId == owner.Id && s.Status != SubscriptionStatus.Expired, cancel))
        {
            await letters.Send(to, "legal_request_nothing", cancel, ("kind", kind), ("code", request.Code));
            return;
        }

        var token = Secrets.New();
        request.ConfirmHash = Secrets.Hash(token);
        await db.SaveChangesAsync(cancel);
        await letters.Send(to, "legal_request_received", cancel, ("kind", kind), ("code", request.Code), ("token", token));
    }
}
