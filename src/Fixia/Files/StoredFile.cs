using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fixia.Files;

/// <summary>What a file is used as.</summary>
public enum FileKind
{
    /// <summary>Shown: kept as WebP in two sizes, without what the camera wrote into it.</summary>
    Picture,

    /// <summary>Handed over as it came; a picture among them without what the camera wrote.</summary>
    Document,

    /// <summary>Of a person: kept as a square WebP in three sizes, without what the camera wrote into it.</summary>
    Photo,
}

/// <summary>Section <c>Files</c>.</summary>
public sealed class FilesOptions
{
    /// <summary>Folder of the files; every node must see the same one.</summary>
    public string Folder { get; set; } = Path.Combine(AppContext.BaseDirectory, "files");

    /// <summary>
    /// The program that makes pictures smaller and its first arguments; it takes those of libvips's <c>vipsthumbnail</c>.
    /// </summary>
    public string PictureTool { get; set; } = "vipsthumbnail";

    /// <summary>Bytes of the largest picture.</summary>
    public long LargestPicture { get; set; } = 10 * 1024 * 1024;

    /// <summary>Bytes of the largest document.</summary>
    public long LargestDocument { get; set; } = 25 * 1024 * 1024;

    /// <summary>Files somebody may have uploaded without using them.</summary>
    public int MostLoose { get; set; } = 60;

    /// <summary>Files of one person, used or not.</summary>
    public int MostFiles { get; set; } = 1000;

    /// <summary>Bytes of all files of one person.</summary>
    public long MostBytes { get; set; } = 2L * 1024 * 1024 * 1024;

    /// <summary>How long an unused file is kept.</summary>
    public TimeSpan KeepLoose { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How long an address of a document works.</summary>
    public TimeSpan LinkLasts { get; set; } = TimeSpan.FromHours(1);
}

/// <summary>Something somebody uploaded.</summary>
public sealed class StoredFile
{
    /// <summary>What its bytes are called in the store, with the size behind it.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who uploaded it, and may use it.</summary>
    public required Guid OwnerId { get; init; }

    /// <summary>Whether it is shown or handed over.</summary>
    public required FileKind Kind { get; init; }

    /// <summary>As the owner called it.</summary>
    public required string Name { get; init; }

    /// <summary>As its content says, not its name.</summary>
    public required string MediaType { get; init; }

    /// <summary>Bytes as uploaded; they count against the owner's quota.</summary>
    public required long Bytes { get; init; }

    /// <summary>Pixels, of a picture.</summary>
    public int? Width { get; init; }

    /// <summary>Pixels, of a picture.</summary>
    public int? Height { get; init; }

    /// <summary>When it was uploaded; what nobody claims is deleted a day later.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>Something uses a file: a service, a project, a piece of work in a portfolio.</summary>
internal sealed class FileClaim
{
    public required Guid FileId { get; init; }

    public required Guid HolderId { get; init; }
}

internal sealed class FileModel : IEntityTypeConfiguration<StoredFile>, IEntityTypeConfiguration<FileClaim>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder) => builder.ToTable("files");

    public void Configure(EntityTypeBuilder<FileClaim> builder)
    {
        builder.ToTable("file_claims");
        builder.HasKey(c => new { c.FileId, c.HolderId });
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(c => c.FileId);
    }
}
