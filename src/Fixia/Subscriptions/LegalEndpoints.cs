using Fixia.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Subscriptions;

/// <summary>A request by one of the two legal buttons: <c>arrepentimiento</c> or <c>baja</c>.</summary>
public sealed record NewLegalRequest(string Kind, string Email, string? FullName, string? Reason);

/// <summary>The code of the request.</summary>
public sealed record LegalRequestView(string Code, DateTimeOffset ReceivedAt);

/// <summary>The link of the letter that confirms a request.</summary>
public sealed record LegalConfirmation(string Token);

/// <summary>What a confirmed request did: <c>revoked</c>, <c>cancelled</c> or <c>nothing</c>.</summary>
public sealed record LegalOutcome(string Code, string Outcome);

/// <summary>
/// "Botón de arrepentimiento" and "Botón de baja" (Disposición 954/2025): no account needed, a code at once. So that nobody can
/// end somebody else's subscription by knowing their address, it is carried out when the link in the letter is followed; the
/// days count from the request.
/// </summary>
internal static class LegalEndpoints
{
    public static void MapLegal(this IEndpointRouteBuilder api)
    {
        var legal = api.MapGroup("/legal/withdrawals").Requires(PlatformPermissions.Browse).RequireRateLimiting(RateLimits.SignIn)
            .WithTags("Legal");
        legal.MapPost("/", RequestWithdrawal);
        legal.MapPost("/confirm", ConfirmWithdrawal);
    }

    /// <summary>
    /// Takes a request by one of the legal buttons and answers its code; the letter carries the link that carries it out.
    /// </summary>
    private static async Task<Made<LegalRequestView>> RequestWithdrawal(
        NewLegalRequest request, FixiaDb db, TimeProvider clock, CancellationToken cancel)
    {
        var errors = new FieldErrors()
            .Require(request.Kind is "arrepentimiento" or "baja", "kind", "invalid_value")
            .Email("email", request.Email)
            .Name("fullName", request.FullName, 0, 80)
            .Text("reason", request.Reason, 0, 1000);
        if (errors.Problem is { } wrong)
            return wrong;
        var received = LegalRequest.Receive(request, clock.GetUtcNow());
        db.Add(received);
        await db.SaveChangesAsync(cancel);
        return new Made<LegalRequestView>(null, new LegalRequestView(received.Code, received.ReceivedAt));
    }

    /// <summary>Carries a request out: the link in the letter proves that the address is one's own.</summary>
    private static async Task<Answer<LegalOutcome>> ConfirmWithdrawal(
        LegalConfirmation request,
        FixiaDb db,
        SubscriptionDesk desk,
        TimeProvider clock,
        CancellationToken cancel)
    {
        var hash = Secrets.Hash(request.Token ?? string.Empty);
        var asked = await db.Set<LegalRequest>().SingleOrDefaultAsync(r => r.ConfirmHash == hash && r.DoneAt == null, cancel);
        if (asked is null)
            return Problem.BadRequest("link_not_valid");
        var owner = await db.Set<User>().AsNoTracking().Where(u => u.Email == asked.Email).OrderBy(u => u.EmailVerifiedAt == null)
            .FirstOrDefaultAsync(cancel);
        if (owner is null)
            return Problem.BadRequest("link_not_valid");

        var revoked = asked.Kind == "arrepentimiento" && (await desk.Revoke(owner.Id, asked.ReceivedAt, cancel)).Problem is null;
        var cancelled = !revoked && (await desk.Cancel(owner.Id, cancel)).Problem is null;
        asked.DoneAt = clock.GetUtcNow();
        await db.SaveChangesAsync(cancel);
        return new LegalOutcome(asked.Code, revoked ? "revoked" : cancelled ? "cancelled" : "nothing");
    }
}
