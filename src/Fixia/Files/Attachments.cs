using Microsoft.EntityFrameworkCore;

namespace Fixia.Files;

/// <summary>What other capabilities do with files: take them into use and let them go, in their own transaction.</summary>
public sealed class Attachments(FixiaDb db, FileLinks links)
{
    /// <summary>
    /// Documents to be shown to somebody who may have them, in the order given; those that are gone are left out.
    /// </summary>
    public async Task<Dictionary<Guid, DocumentView>> Documents(IEnumerable<Guid> ids, CancellationToken cancel)
    {
        var wanted = ids.ToList();
        if (wanted.Count == 0)
            return [];
        var found = await db.Set<StoredFile>().AsNoTracking().Where(f => wanted.Contains(f.Id)).ToListAsync(cancel);
        return found.ToDictionary(f => f.Id, links.Document);
    }

    /// <summary>
    /// <paramref name="holder"/> uses <paramref name="now"/> instead of <paramref name="before"/>; what others hold stays theirs.
    /// Only the owner's
    /// files of that kind can be used; another's answers like one that does not exist.
    /// </summary>
    public async Task<Problem?> Replace(
        Guid holder,
        Guid owner,
        FileKind kind,
        IReadOnlyCollection<Guid> before,
        IReadOnlyCollection<Guid> now,
        string field,
        CancellationToken cancel)
    {
        var (added, removed) = (now.Except(before).ToList(), before.Except(now).ToList());
        var own = db.Set<StoredFile>().Where(f => f.OwnerId == owner && f.Kind == kind);
        if (added.Count > 0 && await own.CountAsync(f => added.Contains(f.Id), cancel) != added.Count)
            return Problem.Invalid(field, "unknown_file");

        var held = await db.Set<FileClaim>().Where(c => c.HolderId == holder).ToDictionaryAsync(c => c.FileId, cancel);
        db.RemoveRange(removed.Where(held.ContainsKey).Select(file => held[file]));
        var claimed = added.Where(file => !held.ContainsKey(file));
        db.AddRange(claimed.Select(file => new FileClaim { FileId = file, HolderId = holder }));
        return null;
    }
}
