using Fixia.Accounts;
using Fixia.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Fixia.Files;

/// <summary>Floor 2: what people upload.</summary>
internal static class FilesModule
{
    public static void AddFiles(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.Configure<FilesOptions>(builder.Configuration.GetSection("Files"));
        services.AddSingleton<IFileStore, FolderStore>();
        services.AddSingleton<Pictures>();
        services.AddSingleton<FileLinks>();
        services.AddHostedService(all => all.GetRequiredService<FileLinks>());
        services.AddScoped<Attachments>();
        services.AddScoped<LooseFiles>();
        services.AddScoped<FileQuota>();
        services.AddScoped<FileIntake>();
        services.React<AccountForgotten, FilesOfForgotten>();
        services.AddJob<DeleteLooseFiles>("files.delete-loose", TimeSpan.FromMinutes(30));
    }

    public static void MapFiles(this IEndpointRouteBuilder api) => api.MapFileEndpoints();
}

/// <summary>Deletes what nobody used for a day.</summary>
internal sealed class DeleteLooseFiles(
    FixiaDb db, RowByRow<DeleteLooseFiles> rows, LooseFiles files, IOptions<FilesOptions> options, TimeProvider clock)
    : IRecurringJob
{
    public async Task Run(CancellationToken cancel)
    {
        var before = clock.GetUtcNow() - options.Value.KeepLoose;
        var loose = db.Set<StoredFile>().Where(f => f.CreatedAt < before && !db.Set<FileClaim>().Any(c => c.FileId == f.Id));
        var old = await loose.OrderBy(f => f.CreatedAt).Take(500).Select(f => f.Id).ToListAsync(cancel);
        await rows.Each(old, id => files.Delete(id, cancel), cancel);
    }
}

/// <summary>Deletes a file that nobody uses.</summary>
public sealed class LooseFiles(FixiaDb db, IFileStore store)
{
    /// <summary>Deletes it at once, unless something uses it.</summary>
    public async Task Delete(Guid id, CancellationToken cancel)
    {
        var unused = db.Set<StoredFile>().Where(f => f.Id == id && !db.Set<FileClaim>().Any(c => c.FileId == f.Id));
        if (await unused.Select(f => (FileKind?)f.Kind).SingleOrDefaultAsync(cancel) is not { } kind)
            return;
        // The row first, and only while still unused: who claims it this moment keeps it. Bytes left behind by a crash are found
        // by nobody.
        try
        {
            if (await unused.ExecuteDeleteAsync(cancel) == 0)
                return;
        }
        catch (PostgresException claimed) when (claimed.SqlState == PostgresErrorCodes.ForeignKeyViolation)
        {
            return;
        }

        foreach (var size in Pictures.SizesOf(kind))
            await store.Delete(FileEndpoints.NameOf(id, size), cancel);
    }
}
