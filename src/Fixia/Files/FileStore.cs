using Microsoft.Extensions.Options;

namespace Fixia.Files;

/// <summary>Keeps bytes under names. Writing is whole or not at all.</summary>
public interface IFileStore
{
    /// <summary>Keeps the content of a local file, which is taken away.</summary>
    Task Keep(string name, string localFile, CancellationToken cancel);

    /// <summary>Opens what is kept; null when there is none.</summary>
    Task<Stream?> Open(string name, CancellationToken cancel);

    /// <summary>Forgets it; nothing happens when there is none.</summary>
    Task Delete(string name, CancellationToken cancel);
}

/// <summary>A folder; of several nodes, one they share.</summary>
internal sealed class FolderStore(IOptions<FilesOptions> options) : IFileStore
{
    public Task Keep(string name, string localFile, CancellationToken cancel)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // Beside its place first: a move within a folder is whole or not at all.
        var beside = path + ".new";
        File.Copy(localFile, beside, true);
        File.Move(beside, path, true);
        File.Delete(localFile);
        return Task.CompletedTask;
    }

    public Task<Stream?> Open(string name, CancellationToken cancel)
    {
        var path = PathOf(name);
        return Task.FromResult<Stream?>(File.Exists(path)
            ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferSize, true)
            : null);
    }

    public Task Delete(string name, CancellationToken cancel)
    {
        File.Delete(PathOf(name));
        return Task.CompletedTask;
    }

    private const int BufferSize = 64 * 1024;

    // Names are ours (an id and a size), so they cannot leave the folder. Spread by the id's last letters, so that no folder
    // grows too large.
    private string PathOf(string name) => Path.Combine(options.Value.Folder, name[30..32], name);
}
