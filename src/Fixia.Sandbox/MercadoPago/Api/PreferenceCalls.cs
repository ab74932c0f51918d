using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Fixia.Sandbox.MercadoPago;

/// <summary>/checkout/preferences: create, read, change, search.</summary>
internal static class PreferenceCalls
{
    public static Answer Create(State state, JsonObject body, DateTimeOffset now, string publicUrl)
    {
        if (Items(body) is not { Count: > 0 } items) return Answer.Invalid("items needed", "invalid_items");
        var preference = new Preference
        {
            Id = $"{State.CollectorId}-{RandomNumberGenerator.GetHexString(8, true)}-{Guid.CreateVersion7(now)}",
            Items = items,
            Created = now,
            Modified = now,
        };
        if (Take(preference, body) is { } refusal) return refusal;
        state.Preferences.Add(preference);
        return Answer.Created(Shapes.Preference(preference, publicUrl));
    }

    public static Answer Get(State state, string id, string publicUrl) => state.Preference(id) is { } preference
        ? Answer.Ok(Shapes.Preference(preference, publicUrl))
        : Answer.NotFound("Preference");

    public static Answer Change(State state, string id, JsonObject body, DateTimeOffset now, string publicUrl)
    {
        if (state.Preference(id) is not { } preference) return Answer.NotFound("Preference");
        if (body.ContainsKey("items"))
        {
            if (Items(body) is not { Count: > 0 } items) return Answer.Invalid("items needed", "invalid_items");
            preference.Items = items;
        }
        if (Take(preference, body) is { } refusal) return refusal;
        preference.Modified = now;
        return Answer.Ok(Shapes.Preference(preference, publicUrl));
    }

    /// <summary>Their search names its list otherwise than the others do, and tells less of each.</summary>
    public static Answer Search(State state, IQueryCollection query)
    {
        IEnumerable<Preference> found = state.Preferences.OrderByDescending(p => p.Created);
        found = Paging.Where(found, query, "external_reference", p => p.ExternalReference);
        var all = found.ToList();
        var elements = all.Take(100).Select(Shapes.PreferenceInList).ToList();
        return Answer.Ok(new { elements, next_offset = elements.Count, total = all.Count });
    }

    // What a body says of everything but the items.
    static Answer? Take(Preference preference, JsonObject body)
    {
        if (body["back_urls"] is JsonObject back)
        {
            foreach (var name in new[] { "success", "pending", "failure" })
            {
                if (back.Text(name) is { } url && !Field.IsWebAddress(url))
                    return Answer.Invalid($"back_urls invalid. Wrong format: {name}", "invalid_back_urls");
            }
            preference.Success = back.Text("success");
            preference.Pending = back.Text("pending");
            preference.Failure = back.Text("failure");
        }
        preference.ExternalReference = body.Text("external_reference") ?? preference.ExternalReference;
        preference.NotificationUrl = body.Text("notification_url") ?? preference.NotificationUrl;
        preference.AutoReturn = body.Text("auto_return") ?? preference.AutoReturn;
        if (preference is { AutoReturn: not null, Success: null })
            return Answer.Invalid("auto_return invalid. back_url.success must be defined", "invalid_auto_return");
        if (body["expires"]?.GetValueKind() == System.Text.Json.JsonValueKind.True)
            preference.ExpiresAt = body.Date("expiration_date_to") ?? preference.ExpiresAt;
        preference.CashUntil = body.Date("date_of_expiration") ?? preference.CashUntil;
        if (body["payment_methods"]?["excluded_payment_types"] is JsonArray excluded)
            preference.Excluded = [.. excluded.OfType<JsonObject>().Select(e => e.Text("id")).OfType<string>()];
        return null;
    }

    static List<PreferenceItem>? Items(JsonObject body)
    {
        if (body["items"] is not JsonArray items) return null;
        var read = items.OfType<JsonObject>().Select(Item).OfType<PreferenceItem>().ToList();
        return read.Count == items.Count && read.Select(i => i.Currency)
            .Distinct(StringComparer.Ordinal).Count() == 1 ? read : null;
    }

    static PreferenceItem? Item(JsonObject item)
    {
        if (item.Text("title") is not { } title || item.Number("unit_price") is not { } price || price <= 0) return null;
        if (item.Number("quantity") is not { } quantity || quantity < 1 || quantity != Math.Truncate(quantity)) return null;
        return new(item.Text("id"), title, item.Text("description"), (int)quantity, price, item.Text("currency_id") ?? "ARS");
    }
}
