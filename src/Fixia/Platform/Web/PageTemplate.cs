using System.Text;

namespace Fixia.Platform.Web;

/// <summary>
/// The page of the web client's build, cut at its marks once: what is filled in is put between the pieces and never searched for
/// marks, whatever people wrote in it.
/// </summary>
internal sealed class PageTemplate
{
    // Marks of src/web/index.html.
    private const string Nonce = "__CSP_NONCE__";
    private const string NoHead = "<!--head--><title>Fixia</title><!--/head-->";
    private const string NoContent = "<!--content-->";
    private const string UsualHead = "<title>Fixia</title>";

    private readonly string[] pieces;

    /// <exception cref="InvalidOperationException">A mark is missing, or the marks stand in another order.</exception>
    public PageTemplate(string html)
    {
        pieces = html.Split([Nonce, NoHead, NoContent], StringSplitOptions.None);
        if (pieces.Length != 4 || html.IndexOf(Nonce, StringComparison.Ordinal) > html.IndexOf(NoHead, StringComparison.Ordinal))
            throw new InvalidOperationException(
                "The web client's page needs one mark each for the nonce, the head and the content, in this order.");
    }

    /// <summary>Writes the page.</summary>
    /// <param name="nonce">Of this answer's policy.</param>
    /// <param name="head">What the page is; null: only the product's name.</param>
    /// <param name="content">What one reads before the scripts have come.</param>
    /// <param name="files">Scripts and style sheets of this page, fetched with the others instead of after them.</param>
    /// <param name="data">What the API answers first, by address, as JSON.</param>
    public string Write(string nonce, string? head, string? content, IReadOnlyList<string> files, string? data)
    {
        var page = new StringBuilder(pieces[0]).Append(nonce).Append(pieces[1]).Append(head ?? UsualHead);
        foreach (var file in files)
        {
            page.Append(file.EndsWith(".css", StringComparison.Ordinal)
                ? $"\n    <link rel=\"stylesheet\" crossorigin href=\"{file}\" />"
                : $"\n    <link rel=\"modulepreload\" fetchpriority=\"low\" crossorigin href=\"{file}\" />");
        }

        if (data is not null)
            page.Append("\n    <script type=\"application/json\" id=\"fixia-data\">").Append(data).Append("</script>");
        return page.Append(pieces[2]).Append(content).Append(pieces[3]).ToString();
    }
}
