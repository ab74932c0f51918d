using System.Security.Cryptography;
using System.Text;

namespace Fixia.Platform.Web.Repeats;

/// <summary>An endpoint honours <c>Idempotency-Key</c>; the API's document says so.</summary>
internal sealed record IdempotentEndpoint;

/// <summary>A request with a key: whose it is, and what it asks for.</summary>
/// <param name="Fingerprint">SHA-256 of method, address and body.</param>
internal sealed record KeyedRequest(Guid UserId, string Key, byte[] Fingerprint);

/// <summary>
/// A request that makes something dear can carry an <c>Idempotency-Key</c>: sent again by the same person with the same key and
/// body, beside the first or after a crash, it makes nothing and gets the first answer. Refusals are not kept: what failed may be
/// tried again.
/// </summary>
public static class Idempotency
{
    /// <summary>The header that carries the caller's key.</summary>
    public const string Header = "Idempotency-Key";

    private const int LongestKey = 255;

    /// <summary>Honours the key. The handler runs in the transaction that keeps its answer: both are there, or neither.</summary>
    public static RouteHandlerBuilder Idempotent(this RouteHandlerBuilder endpoint) =>
        endpoint.Honour((keys, request, run, cancel) => keys.InOneTransaction(request, run, cancel));

    /// <summary>
    /// Honours the key of a handler that speaks to the outside and so cannot run in one transaction: the key is claimed first. A
    /// crash in between leaves the claim to end by itself; then the handler runs again, and has to bear that.
    /// </summary>
    public static RouteHandlerBuilder IdempotentByClaim(this RouteHandlerBuilder endpoint) =>
        endpoint.Honour((keys, request, run, cancel) => keys.ByClaim(request, run, cancel));

    private static RouteHandlerBuilder Honour(
        this RouteHandlerBuilder endpoint,
        Func<IdempotencyKeys, KeyedRequest, Func<Task<RecordedAnswer>>, CancellationToken, Task<IResult>> once) =>
        endpoint.WithMetadata(new IdempotentEndpoint()).AddEndpointFilter(async (context, next) =>
        {
            var http = context.HttpContext;
            if (http.Features.Get<CurrentUser>() is not { } user || http.Request.Headers[Header] is not { Count: > 0 } given)
                return await next(context);
            if (given is not [{ Length: > 0 and <= LongestKey } key] || !key.All(letter => letter is > ' ' and <= '~'))
                return Problem.Invalid(Header, "invalid_value");
            var keys = http.RequestServices.GetRequiredService<IdempotencyKeys>();
            return await once(
                keys,
                new KeyedRequest(user.Id, key, Fingerprint(http)),
                async () => await RecordedAnswer.Of(http, await next(context)),
                http.RequestAborted);
        });

    // The body of an upload is not read before its handler does; there, its length stands for it.
    private static byte[] Fingerprint(HttpContext http)
    {
        var request = http.Request;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(
            $"{request.Method} {request.Path}{request.QueryString}\n{request.ContentLength}\n"));
        if (http.Features.Get<ReceivedBody>() is { } body)
            hash.AppendData(body.Bytes.Span);
        return hash.GetHashAndReset();
    }
}
