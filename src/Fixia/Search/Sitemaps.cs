using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Fixia.Platform;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Fixia.Search;

/// <summary>
/// What search engines may read, and the addresses of what there is, in as many files as the protocol's limit asks for. Each file
/// begins at an id, so that what is published meanwhile moves nothing from one file to another.
/// </summary>
internal sealed class Sitemaps(NpgsqlDataSource database, IOptions<AppOptions> options, TimeProvider clock) : IDisposable
{
    // The protocol allows 50,000.
    private const int Most = 45_000;
    private static readonly XNamespace Space = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static readonly Dictionary<string, Listing> Listings = new(StringComparer.Ordinal)
    {
        ["servicios"] = new(
            "services", "status = 'active' and deleted_at is null",
            """
            select '/servicios/' || r.slug, r.updated_at from page r join users u on u.id = r.professional_id
            where is_professional_at(u.is_professional_active, u.subscription_expires_at, $1)
            """),
        ["proyectos"] = new(
            "projects", "status = 'open' and visibility = 'public'",
            "select '/proyectos/' || r.slug, r.published_at from page r where r.early_access_until is null or "
            + "r.early_access_until <= $1"),
        ["profesionales"] = new(
            "users", "is_professional_active and suspended_at is null",
            "select '/u/' || r.handle, null::timestamptz from page r where is_professional_at(r.is_professional_active, "
            + "r.subscription_expires_at, $1)"),
    };

    // Where each file begins is found by reading every id, so it is not done for each who asks.
    private readonly Kept<string> index = new(TimeSpan.FromHours(1), clock);

    /// <inheritdoc/>
    public void Dispose() => index.Dispose();

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/robots.txt", (IOptions<AppOptions> options) => TypedResults.Text(
            "User-agent: *\nDisallow: /api/\nDisallow: /panel\nDisallow: /configuracion\nDisallow: /contratos\nSitemap: "
            + $"{options.Value.PublicUrl}/sitemap.xml\n")).Requires(PlatformPermissions.Browse).ExcludeFromDescription();
        app.MapGet(
            "/sitemap.xml",
            async (Sitemaps sitemaps, CancellationToken cancel) => Xml(await sitemaps.index.Read(sitemaps.Index, cancel)))
            .Requires(PlatformPermissions.Browse).ExcludeFromDescription();
        app.MapGet("/sitemaps/{kind}.xml", async (string kind, Guid? from, Sitemaps sitemaps, CancellationToken cancel) =>
            await sitemaps.File(kind, from ?? Guid.Empty, cancel) is { } file
                ? (IResult)Xml(file)
                : Problem.NotFound()).Requires(PlatformPermissions.Browse).ExcludeFromDescription();
    }

    private async Task<string> Index(CancellationToken cancel)
    {
        var files = new List<string> { "categorias.xml" };
        foreach (var (kind, (table, shown, _)) in Listings)
        {
            files.Add($"{kind}.xml");
            await foreach (var row in Read($"select id from (select id, row_number() over (order by id) as n from {table} where "
                + $"{shown}) numbered where n > 1 and n % $1 = 1 order by id", [Most], cancel))
                files.Add(string.Create(CultureInfo.InvariantCulture, $"{kind}.xml?from={row.GetGuid(0)}"));
        }

        return new XElement(
            Space + "sitemapindex",
            files.Select(
                file => new XElement(
                    Space + "sitemap",
                    new XElement(Space + "loc", $"{options.Value.PublicUrl}/sitemaps/{file}")))).ToString();
    }

    private async Task<string?> File(string kind, Guid from, CancellationToken cancel)
    {
        var set = new XElement(Space + "urlset");
        if (kind == "categorias")
        {
            await foreach (var row in Read("select '/categorias/' || slug from categories order by position", [], cancel))
                set.Add(Url(row.GetString(0), null));
            return set.ToString();
        }

        if (!Listings.TryGetValue(kind, out var listing))
            return null;
        var page = $"with page as (select * from {listing.Table} where {listing.Shown} and id >= $2 order by id limit $3)";
        await foreach (var row in Read($"{page} {listing.Rows}", [clock.GetUtcNow(), from, Most], cancel))
            set.Add(Url(row.GetString(0), await row.IsDBNullAsync(1, cancel) ? null : row.GetFieldValue<DateTimeOffset>(1)));
        return set.ToString();
    }

    private XElement Url(string path, DateTimeOffset? changed) => new(
        Space + "url", new XElement(Space + "loc", options.Value.PublicUrl + path), changed is null ? null : new XElement(
            Space + "lastmod", changed.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    private async IAsyncEnumerable<NpgsqlDataReader> Read(
        string sql, object[] values, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
#pragma warning disable CA2100 // Made of the texts above.
        await using var command = database.CreateCommand(sql);
#pragma warning restore CA2100
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
            yield return rows;
    }

    private static ContentHttpResult Xml(string root) =>
        TypedResults.Text($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{root}", "application/xml", Encoding.UTF8);

    /// <summary>A kind of page.</summary>
    /// <param name="Table">Where its rows are.</param>
    /// <param name="Shown">Which of them may be told.</param>
    /// <param name="Rows">Path and day of the last change, of the rows called <c>page</c>; what depends on the moment ($1) is
    /// left out here.</param>
    private sealed record Listing(string Table, string Shown, string Rows);
}
