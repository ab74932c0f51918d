using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Fixia.Platform.Web;

/// <summary>Section <c>RateLimits</c>: requests a minute.</summary>
public sealed class RateLimitOptions
{
    /// <summary>Of one user, or of one address without a user.</summary>
    public int PerMinute { get; set; } = 600;

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
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                // A page is dozens of files: only the API is counted.
                !context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) ? RateLimitPartition.GetNoLimiter(string.Empty)
                : RateLimitPartition.GetFixedWindowLimiter(context.User.FindFirst("sub")?.Value ?? Address(context), _ => Window(options.PerMinute)));
            limiter.AddPolicy(SignIn, context => RateLimitPartition.GetFixedWindowLimiter(Address(context), _ => Window(options.SignInPerMinute)));
            limiter.OnRejected = async (rejected, _) =>
            {
                if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                    rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                await Problem.TooMany().ExecuteAsync(rejected.HttpContext);
            };
        });
    }

    private static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "unknown";

    private static FixedWindowRateLimiterOptions Window(int permits) => new() { PermitLimit = permits, Window = TimeSpan.FromMinutes(1) };
}
