namespace Fixia.Files;

/// <summary>Takes in what was uploaded: looks what it is, makes of it what is kept, and counts it.</summary>
internal sealed class FileIntake(FixiaDb db, IFileStore store, Pictures pictures, FileQuota quota, TimeProvider clock)
{
    /// <summary>Keeps a file for somebody, or says why not.</summary>
    public async Task<Answer<StoredFile>> Keep(
        Guid owner,
        FileKind kind,
        string name,
        string upload,
        string folder,
        CancellationToken cancel)
    {
        var bytes = new FileInfo(upload).Length;
        if (bytes == 0)
            return Problem.Invalid("file", "required");
        var unreadable = Problem.Invalid("file", kind == FileKind.Document ? "not_a_document" : "not_a_picture");
        // What it is and how large is read of its head, before anything is decoded.
        if (await FileContent.Of(upload, cancel) is not { } content || (kind != FileKind.Document && !content.IsPicture))
            return unreadable;
        if ((long)(content.Width ?? 0) * (content.Height ?? 0) > Pictures.MostPixels)
            return Problem.Invalid("file", "too_large", Pictures.MostPixels / 1_000_000);
        if (await Parts(content, kind, upload, folder, cancel) is not { } parts)
            return unreadable;
        var now = clock.GetUtcNow();
        var file = new StoredFile
        {
            Id = Guid.CreateVersion7(now),
            OwnerId = owner,
            Kind = kind,
            Name = name,
            MediaType = content.MediaType,
            Bytes = bytes,
            Width = kind == FileKind.Document ? null : content.Width,
            Height = kind == FileKind.Document ? null : content.Height,
            CreatedAt = now,
        };
        // The bytes first: a row without them would be a broken picture; bytes without a row are only looked for by nobody.
        foreach (var (size, path) in parts)
            await store.Keep(FileEndpoints.NameOf(file.Id, size), path, cancel);
        var counted = await Count(file, cancel);
        if (!counted.Is(out _, out _))
        {
            foreach (var size in parts.Keys)
                await store.Delete(FileEndpoints.NameOf(file.Id, size), cancel);
        }

        return counted;
    }

    private Task<Answer<StoredFile>> Count(StoredFile file, CancellationToken cancel) => db.InTransaction<StoredFile>(
        async () =>
        {
            await db.Alone($"files of {file.OwnerId}", cancel);
            if (await quota.Refusal(file.OwnerId, file.Bytes, cancel) is { } full)
                return full;
            db.Add(file);
            await db.SaveChangesAsync(cancel);
            return file;
        },
        cancel);

    // Where each size to be kept lies; null when it is a picture that cannot be decoded.
    private async Task<Dictionary<string, string>?> Parts(
        FileContent content,
        FileKind kind,
        string upload,
        string folder,
        CancellationToken cancel)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (kind == FileKind.Document)
        {
            var clean = Path.Combine(folder, "clean." + content.MediaType.Split('/')[^1]);
            parts[Pictures.Original] = content.IsPicture ? clean : upload;
            return !content.IsPicture || await pictures.Clean(upload, clean, cancel) ? parts : null;
        }

        foreach (var size in Pictures.SizesOf(kind))
        {
            parts[size] = Path.Combine(folder, size + ".webp");
            if (!await pictures.Make(upload, size, parts[size], cancel))
                return null;
        }

        return parts;
    }
}
