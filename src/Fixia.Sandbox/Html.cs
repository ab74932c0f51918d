using System.Net;

namespace Fixia.Sandbox;

/// <summary>The frame of the sandbox's pages: plain HTML, no script, nothing loaded from elsewhere.</summary>
internal static class Html
{
    /// <summary>Text made safe for HTML, attributes included.</summary>
    public static string E(object? value) =>
        WebUtility.HtmlEncode(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "");

    public static IResult Page(string title, string main, int status = 200) => Results.Content($"""
        <!doctype html>
        <html lang="es-AR">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <title>{E(title)} · Sandbox de Fixia</title>
        <link rel="icon" href="data:,">
        <style>{Style}</style>
        </head>
        <body>
        <p class="banner" role="note"><strong>Sandbox</strong> · Entorno de prueba: no se cobra nada ni sale ningún correo.
        No uses datos reales.</p>
        <main>{main}</main>
        </body>
        </html>
        """, "text/html; charset=utf-8", statusCode: status);

    const string Style = """
        :root{color-scheme:light dark;--ink:#1b2430;--soft:#5a6675;--line:#d5dce5;--paper:#fff;
          --ground:#f2f5f9;--brand:#0b5fb0;--bad:#a3161c;--good:#12632f}
        @media (prefers-color-scheme:dark){:root{--ink:#e8edf3;--soft:#a9b5c3;--line:#3a4654;
          --paper:#18202a;--ground:#0f151c;--brand:#7fb9f5;--bad:#ff9c9c;--good:#83dba0}}
        *{box-sizing:border-box}
        body{margin:0;font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;
          color:var(--ink);background:var(--ground)}
        .banner{margin:0;padding:.5rem 1rem;background:#ffd54a;color:#2b2200;text-align:center;font-size:.9rem}
        main{max-width:64rem;margin:0 auto;padding:1.25rem 1rem 3rem}
        main.narrow,.narrow{max-width:30rem;margin-inline:auto}
        h1{font-size:1.5rem;line-height:1.25;margin:.5rem 0 1rem}h2{font-size:1.1rem;margin:1.75rem 0 .5rem}
        .card{background:var(--paper);border:1px solid var(--line);border-radius:.75rem;padding:1.25rem;margin-bottom:1rem}
        .card>:first-child,label:first-child{margin-top:0}.card>:last-child{margin-bottom:0}nav{margin-bottom:1rem}
        .bad,.soft{font-size:.95rem}
        .amount{font-size:1.75rem;font-weight:700;margin:.25rem 0}.soft{color:var(--soft)}
        label{display:block;font-weight:600;margin-top:.9rem}
        input,select{width:100%;font:inherit;padding:.65rem .75rem;border:1px solid var(--soft);border-radius:.5rem;
          background:var(--paper);color:inherit}
        .row{display:grid;grid-template-columns:1fr 1fr;gap:.75rem}
        .inline{display:flex;flex-wrap:wrap;gap:.5rem;align-items:end}.inline input,.inline select{width:auto}
        .inline label{margin:0}
        button,.button{font:inherit;font-weight:600;padding:.65rem 1rem;border:1px solid var(--brand);border-radius:.5rem;
          background:var(--brand);color:var(--paper);cursor:pointer;text-decoration:none;display:inline-block}
        button.wide{width:100%;margin-top:1.25rem;padding:.8rem}
        button.plain{background:transparent;color:var(--brand);padding:.35rem .7rem}
        a{color:var(--brand)}:focus-visible{outline:3px solid var(--brand);outline-offset:2px}
        .alert{border-left:.3rem solid var(--bad);background:var(--paper);padding:.75rem 1rem;
          border-radius:.25rem;color:var(--bad);font-weight:600}
        .good{color:var(--good)}.bad{color:var(--bad)}
        .scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.9rem}
        th,td{text-align:left;padding:.45rem .6rem;border-bottom:1px solid var(--line);vertical-align:top}
        code{font-size:.85em;word-break:break-all}pre{white-space:pre-wrap;word-break:break-word;font:inherit}
        iframe{width:100%;height:46rem;border:1px solid var(--line);border-radius:.5rem}
        nav a{margin-right:1rem}
        """;
}
