using Fixia.Accounts;
using Fixia.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Teams;

/// <summary>Writes the letter of an invitation, in the language of whoever has that address here.</summary>
internal sealed class TeamLetters(FixiaDb db, Letters letters) : IDeliver<TeamInvited>
{
    public async Task Deliver(TeamInvited happened, CancellationToken cancel)
    {
        // Withdrawn meanwhile: nothing to send.
        if (await db.Set<TeamInvitation>().SingleOrDefaultAsync(i => i.Id == happened.InvitationId, cancel) is not { } invitation)
            return;
        var team = await db.Set<Team>().SingleAsync(t => t.Id == invitation.TeamId, cancel);
        var language = await db.Set<User>().Where(u => u.Email == invitation.Email).OrderBy(u => u.EmailVerifiedAt == null)
            .Select(u => u.Language)
            .FirstOrDefaultAsync(cancel);
        var token = Secrets.New();
        invitation.Hash = Secrets.Hash(token);
        await db.SaveChangesAsync(cancel);
        await letters.Send(
            new Addressee(invitation.Email, null, language),
            "team_invited",
            cancel,
            ("team", team.Name),
            ("until", invitation.ExpiresAt),
            ("token", token));
    }
}
