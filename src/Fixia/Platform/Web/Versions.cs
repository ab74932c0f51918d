using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace Fixia.Platform.Web;

/// <summary>
/// An answer about a thing that two people may change at once. It tells its version, in the header <c>ETag</c> too; who sends
/// that back as
/// <c>If-Match</c> changes only what they have seen.
/// </summary>
public interface IVersioned
{
    /// <summary>Opaque; another one after every change.</summary>
    string Version { get; }
}

/// <summary>Versions of rows.</summary>
public static class RowVersion
{
    /// <summary>The version of a row, from its <c>xmin</c> (the entity's concurrency token).</summary>
    public static string Of(uint xmin) => xmin.ToString("x8", CultureInfo.InvariantCulture);

    /// <summary>Tells the version of what is answered, if it has one.</summary>
    internal static void Tell(HttpContext context, object value)
    {
        if (value is IVersioned versioned)
            context.Response.Headers.ETag = $"\"{versioned.Version}\"";
    }
}

/// <summary>
/// What the caller has seen (<c>If-Match</c>), as a parameter of a handler. Without the header everything matches.
/// </summary>
public sealed class IfMatch : IBindableFromHttpContext<IfMatch>, IEndpointParameterMetadataProvider
{
    private readonly string[] seen;

    private IfMatch(string[] seen) => this.seen = seen;

    /// <summary>412 when the caller has seen another version than the present one.</summary>
    public Problem? Refuses(string present) =>
        seen.Length == 0 || seen.Contains("*", StringComparer.Ordinal) || seen.Contains(present, StringComparer.Ordinal)
            ? null
            : Problem.Of(StatusCodes.Status412PreconditionFailed, "version_changed");

    /// <summary>412 when the caller has seen another version of the row than the present one.</summary>
    public Problem? Refuses(uint xmin) => Refuses(RowVersion.Of(xmin));

    /// <summary>412 when the caller has seen another version than the present one, of a thing that counts them.</summary>
    public Problem? Refuses(int version) => Refuses(version.ToString(CultureInfo.InvariantCulture));

    /// <summary>Reads the header.</summary>
    public static ValueTask<IfMatch?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        ArgumentNullException.ThrowIfNull(context);
        var tags = context.Request.Headers.IfMatch.ToString().Split(',',
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return ValueTask.FromResult<IfMatch?>(new IfMatch([.. tags.Select(tag => tag.Trim('"'))]));
    }

    /// <inheritdoc cref="IEndpointParameterMetadataProvider.PopulateMetadata"/>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Metadata.Add(new VersionedEndpoint());
    }
}

/// <summary>An endpoint honours <c>If-Match</c>; the API's document says so.</summary>
internal sealed record VersionedEndpoint;
