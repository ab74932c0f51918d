using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Fixia.BrowserTests;

public class StoryTests(House house)
{
    [Fact]
    public async Task Juan_becomes_a_professional_publishes_and_hires_a_plumber()
    {
        var juan = await house.Somebody();
        var juanEmail = await Register(juan, "Juan Pérez");
        await Expect(juan.GetByTestId("role")).ToHaveTextAsync("Cliente");
        await Subscribe(juan, "Básico", juanEmail);
        await Expect(juan.GetByTestId("role")).ToHaveTextAsync("Cliente + Profesional");
        await Publish(juan, "Instalaciones eléctricas completas", "electricidad");
        await Accessible(juan);

        await juan.GotoAsync("/proyectos/nuevo");
        await juan.GetByLabel("Título").FillAsync("Necesito plomero para mi casa");
        await juan.GetByLabel("Categoría").SelectOptionAsync("plomeria");
        await juan.GetByLabel("Descripción").FillAsync("Se rompió un caño de la cocina y hay que cambiarlo entero.");
        await juan.GetByLabel("Desde, en pesos").FillAsync("10000");
        await juan.GetByLabel("Hasta, en pesos").FillAsync("30000");
        await juan.GetByLabel("Ciudad").FillAsync("Buenos Aires");
        await juan.GetByLabel("Es urgente").CheckAsync();
        await Click(juan, "Publicar");
        await juan.WaitForURLAsync("**/proyectos/necesito-plomero*");
        var project = new Uri(juan.Url).AbsolutePath;

        var pedro = await house.Somebody(390);
        var pedroEmail = await Register(pedro, "Pedro Caño");
        await Subscribe(pedro, "Premium", pedroEmail);
        await pedro.GotoAsync(project);
        await pedro.GetByLabel("Carta").FillAsync("Soy plomero matriculado y puedo ir mañana a la mañana.");
        await pedro.GetByLabel("Precio en pesos").FillAsync("20000");
        await pedro.GetByLabel("Días").FillAsync("2");
        await Accessible(pedro);
        await Click(pedro, "Enviar propuesta");
        await Expect(pedro.GetByText("Ya enviaste tu propuesta")).ToBeVisibleAsync();

        await juan.GotoAsync(project + "/propuestas");
        await Accessible(juan);
        await Click(juan, "Aceptar propuesta");
        await juan.WaitForURLAsync("**/contratos/*");
        var contract = new Uri(juan.Url).AbsolutePath;

        await pedro.GotoAsync(contract);
        await Click(pedro, "Entregar");
        await pedro.GetByLabel("¿Qué entregás?").FillAsync("El caño nuevo quedó instalado y probado.");
        await Click(pedro, "Entregar");
        await Expect(pedro.GetByText("Entregado", new() { Exact = true })).ToBeVisibleAsync();

        await juan.ReloadAsync();
        await Click(juan, "Aprobar");
        await GiveFeedback(juan, "Me gusta");
        await pedro.ReloadAsync();
        await GiveFeedback(pedro, "Me gusta");

        await pedro.GotoAsync("/panel");
        await pedro.GetByRole(AriaRole.Link, new() { Name = "Ver feedback" }).Last.ClickAsync();
        await Expect(pedro.GetByRole(AriaRole.Tab, new() { Name = "Profesional" })).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(pedro.GetByText("Juan Pérez")).ToBeVisibleAsync();
        await Accessible(pedro);
    }

    [Fact]
    public async Task A_free_user_is_shown_the_way_to_the_plans()
    {
        var maria = await house.Somebody(390);
        await Register(maria, "María Gratis");
        await Expect(maria.GetByRole(AriaRole.Heading, new() { Name = "Convertite en profesional" })).ToBeVisibleAsync();
        await FillService(maria, "Diseño de logos para comercios", "identidad");
        await Click(maria, "Publicar");
        await Expect(maria.GetByText("necesitás una suscripción profesional")).ToBeVisibleAsync();
        // What was typed is still there.
        await Expect(maria.GetByLabel("Título")).ToHaveValueAsync("Diseño de logos para comercios");
        await maria.GetByRole(AriaRole.Link, new() { Name = "Ver planes" }).ClickAsync();
        await maria.WaitForURLAsync("**/pricing");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/servicios")]
    [InlineData("/proyectos")]
    [InlineData("/profesionales")]
    [InlineData("/pricing")]
    [InlineData("/ingresar")]
    [InlineData("/registro")]
    [InlineData("/arrepentimiento")]
    [InlineData("/baja")]
    [InlineData("/ayuda")]
    public async Task A_public_page_is_accessible_in_both_sizes_and_fits(string path)
    {
        foreach (var width in new[] { 390, 1280 })
        {
            var page = await house.Somebody(width);
            await page.GotoAsync(path);
            await Accessible(page);
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
            await page.Context.CloseAsync();
        }
    }

    private static async Task<string> Register(IPage page, string name)
    {
        var email = Guid.CreateVersion7().ToString("N") + "@fixia.example";
        await page.GotoAsync("/registro");
        await page.GetByLabel("Nombre y apellido").FillAsync(name);
        await page.GetByLabel("E-mail").FillAsync(email);
        await page.GetByLabel("Contraseña").FillAsync("una frase bien larga");
        await Click(page, "Crear cuenta");
        await page.WaitForURLAsync("**/panel");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Hola");
        return email;
    }

    private static async Task Subscribe(IPage page, string plan, string email)
    {
        await page.GotoAsync("/pricing");
        await Click(page, $"Elegir {plan}");
        await Click(page, "Pagar con MercadoPago");
        await page.WaitForURLAsync("**/mercadopago/checkout**");
        await page.Locator("[name=email]").FillAsync(email);
        await page.Locator("[name=cardholder]").FillAsync("APRO");
        await page.Locator("[name=card_number]").FillAsync("5031 7557 3453 0604");
        await page.Locator("[name=expiry]").FillAsync("11/39");
        await page.Locator("[name=security_code]").FillAsync("123");
        await page.Locator("[name=document]").FillAsync("12345678");
        await page.Locator("form[method=post] button").ClickAsync();
        await page.WaitForURLAsync("**/suscripcion/retorno**");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Ya sos profesional");
        await page.GetByRole(AriaRole.Link, new() { Name = "Ir a mi panel" }).ClickAsync();
    }

    private static async Task FillService(IPage page, string title, string category)
    {
        await page.GotoAsync("/servicios/nuevo");
        await page.GetByLabel("Título").FillAsync(title);
        await page.GetByLabel("Categoría").SelectOptionAsync(category);
        await page.GetByLabel("Descripción").FillAsync("Trabajo completo, con materiales incluidos y garantía de seis meses.");
        await page.GetByLabel("Precio en pesos").FillAsync("5000");
        await page.GetByLabel("Ciudad").FillAsync("Buenos Aires");
    }

    private static async Task Publish(IPage page, string title, string category)
    {
        await FillService(page, title, category);
        await Click(page, "Publicar");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = title })).ToBeVisibleAsync();
    }

    private static async Task GiveFeedback(IPage page, string opinion)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = opinion, Exact = true }).ClickAsync();
        await page.GetByLabel("Comentario").FillAsync("Todo muy claro.");
        await Click(page, "Enviar feedback");
        await Expect(page.GetByText("Tu feedback")).ToBeVisibleAsync();
    }

    private static Task Click(IPage page, string button) => page.GetByRole(AriaRole.Main).Or(page.Locator("body:not(:has(main))")).GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private static async Task Accessible(IPage page)
    {
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var serious = (await page.RunAxe()).Violations.Where(v => v.Impact is "serious" or "critical").Select(v => $"{v.Id}: {string.Join(", ", v.Nodes.Select(n => n.Html))}");
        string.Join("\n", serious).ShouldBe(string.Empty, page.Url);
    }
}
