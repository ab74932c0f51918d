using Microsoft.Playwright;
using Xunit;
using static Fixia.BrowserTests.Steps;
using static Microsoft.Playwright.Assertions;

namespace Fixia.BrowserTests;

public class ProjectStoryTests(House house)
{
    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task A_project_is_published_asked_about_proposed_on_compared_and_accepted(int width)
    {
        var clara = await house.Somebody(width);
        await Register(house, clara, "Clara Compara");
        await Need(clara, $"Instalar un calefón de {width} litros", "gas");
        var project = new Uri(clara.Url).AbsolutePath;

        var letters = new[]
        {
            "Soy gasista matriculado y puedo ir mañana con todos los materiales.",
            "Hago instalaciones desde hace diez años, con certificado incluido en el precio.",
        };
        var pros = new List<IPage>();
        foreach (var letter in letters)
        {
            var pro = await house.Somebody(width);
            pros.Add(pro);
            await Subscribe(pro, "Básico", await Register(house, pro, pros.Count == 1 ? "Pedro Gasista" : "Pablo Gasista"));
            await pro.GotoAsync(project);
            await pro.GetByRole(
                AriaRole.Textbox,
                new() { Name = "Mensaje", Exact = true }).FillAsync(letter + " Llamame al 11 5555-1234.");
            await pro.GetByRole(AriaRole.Textbox, new() { Name = "Mensaje", Exact = true }).BlurAsync();
            await Expect(pro.GetByText("Tu mensaje tiene datos de contacto")).ToBeVisibleAsync();
            await pro.GetByRole(AriaRole.Textbox, new() { Name = "Mensaje", Exact = true }).FillAsync(letter);
            await pro.GetByRole(AriaRole.Spinbutton, new() { Name = "Días", Exact = true }).FillAsync("3");
            foreach (var (title, price) in new[] { ("Revisión", "5000"), ("Instalación", "15000") })
            {
                await Click(pro, "Agregar una parte");
                await pro.GetByLabel("Qué entregás").Last.FillAsync(title);
                await pro.GetByLabel("Precio de la parte").Last.FillAsync(price);
            }

            await Accessible(pro);
            await Click(pro, "Enviar propuesta");
            await Expect(pro.GetByText("todavía sin ver")).ToBeVisibleAsync();
        }

        await pros[0].GetByLabel("Tu pregunta").FillAsync("¿El conducto de ventilación está hecho?");
        await Click(pros[0], "Preguntar");
        await Expect(pros[0].GetByText("¿El conducto de ventilación está hecho?").First).ToBeVisibleAsync();

        await clara.GotoAsync(project);
        await Click(clara, "Responder");
        await clara.GetByLabel("Tu respuesta").FillAsync("Sí, quedó del anterior.");
        await Click(clara, "Responder");
        await Expect(clara.GetByText("Sí, quedó del anterior.")).ToBeVisibleAsync();
        await Accessible(clara);

        await clara.GotoAsync(project + "/propuestas");
        var columns = clara.GetByRole(AriaRole.Article);
        await Expect(columns).ToHaveCountAsync(2);
        await columns.Filter(new() { HasText = "Pablo Gasista" })
            .GetByRole(AriaRole.Button, new() { Name = "Preseleccionar" }).ClickAsync();
        await Expect(columns.First).ToContainTextAsync("Pablo Gasista");
        var other = columns.Filter(new() { HasText = "Pedro Gasista" });
        await other.GetByRole(AriaRole.Button, new() { Name = "Descartar" }).ClickAsync();
        await other.GetByLabel("¿Por qué?").SelectOptionAsync("price");
        await Accessible(clara);
        await other.GetByRole(AriaRole.Button, new() { Name = "Descartar" }).ClickAsync();
        await Expect(other).ToContainTextAsync("Descartada");
        // Nothing of a column is cut off, nor wider than what one swipes through.
        foreach (var button in await columns.First.GetByRole(AriaRole.Button).AllAsync())
            Assert.True(await button.EvaluateAsync<bool>("b => b.scrollWidth <= b.clientWidth + 1"));
        await columns.First.GetByRole(AriaRole.Button, new() { Name = "Elegir a Pablo Gasista" }).ClickAsync();
        await Expect(clara.GetByText("¿Contratar a Pablo Gasista?")).ToBeVisibleAsync();
        await Accessible(clara);
        await clara.GetByRole(AriaRole.Button, new() { Name = "Contratar por" }).ClickAsync();
        await clara.WaitForURLAsync("**/contratos/*");
        await Expect(clara.GetByRole(AriaRole.Heading, new() { Name = "1. Revisión" })).ToBeVisibleAsync();

        await pros[0].GotoAsync(project);
        await Expect(pros[0].GetByText("Motivo: el precio")).ToBeVisibleAsync();
        await pros[1].GotoAsync("/panel?lado=profesional");
        await Expect(pros[1].GetByRole(AriaRole.Link, new() { Name = "Instalar un calefón", Exact = false })
            .First).ToBeVisibleAsync();
        await Expect(pros[1].GetByText("Te toca entregar").First).ToBeVisibleAsync();
        await Accessible(pros[1]);
    }
}
