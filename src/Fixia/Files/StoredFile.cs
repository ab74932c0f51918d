using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fixia.Files;

/// <summary>What a file is used as.</summary>
public enum FileKind
{
    /// <summary>Shown: kept as WebP in two sizes, without what the camera wrote into it.</summary>
    Picture,

    /// <summary>Handed over as it came.</summary>
    Document,
}

/// <summary>Section <c>Files</c>.</summary>
public sealed class FilesOptions
{
    /// <summary>Folder of the files; every node must see the same one.</summary>
    public string Folder { get; set; } = Path.Combine(AppContext.BaseDirectory, "files");

    /// <summary>The program that makes pictures smaller and its first arguments; it takes those of libvips's <c>vipsthumbnail</c>.</summary>
    public string PictureTool { get; set; } = "vipsthumbnail";

    /// <summary>Bytes of the largest picture.</summary>
    public long LargestPicture { get; set; } = 10 * 1024 * 1024;

    /// <summary>Bytes of the largest document.</summary>
    public long LargestDocument { get; set; } = 20 * 1024 * 1024;

    /// <summary>Files somebody may have uploaded without using them.</summary>
    public int MostLoose { get; set; } = 60;

    /// <summary>How long an unused file is kept.</summary>
    public TimeSpan KeepLoose { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How long an address of a document works.</summary>
    public TimeSpan LinkLasts { get; set; } = TimeSpan.FromHours(1);
}

/// <summary>Something somebody uploaded.</summary>
public sealed class StoredFile
{
    /// <summary>Its name in the store.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose.</summary>
    public required Guid OwnerId { get; init; }

    /// <summary>Used as.</summary>
    public required FileKind Kind { get; init; }

    /// <summary>As the owner called it.</summary>
    public required string Name { get; init; }

    /// <summary>As its content says, not its name.</summary>
    public required string MediaType { get; init; }

    /// <summary>Bytes, as uploaded.</summary>
    public required long Bytes { get; init; }

    /// <summary>Pixels, of a picture.</summary>
    public int? Width { get; init; }

    /// <summary>Pixels, of a picture.</summary>
    public int? Height { get; init; }

    /// <summary>When uploaded.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When something began to use it.</summary>
    public DateTimeOffset? AttachedAt { get; set; }
}

internal sealed class FileModel : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder) => builder.ToTable("files");
}

/// <summary>What other capabilities do with files: take them into use and let them go, in their own transaction.</summary>
public sealed class Attachments(FixiaDb db, FileLinks links, TimeProvider clock)
{
    /// <summary>Documents to be shown to somebody who may have them, in the order given; those that are gone are left out.</summary>
    public async Task<Dictionary<Guid, DocumentView>> Documents(IEnumerable<Guid> ids, CancellationToken cancel)
    {
        var wanted = ids.ToList();
        if (wanted.Count == 0)
            return [];
        return (await db.Set<StoredFile>().AsNoTracking().Where(f => wanted.Contains(f.Id)).ToListAsync(cancel)).ToDictionary(f => f.Id, links.Document);
    }

    /// <summary>
    /// Uses <paramref name="now"/> instead of <paramref name="before"/>. Only the owner's files of that kind can be used; another's answers like one that does not exist.
    /// </summary>
    public async Task<Problem?> Replace(Guid owner, FileKind kind, IReadOnlyCollection<Guid> before, IReadOnlyCollection<Guid> now, string field, CancellationToken cancel)
    {
        var added = now.Except(before).ToList();
        if (added.Count > 0)
        {
            var found = await db.Set<StoredFile>().Where(f => added.Contains(f.Id) && f.OwnerId == owner && f.Kind == kind).ToListAsync(cancel);
            if (found.Count != added.Count)
                return Problem.Invalid(field, "unknown_file");
            found.ForEach(f => f.AttachedAt = clock.GetUtcNow());
        }

        var removed = before.Except(now).ToList();
        if (removed.Count > 0)
            (await db.Set<StoredFile>().Where(f => removed.Contains(f.Id) && f.OwnerId == owner).ToListAsync(cancel)).ForEach(f => f.AttachedAt = null);
        return null;
    }
}
