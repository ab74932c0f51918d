using Fixia.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Subscriptions;

/// <summary>A request by one of the two legal buttons.</summary>
public sealed record NewLegalRequest(string Kind, string Email, string? FullName, string? Reason);

/// <summary>The code of the request.</summary>
public sealed record LegalRequestView(string Code, DateTimeOffset ReceivedAt);

/// <summary>"Botón de arrepentimiento" and "Botón de baja" (Disposición 954/2025): no account needed, a code at once.</summary>
internal static class LegalEndpoints
{
    public static void MapLegal(this IEndpointRouteBuilder api) =>
        api.MapPost("/legal/withdrawals", Receive).Requires(Permission.Browse).RequireRateLimiting(RateLimits.SignIn).WithTags("Legal");

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
}

internal sealed class LegalLetters(FixiaDb db, IMail mail) : IDeliver<LegalRequestReceived>
{
    public async Task Deliver(LegalRequestReceived happened, CancellationToken cancel)
    {
        var request = await db.Set<LegalRequest>().SingleAsync(r => r.Id == happened.RequestId, cancel);
        await mail.Send(new Letter(request.Email, $"Recibimos tu pedido {request.Code}", $"Recibimos tu pedido de {request.Kind}.\n\nTu código de gestión es {request.Code}. Guardalo.\n\nFixia"), cancel);
    }
}
