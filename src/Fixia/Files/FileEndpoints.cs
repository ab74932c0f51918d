using Fixia.Accounts;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Fixia.Files;

/// <summary>What came of an upload: a picture, a document or a photo of oneself, and its addresses.</summary>
public sealed record UploadedView(
    Guid Id, FileKind Kind, string Name, long Bytes, PictureView? Picture, DocumentView? Document, PhotoView? Photo);

internal static class FileEndpoints
{
    private const int LongestName = 160;
    private const int ReadOn = 4;

    public static void MapFileEndpoints(this IEndpointRouteBuilder api) =>
        api.MapPost("/files", UploadFile)
            .Accepts<Stream>("*/*").Requires(FilePermissions.Upload).IdempotentByClaim().Takes(Turn.Upload).WithTags("Files");

    /// <summary>
    /// The files themselves, outside <c>/api</c>: browsers fetch them without a token, the signature lets them in.
    /// </summary>
    public static void MapFileContents(this IEndpointRouteBuilder app)
    {
        app.MapGet("/files/{id:guid}/{size}", Download)
            .Requires(PlatformPermissions.Browse).Takes(Turn.Download).ExcludeFromDescription();
        // Of a photo the squares are kept and of nothing else, so this address leads to nothing else either.
        app.MapGet(PhotoView.Root + "/{id:guid}/{size:int}", DownloadPhoto)
            .Requires(PlatformPermissions.Browse).Takes(Turn.Download).ExcludeFromDescription();
    }

    /// <summary>Uploads a file: the body is the file itself; its name and what it is for are in the address.</summary>
    private static async Task<Made<UploadedView>> UploadFile(
        string? name,
        string? kind,
        HttpContext context,
        CurrentUser user,
        FileQuota quota,
        FileIntake intake,
        FileLinks links,
        IOptions<FilesOptions> options,
        CancellationToken cancel)
    {
        FileKind? use =
            kind switch { "picture" => FileKind.Picture, "document" => FileKind.Document, "photo" => FileKind.Photo, _ => null };
        var title = FileNames.Last(name ?? string.Empty);
        var errors = new FieldErrors()
            .Text("name", name, 1, LongestName)
            .Require(string.IsNullOrWhiteSpace(name) || title.Trim('.').Length > 0, "name", "invalid_value")
            .Require(use is not null, "kind", string.IsNullOrEmpty(kind) ? "required" : "invalid_value");
        if (errors.Problem is { } wrong)
            return wrong;
        // Before anything is read: whoever is full is told so at once.
        if (await quota.Refusal(user.Id, 1, cancel) is { } full)
            return full;
        var asked = use ?? FileKind.Document;
        var largest = asked == FileKind.Document ? options.Value.LargestDocument : options.Value.LargestPicture;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = largest * ReadOn;
        var folder = Directory.CreateTempSubdirectory("fixia-upload-").FullName;
        try
        {
            var upload = Path.Combine(folder, "upload");
            if (!await Receive(context.Request, upload, largest, cancel))
                return Problem.Invalid("file", "too_large", largest / (1024 * 1024));
            var kept = await intake.Keep(user.Id, asked, title, upload, folder, cancel);
            return kept.Is(out var file, out var refused) ? new Made<UploadedView>(null, View(file, links)) : refused;
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static UploadedView View(StoredFile file, FileLinks links) => new(
        file.Id,
        file.Kind,
        file.Name,
        file.Bytes,
        file.Kind == FileKind.Picture ? links.Picture(file.Id) : null,
        file.Kind == FileKind.Document ? links.Document(file) : null,
        file.Kind == FileKind.Photo ? PhotoView.Of(file.Id) : null);

    // What is too large is read on for a while without being kept: a browser reads the answer only when it has sent its question.
    private static async Task<bool> Receive(HttpRequest request, string path, long largest, CancellationToken cancel)
    {
        if (request.ContentLength > largest * ReadOn)
            return false;
        await using var target = File.Create(path);
        var buffer = new byte[64 * 1024];
        long total = 0;
        while (await request.Body.ReadAsync(buffer, cancel) is var read and > 0)
        {
            if ((total += read) <= largest)
                await target.WriteAsync(buffer.AsMemory(0, read), cancel);
        }

        return total <= largest;
    }

    private static async Task<IResult> Download(
        Guid id,
        string size,
        long? until,
        string? signature,
        HttpResponse response,
        FixiaDb db,
        IFileStore store,
        FileLinks links,
        CancellationToken cancel)
    {
        if (!links.IsOurs(id, size, until ?? 0, signature))
            return Problem.NotFound();
        if (size != Pictures.Original)
            return await Picture(NameOf(id, size), response, store, cancel);
        if (await db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, cancel) is not { } file
            || await store.Open(NameOf(id, size), cancel) is not { } content)
            return Problem.NotFound();
        response.Headers[HeaderNames.CacheControl] = "private, no-store";
        return TypedResults.Stream(content, file.MediaType, file.Name);
    }

    private static async Task<IResult> DownloadPhoto(
        Guid id, int size, HttpResponse response, IFileStore store, CancellationToken cancel)
    {
        return PhotoView.Sizes.Contains(size)
            ? await Picture(NameOf(id, Pictures.NameOfSquare(size)), response, store, cancel)
            : Problem.NotFound();
    }

    // What a name holds never changes, so whoever has it need not ask again.
    private static async Task<IResult> Picture(string name, HttpResponse response, IFileStore store, CancellationToken cancel)
    {
        if (await store.Open(name, cancel) is not { } content)
            return Problem.NotFound();
        response.Headers[HeaderNames.CacheControl] = "public, max-age=31536000, immutable";
        return TypedResults.Stream(content, "image/webp");
    }

    internal static string NameOf(Guid id, string size) => $"{id:N}-{size}";
}
