using Fixia.Accounts;
using Fixia.Search;
using Fixia.Subscriptions;
using Fixia.Teams;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Notifications;

/// <summary>What happens to somebody's account, subscription, team and kept searches.</summary>
internal sealed class NoticesOfAccounts(FixiaDb db, Notifier notifier)
    : IDeliver<PasswordChanged>,
        IDeliver<SubscriptionNoted>,
        IDeliver<MembershipChanged>,
        IDeliver<TeamInvited>,
        IDeliver<SavedSearchFound>
{
    public Task Deliver(PasswordChanged happened, CancellationToken cancel) => notifier.Tell(
        new Notice(
            happened.UserId,
            Kinds.Security,
            $"password:{happened.Change}",
            "security",
            "/configuracion/seguridad",
            new Facts { Variant = "password" }),
        cancel);

    public Task Deliver(SubscriptionNoted happened, CancellationToken cancel) =>
        // The first is usually a matter of minutes, the second no news to whoever left.
        happened.Note is SubscriptionNote.AwaitingRenewal or SubscriptionNote.CheckoutClosed
            ? Task.CompletedTask
            : notifier.Tell(
                new Notice(
                    happened.UserId,
                    Kinds.Subscription,
                    $"subscription:{happened.SubscriptionId}:{happened.Note}:{happened.At.UtcTicks}",
                    $"subscription:{happened.Note}",
                    "/configuracion/suscripcion",
                    new Facts
                    {
                        Variant = Conventions.SnakeCase(happened.Note.ToString()),
                        Plan = happened.Plan,
                        Until = happened.Until,
                    }),
                cancel);

    public async Task Deliver(MembershipChanged happened, CancellationToken cancel)
    {
        var seat = await db.Set<TeamMember>().AsNoTracking().Where(m => m.UserId == happened.UserId)
            .Join(db.Set<Team>(), m => m.TeamId, t => t.Id, (m, t) => new { Member = m, Team = t }).SingleOrDefaultAsync(cancel);
        if (seat is null)
        {
            // Which time it was is not known: once while it is unread is enough.
            if (
                !await db.Set<Notification>().AnyAsync(
                    n => n.UserId == happened.UserId && n.Thread == "team:left" && n.ReadAt == null,
                    cancel))
                await notifier.Tell(
                    Of(happened.UserId, $"left:{Guid.CreateVersion7()}", "team:left", "left", null, null),
                    cancel);
            return;
        }

        var source = $"team:{seat.Team.Id}:{happened.UserId}:{seat.Member.JoinedAt.UtcTicks}";
        var name = await db.Set<User>().Where(u => u.Id == happened.UserId).Select(u => u.FullName).SingleAsync(cancel);
        await notifier.Tell(Of(happened.UserId, source, "team:joined", "joined", seat.Team.Name, null), cancel);
        await notifier.Tell(Of(seat.Team.OwnerId, source, $"team:{seat.Team.Id}", "member", seat.Team.Name, name), cancel);
    }

    /// <summary>Whoever has that address here and proved it sees the invitation here too; the way in is in the letter.</summary>
    public async Task Deliver(TeamInvited happened, CancellationToken cancel)
    {
        var invited = await db.Set<TeamInvitation>().AsNoTracking().Where(i => i.Id == happened.InvitationId)
            .Join(
                db.Set<Team>(),
                i => i.TeamId,
                t => t.Id,
                (i, t) => new { Invitation = i, Team = t }).SingleOrDefaultAsync(cancel);
        if (invited is null)
            return;
        var guest = await db.Set<User>().Where(u => u.Email == invited.Invitation.Email && u.EmailVerifiedAt != null)
            .Select(u => (Guid?)u.Id).SingleOrDefaultAsync(cancel);
        if (guest is { } userId)
            await notifier.Tell(
                Of(userId, $"invitation:{happened.InvitationId}", "team:invited", "invited", invited.Team.Name, null),
                cancel);
    }

    public async Task Deliver(SavedSearchFound happened, CancellationToken cancel)
    {
        if (happened.Documents.Count == 0
            || await db.Set<SavedSearch>()
                .AsNoTracking().SingleOrDefaultAsync(s => s.Id == happened.SearchId, cancel) is not { } search)
        {
            return;
        }

        await notifier.Tell(
            new Notice(
                search.UserId,
                Kinds.SearchFound,
                $"search:{search.Id}:{happened.Documents[0]}",
                $"search:{search.Id}",
                "/favoritos",
                new Facts { Title = search.Name }),
            cancel);
    }

    private static Notice Of(Guid userId, string source, string thread, string variant, string? title, string? other) =>
        new(userId, Kinds.Team, source, thread, "/equipo", new Facts { Variant = variant, Title = title, Other = other });
}
