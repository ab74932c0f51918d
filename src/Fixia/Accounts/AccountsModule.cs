namespace Fixia.Accounts;

/// <summary>Floor 1: who people are: registration, sessions, tokens.</summary>
internal static class AccountsModule
{
    public static void AddAccounts(this WebApplicationBuilder builder)
    {
    }

    public static void MapAccounts(this IEndpointRouteBuilder api)
    {
    }
}
