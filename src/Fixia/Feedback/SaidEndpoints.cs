using Fixia.Accounts;
using Fixia.Contracts;
using Fixia.Places;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Feedback;

/// <summary>What was said of somebody, as its readers may see it, and the score it makes.</summary>
internal static class SaidEndpoints
{
    public static void MapSaid(this IEndpointRouteBuilder api)
    {
        api.MapGet("/contracts/{id:guid}/feedback", GetContractFeedback).Requires(ContractPermissions.Work).WithTags("Feedback");
        api.MapGet("/users/{handle}/feedback", GetFeedback).Requires(PlatformPermissions.Browse).WithTags("Feedback");
        api.MapGet("/me/trust/{role}", GetTrust).Requires(AccountPermissions.ManageOwn).WithTags("Feedback");
    }

    /// <summary>What the two parties of a contract said of each other, as far as the caller may see it.</summary>
    private static async Task<Answer<ContractFeedback>> GetContractFeedback(
        Guid id,
        CurrentUser user,
        FixiaDb db,
        PeopleCards people,
        TimeProvider clock,
        CancellationToken cancel)
    {
        var contract = await db.Set<Contract>().AsNoTracking().IgnoreAutoIncludes().SingleOrDefaultAsync(c => c.Id == id, cancel);
        if (contract?.SideOf(user.Id) is null)
            return Problem.NotFound();
        var now = clock.GetUtcNow();
        var both = await db.Set<FeedbackEntry>().AsNoTracking().Where(f => f.ContractId == id).ToListAsync(cancel);
        var parties = await people.Of([contract.ClientId, contract.ProfessionalId], cancel);
        var reported = await ReportedBy(user, both, db, cancel);
        FeedbackView? View(FeedbackEntry? f) => f is null ? null : FeedbackView.Of(
            f, Giver.Of(parties[f.FromUserId]), contract.Title, user, reported.Contains(f.Id), now);
        var given = both.Find(f => f.FromUserId == user.Id);
        var received = both.Find(f => f.ToUserId == user.Id && f.StateAt(now) is FeedbackState.Shown or FeedbackState.Answered);
        var closes = contract.CompletedAt + FeedbackEntry.Window;
        var mayGive = closes >= now && given is null && user.May(FeedbackPermissions.Give);
        return new ContractFeedback(View(given), View(received), closes, mayGive ? [GiveAction.Give] : []);
    }

    /// <summary>What was said of somebody in a role, the newest first.</summary>
    private static async Task<Answer<Page<FeedbackView>>> GetFeedback(
        string handle,
        string? role,
        Cursor<Position>? cursor,
        int? limit,
        CurrentUser? reader,
        HttpRequest http,
        FixiaDb db,
        Categories categories,
        TimeProvider clock,
        CancellationToken cancel)
    {
        var id = await db.Set<User>()
            .Where(u => u.Handle == handle && u.SuspendedAt == null).Select(u => (Guid?)u.Id).SingleOrDefaultAsync(cancel);
        if (id is null)
            return Problem.NotFound();
        if (!Enum.TryParse<TrustRole>(role, true, out var received))
            return Problem.Invalid("role", role is null ? "required" : "invalid_value");
        var size = Cursor.Limit(limit);
        var after = cursor?.At;
        var rows = await (
            from f in db.Set<FeedbackEntry>()
            join u in db.Set<User>() on f.FromUserId equals u.Id
            join c in db.Set<Contract>() on f.ContractId equals c.Id
            where f.ToUserId == id && f.ToUserRole == received && f.VisibleAt != null && f.WithdrawnAt == null
            where after == null || f.VisibleAt < after.At || (f.VisibleAt == after.At && f.Id < after.Id)
            orderby f.VisibleAt descending, f.Id descending
            select new { Feedback = f, From = new Giver(u.Handle, u.FullName, PhotoView.Of(u.PhotoId)), Contract = c })
            .AsNoTracking().IgnoreAutoIncludes().Take(size + 1).ToListAsync(cancel);
        var reported = await ReportedBy(reader, rows.Select(r => r.Feedback), db, cancel);
        var views = new List<FeedbackView>();
        foreach (var row in rows)
        {
            var title = row.Contract.PublicTitle ?? (
                await categories.Name(row.Contract.Category, ProblemTexts.Language(http), cancel)).Name;
            views.Add(FeedbackView.Of(
                row.Feedback, row.From, title, reader, reported.Contains(row.Feedback.Id), clock.GetUtcNow()));
        }

        return Page<FeedbackView>.Of(views, size, last => new Position(last.VisibleAt ?? default, last.Id));
    }

    /// <summary>One's own score in a role, and everything it is made of.</summary>
    private static async Task<Answer<TrustAccount>> GetTrust(string role, CurrentUser user, FixiaDb db, CancellationToken cancel)
    {
        if (!Enum.TryParse<TrustRole>(role, true, out var mine))
            return Problem.NotFound();
        var inputs = await db.Set<FeedbackEntry>()
            .Where(f => f.ToUserId == user.Id && f.ToUserRole == mine && f.VisibleAt != null)
            .OrderByDescending(f => f.VisibleAt).ThenByDescending(f => f.Id)
            .Select(f => new TrustInput(
                f.Id,
                f.HasLike,
                f.WithdrawnAt == null,
                f.FromUserId,
                f.VisibleAt ?? f.CreatedAt,
                f.WithdrawnAt,
                f.WithdrawnReason))
            .ToListAsync(cancel);
        var name = Conventions.SnakeCase(mine.ToString());
        var score = await db.Database.SqlQuery<Score>($"""
            select total_likes as "Likes", total_feedback as "Total", distinct_givers as "People",
                   trust_percentage as "Percentage", wilson_lower_bound as "Ranking"
            from role_trust_scores where user_id = {user.Id} and role = {name}
            """).SingleOrDefaultAsync(cancel) ?? new Score(0, 0, 0, 0, 0);
        return new TrustAccount(score.Likes, score.Total, score.People, score.Percentage, score.Ranking, inputs);
    }

    private static async Task<HashSet<Guid>> ReportedBy(
        CurrentUser? reader, IEnumerable<FeedbackEntry> feedback, FixiaDb db, CancellationToken cancel)
    {
        var ids = feedback.Select(f => f.Id).ToList();
        return reader is null || ids.Count == 0 ? [] : await db.Set<FeedbackReport>()
            .Where(r => r.ReporterId == reader.Id && ids.Contains(r.FeedbackId)).Select(r => r.FeedbackId).ToHashSetAsync(cancel);
    }

    private sealed record Score(int Likes, int Total, int People, decimal Percentage, double Ranking);

    private sealed record Position(DateTimeOffset At, Guid Id) : IPosition
    {
        public bool IsPossible => Cursor.IsKey(Id) && Cursor.IsTime(At);
    }
}
