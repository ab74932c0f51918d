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
        foreach (var (width, dark) in new[] { (390, false), (1280, true), (1280, false), (390, true) })
        {
            var page = await house.Somebody(width, dark);
            await page.GotoAsync(path);
            await Accessible(page);
            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task The_pages_of_somebody_signed_in_are_accessible_light_and_dark()
    {
        foreach (var (width, dark) in new[] { (390, true), (1280, true), (390, false) })
        {
            var page = await house.Somebody(width, dark);
            var email = await Register(house, page, "Ana Accesible");
            foreach (var path in new[] { "/panel", "/configuracion/perfil", "/configuracion/suscripcion", "/configuracion/seguridad", "/favoritos", "/servicios/nuevo", "/proyectos/nuevo", "/pricing" })
            {
                await page.GotoAsync(path);
                await Accessible(page);
            }

            await Subscribe(page, "Premium", email);
            await Accessible(page);
            await Publish(page, "Clases de cerámica en casa", "idiomas");
            await Accessible(page);
            foreach (var path in new[] { "/panel?lado=profesional", "/panel/estadisticas", "/configuracion/suscripcion", "/configuracion/perfil" })
            {
                await page.GotoAsync(path);
                await Accessible(page);
            }

            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task Registering_needs_no_mouse()
    {
        var page = await house.Somebody();
        await page.GotoAsync("/");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        // The header is settled once it is known that nobody is signed in.
        await Expect(page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Link, new() { Name = "Crear cuenta" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Saltar al contenido" })).ToBeFocusedAsync();
        for (var left = 20; left > 0 && await page.EvaluateAsync<string>("document.activeElement.getAttribute('href') ?? ''") != "/registro"; left--)
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
        await page.WaitForURLAsync("**/panel");
        (await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle")).ShouldNotBeNull();
    }
}
