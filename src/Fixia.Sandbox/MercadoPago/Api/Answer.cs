using System.Text.Json.Nodes;

namespace Fixia.Sandbox.MercadoPago;

/// <summary>An answer of the API: a status and a JSON document.</summary>
internal sealed record Answer(int Status, JsonNode Body) : IResult
{
    public static Answer Ok(object body) => new(200, Shapes.Node(body));

    public static Answer Created(object body) => new(201, Shapes.Node(body));

    /// <summary>An error in MercadoPago's shape; <paramref name="code"/> is repeated in <c>cause[]</c>.</summary>
    public static Answer Error(int status, string error, string message, string code) => new(status, Shapes.Node(new
    {
        message,
        error,
        status,
        cause = new[] { new { code, description = message, data = (string?)null } },
    }));

    public static Answer Invalid(string message, string code = "invalid_parameter") => Error(400, "bad_request", message, code);

    public static Answer NotFound(string what) => Error(404, "not_found", $"{what} not found", "2000");

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = Status;
        return httpContext.Response.WriteAsJsonAsync(Body, httpContext.RequestAborted);
    }
}

/// <summary>What was answered to an idempotency key.</summary>
internal sealed record RememberedAnswer(DateTimeOffset At, string Request, int Status, string Body);
