using Microsoft.Playwright;
using Xunit;
using static Fixia.BrowserTests.Steps;
using static Microsoft.Playwright.Assertions;

namespace Fixia.BrowserTests;

public class MessageTests(House house)
{
    [Fact]
    public async Task Two_people_write_to_each_other_and_see_it_at_once_agree_on_an_offer_there_and_what_is_written_without_a_network_goes_out_once()
    {
        var (pro, client) = (await house.Somebody(), await house.Somebody(390));
        var email = await Register(house, pro, "Ana Escribe");
        await Subscribe(pro, "Premium", email);
        await Publish(pro, "Clases de guitarra a domicilio", "idiomas");
        var service = new Uri(pro.Url).AbsolutePath;
        await Register(house, client, "Eva Escribe");
        await client.GotoAsync(service);
        await client.GetByRole(AriaRole.Link, new() { Name = "Escribir" }).First.ClickAsync();
        await client.GetByLabel("Tu mensaje").FillAsync("¿Das clases los sábados?");
        await Click(client, "Enviar");
        await client.WaitForURLAsync("**/mensajes/*");

        await Expect(pro.GetByTestId("unread-messages")).ToHaveTextAsync("1");
        await pro.GotoAsync("/mensajes");
        await pro.GetByRole(AriaRole.Link, new() { Name = "Eva Escribe" }).ClickAsync();
        await Expect(pro.GetByRole(AriaRole.Log)).ToContainTextAsync("¿Das clases los sábados?");
        await Expect(client.GetByText("Leído")).ToBeVisibleAsync();
        await Accessible(pro);
        await Accessible(client);

        await pro.GetByLabel("Escribí un mensaje").FillAsync("Sí, hasta las dos.");
        await Expect(client.GetByText("Ana está escribiendo…")).ToBeVisibleAsync();
        await pro.Keyboard.PressAsync("Enter");
        await Expect(client.GetByRole(AriaRole.Log)).ToContainTextAsync("Sí, hasta las dos.");

        // An offer, another version of it from the client, and it is a contract.
        await Click(pro, "Hacer una oferta");
        await pro.GetByLabel("Precio (ARS)").FillAsync("20000");
        await pro.GetByLabel("Días").First.FillAsync("3");
        await Click(pro, "Enviar la oferta");
        await Expect(client.GetByRole(AriaRole.Log)).ToContainTextAsync("Espera respuesta");
        await Accessible(client);
        await Click(client, "Proponer un cambio");
        await client.GetByLabel("Precio (ARS)").FillAsync("18000");
        await Click(client, "Enviar la oferta");
        await Click(pro, "Aceptar la oferta");
        foreach (var page in new[] { client, pro })
            await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Ver el contrato" })).ToBeVisibleAsync();
        await Expect(client.Locator("[data-number='5']")).ToContainTextAsync("Se pusieron de acuerdo");

        await client.Context.SetOfflineAsync(true);
        foreach (var text in new[] { "Uno", "Dos", "Tres" })
        {
            await client.GetByLabel("Escribí un mensaje").FillAsync(text);
            await client.Keyboard.PressAsync("Enter");
        }

        await Expect(client.GetByText("Enviando…")).ToHaveCountAsync(3);
        var address = client.Url;
        var context = client.Context;
        await client.CloseAsync();
        await context.SetOfflineAsync(false);
        client = await context.NewPageAsync();
        await client.GotoAsync(address);
        foreach (var page in new[] { client, pro })
        {
            await Expect(page.Locator("[data-number='8']")).ToContainTextAsync("Tres");
            await Expect(page.Locator("[data-number='7']")).ToContainTextAsync("Dos");
            await Expect(page.Locator("[data-number='6']")).ToContainTextAsync("Uno");
            await Expect(page.Locator("[data-number='9']")).ToHaveCountAsync(0);
        }
    }
}
