using Fixia.Accounts;
using Fixia.Platform;
using Fixia.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

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
/// "Botón de arrepentimiento" and "Botón de baja" (Disposición 954/2025): no account needed, a code at once. So that nobody can end somebody
/// else's subscription by knowing their address, it is carried out when the link in the letter is followed; the days count from the request.
/// </summary>
internal static class LegalEndpoints
{
    public static void MapLegal(this IEndpointRouteBuilder api)
    {
        var legal = api.MapGroup("/legal/withdrawals").Requires(PlatformPermissions.Browse).RequireRateLimiting(RateLimits.SignIn).WithTags("Legal");
        legal.MapPost("/", Receive);
        legal.MapPost("/confirm", Confirm);
    }

    private static async Task<Results<Created<LegalRequestView>, Problem>> Receive(NewLegalRequest request, FixiaDb db, TimeProvider clock, CancellationToken cancel)
    {
        var errors = new FieldErrors()
            .Require(request.Kind is "arrepentimiento" or "baja", "kind", "invalid_value")
            .Email("email", request.Email)
            .Text("fullName", request.FullName, 0, 80)
            .Text("reason", request.Reason, 0, 1000);
        if (errors.Problem is { } wrong)
            return wrong;
        var received = LegalRequest.Receive(request.Kind, request.Email, request.FullName, request.Reason, clock.GetUtcNow());
        db.Add(received);
        await db.SaveChangesAsync(cancel);
        return TypedResults.Created((string?)null, new LegalRequestView(received.Code, received.ReceivedAt));
    }

    private static async Task<Results<Ok<LegalOutcome>, Problem>> Confirm(LegalConfirmation request, FixiaDb db, SubscriptionDesk desk, TimeProvider clock, CancellationToken cancel)
    {
        var hash = Secrets.Hash(request.Token ?? string.Empty);
        var asked = await db.Set<LegalRequest>().SingleOrDefaultAsync(r => r.ConfirmHash == hash && r.DoneAt == null, cancel);
        var owner = asked is null ? null : await db.Set<User>().AsNoTracking().Where(u => u.Email == asked.Email).OrderBy(u => u.EmailVerifiedAt == null).FirstOrDefaultAsync(cancel);
        if (asked is null || owner is null)
            return Problem.BadRequest("link_not_valid");

        var revoked = asked.Kind == "arrepentimiento" && await desk.Revoke(owner.Id, asked.ReceivedAt, cancel) is null;
        var cancelled = !revoked && await desk.Cancel(owner.Id, cancel) is null;
        asked.DoneAt = clock.GetUtcNow();
        await db.SaveChangesAsync(cancel);
        return TypedResults.Ok(new LegalOutcome(asked.Code, revoked ? "revoked" : cancelled ? "cancelled" : "nothing"));
    }
}

/// <summary>Confirms a request in writing, with the link that carries it out when there is something to end.</summary>
internal sealed class LegalLetters(FixiaDb db, IMail mail, IOptions<AppOptions> app) : IDeliver<LegalRequestReceived>
{
    public async Task Deliver(LegalRequestReceived happened, CancellationToken cancel)
    {
        var request = await db.Set<LegalRequest>().SingleAsync(r => r.Id == happened.RequestId, cancel);
        var text = $"Recibimos tu pedido de {request.Kind}.\n\nTu código de gestión es {request.Code}. Guardalo.\n\n";
        if (await db.Set<Subscription>().AnyAsync(s => s.Status != SubscriptionStatus.Expired && db.Set<User>().Any(u => u.Id == s.UserId && u.Email == request.Email), cancel))
        {
            var token = Secrets.New();
            request.ConfirmHash = Secrets.Hash(token);
            await db.SaveChangesAsync(cancel);
            text += $"Para que nadie lo pida por vos, confirmalo desde este enlace; la fecha que cuenta es la del pedido:\n{app.Value.PublicUrl}/legales/confirmar#token={token}\n\n";
        }
        else
        {
            text += "No encontramos una suscripción vigente con este e-mail, así que no hay nada que dar de baja ni que devolver. Si usaste otra dirección, hacé el pedido con esa.\n\n";
        }

        await mail.Send(new Letter(request.Email, $"Recibimos tu pedido {request.Code}", text + "Fixia"), cancel);
    }
}
