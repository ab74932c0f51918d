using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Platform.Problems;

/// <summary>
/// Turns what escaped into problem documents: what the caller did wrong as such, anything else as an unexpected failure that is
/// logged once.
/// </summary>
internal sealed partial class ProblemHandling(ILogger<ProblemHandling> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested)
            return true;
        var problem = Explain(exception);
        if (problem.Status == StatusCodes.Status503ServiceUnavailable)
            log.LogWarning(exception, "{Method} {Path}: the database does not answer", httpContext.Request.Method,
                httpContext.Request.Path);
        else if (problem.Status >= 500)
            log.LogError(exception, "{Method} {Path} failed", httpContext.Request.Method, httpContext.Request.Path);
        else if (DatabaseRefusals.In(exception) is { } refused)
            log.LogWarning(refused, "{Method} {Path} was refused by the database only", httpContext.Request.Method,
                httpContext.Request.Path);
        await problem.ExecuteAsync(httpContext);
        return true;
    }

    /// <summary>
    /// Answers of the framework without a body (no such route, wrong method, too large) become problem documents too.
    /// </summary>
    public static Task ExplainStatus(StatusCodeContext context)
    {
        var http = context.HttpContext;
        return Framework(http.Response.StatusCode).ExecuteAsync(http);
    }

    internal static Problem ExplainJson(JsonException json)
    {
        var path = json.Path?.TrimStart('$').TrimStart('.');
        if (json is UnfitValueException unfit)
            return Problem.Invalid(string.IsNullOrEmpty(path) ? "body" : path, unfit.Rule, unfit.Values);
        // The framework tells an unknown member only in its sentence; its name stands there between quotes.
        if (json.Message.Contains("could not be mapped to any .NET member", StringComparison.Ordinal))
            return Problem.Invalid(Within(path, json.Message.Split('\'').ElementAtOrDefault(1)) ?? "body", "unknown_field");
        if (json.Message.Contains("missing required properties", StringComparison.Ordinal))
        {
            var errors = new FieldErrors();
            foreach (var field in json.Message.Split('\'').Where((_, index) => index % 2 == 1).Skip(1))
                errors.Add(Within(path, field) ?? field, "required");
            return errors.Problem ?? Problem.BadRequest("invalid_json");
        }

        if (json.Message.Contains("doesn't allow null values", StringComparison.Ordinal))
            return Problem.Invalid(string.IsNullOrEmpty(path) ? "body" : path, "required");
        return string.IsNullOrEmpty(path) ? Problem.BadRequest("invalid_json") : Problem.Invalid(path, "invalid_value");
    }

    // The path of a missing or unknown member is that of the object that should or should not have it, or its own.
    private static string? Within(string? path, string? field) =>
        string.IsNullOrEmpty(path) || string.IsNullOrEmpty(field) ? field
        : path == field || path.EndsWith("." + field, StringComparison.Ordinal) ? path
        : $"{path}.{field}";

    private static Problem Framework(int status) => status switch
    {
        404 => Problem.NotFound(),
        405 => Problem.Of(405, "method_not_allowed"),
        413 => Problem.Of(413, "payload_too_large"),
        415 => Problem.UnsupportedType("Content-Type"),
        429 => Problem.TooMany(),
        503 => Problem.Unavailable(),
        504 => Problem.Of(504, "timeout"),
        _ => Problem.Of(status, "invalid_json"),
    };

    private static Problem Explain(Exception exception) => exception switch
    {
        BadHttpRequestException { InnerException: JsonException json } => ExplainJson(json),
        BadHttpRequestException { StatusCode: 400 } bad => ExplainParameter(bad.Message),
        BadHttpRequestException bad => Framework(bad.StatusCode),
        DbUpdateConcurrencyException => Problem.Conflict("changed_meanwhile"),
        _ when DatabaseRefusals.In(exception) is { } refused && DatabaseRefusals.Explain(refused) is { } problem => problem,
        _ => DatabaseRefusals.Away(exception) ?? Problem.Of(500, "unexpected"),
    };

    // "Failed to bind parameter "int? limit" from "abc"." and "Required parameter "string name" was not provided from query
    // string."
    private static Problem ExplainParameter(string message)
    {
        if (message.Contains("body", StringComparison.Ordinal))
            return Problem.Invalid("body", "required");
        return Parameter().Match(message) is { Success: true } found
            ? Problem.Invalid(JsonNamingPolicy.CamelCase.ConvertName(found.Groups["name"].Value),
                message.StartsWith("Required", StringComparison.Ordinal) ? "required" : "invalid_value")
            : Problem.BadRequest("invalid_json");
    }

    [GeneratedRegex("parameter \"[^\"]* (?<name>\\w+)\"", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();
}
