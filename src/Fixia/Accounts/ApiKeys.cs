using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Fixia.Accounts;

/// <summary>A key for programs: a session that lasts a year and needs no refreshing.</summary>
public sealed class ApiKey
{
    /// <summary>The session it is; ending that ends the key.</summary>
    public required Guid SessionId { get; init; }

    /// <summary>What its owner calls it.</summary>
    public required string Name { get; init; }

    /// <summary>Hash of the key.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>What to call a key.</summary>
public sealed record NewApiKey(string Name);

/// <summary>A key, shown once.</summary>
public sealed record ApiKeyMade(Guid Id, string Name, string Key, DateTimeOffset ExpiresAt);

internal sealed class ApiKeyModel : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.ToTable("api_keys");
        builder.HasKey(k => k.SessionId);
        builder.HasOne<Session>().WithOne().HasForeignKey<ApiKey>(k => k.SessionId);
    }
}

/// <summary>Recognises keys. They work while their owner's enterprise plan is in force, and come back with it.</summary>
internal sealed class ApiKeys(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>What every key begins with, so that it is known for one, also where it was lost.</summary>
    public const string Prefix = "fxk_";

    /// <summary>How long a key is good.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(365);

    /// <summary>Who a key stands for; null when it is none of ours, was ended, or the plan does not include it now.</summary>
    public async ValueTask<ClaimsIdentity?> Read(string key, string scheme, CancellationToken cancel)
    {
        await using var read = database.CreateCommand("""
            select s.user_id, s.id, u.subscription_type
            from api_keys k join sessions s on s.id = k.session_id join users u on u.id = s.user_id
            where k.hash = $1 and s.ended_at is null and s.expires_at > $2
              and is_professional_at(u.is_professional_active, u.subscription_expires_at, $2)
            """);
        read.Parameters.Add(new() { Value = Secrets.Hash(key) });
        read.Parameters.Add(new() { Value = clock.GetUtcNow() });
        await using var row = await read.ExecuteReaderAsync(cancel);
        return await row.ReadAsync(cancel) && Enum.Parse<Plan>(row.GetString(2), true).HasApiAccess()
            ? new ClaimsIdentity([new("sub", row.GetGuid(0).ToString()), new("sid", row.GetGuid(1).ToString())], scheme)
            : null;
    }
}

internal static class ApiKeyEndpoints
{
    public static void MapApiKeys(this IEndpointRouteBuilder api) =>
        api.MapPost("/auth/keys", MakeApiKey)
            .Requires(AccountPermissions.ManageOwn).RequireRateLimiting(RateLimits.SignIn).WithTags("Accounts");

    /// <summary>Makes a key for programs; it is shown this once.</summary>
    private static async Task<Made<ApiKeyMade>> MakeApiKey(
        NewApiKey request,
        CurrentUser me,
        HttpContext http,
        FixiaDb db,
        IOptions<AccountsOptions> options,
        TimeProvider clock,
        CancellationToken cancel)
    {
        if (new FieldErrors().Name("name", request.Name, 1, 60).Problem is { } wrong)
            return wrong;
        var (now, most) = (clock.GetUtcNow(), options.Value.MostKeys);
        var user = await db.Set<User>().AsNoTracking().SingleAsync(u => u.Id == me.Id, cancel);
        if (!user.PlanAt(now).HasApiAccess())
            return Problem.Forbidden("api_access_not_in_plan", "/pricing");
        // A key that was lost must not be able to make others.
        if (await db.Set<ApiKey>().AnyAsync(k => k.SessionId == me.SessionId, cancel))
            return Problem.Forbidden();
        var name = request.Name.Trim();
        var key = ApiKeys.Prefix + Secrets.New();
        var made = await db.InTransaction<ApiKeyMade>(
            async () =>
            {
                await db.Alone($"keys of {me.Id}", cancel);
                var good = db.Set<Session>().Where(s => s.UserId == me.Id && s.EndedAt == null && s.ExpiresAt > now);
                if (await db.Set<ApiKey>().CountAsync(k => good.Any(s => s.Id == k.SessionId), cancel) >= most)
                    return Problem.Conflict("too_many_keys", most);
                var session = Session.Start(me.Id, $"API · {name}", now, ApiKeys.Life);
                db.Add(session);
                db.Add(new ApiKey { SessionId = session.Id, Name = name, Hash = Secrets.Hash(key), CreatedAt = now });
                await db.SaveChangesAsync(cancel);
                return new ApiKeyMade(session.Id, name, key, session.ExpiresAt);
            },
            cancel);
        http.Response.Headers.CacheControl = "no-store";
        return made.Made(k => $"/api/auth/sessions/{k.Id}");
    }
}
