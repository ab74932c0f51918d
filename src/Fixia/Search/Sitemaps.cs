using System.Text;
using System.Xml.Linq;
using Fixia.Platform;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Fixia.Search;

/// <summary>What search engines may read, and the addresses of what there is: the newest of each kind, as many as a sitemap may hold.</summary>
internal static class Sitemaps
{
    // The protocol allows 50,000.
    private const int Most = 45_000;
    private static readonly XNamespace Space = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static readonly Dictionary<string, string> Queries = new(StringComparer.Ordinal)
    {
        ["servicios"] = """
            select '/servicios/' || s.slug, s.updated_at from services s join users u on u.id = s.professional_id
            where s.status = 'active' and s.deleted_at is null and u.is_professional_active and u.subscription_expires_at > $1 order by s.published_at desc limit $2
            """,
        ["proyectos"] = """
            select '/proyectos/' || slug, published_at from projects
            where status = 'open' and visibility = 'public' and (early_access_until is null or early_access_until <= $1) order by published_at desc limit $2
            """,
        ["categorias"] = """
            select '/categorias/' || slug, null::timestamptz from categories where $1::timestamptz is not null order by position limit $2
            """,
        ["profesionales"] = """
            select '/u/' || handle, null::timestamptz from users
            where is_professional_active and subscription_expires_at > $1 and suspended_at is null order by professional_since desc limit $2
            """,
    };

    public static void MapSitemaps(this IEndpointRouteBuilder app)
    {
        app.MapGet("/robots.txt", (IOptions<AppOptions> options) => TypedResults.Text(
            $"User-agent: *\nDisallow: /api/\nDisallow: /panel\nDisallow: /configuracion\nDisallow: /contratos\nSitemap: {options.Value.PublicUrl}/sitemap.xml\n")).Requires(Permission.Browse).ExcludeFromDescription();
        app.MapGet("/sitemap.xml", (IOptions<AppOptions> options) => Xml(new XElement(
            Space + "sitemapindex",
            Queries.Keys.Select(kind => new XElement(Space + "sitemap", new XElement(Space + "loc", $"{options.Value.PublicUrl}/sitemaps/{kind}.xml")))))).Requires(Permission.Browse).ExcludeFromDescription();
        app.MapGet("/sitemaps/{kind}.xml", List).Requires(Permission.Browse).ExcludeFromDescription();
    }

    private static async Task<IResult> List(string kind, NpgsqlDataSource database, IOptions<AppOptions> options, TimeProvider clock, CancellationToken cancel)
    {
        if (!Queries.TryGetValue(kind, out var sql))
            return Problem.NotFound();
#pragma warning disable CA2100 // One of the texts above.
        await using var read = database.CreateCommand(sql);
#pragma warning restore CA2100
        read.Parameters.Add(new() { Value = clock.GetUtcNow() });
        read.Parameters.Add(new() { Value = Most });
        await using var rows = await read.ExecuteReaderAsync(cancel);
        var set = new XElement(Space + "urlset");
        while (await rows.ReadAsync(cancel))
        {
            var url = new XElement(Space + "url", new XElement(Space + "loc", options.Value.PublicUrl + rows.GetString(0)));
            if (!await rows.IsDBNullAsync(1, cancel))
                url.Add(new XElement(Space + "lastmod", rows.GetFieldValue<DateTimeOffset>(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
            set.Add(url);
        }

        return Xml(set);
    }

    private static ContentHttpResult Xml(XElement root) => TypedResults.Text($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{root}", "application/xml", Encoding.UTF8);
}
