using Fixia.Accounts;
using Fixia.Contracts;
using Fixia.Feedback;
using Fixia.Profiles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fixia.Demo.Filling;

/// <summary>What is thought of people and what can be found, summed up once when all of it is there.</summary>
internal sealed class Register(Stage stage)
{
    public async Task Write()
    {
        await stage.At(0, Trust);
        await stage.At(0, async db =>
        {
            await db.Database.ExecuteSqlAsync($"select search_refresh('professional', user_id) from professional_profiles");
            await db.Database.ExecuteSqlAsync(
                $"select search_refresh('service', id) from services where status = 'active' and deleted_at is null");
            await db.Database.ExecuteSqlAsync($"select search_refresh('project', id) from projects where status = 'open'");
        });
    }

    // As the last feedback of each would have.
    private async Task Trust(Fixia.Platform.Data.FixiaDb db, IServiceProvider scope)
    {
        var (scores, profiles, cancel) = (
            scope.GetRequiredService<TrustScores>(), scope.GetRequiredService<ProfileReactions>(), CancellationToken.None);
        var received = await db.Set<FeedbackEntry>().Where(f => f.VisibleAt != null)
            .GroupBy(f => new { f.ToUserId, f.ToUserRole })
            .Select(f => new { f.Key.ToUserId, f.Key.ToUserRole, Last = f.Max(one => one.VisibleAt) }).ToListAsync();
        foreach (var one in received)
        {
            stage.Turn(one.Last!.Value);
            await scores.React(new TrustChanged(Guid.Empty, one.ToUserId, one.ToUserRole), cancel);
        }

        var worked = await db.Set<Contract>().IgnoreAutoIncludes().Where(c => c.Status == ContractStatus.Completed)
            .Select(c => c.ProfessionalId).Distinct().ToListAsync();
        foreach (var who in worked)
            await profiles.React(new ContractCompleted(Guid.Empty, Guid.Empty, who, null, stage.Now), cancel);

        await db.SaveChangesAsync();
    }
}
