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
    private const string UsualHead = "<!--head-->";
    private const string EndOfUsual = "<!--/head-->";
    private const string EndOfHead = "</head>";
    private const string NoContent = "<!--content-->";

    private readonly string[] pieces;

    /// <exception cref="InvalidOperationException">A mark is missing, or the marks stand in another order.</exception>
    public PageTemplate(string html)
    {
        string[] marks = [Nonce, UsualHead, EndOfUsual, EndOfHead, NoContent];
        pieces = html.Split(marks, StringSplitOptions.None);
        var places = Array.ConvertAll(marks, mark => html.IndexOf(mark, StringComparison.Ordinal));
        if (pieces.Length != marks.Length + 1 || places.Any(place => place < 0) || !places.SequenceEqual(places.Order()))
            throw new InvalidOperationException(
                "The web client's page needs one mark each for the nonce, the head and the content, in this order.");
    }

    /// <summary>Writes the page.</summary>
    /// <param name="nonce">Of this answer's policy.</param>
    /// <param name="head">What the page is; null: what the build says of every page.</param>
    /// <param name="content">What one reads before the scripts have come.</param>
    /// <param name="files">Scripts and style sheets of this page, fetched with the others instead of after them.</param>
    /// <param name="data">What the API answers first, by address, as JSON.</param>
    public string Write(string nonce, string? head, string? content, IReadOnlyList<string> files, string? data)
    {
        var page = new StringBuilder(pieces[0]).Append(nonce).Append(pieces[1]).Append(head ?? pieces[2]);
        foreach (var file in files.Where(f => !IsSheet(f)))
            page.Append("\n    <link rel=\"modulepreload\" fetchpriority=\"low\" crossorigin href=\"").Append(file)
                .Append("\" />");
        page.Append(pieces[3]);
        // After those of every page, as when one comes from another page: what weighs the same is decided by who comes last.
        foreach (var file in files.Where(IsSheet))
            page.Append("  <link rel=\"stylesheet\" crossorigin href=\"").Append(file).Append("\" />\n  ");
        if (data is not null)
            page.Append("  <script type=\"application/json\" id=\"fixia-data\">").Append(data).Append("</script>\n  ");
        return page.Append(EndOfHead).Append(pieces[4]).Append(content).Append(pieces[5]).ToString();
    }

    private static bool IsSheet(string file) => file.EndsWith(".css", StringComparison.Ordinal);
}
