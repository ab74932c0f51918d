using Fixia.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Messaging;

/// <summary>The version of an offer, as it was read; another one now is refused (409 <c>offer_changed</c>).</summary>
public sealed record ReadOffer(int Version);

/// <summary>The contract that came of an offer.</summary>
public sealed record AgreedView(Guid ContractId);

/// <summary>Offers that are made, countered and accepted where two people talk.</summary>
internal static class OfferEndpoints
{
    public static void MapOfferEndpoints(this IEndpointRouteBuilder api)
    {
        var offers = api.MapGroup("/conversations/{id:guid}/offers").WithTags("Conversations");
        offers.MapPut("/{message:guid}", MakeOffer).Requires(MessagingPermissions.Write);
        offers.MapPost("/{offer:guid}/accept", AcceptOffer).Requires(MessagingPermissions.Write).Idempotent();
        offers.MapPost("/{offer:guid}/decline", DeclineOffer).Requires(MessagingPermissions.Read);
        offers.MapPost("/{offer:guid}/withdraw", WithdrawOffer).Requires(MessagingPermissions.Read);
    }

    /// <summary>
    /// Puts price, parts, days and validity forward, by the rules of proposals; naming the version that stands, another version
    /// of it. The professional begins; either side may counter.
    /// </summary>
    private static async Task<Answer<MessageView>> MakeOffer(
        Guid id,
        Guid message,
        OfferedInChat request,
        CurrentUser user,
        HttpRequest http,
        FixiaDb db,
        Offers offers,
        ConversationViews views,
        CancellationToken cancel) =>
        await (await offers.Make(id, message, user, request, cancel)).Then(async sent =>
        {
            var conversation = await db.Set<Conversation>().AsNoTracking().SingleAsync(c => c.Id == id, cancel);
            return (await views.Of(conversation, [sent], user.Id, ProblemTexts.Language(http), cancel))[0];
        });

    /// <summary>Agrees to what the other side put forward: the contract begins.</summary>
    private static async Task<Answer<AgreedView>> AcceptOffer(
        Guid id, Guid offer, ReadOffer request, CurrentUser user, Offers offers, CancellationToken cancel) =>
        (await offers.Accept(id, offer, user, request.Version, cancel)).Then(contract => new AgreedView(contract.Id));

    /// <summary>Says no to what the other side put forward.</summary>
    private static Task<Done> DeclineOffer(
        Guid id, Guid offer, ReadOffer request, CurrentUser user, Offers offers, CancellationToken cancel) =>
        offers.End(id, offer, user, (it, now) => it.Decline(user.Id, request.Version, now), "offer_declined", cancel);

    /// <summary>Takes back what one put forward oneself.</summary>
    private static Task<Done> WithdrawOffer(
        Guid id, Guid offer, ReadOffer request, CurrentUser user, Offers offers, CancellationToken cancel) =>
        offers.End(id, offer, user, (it, now) => it.Withdraw(user.Id, request.Version, now), "offer_withdrawn", cancel);
}
