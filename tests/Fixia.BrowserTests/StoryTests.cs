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
        var juanEmail = await Register(juan, "Juan Pérez");
        await Expect(juan.GetByTestId("role")).ToHaveTextAsync("Cliente");
        await Subscribe(juan, "Básico", juanEmail);
        await Expect(juan.GetByTestId("role")).ToHaveTextAsync("Cliente + Profesional");
        await Publish(juan, "Instalaciones eléctricas completas", "electricidad");
        await Accessible(juan);

        await Need(juan, "Necesito plomero para mi casa", "plomeria");
        var project = new Uri(juan.Url).AbsolutePath;

        var pedro = await house.Somebody(390);
        var pedroEmail = await Register(pedro, "Pedro Caño");
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
}
