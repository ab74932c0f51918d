using System.Net;
using System.Text;
using Fixia.Platform.Text;

namespace Fixia.Platform.Mail;

/// <summary>
/// The HTML of a letter: one column of tables with the styles inside, as programs of mail take it; no picture and no font from
/// elsewhere, so that nothing tells who opened it. Everything that is not of this file is escaped. Dark by the reader's own wish.
/// </summary>
internal static class LetterPage
{
    private const string Fonts = "font-family:Inter,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

    // Programs that know no style sheet keep the light one, which stands in each element.
    private const string Dark = """
        :root{color-scheme:light dark;supported-color-schemes:light dark}
        @media (max-width:480px){.card{padding:24px 20px!important}.button a{display:block!important}}
        @media (prefers-color-scheme:dark){
        .ground{background:#0f1715!important}.card{background:#17211e!important;border-color:#2a3733!important}
        .ink{color:#eaf1ed!important}.soft{color:#a9b8b1!important}.quote{border-color:#2fae7f!important;background:#1d2925!important}
        .button{background:#2fae7f!important}.button a{color:#06251a!important;border-color:#2fae7f!important}.link{color:#8fdcbf!important}}
        """;

    /// <summary>The letter as HTML, styled so that old mail programs show it too.</summary>
    public static string Of(WrittenLetter letter, string site)
    {
        var words = Texts.In(letter.Language);
        var rows = new StringBuilder();
        var pastTheButton = false;
        foreach (var paragraph in letter.Paragraphs)
        {
            Write(rows, paragraph, pastTheButton);
            foreach (var button in paragraph.Buttons.SelectMany(b => b.Runs))
            {
                rows.Append(Button(button.Words, button.Address!, words.Word("letter.button_fails")));
                pastTheButton = true;
            }
        }

        return $"""
            <!doctype html>
            <html lang="{E(letter.Language)}" dir="ltr">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="supported-color-schemes" content="light dark">
            <meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
            <title>{E(letter.Subject)}</title>
            <style>{Dark}</style>
            </head>
            <body class="ground" style="margin:0;padding:0;background:#f7f6f2">
            <div style="display:none;max-height:0;overflow:hidden;mso-hide:all">{E(letter.Preview)}{Blank}</div>
            <table role="presentation" class="ground" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#f7f6f2">
            <tr><td align="center" style="padding:32px 12px">
            <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px">
            <tr><td style="padding:0 4px 20px">{Brand(site)}</td></tr>
            <tr><td class="card" style="padding:32px;background:#ffffff;border:1px solid #e4e8e3;border-radius:16px">
            <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
            {Row("ink", $"margin:0;font-size:22px;line-height:1.3;font-weight:700;letter-spacing:-0.02em;color:#14201b;{Fonts}", E(letter.Subject), "h1")}
            {Row("ink", Paragraph(16, "#14201b"), E(letter.Greeting))}
            {rows}
            </table>
            </td></tr>
            <tr><td style="padding:20px 4px 0">
            <p class="soft" style="margin:0;font-size:13px;line-height:1.6;color:#55645d;{Fonts}">{E(words.Word("letter.footer"))}<br>
            <a class="link" href="{E(site)}" style="color:#06543a">{E(new Uri(site).Authority)}</a> ·
            <a class="link" href="{E(site)}/ayuda" style="color:#06543a">{E(words.Word("letter.help"))}</a> ·
            <a class="link" href="{E(site)}/legales/privacidad" style="color:#06543a">{E(words.Word("letter.privacy"))}</a></p>
            </td></tr>
            </table>
            </td></tr></table>
            </body>
            </html>
            """;
    }

    // Lists of letters show what follows the preview as well, unless there is room that shows nothing.
    private static readonly string Blank = string.Concat(Enumerable.Repeat("&#847;&zwnj;&nbsp;", 60));

    private static void Write(StringBuilder rows, LetterParagraph paragraph, bool isSmall)
    {
        if (paragraph.Lines.Count == 0)
            return;
        var text = string.Join("<br>", paragraph.Lines.Select(line => string.Concat(line.Runs.Select(Run))));
        var style = isSmall ? Paragraph(14, "#55645d") : Paragraph(16, "#14201b");
        if (paragraph.IsQuote)
            style += ";padding:12px 16px;border-left:3px solid #0b7a55;background:#f1f6f2;border-radius:0 8px 8px 0";
        rows.Append(Row((isSmall ? "soft" : "ink") + (paragraph.IsQuote ? " quote" : string.Empty), style, text));
    }

    private static string Run(LetterRun run)
    {
        var words = E(run.Words).ReplaceLineEndings("<br>");
        return run.Address is null
            ? words
            : $"""<a class="link" href="{E(run.Address)}" style="color:#06543a;font-weight:600">{words}</a>""";
    }

    private static string Row(string name, string style, string html, string element = "p") =>
        $"""<tr><td><{element} class="{name}" style="{style}">{html}</{element}></td></tr>""" + "\n";

    private static string Paragraph(int size, string colour) =>
        $"margin:16px 0 0;font-size:{size}px;line-height:1.55;color:{colour};{Fonts}";

    private static string Button(string words, string address, string otherwise) => $"""
        <tr><td style="padding:24px 0 0">
        <table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr>
        <td class="button" bgcolor="#0b7a55" style="background:#0b7a55;border-radius:12px;text-align:center">
        <a href="{E(address)}" style="display:inline-block;padding:14px 24px;border:1px solid #0b7a55;border-radius:12px;font-size:16px;line-height:1.25;font-weight:700;color:#ffffff;text-decoration:none;{Fonts}">{E(words)}</a>
        </td></tr></table>
        <p class="soft" style="margin:12px 0 0;font-size:13px;line-height:1.5;color:#55645d;word-break:break-all;{Fonts}">{E(otherwise)}<br>
        <a class="link" href="{E(address)}" style="color:#06543a">{E(address)}</a></p>
        </td></tr>

        """;

    // The mark, drawn with a cell: a picture would be blocked, or would tell who opened the letter.
    private static string Brand(string site) => $"""
        <a href="{E(site)}" style="text-decoration:none"><table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr>
        <td width="34" height="34" align="center" bgcolor="#0b7a55" style="width:34px;height:34px;background:#0b7a55;border-radius:10px;border-right:3px solid #f0a93b;border-bottom:3px solid #f0a93b;font-size:19px;line-height:34px;font-weight:800;color:#ffffff;{Fonts}">F</td>
        <td class="ink" style="padding-left:10px;font-size:21px;line-height:34px;font-weight:800;letter-spacing:-0.02em;color:#14201b;{Fonts}">Fixia</td>
        </tr></table></a>
        """;

    private static string E(string text) => WebUtility.HtmlEncode(text);
}
