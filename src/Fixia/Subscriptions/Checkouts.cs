using Fixia.Payments;
using Fixia.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fixia.Subscriptions;

/// <summary>
/// Opens agreements at the provider. An agreement is there before the provider is asked and its id is the reference, so a lost
/// answer loses nothing: it is asked for again, or found by the reference. What the provider answers is written with the
/// subscription locked, because it may be closed by then.
/// </summary>
internal sealed class Checkouts(FixiaDb db, IMandates mandates, IOptions<AppOptions> app, TimeProvider clock)
{
    // How long asking again is sure to give the same; after that it is looked for first.
    private static readonly TimeSpan Repeatable = TimeSpan.FromHours(1);

    /// <summary>Opens the checkout of an agreement.</summary>
    public async Task<Answer<CheckoutView>> Open(Agreement agreement, SubscriptionStatus status, CancellationToken cancel)
    {
        if (agreement.CheckoutUrl is { } known)
            return new CheckoutView(known, status, agreement.StartsAt);
        if (agreement.CreatedAt + Repeatable < clock.GetUtcNow()
            && await FindLost(agreement, cancel) is { CheckoutUrl: { } found })
            return new CheckoutView(found, status, agreement.StartsAt);
        var back = app.Value.PublicUrl + "/suscripcion/retorno";
        var wanted = new NewMandate(
            agreement.Id.ToString(), $"Fixia {agreement.Type}", agreement.PayerEmail, back, agreement.Price, agreement.StartsAt);
        var answer = await mandates.Open(wanted, cancel);
        if (!answer.Is(out var mandate, out var refused))
            return refused;
        var written = await Learn(agreement.Id, mandate, cancel);
        // Another click has closed it meanwhile; it is being ended at the provider.
        return written.Status == AgreementStatus.Closed
            ? Problem.Conflict("changed_meanwhile")
            : new CheckoutView(written.CheckoutUrl, status, written.StartsAt);
    }

    /// <summary>Looks at the provider for what was made although its answer never came; null when there is nothing.</summary>
    public async Task<Agreement?> FindLost(Agreement agreement, CancellationToken cancel)
    {
        var found = await mandates.Find(agreement.Id.ToString(), agreement.PayerEmail, cancel);
        Agreement? learned = null;
        // The one that charges is the one the payer has seen.
        foreach (var mandate in found.OrderByDescending(m => m.State == MandateState.Charging)
            .ThenBy(m => m.State == MandateState.Over))
            learned = await Learn(agreement.Id, mandate, cancel);
        return learned;
    }

    /// <summary>
    /// Writes what the provider made of an agreement. Made twice, because it forgot the first request, the second is ended.
    /// </summary>
    public async Task<Agreement> Learn(Guid agreementId, Mandate mandate, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        Agreement agreement;
        await using (var transaction = await db.Database.BeginTransactionAsync(cancel))
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                select from subscriptions
                where id = (select subscription_id from subscription_agreements where id = {agreementId}) for update
                """,
                cancel);
            agreement = await db.Set<Agreement>().SingleAsync(a => a.Id == agreementId, cancel);
            agreement.PayAt(mandate);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }

        if (agreement.MpId != mandate.Id && mandate.State != MandateState.Over)
            await mandates.End(mandate.Id, cancel);
        return agreement;
    }
}
