using System.Text;
using Microsoft.AspNetCore.Http.Features;

namespace Fixia.Platform.Web;

/// <summary>
/// What a stranger's page asks the API first, answered within its first HTML: the page is whole with its first painting, and
/// nothing moves when an answer comes. The API itself answers, through its own routes and permissions, as it would over the wire.
/// </summary>
internal sealed class FirstData(WebApplication app)
{
    // A page that waits for its data helps nobody: what takes longer is asked by the browser.
    private readonly TimeSpan patience = app.Configuration.GetValue("Web:FirstDataPatience", TimeSpan.FromMilliseconds(500));
    private readonly Lazy<RequestDelegate> api = new(() => Pipeline(app));

    /// <summary>What the API answers a stranger at these addresses, as far as it does so in time.</summary>
    public async Task<FirstAnswers> Read(IEnumerable<string> addresses, CancellationToken cancel)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        waiting.CancelAfter(patience);
        var known = new List<(string, string)>();
        // One after the other: a page holds one connection of the database at a time.
        foreach (var address in addresses)
        {
            if (await Ask(address, waiting.Token) is { } answer)
                known.Add((address, answer));
        }

        return new FirstAnswers(true, known);
    }

    private static RequestDelegate Pipeline(WebApplication app)
    {
        var branch = ((IApplicationBuilder)app).New();
        branch.UseRouting();
        branch.UsePermissions();
        branch.UseEndpoints(routes =>
        {
            foreach (var source in ((IEndpointRouteBuilder)app).DataSources)
                routes.DataSources.Add(source);
        });
        return branch.Build();
    }

    private async Task<string?> Ask(string address, CancellationToken cancel)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var (path, query) = address.Split('?', 2) is [var left, var right] ? (left, "?" + right) : (address, string.Empty);
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, RequestAborted = cancel };
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
        context.Request.Method = HttpMethods.Get;
        context.Request.Scheme = Uri.UriSchemeHttp;
        context.Request.Path = PathString.FromUriComponent(path);
        context.Request.QueryString = new QueryString(query);
        context.Request.Headers.AcceptLanguage = "es";
        try
        {
            await api.Value(context);
            await context.Response.BodyWriter.FlushAsync(CancellationToken.None);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // The browser asks again and is told what is wrong.
            app.Logger.LogDebug(failure, "{Address} was not answered in time for its page", address);
            return null;
        }

        // What is told to stop while it writes says nothing of it, and leaves half an answer.
        return !cancel.IsCancellationRequested && context.Response.StatusCode == StatusCodes.Status200OK && body.Length > 0
            ? Encoding.UTF8.GetString(body.ToArray())
            : null;
    }
}
