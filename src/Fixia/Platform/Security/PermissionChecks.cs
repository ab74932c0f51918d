using System.Security.Claims;

namespace Fixia.Platform.Security;

/// <summary>The permission an endpoint names.</summary>
internal sealed record RequiredPermission(Permission Permission);

/// <summary>Endpoints name what they need; the middleware looks it up before anything of the request is read.</summary>
public static class PermissionChecks
{
    /// <summary>Names the permission of an endpoint or a group.</summary>
    public static TBuilder Requires<TBuilder>(this TBuilder endpoint, Permission permission)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new RequiredPermission(permission));

    /// <summary>
    /// Refuses strangers (401) and those whose roles do not suffice (403) on every endpoint, before its body is read.
    /// </summary>
    public static IApplicationBuilder UsePermissions(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var required = context.GetEndpoint()?.Metadata.GetMetadata<RequiredPermission>();
        if (required is null)
        {
            await next(context);
            return;
        }

        var problem = await Check(context, required.Permission);
        await (problem?.ExecuteAsync(context) ?? next(context));
    });

    /// <summary>Stops the start when an endpoint names no permission, or one that no capability keeps.</summary>
    /// <exception cref="InvalidOperationException">Names the endpoints that forgot.</exception>
    public static void RefuseEndpointsWithoutPermission(this IEndpointRouteBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var forgotten = app.DataSources.SelectMany(source => source.Endpoints)
            .Where(endpoint => endpoint.Metadata.GetMetadata<RequiredPermission>()?.Permission is not { } named
                || !Permissions.All.Values.Contains(named))
            .Select(endpoint => endpoint.DisplayName)
            .ToList();
        if (forgotten.Count > 0)
        {
            throw new InvalidOperationException(
                "These endpoints name no permission of a capability (add .Requires(…)): " + string.Join("; ", forgotten));
        }

    }

    private static async ValueTask<Problem?> Check(HttpContext context, Permission permission)
    {
        var user = await Identify(context);
        if (user is not null)
            context.Features.Set(user);
        return permission.RefusalTo(user);
    }

    private static async ValueTask<CurrentUser?> Identify(HttpContext context)
    {
        if (context.User.Identity is not { IsAuthenticated: true }
            || !Guid.TryParse(context.User.FindFirstValue("sub"), out var userId)
            || !Guid.TryParse(context.User.FindFirstValue("sid"), out var sessionId))
        {
            return null;
        }

        return await context.RequestServices.GetRequiredService<IRoleSource>().Find(userId, sessionId, context.RequestAborted);
    }
}
