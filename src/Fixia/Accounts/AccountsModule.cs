using Fixia.Platform.Jobs;
using Microsoft.AspNetCore.Authentication;

namespace Fixia.Accounts;

/// <summary>Floor 1: who people are: registration, sessions, tokens.</summary>
internal static class AccountsModule
{
    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.Configure<AccountsOptions>(builder.Configuration.GetSection("Accounts"));
        services.AddAuthentication(BearerHandler.Name)
            .AddScheme<AuthenticationSchemeOptions, BearerHandler>(BearerHandler.Name, null);
        services.AddSingleton<Passwords>();
        services.AddSingleton<IRoleSource, RoleSource>();
        services.AddSingleton<SigningKeys>();
        services.AddSingleton<AccessTokens>();
        services.AddSingleton<IReadTokens>(all => all.GetRequiredService<AccessTokens>());
        services.AddSingleton<ApiKeys>();
        services.AddSingleton<PasswordRules>();
        services.AddScoped<SignIns>();
        services.AddScoped<SignInAttempts>();
        services.AddScoped<Registrations>();
        services.AddScoped<PasswordChanges>();
        services.AddScoped<LetterLimits>();
        services.AddScoped<PeopleCards>();
        services.AddScoped<Consents>();
        services.Deliver<AccountLetterAsked, AccountLetters>("accounts.letter");
        services.Deliver<PasswordChanged, AccountLetters>("accounts.letter.password_changed");
        services.AddJob<ForgetOldAccess>("accounts.forget", TimeSpan.FromHours(1));
        services.AddJob<ForgetUnproved>("accounts.forget-unproved", TimeSpan.FromHours(6));
    }

    public static void MapAccounts(this IEndpointRouteBuilder api)
    {
        api.MapAccountEndpoints();
        api.MapLinkEndpoints();
        api.MapPasswordEndpoints();
        api.MapApiKeys();
        api.MapConsents();
    }

    /// <summary>The public keys that verify our access tokens; at its standard address, outside <c>/api</c>.</summary>
    public static void MapJwks(this IEndpointRouteBuilder app) =>
        app.MapGet("/.well-known/jwks.json", async (SigningKeys keys, HttpResponse response, CancellationToken cancel) =>
            {
                // A new key is published a day before it signs.
                response.Headers.CacheControl = "public, max-age=3600";
                return TypedResults.Ok(new { keys = (await keys.Published(cancel)).Select(SigningKeys.PublicKey).ToList() });
            })
            .Requires(PlatformPermissions.Browse)
            .ExcludeFromDescription();
}
