using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace Fixia.Platform.Web;

/// <summary>
/// The files of the built web client. Those whose name carries their hash are kept by browsers for ever. The build left each text
/// beside itself as brotli and gzip, as small as they get: they are sent as they are, so no request pays for compressing.
/// </summary>
internal static class Assets
{
    private static readonly (string Coding, string Ending)[] Codings = [("br", ".br"), ("gzip", ".gz")];

    public static void UseAssets(this WebApplication app)
    {
        var root = WebClient.Root(app.Configuration);
        if (!Directory.Exists(root))
            return;
        var files = new PhysicalFileProvider(root);
        app.Use((context, next) =>
        {
            Choose(context.Request, files);
            return next(context);
        });
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            ContentTypeProvider = new TypesOfCompressed(),
            OnPrepareResponse = file => Prepare(file.Context),
        });
    }

    // A smaller copy of the file is asked for in the place of the file, when there is one that the browser can read.
    private static void Choose(HttpRequest request, PhysicalFileProvider files)
    {
        var path = request.Path.Value;
        if (string.IsNullOrEmpty(path)
            || !Path.HasExtension(path) || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
            return;
        var accepted = request.GetTypedHeaders().AcceptEncoding;
        foreach (var (coding, ending) in Codings)
        {
            if (accepted.Any(a => a.Value == coding && a.Quality is null or > 0) && files.GetFileInfo(path + ending).Exists)
            {
                request.Path = path + ending;
                request.HttpContext.Items[typeof(Assets)] = coding;
                return;
            }
        }
    }

    private static void Prepare(HttpContext context)
    {
        var headers = context.Response.Headers;
        var path = context.Request.Path;
        headers.CacheControl = path switch
        {
            _ when path.StartsWithSegments("/assets", StringComparison.Ordinal) => "public, max-age=31536000, immutable",
            // An old worker on a device is the one thing a new version could not mend.
            _ when path.Value!.StartsWith("/sw.js", StringComparison.Ordinal) => "no-cache",
            _ => "public, max-age=3600",
        };
        headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        if (context.Items[typeof(Assets)] is string coding)
            headers.ContentEncoding = coding;
    }

    private sealed class TypesOfCompressed : IContentTypeProvider
    {
        private readonly FileExtensionContentTypeProvider known = new()
        {
            Mappings = { [".webmanifest"] = "application/manifest+json" },
        };

        public bool TryGetContentType(string subpath, [MaybeNullWhen(false)] out string contentType) =>
            known.TryGetContentType(
                Path.GetExtension(subpath) is ".br" or ".gz" ? Path.ChangeExtension(subpath, null) : subpath, out contentType);
    }
}
