using System.Globalization;

namespace Fixia.Sandbox.MercadoPago;

/// <summary>Makes calls of the API slow, refused or dropped, as requested.</summary>
internal sealed class ApiFaults(Store store) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (Take(http.Request) is not { } fault) return await next(context);

        switch (fault.Kind)
        {
            case FaultKinds.Slow:
                await Task.Delay(fault.Ms ?? 2000, http.RequestAborted);
                return await next(context);
            case FaultKinds.TooManyRequests:
                http.Response.Headers.RetryAfter = (fault.RetryAfter ?? 1).ToString(CultureInfo.InvariantCulture);
                return Answer.Error(429, "too_many_requests", "Too many requests", "local_rate_limited");
            case FaultKinds.ServerError:
                return Answer.Error(500, "internal_server_error", "Internal server error", "500");
            default:
                // The change is made and remembered; only the answer never arrives.
                await next(context);
                await Task.Delay(fault.Ms ?? 60_000, http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                http.Abort();
                return Results.Empty;
        }
    }

    Fault? Take(HttpRequest request)
    {
        var path = request.Path.Value!["/mercadopago".Length..];
        if (store.Read(s => s.Faults.TrueForAll(f => !f.HitsCall(request.Method, path)))) return null;
        return store.Change(s =>
        {
            var fault = s.Faults.Find(f => f.HitsCall(request.Method, path));
            fault?.Use(s);
            return fault;
        });
    }
}
