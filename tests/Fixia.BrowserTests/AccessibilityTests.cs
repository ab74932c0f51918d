using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Fixia.BrowserTests.Steps;
using static Microsoft.Playwright.Assertions;

namespace Fixia.BrowserTests;

public class AccessibilityTests(House house)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/servicios")]
    [InlineData("/proyectos")]
    [InlineData("/profesionales")]
    [InlineData("/servicios?q=plomero&near=Rosario&minTrust=80")]
    [InlineData("/categorias/hogar")]
    [InlineData("/categorias/plomeria")]
    [InlineData("/pricing")]
    [InlineData("/ingresar")]
    [InlineData("/registro")]
    [InlineData("/olvide")]
    [InlineData("/restablecer#token=x")]
    [InlineData("/arrepentimiento")]
    [InlineData("/baja")]
    [InlineData("/legales/confirmar#token=x")]
    [InlineData("/ayuda")]
    [InlineData("/no-existe")]
    public async Task A_public_page_is_accessible_on_a_phone_and_a_desktop_light_and_dark(string path)
    {
        var page = await house.Somebody(390);
        await page.GotoAsync(path);
        await Accessible(page);
        await AccessibleInOtherColours(page, dark: true);
        await page.SetViewportSizeAsync(1280, 900);
        await Accessible(page);
        await AccessibleInOtherColours(page, dark: false);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_pages_of_somebody_signed_in_are_accessible_light_and_dark()
    {
        foreach (var width in new[] { 390, 1280 })
        {
            var page = await house.Somebody(width);
            var email = await Register(house, page, "Ana Accesible");
            await InBothColours(
                page,
                "/panel",
                "/configuracion/perfil",
                "/configuracion/suscripcion",
                "/configuracion/seguridad",
                "/favoritos",
                "/servicios/nuevo",
                "/proyectos/nuevo",
                "/pricing");
            await Subscribe(page, "Premium", email);
            await Accessible(page);
            await Publish(page, "Clases de cerámica en casa", "idiomas");
            await InBothColours(
                page,
                new Uri(page.Url).AbsolutePath,
                "/panel?lado=profesional",
                "/panel/estadisticas",
                "/configuracion/suscripcion",
                "/configuracion/perfil");
            await page.Context.CloseAsync();
        }
    }

    private static async Task InBothColours(IPage page, params string[] paths)
    {
        foreach (var path in paths)
        {
            await page.GotoAsync(path);
            await Accessible(page);
            await AccessibleInOtherColours(page, dark: true);
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        }
    }

    [Fact]
    public async Task Registering_needs_no_mouse()
    {
        var page = await house.Somebody();
        await page.GotoAsync("/");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        // The header is settled once it is known that nobody is signed in.
        await Expect(
            page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Link, new() { Name = "Crear cuenta" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Saltar al contenido" })).ToBeFocusedAsync();
        for (var left = 20;
            left > 0 && await page.EvaluateAsync<string>("document.activeElement.getAttribute('href') ?? ''") != "/registro";
            left--)
            await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/registro");

        await page.GetByLabel("Nombre y apellido").FocusAsync();
        await page.Keyboard.TypeAsync("Teresa Teclado");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync($"{Guid.CreateVersion7():N}@fixia.example");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("una frase bien larga");
        await page.Keyboard.PressAsync("Enter");
        // Refused without consent: one stands where it is to be mended.
        await Expect(page.GetByRole(AriaRole.Checkbox)).ToBeFocusedAsync();
        await Expect(page.GetByText("Para crear la cuenta tenés que aceptarlos.")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/bienvenida**");
        await page.GetByRole(AriaRole.Link, new() { Name = "Ahora no" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/panel");
        (await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle")).ShouldNotBeNull();
    }
}
