using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fixia.Platform.Data;

/// <summary>A name in an address that something had before: it still leads there, and nothing else takes it.</summary>
/// <param name="Kind">What has names: <c>handle</c>, <c>service</c>, <c>project</c>.</param>
/// <param name="Name">The name that was left.</param>
/// <param name="Owner">What had it.</param>
/// <param name="LeftAt">When it took another.</param>
internal sealed record FormerName(string Kind, string Name, Guid Owner, DateTimeOffset LeftAt);

internal sealed class FormerNameModel : IEntityTypeConfiguration<FormerName>
{
    public void Configure(EntityTypeBuilder<FormerName> builder)
    {
        builder.ToTable("former_names");
        builder.HasKey(f => new { f.Kind, f.Name });
        builder.Property(f => f.Name).HasColumnType("citext");
    }
}

/// <summary>
/// The one home of former names. Where a name must not pass to another, the table has the trigger <c>refuse_former_name</c> too.
/// </summary>
public static class FormerNames
{
    /// <summary>The constraint that refuses a name somebody else had.</summary>
    public const string Stay = "former_names_stay";

    /// <summary>Whose name it was; null when it was nobody's.</summary>
    public static Task<Guid?> WhoLeft(this FixiaDb db, string kind, string name, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<FormerName>()
            .Where(f => f.Kind == kind && f.Name == name).Select(f => (Guid?)f.Owner).SingleOrDefaultAsync(cancel);
    }

    /// <summary>Notes that a name was left, in the transaction that gives another.</summary>
    public static Task Leave(this FixiaDb db, string kind, string name, Guid owner, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Database.ExecuteSqlAsync(
            $"""
            insert into former_names (kind, name, owner, left_at) values ({kind}, {name}, {owner}, {now})
            on conflict (kind, name) do update set left_at = excluded.left_at where former_names.owner = excluded.owner
            """,
            cancel);
    }

    /// <summary>When something took another name for the last time; null when it never did.</summary>
    public static Task<DateTimeOffset?> LastLeft(this FixiaDb db, string kind, Guid owner, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<FormerName>()
            .Where(f => f.Kind == kind && f.Owner == owner).MaxAsync(f => (DateTimeOffset?)f.LeftAt, cancel);
    }
}
