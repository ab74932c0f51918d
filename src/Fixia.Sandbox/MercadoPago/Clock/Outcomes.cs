namespace Fixia.Sandbox.MercadoPago;

/// <summary>How a payment ends.</summary>
internal sealed record Outcome(string Status, string Detail, string Message)
{
    public bool Approved => Status == "approved";

    public bool Pending => Status == "in_process";
}

/// <summary>The documented test names: the cardholder's name decides how a payment ends.</summary>
internal static class Outcomes
{
    static readonly Dictionary<string, Outcome> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["APRO"] = new("approved", "accredited", "Pago aprobado."),
        ["OTHE"] = Rejected("cc_rejected_other_reason", "La tarjeta no procesó el pago. Probá con otra."),
        ["CONT"] = new("in_process", "pending_contingency", "Estamos procesando el pago."),
        ["CALL"] = Rejected("cc_rejected_call_for_authorize", "Tenés que autorizar este pago con el banco de tu tarjeta."),
        ["FUND"] = Rejected("cc_rejected_insufficient_amount", "La tarjeta no tiene fondos suficientes."),
        ["SECU"] = Rejected("cc_rejected_bad_filled_security_code", "Revisá el código de seguridad."),
        ["EXPI"] = Rejected("cc_rejected_bad_filled_date", "Revisá la fecha de vencimiento."),
        ["FORM"] = Rejected("cc_rejected_bad_filled_other", "Revisá los datos de la tarjeta."),
        ["CARD"] = Rejected("cc_rejected_bad_filled_card_number", "Revisá el número de la tarjeta."),
        ["INST"] = Rejected("cc_rejected_invalid_installments", "La tarjeta no acepta esa cantidad de cuotas."),
        ["DUPL"] = Rejected("cc_rejected_duplicated_payment", "Ya hiciste un pago por ese valor."),
        ["LOCK"] = Rejected("cc_rejected_card_disabled", "La tarjeta está deshabilitada. Llamá al banco para activarla."),
        ["CTNA"] = Rejected("cc_rejected_card_type_not_allowed", "Ese tipo de tarjeta no está permitido."),
        ["ATTE"] = Rejected("cc_rejected_max_attempts", "Llegaste al límite de intentos. Usá otra tarjeta."),
        ["BLAC"] = Rejected("cc_rejected_blacklist", "No pudimos procesar el pago."),
        ["UNSU"] = Rejected("cc_rejected_card_error", "No pudimos procesar el pago con esa tarjeta."),
        ["TEST"] = Rejected("cc_rejected_other_reason", "No pudimos procesar el pago."),
    };

    public static IEnumerable<string> Names => ByName.Keys;

    /// <summary>The outcome of a name, told by its first word; null when it is none of the test names.</summary>
    public static Outcome? Of(string? cardholder) =>
        ByName.GetValueOrDefault((cardholder ?? "").Trim().Split(' ')[0]);

    static Outcome Rejected(string detail, string message) => new("rejected", detail, message);
}
