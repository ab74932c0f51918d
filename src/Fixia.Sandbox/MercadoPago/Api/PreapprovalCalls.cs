using System.Text.Json.Nodes;

namespace Fixia.Sandbox.MercadoPago;

/// <summary>/preapproval: create, read, change, search.</summary>
internal static class PreapprovalCalls
{
    /// <summary>The least MercadoPago charges in Argentina, in ARS.</summary>
    const decimal LeastAmount = 15;

    public static Answer Create(State state, JsonObject body, DateTimeOffset now, string publicUrl)
    {
        if (Refusal(body) is { } refusal) return refusal;
        var recurring = body["auto_recurring"]!.AsObject();
        var end = recurring.Date("end_date");
        var preapproval = new Preapproval
        {
            Id = State.NewPreapprovalId(),
            Reason = body.Text("reason")!,
            ExternalReference = body.Text("external_reference")!,
            PayerEmail = body.Text("payer_email")!,
            BackUrl = body.Text("back_url")!,
            Frequency = (int)recurring.Number("frequency")!.Value,
            FrequencyType = recurring.Text("frequency_type")!,
            Amount = recurring.Number("transaction_amount")!.Value,
            Currency = recurring.Text("currency_id")!,
            Created = now,
            Modified = now,
            // As documented, a start without an end is ignored.
            StartDate = end is null ? now : recurring.Date("start_date") ?? now,
            EndDate = end,
        };
        preapproval.NextPaymentDate = preapproval.StartDate;
        state.Preapprovals.Add(preapproval);
        Notices.PreapprovalChanged(state, preapproval, created: true);
        return Answer.Created(Shapes.Preapproval(state, preapproval, publicUrl));
    }

    static Answer? Refusal(JsonObject body)
    {
        if (body.Text("payer_email") is not { } email) return Answer.Invalid("payer_email is required", "payer_email");
        if (!email.Contains('@', StringComparison.Ordinal)) return Answer.Invalid(
            "payer_email must be a valid email", "payer_email");
        if (body.Text("preapproval_plan_id") is not null) return Answer.Invalid("card_token_id is required", "card_token_id");
        if (body.Text("back_url") is not { } back) return Answer.Invalid("back_url is required", "back_url");
        if (!Field.IsWebAddress(back)) return Answer.Invalid("Invalid value for back_url, must be a valid URL", "back_url");
        if (body.Text("reason") is null) return Answer.Invalid("reason is required", "reason");
        if (body.Text("external_reference") is null) return Answer.Invalid(
            "external_reference is required", "external_reference");
        if (body.Text("card_token_id") is not null) return Answer.NotFound("Card token service");
        switch (body.Text("status"))
        {
            case null or "pending": break;
            case "authorized": return Answer.Invalid("card_token_id is required", "card_token_id");
            default: return Answer.Invalid("Invalid value for status", "status");
        }
        if (body["auto_recurring"] is not JsonObject recurring) return Answer.Invalid(
            "auto_recurring is required", "auto_recurring");
        if (recurring.Number("frequency") is not { } frequency) return Answer.Invalid(
            "auto_recurring.frequency is required", "frequency");
        if (frequency < 1 || frequency != Math.Truncate(frequency)) return Answer.Invalid(
            "Invalid value for auto_recurring.frequency", "frequency");
        if (recurring.Text("frequency_type") is not ("days" or "months")) return Answer.Invalid(
            "Invalid value for auto_recurring.frequency_type, must be days or months", "frequency_type");
        return MoneyRefusal(recurring);
    }

    public static Answer Change(State state, string id, JsonObject body, DateTimeOffset now, string publicUrl)
    {
        if (state.Preapproval(id) is not { } preapproval) return Missing(id);
        if (preapproval.Status == "cancelled") return Answer.Invalid("You can not modify a cancelled preapproval.", "status");
        if (body.Text("back_url") is { } back && !Field.IsWebAddress(back)) return Answer.Invalid(
            "Invalid value for back_url, must be a valid URL", "back_url");
        if (body.Text("card_token_id") is not null) return Answer.NotFound("Card token service");
        var recurring = body["auto_recurring"] as JsonObject;
        if (recurring is not null && (recurring.ContainsKey("frequency") || recurring.ContainsKey("frequency_type")))
            return Answer.Invalid("auto_recurring.frequency cannot be modified", "frequency");
        if (recurring is not null && MoneyRefusal(recurring) is { } refusal) return refusal;
        if (StatusRefusal(preapproval, body.Text("status")) is { } wrong) return wrong;

        preapproval.Reason = body.Text("reason") ?? preapproval.Reason;
        preapproval.ExternalReference = body.Text("external_reference") ?? preapproval.ExternalReference;
        preapproval.BackUrl = body.Text("back_url") ?? preapproval.BackUrl;
        if (recurring is not null)
        {
            preapproval.Amount = recurring.Number("transaction_amount")!.Value;
            preapproval.Currency = recurring.Text("currency_id")!;
        }
        if (body.Text("status") is { } status) Instalments.Turn(
            state, preapproval, status == "canceled" ? "cancelled" : status, now);
        preapproval.Touch(now);
        Notices.PreapprovalChanged(state, preapproval);
        return Answer.Ok(Shapes.Preapproval(state, preapproval, publicUrl));
    }

    static Answer? MoneyRefusal(JsonObject recurring)
    {
        if (recurring.Text("currency_id") is not { } currency) return Answer.Invalid(
            "auto_recurring.currency_id is required", "currency_id");
        if (currency != "ARS") return Answer.Invalid("Invalid value for auto_recurring.currency_id", "currency_id");
        return recurring.Number("transaction_amount") switch
        {
            null => Answer.Invalid("auto_recurring.transaction_amount is required", "transaction_amount"),
            < LeastAmount => Answer.Invalid("Cannot pay an amount lower than $ 15.00", "transaction_amount"),
            _ => null,
        };
    }

    static Answer? StatusRefusal(Preapproval preapproval, string? wanted) => (preapproval.Status, wanted) switch
    {
        (_, null) => null,
        (_, "cancelled" or "canceled") => null,
        (var now, var same) when now == same => null,
        ("authorized" or "pending", "paused") => null,
        ("paused", "authorized") when preapproval.CardId is not null => null,
        (_, "authorized") => Answer.Invalid("card_token_id is required", "card_token_id"),
        _ => Answer.Invalid("Invalid value for status", "status"),
    };

    public static Answer Get(State state, string id, string publicUrl) =>
        state.Preapproval(id) is { } found ? Answer.Ok(Shapes.Preapproval(state, found, publicUrl)) : Missing(id);

    public static Answer Search(State state, IQueryCollection query, string publicUrl)
    {
        IEnumerable<Preapproval> found = state.Preapprovals.AsEnumerable().Reverse();
        found = Paging.Where(found, query, "payer_email", p => p.PayerEmail);
        found = Paging.Where(found, query, "payer_id", p => Paging.Text(p.PayerId));
        found = Paging.Where(found, query, "status", p => p.Status);
        found = Paging.Where(found, query, "external_reference", p => p.ExternalReference);
        found = Paging.Where(found, query, "transaction_amount", p => Paging.Text(p.Amount));
        if (query["preapproval_plan_id"].Count > 0) found = [];
        if (query["q"].ToString() is { Length: > 0 } words) found =
            found.Where(p => p.Reason.Contains(words, StringComparison.OrdinalIgnoreCase));
        return Paging.Answer(found, query, p => Shapes.Preapproval(state, p, publicUrl));
    }

    static Answer Missing(string id) => Answer.NotFound($"Preapproval with id {id}");
}
