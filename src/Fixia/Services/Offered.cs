using Fixia.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Services;

/// <summary>What can be bought at this moment, said once for every page that shows it.</summary>
internal static class Offered
{
    /// <summary>
    /// Whether it can be bought now: it is shown, and its owner may act as a professional; that ends with the paid period, even
    /// if no job has noticed yet.
    /// </summary>
    public static async Task<bool> IsOffered(this Service service, FixiaDb db, DateTimeOffset now, CancellationToken cancel) =>
        service.Status == ServiceStatus.Active
        && await db.Set<User>()
            .Where(User.ProfessionalAt(now)).AnyAsync(u => u.Id == service.ProfessionalId && u.SuspendedAt == null, cancel);
}
