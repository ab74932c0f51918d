using System.Collections.Concurrent;
using System.Globalization;
using Fixia.Demo.Drawing;
using Fixia.Demo.Script;
using Fixia.Files;

namespace Fixia.Demo.Filling;

/// <summary>
/// The pictures and photos of the town. They are drawn beside the filling, and their bytes are written before it is committed.
/// </summary>
internal sealed class Gallery : IDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private readonly Task drawing;
    private readonly ConcurrentDictionary<(bool IsFace, int Number), IReadOnlyDictionary<string, byte[]>> drawn = new();
    private readonly List<(Guid File, bool IsFace, int Number)> hung = [];

    public Gallery(TownScript script) => drawing = Task.Run(() => Draw(script));

    /// <summary>A picture of work, uploaded by its owner.</summary>
    public StoredFile Picture(int number, Guid owner, DateTimeOffset now) =>
        Stored(false, number, owner, now, Scenes.Width, Scenes.Height);

    /// <summary>A photo of a person.</summary>
    public StoredFile Face(int number, Guid owner, DateTimeOffset now) => Stored(true, number, owner, now, Largest, Largest);

    /// <summary>Writes what was uploaded.</summary>
    public async Task Hang(IFileStore store)
    {
        await drawing;
        var folder = Directory.CreateTempSubdirectory("fixia-demo-").FullName;
        try
        {
            foreach (var (file, isFace, number) in hung)
            {
                foreach (var (size, bytes) in drawn[(isFace, number)])
                {
                    var path = Path.Combine(folder, size);
                    await File.WriteAllBytesAsync(path, bytes);
                    await store.Keep(FileEndpoints.NameOf(file, size), path, CancellationToken.None);
                }
            }
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    public void Dispose()
    {
        stopping.Cancel();
        stopping.Dispose();
    }

    private const int Largest = 512;

    private StoredFile Stored(bool isFace, int number, Guid owner, DateTimeOffset now, int width, int height)
    {
        var file = new StoredFile
        {
            Id = Guid.CreateVersion7(now),
            OwnerId = owner,
            Kind = isFace ? FileKind.Photo : FileKind.Picture,
            Name = isFace ? "foto.webp" : "trabajo.webp",
            MediaType = "image/webp",
            Bytes = width * height / 20,
            Width = width,
            Height = height,
            CreatedAt = now,
        };
        hung.Add((file.Id, isFace, number));
        return file;
    }

    // One after the other: filling has the other core.
    private void Draw(TownScript script)
    {
        for (var i = 0; i < script.Faces && !stopping.IsCancellationRequested; i++)
        {
            var who = script.Residents.Single(r => r.Photo == i);
            drawn[(true, i)] = Pictures.Squares.Keys.ToDictionary(
                size => size,
                size => Portrait.Draw(i, who.Who.IsWoman, int.Parse(size.Split('-')[1], CultureInfo.InvariantCulture)),
                StringComparer.Ordinal);
        }

        for (var i = 0; i < script.Pictures.Count && !stopping.IsCancellationRequested; i++)
        {
            var (painted, number) = (script.Pictures[i], i);
            drawn[(false, i)] = new Dictionary<string, byte[]>(StringComparer.Ordinal)
            {
                ["large"] = Scenes.Draw(painted.Trade.Category, painted.Turn, number, Scenes.Width),
                ["thumb"] = Scenes.Draw(painted.Trade.Category, painted.Turn, number, Scenes.Width / 2),
            };
        }
    }
}
