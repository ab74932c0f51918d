using Microsoft.Playwright;
using Xunit;
using static Fixia.BrowserTests.Steps;
using static Microsoft.Playwright.Assertions;

namespace Fixia.BrowserTests;

public sealed class PhotoTests(House house)
{
    [Fact]
    public async Task A_photo_is_cut_with_the_keyboard_shown_beside_the_name_and_removed()
    {
        var page = await house.Somebody(390);
        await Register(house, page, "Flor Retrato");
        await page.GotoAsync("/configuracion/perfil");
        var made = await page.EvaluateAsync<string>(
            """
            () => {
              const canvas = document.createElement('canvas');
              [canvas.width, canvas.height] = [900, 600];
              const drawing = canvas.getContext('2d');
              drawing.fillStyle = '#c2410c';
              drawing.fillRect(0, 0, 900, 600);
              return canvas.toDataURL('image/png').split(',')[1];
            }
            """);
        await page.GetByLabel("Elegir una foto").SetInputFilesAsync(
            new FilePayload { Name = "yo.png", MimeType = "image/png", Buffer = Convert.FromBase64String(made) });
        var frame = page.GetByRole(AriaRole.Slider, new() { Name = "Encuadre" });
        await Expect(frame).ToHaveAttributeAsync("aria-valuenow", "50");
        await frame.PressAsync("ArrowRight");
        await Expect(frame).Not.ToHaveAttributeAsync("aria-valuenow", "50");
        await page.GetByRole(AriaRole.Slider, new() { Name = "Acercar" }).PressAsync("End");
        await Accessible(page);
        await Click(page, "Usar esta foto");

        var face = page.GetByRole(AriaRole.Banner).Locator("img[src*='/files/photos/']");
        await Expect(face).ToHaveJSPropertyAsync("naturalWidth", 32);
        await Click(page, "Quitar");
        await Expect(face).ToHaveCountAsync(0);
        await Expect(page.GetByLabel("Elegir una foto")).ToBeAttachedAsync();
        await page.Context.CloseAsync();
    }
}
