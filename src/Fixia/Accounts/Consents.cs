using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fixia.Accounts;

/// <summary>Somebody agreed to a version of a paper.</summary>
internal sealed class Consent
{
    public required Guid UserId { get; init; }

    public required Paper Paper { get; init; }

    public required string Version { get; init; }

    public required DateTimeOffset AcceptedAt { get; init; }

    /// <summary>To all that is in force.</summary>
    public static IEnumerable<Consent> ToAll(Guid userId, DateTimeOffset now) => Papers.InForce.Select(
        p => new Consent { UserId = userId, Paper = p.Paper, Version = p.Version, AcceptedAt = now });
}

internal sealed class ConsentModel : IEntityTypeConfiguration<Consent>
{
    public void Configure(EntityTypeBuilder<Consent> builder)
    {
        builder.ToTable("consents");
        builder.HasKey(c => new { c.UserId, c.Paper, c.Version });
        builder.HasOne<User>().WithMany().HasForeignKey(c => c.UserId);
    }
}

/// <summary>Reads and keeps what people agreed to.</summary>
public sealed class Consents(FixiaDb db, TimeProvider clock)
{
    /// <summary>The papers whose version in force somebody has not agreed to.</summary>
    public async Task<List<Paper>> Owed(Guid userId, CancellationToken cancel)
    {
        var given = await db.Set<Consent>()
            .Where(c => c.UserId == userId).Select(c => new { c.Paper, c.Version }).ToListAsync(cancel);
        return
        [
            .. Papers.InForce.Where(p => !given.Exists(g => g.Paper == p.Paper && g.Version == p.Version)).Select(p => p.Paper),
        ];
    }

    /// <summary>Everything somebody agreed to, the newest first.</summary>
    internal Task<List<ConsentView>> Of(Guid userId, CancellationToken cancel) => db.Set<Consent>()
        .Where(c => c.UserId == userId).OrderByDescending(c => c.AcceptedAt).ThenBy(c => c.Paper)
        .Select(c => new ConsentView(c.Paper, c.Version, c.AcceptedAt)).ToListAsync(cancel);

    /// <summary>Agrees to what is in force and was not agreed to.</summary>
    public async Task Accept(Guid userId, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        foreach (var given in Consent.ToAll(userId, now))
        {
            var paper = Conventions.SnakeCase(given.Paper.ToString());
            await db.Database.ExecuteSqlAsync(
                $"""
                insert into consents (user_id, paper, version, accepted_at) values ({userId}, {paper}, {given.Version}, {now})
                on conflict do nothing
                """,
                cancel);
        }
    }
}
