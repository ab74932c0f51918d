using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Fixia.Platform.Web;

/// <summary>Section <c>RateLimits</c>: requests a minute.</summary>
public sealed class RateLimitOptions
{
    /// <summary>Of one user, or of one address without a user.</summary>
    public int PerMinute { get; set; } = 600;

    /// <summary>Pages of one address.</summary>
    public int PagesPerMinute { get; set; } = 300;

    /// <summary>Files of one address; a page is dozens of them.</summary>
    public int FilesPerMinute { get; set; } = 6000;

    /// <summary>Sitemaps of one address.</summary>
    public int SitemapsPerMinute { get; set; } = 60;

    /// <summary>Of one address, on sign-in and everything that guesses could be tried on.</summary>
    public int SignInPerMinute { get; set; } = 20;
}

/// <summary>Nobody takes the whole house.</summary>
public static class RateLimits
{
    /// <summary>Policy of endpoints where passwords or tokens could be guessed.</summary>
    public const string SignIn = "sign-in";

    internal static void AddRateLimits(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection("RateLimits").Get<RateLimitOptions>() ?? new RateLimitOptions();
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, (string Kind, string Whose)>(context =>
            {
                var (kind, permits) = KindOf(context.Request.Path, options);
                var whose = kind == "api" ? context.User.FindFirst("sub")?.Value ?? Address(context) : Address(context);
                return RateLimitPartition.GetFixedWindowLimiter((kind, whose), _ => Window(permits));
            });
            limiter.AddPolicy(SignIn, context =>
                RateLimitPartition.GetFixedWindowLimiter(Address(context), _ => Window(options.SignInPerMinute)));
            limiter.OnRejected = async (rejected, _) =>
            {
                if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                    rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(
                        CultureInfo.InvariantCulture);
                await Problem.TooMany().ExecuteAsync(rejected.HttpContext);
            };
        });
    }

    private static (string Kind, int Permits) KindOf(PathString path, RateLimitOptions options)
    {
        if (path.StartsWithSegments("/api", StringComparison.Ordinal))
            return ("api", options.PerMinute);
        if (path.Value!.StartsWith("/sitemap", StringComparison.Ordinal))
            return ("sitemaps", options.SitemapsPerMinute);
        return path.StartsWithSegments("/files", StringComparison.Ordinal) || Path.HasExtension(path.Value)
            ? ("files", options.FilesPerMinute) : ("pages", options.PagesPerMinute);
    }

    private static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "unknown";

    private static FixedWindowRateLimiterOptions Window(int permits) =>
        new() { PermitLimit = permits, Window = TimeSpan.FromMinutes(1) };
}
