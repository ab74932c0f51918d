using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Platform.Problems;

/// <summary>Turns what escaped into problem documents: what the caller did wrong as such, anything else as an unexpected failure that is logged once.</summary>
internal sealed class ProblemHandling(ILogger<ProblemHandling> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested)
            return true;
        var problem = Explain(exception);
        if (problem.Status >= 500)
            log.LogError(exception, "{Method} {Path} failed", httpContext.Request.Method, httpContext.Request.Path);
        await problem.ExecuteAsync(httpContext);
        return true;
    }

    /// <summary>Answers of the framework without a body (no such route, wrong method, too large) become problem documents too.</summary>
    public static Task ExplainStatus(StatusCodeContext context)
    {
        var http = context.HttpContext;
        if (!http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
            return Task.CompletedTask;
        var code = http.Response.StatusCode switch
        {
            404 => "not_found",
            405 => "method_not_allowed",
            413 => "payload_too_large",
            415 => "unsupported_media_type",
            429 => "too_many_requests",
            504 => "timeout",
            _ => "invalid_json",
        };
        return Problem.Of(http.Response.StatusCode, code).ExecuteAsync(http);
    }

    private static Problem Explain(Exception exception) => exception switch
    {
        BadHttpRequestException { InnerException: JsonException json } => ExplainJson(json),
        BadHttpRequestException { StatusCode: 413 } => Problem.Of(413, "payload_too_large"),
        BadHttpRequestException { StatusCode: 415 } => Problem.Of(415, "unsupported_media_type"),
        BadHttpRequestException => Problem.BadRequest("invalid_json"),
        DbUpdateConcurrencyException => Problem.Conflict("changed_meanwhile"),
        _ => Problem.Of(500, "unexpected"),
    };

    /// <summary>What a body that could not be read got wrong, with the field where the framework tells it.</summary>
    internal static Problem ExplainJson(JsonException json)
    {
        // The framework tells an unknown member only in its sentence; its name stands there between quotes.
        if (json.Message.Contains("could not be mapped to any .NET member", StringComparison.Ordinal))
            return Problem.Invalid(json.Message.Split('\'').ElementAtOrDefault(1) ?? "body", "unknown_field");
        if (json.Message.Contains("missing required properties", StringComparison.Ordinal))
        {
            var errors = new FieldErrors();
            foreach (var field in json.Message.Split('\'').Where((_, index) => index % 2 == 1).Skip(1))
                errors.Add(field, "required");
            return errors.Problem ?? Problem.BadRequest("invalid_json");
        }

        var path = json.Path?.TrimStart('$').TrimStart('.');
        return string.IsNullOrEmpty(path) ? Problem.BadRequest("invalid_json") : Problem.Invalid(path, "invalid_value");
    }
}
