using Fixia.Accounts;
using Fixia.Contracts;
using Fixia.Profiles;
using Fixia.Services;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fixia.Messaging;

/// <summary>What is put forward.</summary>
/// <param name="Terms">Price, parts, days, for how long.</param>
/// <param name="Replaces">The version it stands for, as it was read; absent: there is none yet.</param>
public sealed record OfferedInChat(WorkOfferTerms Terms, int? Replaces);

/// <summary>Offers in a conversation: each is a message, each other version another one.</summary>
internal sealed class Offers(FixiaDb db, Conversations conversations, IOptions<ContractOptions> options, TimeProvider clock)
{
    /// <summary>Puts an offer forward, or another version of the one that stands; sent again it is the same.</summary>
    public Task<Answer<Message>> Make(
        Guid talk,
        Guid messageId,
        CurrentUser user,
        OfferedInChat said,
        CancellationToken cancel) =>
        db.InTransaction<Message>(
            async () =>
            {
                if (await conversations.Locked(talk, user.Id, cancel) is not { } conversation)
                    return Problem.NotFound();
                if (await conversations.Sent(talk, messageId, cancel) is { } sent)
                    return sent.AuthorId == user.Id ? sent : Problem.Conflict("message_id_taken");
                if (said.Terms.Check() is { } wrong)
                    return wrong;
                if (await conversations.Refusal(conversation, user.Id, cancel) is { } refused)
                    return refused;
                var made = said.Replaces is { } version
                    ? await Counter(conversation, user, version, said.Terms, cancel)
                    : await Begin(conversation, user, said.Terms, cancel);
                if (!made.Is(out var offer, out refused))
                    return refused;
                await db.SaveChangesAsync(cancel);
                return await conversations.Add(
                    conversation,
                    number => new Message
                    {
                        ConversationId = talk,
                        Number = number,
                        Id = messageId,
                        AuthorId = user.Id,
                        Text = string.Empty,
                        OfferId = offer.Id,
                        OfferVersion = offer.Version,
                        SentAt = offer.MadeAt,
                    },
                    cancel);
            },
            cancel);

    /// <summary>Agrees: it is a contract, in the same transaction.</summary>
    public Task<Answer<Contract>> Accept(Guid talk, Guid offerId, CurrentUser user, int version, CancellationToken cancel) =>
        db.InTransaction<Contract>(
            async () =>
            {
                if (await Locked(talk, offerId, user, cancel) is not { } offer)
                    return Problem.NotFound();
                if (await conversations.IsBlocked(offer.ClientId, offer.ProfessionalId, cancel))
                    return Problem.Conflict("cannot_be_written_to");
                if (!await Works(offer.ProfessionalId, cancel))
                    return Problem.Conflict("professional_left");
                if (!offer.Accept(user.Id, version, options.Value, clock.GetUtcNow()).Is(out var contract, out var refused))
                    return refused;
                db.Add(contract);
                await db.SaveChangesAsync(cancel);
                await conversations.Note(talk, contract.Id, "agreed", $"/contratos/{contract.Id}", cancel);
                return contract;
            },
            cancel);

    /// <summary>Says no, or takes it back.</summary>
    public async Task<Done> End(
        Guid talk,
        Guid offerId,
        CurrentUser user,
        Func<WorkOffer, DateTimeOffset, Problem?> verb,
        string what,
        CancellationToken cancel) =>
        Done.Unless(await db.InTransaction(
            async () =>
            {
                if (await Locked(talk, offerId, user, cancel) is not { } offer)
                    return Problem.NotFound();
                if (verb(offer, clock.GetUtcNow()) is { } refused)
                    return refused;
                await db.SaveChangesAsync(cancel);
                await conversations.Note(talk, Guid.CreateVersion7(clock.GetUtcNow()), what, null, cancel);
                return null;
            },
            cancel));

    private async Task<Answer<WorkOffer>> Begin(
        Conversation conversation, CurrentUser user, WorkOfferTerms terms, CancellationToken cancel)
    {
        // About a project, the offer is the proposal: it has its own place and its own versions.
        if (conversation.About == AboutKind.Project)
            return Problem.Conflict("offer_is_proposal");
        if (!user.May(ContractPermissions.Confirm))
            return Problem.Forbidden("professional_required");
        if (await db.Set<WorkOffer>().AnyAsync(o => o.TalkId == conversation.Id && o.Status == WorkOfferStatus.Open, cancel))
            return Problem.Conflict("offer_stands");
        if (await Category(conversation, user.Id, cancel) is not { } category)
            return Problem.Conflict("offer_needs_category");
        var service = conversation.About == AboutKind.Service
            ? await db.Set<Service>().Where(s => s.Id == conversation.AboutId && s.ProfessionalId == user.Id)
                .Select(s => (Guid?)s.Id).SingleOrDefaultAsync(cancel)
            : null;
        var offer = WorkOffer.Make(
            new OfferedBetween(
                conversation.Id, conversation.Other(user.Id), user.Id, service, category), terms, clock.GetUtcNow());
        db.Add(offer);
        return offer;
    }

    private async Task<Answer<WorkOffer>> Counter(
        Conversation conversation, CurrentUser user, int version, WorkOfferTerms terms, CancellationToken cancel)
    {
        var offer = await db.Set<WorkOffer>()
            .FromSql($"select * from work_offers where talk_id = {conversation.Id} and status = 'open' for update")
            .SingleOrDefaultAsync(cancel);
        if (offer is null)
            return Problem.Conflict("action_not_open");
        if (user.Id == offer.ProfessionalId && !user.May(ContractPermissions.Confirm))
            return Problem.Forbidden("professional_required");
        if (!offer.Counter(user.Id, version, terms, clock.GetUtcNow()).Is(out var former, out var refused))
            return refused;
        db.Add(former);
        return offer;
    }

    private async Task<WorkOffer?> Locked(Guid talk, Guid offerId, CurrentUser user, CancellationToken cancel)
    {
        if (await conversations.Locked(talk, user.Id, cancel) is null)
            return null;
        return await db.Set<WorkOffer>().FromSql(
            $"select * from work_offers where id = {offerId} and talk_id = {talk} for update")
            .SingleOrDefaultAsync(cancel);
    }

    private Task<bool> Works(Guid professional, CancellationToken cancel) =>
        db.Set<User>().Where(User.ProfessionalAt(clock.GetUtcNow())).AnyAsync(u => u.Id == professional, cancel);

    // The trade of what they talk about, or else the professional's own.
    private async Task<string?> Category(Conversation conversation, Guid professional, CancellationToken cancel) =>
        conversation.About switch
        {
            AboutKind.Service => await db.Set<Service>().Where(s => s.Id == conversation.AboutId).Select(s => s.Category)
                .SingleOrDefaultAsync(cancel),
            AboutKind.Contract => await db.Set<Contract>().Where(c => c.Id == conversation.AboutId).Select(c => c.Category)
                .SingleOrDefaultAsync(cancel),
            _ => null,
        }
        ?? await db.Set<ProfessionalProfile>()
            .Where(p => p.UserId == professional).Select(p => p.Category).SingleOrDefaultAsync(cancel)
        ?? await db.Set<Service>().Where(s => s.ProfessionalId == professional && s.Category != null).OrderBy(s => s.Id)
            .Select(s => s.Category).FirstOrDefaultAsync(cancel);
}
