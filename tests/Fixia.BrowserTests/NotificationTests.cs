using Microsoft.Playwright;
using Xunit;
using static Fixia.BrowserTests.Steps;
using static Microsoft.Playwright.Assertions;

namespace Fixia.BrowserTests;

public class NotificationTests(House house)
{
    [Fact]
    public async Task The_bell_counts_by_itself_on_every_page_and_what_is_read_in_one_is_read_in_all()
    {
        var page = await house.Somebody();
        var email = await Register(house, page, "Ana Avisada");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Notificaciones", Exact = true })).ToBeVisibleAsync();
        await Subscribe(page, "Premium", email);
        var other = await page.Context.NewPageAsync();
        await other.SetViewportSizeAsync(390, 844);
        await other.GotoAsync("/ayuda");

        await Expect(page.GetByTestId("unread")).ToBeVisibleAsync();
        await Expect(other.GetByTestId("unread")).ToBeVisibleAsync();
        await other.GotoAsync("/notificaciones");
        await Expect(other.GetByText("Tu plan Premium está activo")).ToBeVisibleAsync();
        await Accessible(other);
        await Click(other, "Marcar todo como leído");
        await Expect(other.GetByTestId("unread")).ToHaveCountAsync(0);
        await Expect(page.GetByTestId("unread")).ToHaveCountAsync(0);

        await page.GotoAsync("/configuracion/avisos");
        var byMail = page.GetByRole(AriaRole.Switch, new() { Name = "Por correo: Propuestas que recibo" });
        await byMail.PressAsync("Space");
        await Expect(byMail).Not.ToBeCheckedAsync();
        await page.GetByLabel("Horas de silencio").PressAsync("Space");
        await Expect(page.GetByLabel("Desde")).ToHaveValueAsync("22:00");
        await Accessible(page);
        await page.ReloadAsync();
        await Expect(
            page.GetByRole(AriaRole.Switch, new() { Name = "Por correo: Propuestas que recibo" })).Not.ToBeCheckedAsync();
        await Expect(page.GetByLabel("Hasta")).ToHaveValueAsync("08:00");
        await page.Context.CloseAsync();
    }
}
