using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Fixia.Sandbox.MercadoPago;

/// <summary>
/// How each call comes in: the token is checked, and a write with a known idempotency key is answered from memory.
/// </summary>
internal sealed class Calls(Store store, TimeProvider time)
{
    public IResult Read(Func<State, Answer> read) => store.Read(read);

    public async Task<IResult> Write(HttpRequest request, Func<State, JsonObject, DateTimeOffset, Answer> write)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var text = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        if (Parse(text) is not { } body) return Answer.Invalid("Invalid JSON body", "invalid_json");

        var key = request.Headers["X-Idempotency-Key"].ToString();
        if (key.Length == 0) return store.Change(s => write(s, body, s.Now(time)));

        var known = $"{request.Method} {request.Path.Value!.TrimEnd('/')} {key}";
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        return store.Change(s =>
        {
            if (s.Answers.TryGetValue(known, out var before))
            {
                return before.Request == hash
                    ? new Answer(before.Status, JsonNode.Parse(before.Body)!)
                    : Answer.Error(
                        409, "idempotency_error", "The idempotency key was used with another body",
                            "idempotency_key_already_used");
            }
            var answer = write(s, body, s.Now(time));
            s.Answers[known] = new RememberedAnswer(time.GetUtcNow(), hash, answer.Status, answer.Body.ToJsonString());
            return answer;
        });
    }

    static JsonObject? Parse(string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return [];
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>Checks the bearer token.</summary>
internal sealed class TokenCheck(MercadoPagoOptions options) : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var sent = Encoding.UTF8.GetBytes(context.HttpContext.Request.Headers.Authorization.ToString());
        var wanted = Encoding.UTF8.GetBytes("Bearer " + options.AccessToken);
        return CryptographicOperations.FixedTimeEquals(sent, wanted)
            ? next(context)
            : ValueTask.FromResult<object?>(Answer.Error(401, "unauthorized", "invalid access token", "unauthorized"));
    }
}
