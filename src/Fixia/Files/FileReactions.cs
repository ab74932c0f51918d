using Fixia.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Files;

/// <summary>Nothing of a forgotten account uses its files any more: the clean-up deletes them, bytes and all.</summary>
internal sealed class FilesOfForgotten(FixiaDb db) : IReactTo<AccountForgotten>
{
    public Task React(AccountForgotten happened, CancellationToken cancel) =>
        db.Set<FileClaim>().Where(c => db.Set<StoredFile>().Any(f => f.Id == c.FileId && f.OwnerId == happened.UserId))
            .ExecuteDeleteAsync(cancel);
}
