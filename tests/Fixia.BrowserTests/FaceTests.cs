using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Fixia.BrowserTests.Steps;
using static Microsoft.Playwright.Assertions;

namespace Fixia.BrowserTests;

public class FaceTests(House house)
{
    [Fact]
    public async Task A_stranger_s_pages_hold_on_the_narrowest_phone_and_with_large_text_and_break_nothing()
    {
        var page = await house.Somebody(320);
        List<string> broken = [];
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                broken.Add($"{page.Url}: {message.Text}");
        };
        page.Response += (_, answer) =>
        {
            if (answer.Status >= 400)
                broken.Add($"{page.Url}: {answer.Status} of {answer.Url}");
        };
        foreach (var path in new[]
        {
            "/", "/servicios", "/proyectos", "/profesionales", "/categorias/hogar", "/pricing", "/ingresar", "/registro",
            "/ayuda", "/legales/terminos", "/arrepentimiento",
        })
        {
            await page.SetViewportSizeAsync(320, 800);
            await page.GotoAsync(path);
            await Holds(page, 320);
            await page.SetViewportSizeAsync(390, 800);
            await page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
            await Holds(page, 390);
            (await page.Locator("meta[name=description]").GetAttributeAsync("content")).ShouldNotBeNullOrEmpty(path);
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveCountAsync(1);
        }

        broken.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_looks_and_speaks_the_same_however_one_came_to_it()
    {
        var page = await house.Somebody();
        await page.GotoAsync("/servicios");
        await Loaded(page);
        var whole = await Box(page);
        await page.GotoAsync("/");
        await Loaded(page);
        await page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Link, new() { Name = "Servicios", Exact = true }).ClickAsync();
        await Loaded(page);
        (await Box(page)).ShouldBe(whole, "the field has the same border when the page was loaded as when one came to it");

        // A page that is loaded anew in a used tab begins at its top.
        await page.GotoAsync("/");
        await Loaded(page);
        await page.EvaluateAsync("window.scrollTo(0, 900)");
        await page.GotoAsync("/pricing");
        await Loaded(page);
        (await page.EvaluateAsync<int>("window.scrollY")).ShouldBe(0);

        // What came with the page in one language is said again in the other.
        await page.GotoAsync("/");
        var hogar = page.Locator("main a[href='/categorias/hogar']").First;
        await Expect(hogar).ToContainTextAsync("Hogar y reparaciones");
        await page.GetByRole(AriaRole.Contentinfo).GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await Expect(hogar).Not.ToContainTextAsync("Hogar y reparaciones");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
    }

    [Fact]
    public async Task Whoever_is_refused_begins_where_the_first_thing_is_to_be_mended_and_sees_no_red_where_they_mended()
    {
        var page = await house.Somebody(390);
        await page.GotoAsync("/registro");
        await page.GetByLabel("Nombre y apellido").FillAsync("Rosa Refusada");
        await page.GetByLabel("E-mail").FillAsync("no es un e-mail");
        await Click(page, "Crear cuenta");
        var email = page.GetByLabel("E-mail");
        await Expect(email).ToBeFocusedAsync();
        await Expect(email).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(page.GetByLabel("Nombre y apellido")).Not.ToHaveAttributeAsync("aria-invalid", "true");
        await email.FillAsync("rosa@fixia.example");
        await Expect(email).Not.ToHaveAttributeAsync("aria-invalid", "true");

        // A question of a long form that was refused comes back by itself.
        await Register(house, page, "Rosa Renglones");
        List<string> forbidden = [];
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
                forbidden.Add(message.Text);
        };
        await page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Button, new() { Name = "Rosa Renglones" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Button, new() { Name = "Salir" })).ToBeVisibleAsync();
        await Accessible(page);
        forbidden.ShouldBeEmpty("opening the menu keeps to the page's policy");
        await page.GotoAsync("/proyectos/nuevo");
        await Expect(page.GetByText("Paso 1 de 5")).ToBeVisibleAsync();
        await Finish(page, "Publicar");
        await Expect(page.GetByText("Paso 1 de 5")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Título")).ToBeFocusedAsync();
        await page.GetByLabel("Título").FillAsync("Arreglar una persiana");
        await Expect(page.GetByLabel("Título")).Not.ToHaveAttributeAsync("aria-invalid", "true");
        await Accessible(page);
    }

    private static async Task Holds(IPage page, int width)
    {
        await Loaded(page);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, page.Url);
    }

    private static Task<string> Box(IPage page) =>
        page.Locator("main input[type=search]").EvaluateAsync<string>("input => getComputedStyle(input).border");
}
