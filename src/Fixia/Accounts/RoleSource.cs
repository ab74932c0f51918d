using Npgsql;

namespace Fixia.Accounts;

/// <summary>Reads what somebody is now: one look at two primary keys.</summary>
internal sealed class RoleSource(NpgsqlDataSource database, TimeProvider clock) : IRoleSource
{
    public async ValueTask<CurrentUser?> Find(Guid userId, Guid sessionId, CancellationToken cancel)
    {
        await using var read = database.CreateCommand("""
            select u.is_admin, is_professional_at(u.is_professional_active, u.subscription_expires_at, $3),
                   u.email_verified_at is not null
            from users u join sessions s on s.user_id = u.id
            where u.id = $1 and s.id = $2 and u.suspended_at is null and s.ended_at is null and s.expires_at > $3
            """);
        read.Parameters.Add(new() { Value = userId });
        read.Parameters.Add(new() { Value = sessionId });
        read.Parameters.Add(new() { Value = clock.GetUtcNow() });
        await using var row = await read.ExecuteReaderAsync(cancel);
        if (!await row.ReadAsync(cancel))
            return null;
        var roles = Role.Client;
        if (row.GetBoolean(0))
            roles |= Role.Admin;
        if (row.GetBoolean(1))
            roles |= Role.Professional;
        return new CurrentUser(userId, sessionId, roles, row.GetBoolean(2));
    }

    public async Task<HashSet<Guid>> StillGood(IReadOnlyCollection<Guid> sessions, CancellationToken cancel)
    {
        await using var read = database.CreateCommand("""
            select s.id from sessions s join users u on u.id = s.user_id
            where s.id = any($1) and u.suspended_at is null and s.ended_at is null and s.expires_at > $2
            """);
        read.Parameters.Add(new() { Value = sessions.ToArray() });
        read.Parameters.Add(new() { Value = clock.GetUtcNow() });
        await using var rows = await read.ExecuteReaderAsync(cancel);
        var good = new HashSet<Guid>();
        while (await rows.ReadAsync(cancel))
            good.Add(rows.GetGuid(0));
        return good;
    }
}
