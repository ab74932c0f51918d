using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Metadata;

namespace Fixia.Platform.Problems;

/// <summary>
/// An error the caller can cause, as a value (RFC 9457). The code is stable and for programs; the words come from
/// <see cref="ProblemTexts"/> in the caller's language.
/// </summary>
public sealed class Problem : IResult, IEndpointMetadataProvider
{
    private readonly object[] values;

    private Problem(int status, string code, object[] values, FieldErrors? errors = null)
    {
        Status = status;
        Code = code;
        this.values = values;
        Errors = errors;
    }

    /// <summary>The status of the answer: 4xx is the caller's to mend, 5xx is ours.</summary>
    public int Status { get; }

    /// <summary>Stable name of the error, snake_case.</summary>
    public string Code { get; }

    /// <summary>What is wrong with which field, when that is the problem.</summary>
    public FieldErrors? Errors { get; }

    /// <summary>Where the caller can go to be allowed (a path of the web client), if there is such a place.</summary>
    public string? Way { get; private init; }

    /// <summary>What the caller saw, when it is something else <see cref="Now"/>.</summary>
    public object? Seen { get; private init; }

    /// <summary>What it is now.</summary>
    public object? Now { get; private init; }

    // Seconds, of what passes by itself.
    private int? RetryAfter { get; init; }

    /// <summary>400: the fields named in <paramref name="errors"/> break their rules.</summary>
    public static Problem Invalid(FieldErrors errors) => new(StatusCodes.Status400BadRequest, "invalid", [], errors);

    /// <summary>400: one field breaks one rule. <paramref name="values"/> fill the text of the rule.</summary>
    public static Problem Invalid(string field, string rule, params object[] values) =>
        Invalid(new FieldErrors().Add(field, rule, values));

    /// <summary>400 with a code of its own, not tied to a field.</summary>
    public static Problem BadRequest(string code, params object[] values) => new(StatusCodes.Status400BadRequest, code, values);

    /// <summary>401: the caller is not known.</summary>
    public static Problem Unauthenticated(string code = "unauthenticated") => new(StatusCodes.Status401Unauthorized, code, []);

    /// <summary>403: the caller is known and may not. <paramref name="way"/>: the page where they can become able to.</summary>
    public static Problem Forbidden(string code = "forbidden", string? way = null, params object[] values) =>
        new(StatusCodes.Status403Forbidden, code, values) { Way = way };

    /// <summary>404: it does not exist, or is not the caller's to see.</summary>
    public static Problem NotFound(string code = "not_found") => new(StatusCodes.Status404NotFound, code, []);

    /// <summary>409: what is asked does not fit the present state.</summary>
    public static Problem Conflict(string code, params object[] values) => new(StatusCodes.Status409Conflict, code, values);

    /// <summary>
    /// 409: it is not what the caller saw. The document carries both, so that a person can be shown the difference and asked
    /// anew.
    /// </summary>
    public static Problem Differs(string code, object seen, object now, params object[] values) =>
        new(StatusCodes.Status409Conflict, code, values) { Seen = seen, Now = now };

    /// <summary>415: the body is of a type or in an encoding that is not taken here; <paramref name="header"/> says it.</summary>
    public static Problem UnsupportedType(string header) =>
        new(StatusCodes.Status415UnsupportedMediaType, "unsupported_media_type", [], new FieldErrors()
            .Add(header, "invalid_value"));

    /// <summary>429: too many requests.</summary>
    public static Problem TooMany(string code = "too_many_requests") => new(StatusCodes.Status429TooManyRequests, code, []);

    /// <summary>503: there is no room for it at this moment; <c>Retry-After</c> tells in how many seconds to ask again.</summary>
    public static Problem Busy(int seconds = 1) =>
        new(StatusCodes.Status503ServiceUnavailable, "busy", []) { RetryAfter = seconds };

    /// <summary>
    /// 503: what the server needs to answer is away for a while; <c>Retry-After</c> tells in how many seconds to ask again.
    /// </summary>
    public static Problem Unavailable(int seconds = 10) =>
        new(StatusCodes.Status503ServiceUnavailable, "unavailable", []) { RetryAfter = seconds };

    /// <summary>Any other status.</summary>
    public static Problem Of(int status, string code, params object[] values) => new(status, code, values);

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        httpContext.Response.StatusCode = Status;
        if (RetryAfter is { } seconds)
            httpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return ProblemPage.IsWanted(httpContext.Request)
            ? ProblemPage.Write(httpContext, Document(httpContext))
            : httpContext.Response.WriteAsJsonAsync(Document(httpContext), options: null,
                contentType: "application/problem+json", httpContext.RequestAborted);
    }

    /// <summary>The document as it goes over the wire, in the language the request asks for.</summary>
    public ProblemDocument Document(HttpContext context)
    {
        var texts = ProblemTexts.For(context.Request);
        return new ProblemDocument
        {
            Type = $"/problems/{Code}",
            Title = texts.Title(Code, values),
            Status = Status,
            Code = Code,
            Way = Way,
            Seen = Seen,
            Now = Now,
            Errors = Errors?.ToDictionary(e => e.Key, e =>
                e.Value.Select(r => new FieldProblem(r.Rule, texts.Rule(r.Rule, r.Values))).ToArray(), StringComparer.Ordinal),
            TraceId = Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier,
        };
    }

    /// <summary>Adds the possible answer to the OpenAPI document.</summary>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status400BadRequest, typeof(ProblemDocument),
            ["application/problem+json"]));
    }
}

/// <summary>A problem document (RFC 9457) as Fixia writes it.</summary>
public sealed record ProblemDocument
{
    /// <summary>Where this kind of problem is explained.</summary>
    public required string Type { get; init; }

    /// <summary>One sentence in the caller's language.</summary>
    public required string Title { get; init; }

    /// <summary>The status of the answer: 4xx is the caller's to mend, 5xx is ours.</summary>
    public required int Status { get; init; }

    /// <summary>Stable name of the problem.</summary>
    public required string Code { get; init; }

    /// <summary>A page of the web client where the caller can become able to do this.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Way { get; init; }

    /// <summary>
    /// What the caller said to have seen, when it is something else now; the same kind of thing as <see cref="Now"/>.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public object? Seen { get; init; }

    /// <summary>What it is now.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public object? Now { get; init; }

    /// <summary>Field (as in the request's JSON) → the rules it breaks.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, FieldProblem[]>? Errors { get; init; }

    /// <summary>Finds the request in logs and traces.</summary>
    public required string TraceId { get; init; }
}

/// <summary>One rule a field breaks: its stable name and a sentence in the caller's language.</summary>
public sealed record FieldProblem(string Code, string Message);
