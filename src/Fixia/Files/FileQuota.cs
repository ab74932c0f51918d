using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fixia.Files;

/// <summary>How much one person may keep here.</summary>
internal sealed class FileQuota(FixiaDb db, IOptions<FilesOptions> options)
{
    /// <summary>
    /// Why somebody cannot keep so many bytes more; null when they can. It holds for who counts alone (<see
    /// cref="FixiaDb.Alone"/>).
    /// </summary>
    public async Task<Problem?> Refusal(Guid owner, long bytes, CancellationToken cancel)
    {
        var own = db.Set<StoredFile>().Where(f => f.OwnerId == owner);
        var rules = options.Value;
        if (await own.CountAsync(f => !db.Set<FileClaim>().Any(c => c.FileId == f.Id), cancel) >= rules.MostLoose)
            return Problem.Conflict("too_many_files");
        var isFull = await own.CountAsync(cancel) >= rules.MostFiles
            || await own.SumAsync(f => f.Bytes, cancel) + bytes > rules.MostBytes;
        return isFull
            ? Problem.Conflict("files_full", rules.MostFiles, rules.MostBytes / (1024 * 1024))
            : null;
    }
}
