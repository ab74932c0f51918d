using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Fixia.Files;

/// <summary>What came of an upload: a picture or a document, and its address.</summary>
public sealed record UploadedView(Guid Id, FileKind Kind, string Name, long Bytes, PictureView? Picture, DocumentView? Document);

internal static class FileEndpoints
{
    private const int LongestName = 160;
    private const int ReadOn = 4;

    public static void MapFileEndpoints(this IEndpointRouteBuilder api) =>
        api.MapPost("/files", UploadFile).Accepts<Stream>("*/*").Requires(FilePermissions.Upload).IdempotentByClaim().Takes(Turn.Upload).WithTags("Files");

    /// <summary>The files themselves, outside <c>/api</c>: browsers fetch them without a token, the signature lets them in.</summary>
    public static void MapFileContents(this IEndpointRouteBuilder app) => app.MapGet("/files/{id:guid}/{size}", Download).Requires(PlatformPermissions.Browse).Takes(Turn.Download).ExcludeFromDescription();

    /// <summary>The body is the file itself; its name and what it is for are in the address.</summary>
    private static async Task<Results<Created<UploadedView>, Problem>> UploadFile(
        string? name, string? kind, HttpContext context, CurrentUser user, FixiaDb db, IFileStore store, Pictures pictures, FileLinks links, IOptions<FilesOptions> options, TimeProvider clock, CancellationToken cancel)
    {
        FileKind? use = kind switch { "picture" => FileKind.Picture, "document" => FileKind.Document, _ => null };
        if (new FieldErrors().Text("name", name, 1, LongestName).Require(use is not null, "kind", string.IsNullOrEmpty(kind) ? "required" : "invalid_value").Problem is { } wrong)
            return wrong;
        var rules = options.Value;
        if (await db.Set<StoredFile>().CountAsync(f => f.OwnerId == user.Id && f.AttachedAt == null, cancel) >= rules.MostLoose)
            return Problem.Conflict("too_many_files");
        var (largest, id) = (use == FileKind.Picture ? rules.LargestPicture : rules.LargestDocument, Guid.CreateVersion7(clock.GetUtcNow()));
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = largest * ReadOn;
        var folder = Directory.CreateTempSubdirectory("fixia-upload-").FullName;
        try
        {
            var upload = Path.Combine(folder, "upload");
            if (!await Receive(context.Request, upload, largest, cancel))
                return Problem.Invalid("file", "too_large", largest / (1024 * 1024));
            var bytes = new FileInfo(upload).Length;
            if (bytes == 0)
                return Problem.Invalid("file", "required");
            var content = await FileContent.Of(upload, cancel);
            if (content is null || (use == FileKind.Picture && !content.IsPicture))
                return Problem.Invalid("file", use == FileKind.Picture ? "not_a_picture" : "not_a_document");
            if ((long)(content.Width ?? 0) * (content.Height ?? 0) > Pictures.MostPixels)
                return Problem.Invalid("file", "too_large", Pictures.MostPixels / 1_000_000);
            var file = new StoredFile
            {
                Id = id,
                OwnerId = user.Id,
                Kind = use!.Value,
                Name = Path.GetFileName(name!.Trim()),
                MediaType = content.MediaType,
                Bytes = bytes,
                Width = use == FileKind.Picture ? content.Width : null,
                Height = use == FileKind.Picture ? content.Height : null,
                CreatedAt = clock.GetUtcNow(),
            };
            if (!await Keep(file, upload, folder, store, pictures, cancel))
                return Problem.Invalid("file", "not_a_picture");
            // The bytes first: a row without them would be a broken picture; bytes without a row are only looked for by nobody.
            db.Add(file);
            await db.SaveChangesAsync(cancel);
            return TypedResults.Created((string?)null, new UploadedView(
                id, file.Kind, file.Name, bytes, file.Kind == FileKind.Picture ? links.Picture(id) : null, file.Kind == FileKind.Document ? links.Document(file) : null));
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

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

    private static async Task<bool> Keep(StoredFile file, string upload, string folder, IFileStore store, Pictures pictures, CancellationToken cancel)
    {
        if (file.Kind == FileKind.Document)
        {
            await store.Keep(NameOf(file.Id, "original"), upload, cancel);
            return true;
        }

        foreach (var size in Pictures.Sizes.Keys)
        {
            var target = Path.Combine(folder, size + ".webp");
            if (!await pictures.Make(upload, size, target, cancel))
                return false;
            await store.Keep(NameOf(file.Id, size), target, cancel);
        }

        return true;
    }

    private static async Task<IResult> Download(Guid id, string size, long? until, string? signature, HttpResponse response, FixiaDb db, IFileStore store, FileLinks links, CancellationToken cancel)
    {
        if (!links.IsOurs(id, size, until ?? 0, signature))
            return Problem.NotFound();
        var isPicture = size != "original";
        var file = isPicture ? null : await db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, cancel);
        if ((!isPicture && file is null) || await store.Open(NameOf(id, size), cancel) is not { } content)
            return Problem.NotFound();
        response.Headers[HeaderNames.CacheControl] = isPicture ? "public, max-age=31536000, immutable" : "private, no-store";
        return isPicture ? TypedResults.Stream(content, "image/webp") : TypedResults.Stream(content, file!.MediaType, file.Name);
    }

    internal static string NameOf(Guid id, string size) => $"{id:N}-{size}";
}
