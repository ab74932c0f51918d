using Shouldly;

namespace Fixia.Tests.Story;

/// <summary>Contracts as tests need them, made through the API from an ordered service.</summary>
internal static class Jobs
{
    /// <summary>A published service whose orders bind at once; answers the path of its orders.</summary>
    public static async Task<string> Service(
        this Marketplace fixia, Person professional, bool remote = false, bool instant = true)
    {
        var service = await fixia.Post(
            "/api/services",
            new
            {
                title = "Instalaciones eléctricas completas",
                description = "Hago instalaciones eléctricas nuevas y reparo las viejas, con materiales incluidos.",
                category = "electricidad",
                price = 5000,
                priceUnit = "day",
                deliveryDays = 3,
                city = "Buenos Aires",
                isRemote = remote,
                isInstant = instant,
                publish = true,
            },
            professional);
        service.Status.ShouldBe(201, service.Body?.ToJsonString());
        return $"/api/services/{service["id"]}/orders";
    }

    /// <summary>A contract that has just begun; answers its path.</summary>
    public static async Task<string> Order(this Marketplace fixia, string orders, Person client)
    {
        var ordered = await fixia.Post(orders, new { brief = "Hay que cambiar el tablero entero.", price = 5000 }, client);
        ordered.Status.ShouldBe(201, ordered.Body?.ToJsonString());
        return $"/api/contracts/{ordered["contractId"]}";
    }

    public static async Task Deliver(this Marketplace fixia, string contract, Person professional) =>
        (await fixia.Post(contract + "/milestones/1/deliver", new { note = "Quedó listo." }, professional)).Status.ShouldBe(204);

    /// <summary>A contract that was delivered and approved; answers its path.</summary>
    public static async Task<string> Completed(this Marketplace fixia, string orders, Person client, Person professional)
    {
        var contract = await fixia.Order(orders, client);
        await fixia.Deliver(contract, professional);
        (await fixia.Post(contract + "/milestones/1/approve", new { delivery = 1 }, client)).Status.ShouldBe(204);
        return contract;
    }

    public static async Task Feedback(this Marketplace fixia, string contract, Person by, bool hasLike) =>
        (await fixia.Post(contract + "/feedback", new { hasLike }, by)).Status.ShouldBe(201);

    /// <summary>The same person, signed in anew: access tokens are short.</summary>
    public static async Task<Person> SignIn(this Marketplace fixia, Person person) =>
        person with
        {
            Token = (
                await fixia.Post(
                    "/api/auth/login",
                    new { email = person.Email, password = "una frase bien larga" }))["accessToken"].GetValue<string>(),
        };

    /// <summary>Likes and total a person's public page shows for a role.</summary>
    public static async Task<(int Likes, int Total)> Trust(this Marketplace fixia, Person person, string role)
    {
        var trust = (await fixia.Get($"/api/users/{person.Handle}"))[role]["trust"]!;
        return (trust["likes"]!.GetValue<int>(), trust["total"]!.GetValue<int>());
    }
}
