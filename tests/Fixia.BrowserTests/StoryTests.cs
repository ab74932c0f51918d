using Microsoft.Playwright;
using Xunit;
using static Fixia.BrowserTests.Steps;
using static Microsoft.Playwright.Assertions;

namespace Fixia.BrowserTests;

public class StoryTests(House house)
{
    [Fact]
    public async Task Juan_becomes_a_professional_publishes_and_hires_a_plumber()
    {
        var juan = await house.Somebody();
        var juanEmail = await Register(house, juan, "Juan Pérez");
        await Expect(juan.GetByTestId("role")).ToHaveTextAsync("Cliente");
        await Subscribe(juan, "Básico", juanEmail);
        await Expect(juan.GetByTestId("role")).ToHaveTextAsync("Cliente + Profesional");
        await Publish(juan, "Instalaciones eléctricas completas", "electricidad");
        await Accessible(juan);

        await Need(juan, "Necesito plomero para mi casa", "plomeria");
        var project = new Uri(juan.Url).AbsolutePath;

        var pedro = await house.Somebody(390);
        var pedroEmail = await Register(house, pedro, "Pedro Caño");
        await Subscribe(pedro, "Premium", pedroEmail);
        await Propose(pedro, project);
        var contract = await Accept(juan, project);
        await Deliver(pedro, contract);

        await juan.ReloadAsync();
        await Click(juan, "Aprobar");
        await GiveFeedback(juan, "Me gusta");
        await pedro.ReloadAsync();
        await GiveFeedback(pedro, "Me gusta");

        await pedro.GotoAsync("/panel");
        await pedro.GetByRole(AriaRole.Link, new() { Name = "Ver opiniones" }).Last.ClickAsync();
        await Expect(pedro.GetByRole(AriaRole.Tab, new() { Name = "Profesional" })).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(pedro.GetByText("Juan Pérez")).ToBeVisibleAsync();
        await Accessible(pedro);
    }

    [Fact]
    public async Task A_free_user_is_shown_the_way_to_the_plans()
    {
        var maria = await house.Somebody(390);
        await Register(house, maria, "María Gratis");
        await Expect(maria.GetByRole(AriaRole.Heading, new() { Name = "Convertite en profesional" })).ToBeVisibleAsync();
        await FillService(maria, "Diseño de logos para comercios", "identidad");
        await Finish(maria, "Publicar");
        await Expect(maria.GetByText("necesitás una suscripción profesional")).ToBeVisibleAsync();
        // What was typed is still there.
        await Expect(maria.GetByLabel("Título")).ToHaveValueAsync("Diseño de logos para comercios");
        await maria.GetByRole(AriaRole.Link, new() { Name = "Ver planes" }).ClickAsync();
        await maria.WaitForURLAsync("**/pricing");
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task A_service_is_published_with_all_it_can_have_found_despite_a_typo_kept_and_ordered(int width)
    {
        var word = width == 390 ? "marroquinería" : "orfebrería";
        var ana = await house.Somebody(width);
        await Subscribe(ana, "Premium", await Register(house, ana, "Ana Taller"));
        await FillService(ana, $"Clases de {word} en mi taller", "idiomas");
        // What is typed is kept as it is typed.
        await Expect(ana.GetByText("Borrador guardado")).ToBeVisibleAsync();
        await Reach(ana, ana.GetByText("Agregar fotos"));
        await ana.Locator("input[type=file]").First.SetInputFilesAsync(
            new FilePayload { Name = "taller.png", MimeType = "image/png", Buffer = await ana.ScreenshotAsync() });
        await Expect(ana.GetByAltText("Foto 1")).ToBeVisibleAsync();
        await (await Reach(ana, ana.GetByLabel("Ofrecer paquetes"))).CheckAsync();
        await ana.GetByLabel("Qué incluye").FillAsync("Dos clases por semana con materiales.");
        await Click(ana, "Agregar paquete");
        await ana.GetByLabel("Qué incluye").Nth(1).FillAsync("Cuatro clases por semana y horno.");
        await ana.GetByLabel("Precio en pesos").Nth(1).FillAsync("9000");
        await Accessible(ana);
        await Finish(ana, "Agregar extra");
        await ana.GetByLabel("Qué incluye").Last.FillAsync("Delantal bordado");
        await ana.GetByLabel("Precio extra").FillAsync("1500");
        await Accessible(ana);
        await Finish(ana, "Publicar");
        await Expect(ana.GetByText("Este servicio está publicado")).ToBeVisibleAsync();
        await Accessible(ana);

        var clara = await house.Somebody(width);
        await Register(house, clara, "Clara Alumna");
        await clara.GotoAsync("/servicios");
        await clara.Locator("input[type=search]").FillAsync($"clases de {word} rosario taller");
        await clara.Keyboard.PressAsync("Enter");
        await Expect(clara.GetByText("Nada tiene todas esas palabras")).ToBeVisibleAsync();
        await clara.Locator("input[type=search]").FillAsync($"clases de {word}");
        await clara.Keyboard.PressAsync("Enter");
        var card = clara.GetByRole(AriaRole.Article).Filter(new() { HasText = $"Clases de {word}" });
        await Expect(card).ToBeVisibleAsync();
        await card.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(card.GetByRole(AriaRole.Button)).ToHaveAttributeAsync("aria-pressed", "true");
        // On a phone the filters lie in a sheet.
        if (width == 390)
            await Click(clara, "Filtros");
        await clara.GetByLabel("Precio hasta").FillAsync("6000");
        await clara.GetByLabel("Precio hasta").BlurAsync();
        await clara.WaitForURLAsync("**maxPrice=6000**");
        if (width == 390)
            await clara.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { NameRegex = new("^Ver ") }).ClickAsync();
        await Expect(card).ToBeVisibleAsync();
        await Click(clara, "Guardar búsqueda");
        await Click(clara, "Guardar");
        await Expect(clara.GetByText("Búsqueda guardada.")).ToBeVisibleAsync();
        await Accessible(clara);

        await card.GetByRole(AriaRole.Link).ClickAsync();
        await clara.GetByLabel("Estándar").CheckAsync();
        await clara.GetByLabel("Delantal bordado").CheckAsync();
        await Expect(clara.GetByText("$ 10.500")).ToBeVisibleAsync();
        await clara.GetByLabel("¿Qué necesitás?").FillAsync("Quiero empezar en marzo, sin experiencia.");
        await Accessible(clara);
        await Click(clara, "Contratar");
        await clara.WaitForURLAsync("**/pedidos/*");
        await Expect(clara.GetByText("Espera respuesta")).ToBeVisibleAsync();
        await Expect(clara.GetByText("Delantal bordado").First).ToBeVisibleAsync();
        await Accessible(clara);
        var order = clara.Url;

        // Nobody is bound until the professional says so.
        await ana.GotoAsync("/panel?lado=profesional");
        await ana.Locator("main a[href^='/pedidos/']").First.ClickAsync();
        await ana.WaitForURLAsync("**/pedidos/*");
        await Expect(ana.GetByText("Quiero empezar en marzo, sin experiencia.")).ToBeVisibleAsync();
        await Accessible(ana);
        await Click(ana, "Confirmar");
        await ana.WaitForURLAsync("**/contratos/*");
        await Expect(ana.GetByText("Quiero empezar en marzo, sin experiencia.")).ToBeVisibleAsync();
        await clara.GotoAsync(order);
        await clara.GetByRole(AriaRole.Link, new() { Name = "Ver el contrato" }).ClickAsync();
        await clara.WaitForURLAsync("**/contratos/*");
        await Expect(clara.GetByText("Delantal bordado").First).ToBeVisibleAsync();
        await Accessible(clara);

        await clara.GotoAsync("/favoritos");
        await Expect(clara.GetByRole(AriaRole.Link, new() { Name = $"Clases de {word} en mi taller" })).ToBeVisibleAsync();
        await Accessible(clara);
    }

    [Fact]
    public async Task A_portfolio_is_put_in_order_with_the_keyboard_and_shown_on_the_page()
    {
        var ana = await house.Somebody();
        await Subscribe(ana, "Básico", await Register(house, ana, "Ana Portfolio"));
        await ana.GotoAsync("/configuracion/perfil");
        foreach (var title in new[] { "Mural del club", "Cartel de la feria" })
        {
            await Click(ana, "Agregar trabajo");
            await ana.GetByLabel("Título del trabajo").FillAsync(title);
            await ana.Locator("section", new() { HasText = "Título del trabajo" })
                .Locator("input[type=file]")
                .SetInputFilesAsync(
                    new FilePayload { Name = "foto.png", MimeType = "image/png", Buffer = await ana.ScreenshotAsync() });
            await Expect(ana.GetByAltText("Foto 1")).ToBeVisibleAsync();
            await ana.Locator("section", new() { HasText = "Título del trabajo" })
                .GetByRole(AriaRole.Button, new() { Name = "Guardar", Exact = true }).ClickAsync();
            await Expect(ana.GetByRole(AriaRole.Article).Filter(new() { HasText = title })).ToBeVisibleAsync();
        }

        var up = ana.GetByRole(AriaRole.Button, new() { Name = "Subir Cartel de la feria" });
        await up.FocusAsync();
        await ana.Keyboard.PressAsync("Enter");
        await Expect(ana.GetByRole(AriaRole.Article).First).ToContainTextAsync("Cartel de la feria");
        await Accessible(ana);
        await ana.GetByRole(AriaRole.Link, new() { Name = "Ver mi página" }).ClickAsync();
        await ana.GetByRole(AriaRole.Tab, new() { Name = "Profesional" }).ClickAsync();
        await Expect(ana.GetByRole(AriaRole.Heading, new() { Level = 3 }).First).ToHaveTextAsync("Cartel de la feria");
        await Accessible(ana);
    }
}
