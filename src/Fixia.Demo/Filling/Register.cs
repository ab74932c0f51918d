using Fixia.Demo.Script;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Demo.Filling;

/// <summary>What can be found, written down once when all of it is there.</summary>
internal sealed class Register(Stage stage)
{
    public Task Write() => stage.At(0, async db =>
    {
        await db.Database.ExecuteSqlAsync($"select search_refresh('professional', user_id) from professional_profiles");
        await db.Database.ExecuteSqlAsync(
            $"select search_refresh('service', id) from services where status = 'active' and deleted_at is null");
        await db.Database.ExecuteSqlAsync($"select search_refresh('project', id) from projects where status = 'open'");
    });
}
