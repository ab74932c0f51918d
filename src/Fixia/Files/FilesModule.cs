using Fixia.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

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
        services.AddScoped<FileQuota>();
        services.AddScoped<FileIntake>();
        services.AddJob<DeleteLooseFiles>("files.delete-loose", TimeSpan.FromMinutes(30));
    }

    public static void MapFiles(this IEndpointRouteBuilder api) => api.MapFileEndpoints();
}

/// <summary>Deletes what nobody used for a day.</summary>
internal sealed class DeleteLooseFiles(
    FixiaDb db, RowByRow<DeleteLooseFiles> rows, IFileStore store, IOptions<FilesOptions> options, TimeProvider clock)
    : IRecurringJob
{
    public async Task Run(CancellationToken cancel)
    {
        var before = clock.GetUtcNow() - options.Value.KeepLoose;
        var loose = db.Set<StoredFile>().Where(f => f.CreatedAt < before && !db.Set<FileClaim>().Any(c => c.FileId == f.Id));
        await rows.Each(
            await loose.OrderBy(f => f.CreatedAt).Take(500).ToListAsync(cancel),
            async file =>
            {
                // The row first, and only while still unused: who claims it this moment makes the deletion wait, and fail until
                // the next turn.
                // Bytes left behind by a crash are found by nobody.
                if (await loose.Where(f => f.Id == file.Id).ExecuteDeleteAsync(cancel) == 0)
                    return;
                foreach (var size in file.Kind == FileKind.Document ? [Pictures.Original] : Pictures.Sizes.Keys)
                    await store.Delete(FileEndpoints.NameOf(file.Id, size), cancel);
            },
            cancel);
    }
}
