using Microsoft.Net.Http.Headers;

namespace Fixia.Platform.Web.Repeats;

/// <summary>An answer as it goes over the wire, held back until it is certain.</summary>
internal sealed record RecordedAnswer(int Status, string? Location, string? ContentType, byte[] Body) : IResult
{
    /// <summary>Whether it tells that something was made or done.</summary>
    public bool IsGood => Status is >= 200 and < 300;

    /// <summary>Writes what a handler answered into memory.</summary>
    public static async Task<RecordedAnswer> Of(HttpContext http, object? result)
    {
        if (result is not IResult answer)
            throw new InvalidOperationException(
                $"{http.GetEndpoint()?.DisplayName} answers no IResult, so its answer cannot be kept.");
        var (response, body) = (http.Response, http.Response.Body);
        using var written = new MemoryStream();
        response.Body = written;
        try
        {
            await answer.ExecuteAsync(http);
        }
        finally
        {
            response.Body = body;
        }

        return new RecordedAnswer(response.StatusCode, response.Headers.Location, response.ContentType, written.ToArray());
    }

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        (response.StatusCode, response.ContentType) = (Status, ContentType);
        if (Location is not null)
            response.Headers[HeaderNames.Location] = Location;
        await response.Body.WriteAsync(Body, httpContext.RequestAborted);
    }
}
