using System.Globalization;
using Fixia.Sandbox.MercadoPago;
using static Fixia.Sandbox.Html;

namespace Fixia.Sandbox;

/// <summary>The control page at /, for people; programs use the control API.</summary>
internal static class Panel
{
    public static void MapPanel(this IEndpointRouteBuilder app)
    {
        app.MapGet("/", (Store store, TimeProvider time) => store.Read(s => Page("Panel", Content(s, s.Now(time)))));
        app.MapPost("/",
            async (HttpRequest request, Store store, SandboxClock clock, MercadoPagoOptions options, TimeProvider time) =>
        {
            var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
            Do(form, store, clock, options, time);
            return Results.Redirect("/");
        });
    }

    static void Do(IFormCollection form, Store store, SandboxClock clock, MercadoPagoOptions options, TimeProvider time)
    {
        var id = form["id"].ToString();
        switch (form["do"])
        {
            case "clock": clock.Advance(TimeSpan.FromDays(Math.Clamp(Number(form["days"]), 0, 3660))); break;
            case "fault":
                Control.AddFault(
                store, new Fault
                {
                    Kind = form["kind"].ToString(),
                    Times = Number(form["times"]),
                    Match = form["match"]
                    .ToString()
                }); break;
            case "clear": store.Change(s => s.Faults.Clear()); break;
            case "reset": store.Change(s => s.Clear()); break;
            case "redeliver": Control.Redeliver(store, time, Number(id)); break;
            case "outcome": Control.SetOutcome(store, id, form["outcome"]); break;
            case "decide" when long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var payment):
                Control.Decide(store, options, time, payment, form["outcome"]);
                break;
            default: break;
        }
    }

    static string Content(State s, DateTimeOffset now) => $"""
        <h1>Sandbox de Fixia</h1>
        <nav aria-label="Secciones"><a href="/mail">Correo</a><a href="#suscripciones">Suscripciones</a>
        <a href="#avisos">Avisos</a><a href="#fallas">Fallas</a>
        <a href="/mercadopago/_control/state">Estado (JSON)</a><a href="/mercadopago/_control/deliveries">Avisos (JSON)</a></nav>
        <section class="card"><h2>Reloj</h2>
        <p>En el sandbox son las <strong>{E(now.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture))} UTC</strong>.</p>
        <form method="post" class="inline"><input type="hidden" name="do" value="clock"><div>
        <label for="days">Adelantar días</label>
        <input id="days" name="days" type="number" min="1" max="3660" value="31"></div><button>Adelantar</button></form></section>
        <section class="card" id="suscripciones">
        <h2>Suscripciones</h2>
        {Table(["Id", "Concepto", "Estado", "Próximo cobro", "Cobros siguientes"], Last(s.Preapprovals, p => Row(s, p)))}
        </section>
        <section class="card" id="pagos">
        <h2>Pagos</h2>{Table(["Id", "Tipo", "Importe", "Estado", "Acciones"], Last(s.Payments, Row))}</section>
        <section class="card" id="avisos">
        <h2>Avisos (webhooks)</h2>{Table(["N.º", "Tema", "Recurso", "Estado", "Acciones"], Last(s.Deliveries, Row))}</section>
        <section class="card" id="fallas"><h2>Fallas a pedido</h2>
        <form method="post" class="inline"><input type="hidden" name="do" value="fault">
        <div><label for="kind">Falla</label>
        <select id="kind" name="kind">{string.Concat(FaultKinds.All.Select(k => $"<option>{E(k)}</option>"))}</select></div>
        <div><label for="times">Veces</label><input id="times" name="times" type="number" min="1" value="1"></div>
        <div><label for="match">Solo si contiene</label><input id="match" name="match" placeholder="PUT /preapproval"></div>
        <button>Agregar</button></form>
        <ul>{string.Concat(s.Faults.Select(f => $"<li><code>{E(f.Kind)}</code> × {f.Times} {E(f.Match)}</li>"))}</ul>
        {Button("clear", "", "Quitar las fallas")} {Button("reset", "", "Vaciar Mercado Pago")}</section>
        """;

    static string Row(State s, Preapproval p) => $"""
        <td><a href="/mercadopago/checkout?preapproval_id={E(p.Id)}"><code>{E(p.Id)}</code></a></td>
        <td>{E(p.Reason)}<br><span class="soft">{E(p.PayerEmail)}</span></td>
        <td>{E(p.Status)}{(Checkout.Waits(s, p) ? " (pago en proceso)" : "")}</td>
        <td>{E(p.NextPaymentDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))}</td>
        <td><form method="post" class="inline"><input type="hidden" name="do" value="outcome">
        <input type="hidden" name="id" value="{E(p.Id)}">
        <select name="outcome" aria-label="Resultado de los próximos cobros">
        <option value="">según titular ({E(p.Cardholder)})</option>
        {string.Concat(Outcomes.Names.Select(n => $"<option{(n == p.Outcome ? " selected" : "")}>{E(n)}</option>"))}</select>
        <button class="plain">Fijar</button></form></td>
        """;

    static string Row(Payment p) => $"""
        <td><code>{p.Id}</code></td><td>{E(p.OperationType)}</td><td>{E(p.Amount)} {E(p.Currency)}</td>
        <td>{E(p.Status)} <span class="soft">{E(p.StatusDetail)}</span></td>
        <td>{(p.Status is "in_process" or "pending" ? Button("decide", p.Id, "Aprobar", "APRO") : "")}
        {(p.Status is "in_process" or "pending" ? Button("decide", p.Id, "Rechazar", "OTHE") : "")}</td>
        """;

    static string Row(Delivery d) => $"""
        <td>{d.Id}</td><td>{E(d.Topic)}</td><td><code>{E(d.DataId)}</code></td>
        <td>{E(d.State)}
        <span class="soft">{E(d.Attempts.LastOrDefault() is { } last ? (object?)last.Status ?? last.Error : "")}
        {E(d.Fault)}</span>
        </td><td>{Button("redeliver", d.Id, "Reenviar")}</td>
        """;

    static string Button(string what, object id, string label, string outcome = "") => $"""
        <form method="post" style="display:inline"><input type="hidden" name="do" value="{E(what)}">
        <input type="hidden" name="id" value="{E(id)}"><input type="hidden" name="outcome" value="{E(outcome)}">
        <button class="plain">{E(label)}</button></form>
        """;

    static IEnumerable<string> Last<T>(List<T> all, Func<T, string> row) => all.AsEnumerable().Reverse().Take(50).Select(row);

    static string Table(string[] heads, IEnumerable<string> rows)
    {
        var body = string.Concat(rows.Select(r => $"<tr>{r}</tr>"));
        return body.Length == 0
            ? """<p class="soft">Todavía no hay nada.</p>"""
            : $"""
                <div class="scroll" tabindex="0" role="region" aria-label="{E(heads[1])}"><table>
                <thead><tr>{string.Concat(heads.Select(h => $"<th scope=\"col\">{E(h)}</th>"))}</tr></thead><tbody>{body}</tbody>
                </table></div>
                """;
    }

    static int Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
