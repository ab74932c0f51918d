using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Fixia.Platform.Web;

/// <summary>
/// What a public page says in its first HTML, before any script: to search engines, to whoever shares it, and to a reader without
/// scripts.
/// </summary>
/// <param name="Title">Title of the window; " · Fixia" is added.</param>
/// <param name="Description">A sentence or two.</param>
/// <param name="Path">The one address of the page, below the public address.</param>
/// <param name="Content">What one reads: headings and paragraphs, plain.</param>
/// <param name="Data">Descriptions after schema.org, as JSON-LD.</param>
public sealed record PageHead(
    string Title, string Description, string Path, IReadOnlyList<string> Content, IReadOnlyList<object> Data)
{
    /// <summary>What the page's first heading says; the title unless told.</summary>
    public string Heading { get; init; } = Title;

    /// <summary>Pages it leads to, below its content.</summary>
    public IReadOnlyList<PageLink> Links { get; init; } = [];

    /// <summary>Whether search engines are to leave it out, and its first HTML carries no more than these words.</summary>
    public bool IsHidden { get; init; }

    // Written into a script element: < and & must not end it.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement),
    };

    // Spanish is written as it is; only what HTML gives a meaning to is not.
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(
        UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement, UnicodeRanges.GeneralPunctuation);

    /// <summary>The elements of the head.</summary>
    public string Head(string publicUrl)
    {
        var (title, description, address) = (Encode(Title + " · Fixia"), Encode(Shorten(Description)), Encode(publicUrl + Path));
        var data = JsonSerializer.Serialize(
            new Dictionary<string, object>(StringComparer.Ordinal) { ["@context"] = "https://schema.org", ["@graph"] = Data },
            Json);
        return $"""
            <title>{title}</title>
                <meta name="description" content="{description}" />
                <link rel="canonical" href="{address}" />{(IsHidden ? """<meta name="robots" content="noindex" />""" : string.Empty)}
                <meta property="og:site_name" content="Fixia" />
                <meta property="og:locale" content="es_AR" />
                <meta property="og:type" content="website" />
                <meta property="og:title" content="{title}" />
                <meta property="og:description" content="{description}" />
                <meta property="og:url" content="{address}" />
                <meta name="twitter:card" content="summary" />
                <script type="application/ld+json">{data}</script>
            """;
    }

    /// <summary>The body, until the web client takes over.</summary>
    public string Body()
    {
        var content = string.Concat(Content.Select(p => $"<p>{Encode(p)}</p>"));
        var links = string.Concat(Links.Select(l => $"<li><a href=\"{Encode(l.Path)}\">{Encode(l.Name)}</a></li>"));
        return $"<main><h1>{Encode(Heading)}</h1>{content}{(links.Length == 0 ? links : $"<ul>{links}</ul>")}</main>";
    }

    private static string Encode(string text) => Html.Encode(text);

    private static string Shorten(string text) =>
        text.Length <= 200 ? text : text[..Math.Max(text.LastIndexOf(' ', 200), 100)] + "…";
}

/// <summary>A page another leads to.</summary>
/// <param name="Name">What one reads.</param>
/// <param name="Path">Below the public address.</param>
public sealed record PageLink(string Name, string Path);

/// <summary>Describes public pages whose address begins with <see cref="Prefix"/> and goes on with one name.</summary>
public interface IDescribePages
{
    /// <summary>For example <c>servicios</c>.</summary>
    string Prefix { get; }

    /// <summary>Describes the page of a name; null when there is none.</summary>
    Task<PageHead?> Describe(string name, CancellationToken cancel);
}

/// <summary>Describes public pages by their whole address: the home page, lists.</summary>
public interface IDescribeAddresses
{
    /// <summary>For example <c>/servicios</c>.</summary>
    IReadOnlyCollection<string> Addresses { get; }

    /// <summary>Describes the page of one of them, whose first answers may be known already.</summary>
    Task<PageHead> Describe(string address, FirstAnswers known, CancellationToken cancel);
}
