using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Shouldly;
using static Microsoft.Playwright.Assertions;

namespace Fixia.BrowserTests;

/// <summary>What people do in the stories.</summary>
internal static class Steps
{
    /// <summary>Makes an account and proves its address, as publishing asks.</summary>
    public static async Task<string> Register(House house, IPage page, string name)
    {
        var email = Guid.CreateVersion7().ToString("N") + "@fixia.example";
        await page.GotoAsync("/registro");
        await page.GetByLabel("Nombre y apellido").FillAsync(name);
        await page.GetByLabel("E-mail").FillAsync(email);
        await page.GetByLabel("Contraseña").FillAsync("una frase bien larga");
        await page.GetByRole(AriaRole.Checkbox).CheckAsync();
        await Click(page, "Crear cuenta");
        await page.WaitForURLAsync("**/bienvenida**");
        await page.GetByRole(AriaRole.Link, new() { Name = "Ahora no" }).ClickAsync();
        await page.WaitForURLAsync("**/panel");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Hola");
        await page.GotoAsync(await house.Link(email, "/verificar"));
        await Expect(page.GetByText("tu e-mail quedó confirmado")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Mi panel" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Hola");
        return email;
    }

    public static async Task Subscribe(IPage page, string plan, string email)
    {
        await page.GotoAsync("/pricing");
        await Click(page, $"Elegir {plan}");
        await Click(page, "Pagar con MercadoPago");
        await Pay(page, email, "APRO");
        await page.WaitForURLAsync("**/suscripcion/retorno**");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Ya sos profesional");
        await page.GetByRole(AriaRole.Link, new() { Name = "Ir a mi panel" }).ClickAsync();
        await page.WaitForURLAsync("**/panel**");
    }

    /// <summary>Fills in the provider's checkout page; the cardholder's name decides how it ends.</summary>
    public static async Task Pay(IPage page, string email, string cardholder)
    {
        await page.WaitForURLAsync("**/mercadopago/checkout**");
        await page.Locator("[name=email]").FillAsync(email);
        await page.Locator("[name=cardholder]").FillAsync(cardholder);
        await page.Locator("[name=card_number]").FillAsync("5031 7557 3453 0604");
        await page.Locator("[name=expiry]").FillAsync("11/39");
        await page.Locator("[name=security_code]").FillAsync("123");
        await page.Locator("[name=document]").FillAsync("12345678");
        await page.Locator("form[method=post] button").ClickAsync();
    }

    public static async Task FillService(IPage page, string title, string category)
    {
        await page.GotoAsync("/servicios/nuevo");
        await page.GetByLabel("Título").FillAsync(title);
        await page.GetByLabel("Categoría").SelectOptionAsync(category);
        await (await Reach(page, page.GetByLabel("Descripción")))
            .FillAsync("Trabajo completo, con materiales incluidos y garantía de seis meses.");
        await (await Reach(page, page.GetByLabel("Precio en pesos"))).FillAsync("5000");
        await (await Reach(page, page.GetByLabel("Ciudad"))).FillAsync("Buenos Aires");
    }

    /// <summary>Presses the button of a long form, which on a phone stands below its last question.</summary>
    public static async Task Finish(IPage page, string button)
    {
        await Reach(page, page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = button, Exact = true }));
        await Click(page, button);
    }

    /// <summary>On a phone a long form asks one question at a time: goes to the one that holds this.</summary>
    public static async Task<ILocator> Reach(IPage page, ILocator what)
    {
        foreach (var way in new[] { "Volver", "Seguir" })
        {
            var go = page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = way, Exact = true });
            while (!await what.First.IsVisibleAsync() && await go.IsVisibleAsync())
                await go.ClickAsync();
        }

        return what;
    }

    public static async Task Publish(IPage page, string title, string category)
    {
        await FillService(page, title, category);
        await Finish(page, "Publicar");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = title })).ToBeVisibleAsync();
    }

    /// <summary>Publishes a project; the page is then the project's.</summary>
    public static async Task Need(IPage page, string title, string category)
    {
        await page.GotoAsync("/proyectos/nuevo");
        await page.GetByLabel("Título").FillAsync(title);
        await page.GetByLabel("Categoría").SelectOptionAsync(category);
        await (await Reach(page, page.GetByLabel("Descripción"))).FillAsync(
            "Es un trabajo chico, pero tiene que quedar bien. Tengo fotos y puedo mostrar el lugar.");
        await (await Reach(page, page.GetByLabel("Ciudad"))).FillAsync("Buenos Aires");
        await page.GetByLabel("Es urgente").CheckAsync();
        await (await Reach(page, page.GetByLabel("Desde, en pesos"))).FillAsync("10000");
        await page.GetByLabel("Hasta, en pesos").FillAsync("30000");
        await Finish(page, "Publicar");
        await page.WaitForURLAsync(url => !url.EndsWith("/nuevo", StringComparison.Ordinal));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = title })).ToBeVisibleAsync();
    }

    public static async Task Propose(IPage page, string project)
    {
        await page.GotoAsync(project);
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Mensaje", Exact = true })
            .FillAsync("Hice muchos trabajos como este y puedo ir mañana a la mañana.");
        await page.GetByLabel("Precio en pesos").FillAsync("20000");
        await page.GetByRole(AriaRole.Spinbutton, new() { Name = "Días", Exact = true }).FillAsync("2");
        await Accessible(page);
        await Click(page, "Enviar propuesta");
        await Expect(page.GetByText("Ya enviaste tu propuesta")).ToBeVisibleAsync();
    }

    /// <summary>Accepts the proposal of a project; answers the contract's path.</summary>
    public static async Task<string> Accept(IPage page, string project)
    {
        await page.GotoAsync(project + "/propuestas");
        await Accessible(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Elegir a" }).First.ClickAsync();
        await Accessible(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Contratar por" }).ClickAsync();
        await page.WaitForURLAsync("**/contratos/*");
        return new Uri(page.Url).AbsolutePath;
    }

    public static async Task Deliver(IPage page, string contract)
    {
        await page.GotoAsync(contract);
        await Click(page, "Entregar");
        await page.GetByLabel("¿Qué entregás?").FillAsync("Quedó terminado y probado.");
        await Click(page, "Entregar");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Entregado", Exact = true })).ToBeVisibleAsync();
        await Accessible(page);
    }

    public static async Task GiveFeedback(IPage page, string opinion)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = opinion, Exact = true }).ClickAsync();
        await page.GetByLabel("Comentario").FillAsync("Todo muy claro.");
        await Click(page, "Enviar opinión");
        await Expect(page.GetByText("Tu opinión")).ToBeVisibleAsync();
    }

    public static Task Click(IPage page, string button) =>
        page.GetByRole(AriaRole.Main)
            .Or(page.Locator("body:not(:has(main))")).GetByRole(AriaRole.Button, new() { Name = button, Exact = true })
            .ClickAsync();

    /// <summary>axe finds nothing serious, and the page is no wider than its window.</summary>
    public static Task Accessible(IPage page) => Accessible(page, new AxeRunOptions());

    /// <summary>The same for the other colours of a page that was looked at already: only they can make a difference.</summary>
    public static async Task AccessibleInOtherColours(IPage page, bool dark)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light });
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-mantine-color-scheme", dark ? "dark" : "light");
        // Even the shortest transition shows the old colours for a frame.
        await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        await Accessible(page, new AxeRunOptions { RunOnly = new() { Type = "rule", Values = ["color-contrast"] } });
    }

    // What is still being loaded says so; who looks earlier looks at an empty page.
    public static async Task Loaded(IPage page)
    {
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await Traffic.Settle(page);
        await Expect(page.GetByRole(AriaRole.Status, new() { Name = "Cargando" })).ToHaveCountAsync(0);
        await Expect(page.Locator("[aria-busy=true]")).ToHaveCountAsync(0);
    }

    private static async Task Accessible(IPage page, AxeRunOptions options)
    {
        await Loaded(page);
        // What waits below the first screen is looked at too, in the colours of now.
        await page.EvaluateAsync("""
            () => {
              for (const part of document.querySelectorAll('[data-below]')) part.style.contentVisibility = 'visible';
              return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
            }
            """);
        var serious = (await page.RunAxe(options)).Violations
            .Where(v => v.Impact is "serious" or "critical")
            .Select(v => $"{v.Id}: {string.Join(", ", v.Nodes.Select(n => n.Html))}")
            .ToList();
        serious.ShouldBeEmpty(page.Url);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth"))
            .ShouldBeLessThanOrEqualTo(page.ViewportSize!.Width, page.Url);
    }
}
