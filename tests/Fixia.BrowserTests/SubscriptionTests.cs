using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Fixia.BrowserTests.Steps;
using static Microsoft.Playwright.Assertions;

namespace Fixia.BrowserTests;

public class SubscriptionTests(House house)
{
    [Fact]
    public async Task Maria_is_a_client_for_months_and_then_a_professional_with_both_scores()
    {
        var maria = await house.Somebody(390);
        var email = await Register(house, maria, "María López");
        await Need(maria, "Necesito pintar mi local", "pintura");
        var project = new Uri(maria.Url).AbsolutePath;

        var pintor = await house.Somebody();
        await Subscribe(pintor, "Premium", await Register(house, pintor, "Pablo Pintor"));
        await Propose(pintor, project);
        var work = await Accept(maria, project);
        await Deliver(pintor, work);
        await maria.ReloadAsync();
        await Click(maria, "Aprobar");
        await GiveFeedback(maria, "Me gusta");
        await pintor.ReloadAsync();
        await GiveFeedback(pintor, "Me gusta");

        // The banner leads to the plans, the payment to the panel with both roles.
        await maria.GotoAsync("/panel");
        await maria.GetByRole(AriaRole.Link, new() { Name = "Ver planes" }).First.ClickAsync();
        await maria.WaitForURLAsync("**/pricing");
        await Subscribe(maria, "Básico", email);
        await Expect(maria.GetByText("Trust Score Cliente")).ToBeVisibleAsync();
        await Expect(maria.GetByText("Trust Score Profesional")).ToBeVisibleAsync();
        await Publish(maria, "Diseño de identidad para comercios", "identidad");

        await maria.GotoAsync("/panel");
        await maria.GetByRole(AriaRole.Link, new() { Name = "Ver opiniones" }).First.ClickAsync();
        await maria.WaitForURLAsync("**/u/**");
        await maria.GetByRole(AriaRole.Tab, new() { Name = "Cliente" }).ClickAsync();
        await Expect(maria.GetByText("Pablo Pintor")).ToBeVisibleAsync();
        await maria.GetByRole(AriaRole.Tab, new() { Name = "Profesional" }).ClickAsync();
        await Expect(maria.GetByText("Pablo Pintor")).Not.ToBeVisibleAsync();
        await Accessible(maria);
    }

    [Fact]
    public async Task A_rejected_card_changes_nothing_and_another_one_pays()
    {
        var juan = await house.Somebody(390);
        var email = await Register(house, juan, "Juan Segundo");
        await juan.GotoAsync("/pricing");
        await Click(juan, "Elegir Básico");
        await Click(juan, "Pagar con MercadoPago");
        await Pay(juan, email, "FUND");
        await Expect(juan.GetByText("no tiene fondos suficientes")).ToBeVisibleAsync();

        // Leaving the checkout loses nothing: the same payment is waiting in the settings.
        await juan.GotoAsync("/configuracion/suscripcion");
        await Expect(juan.GetByText("Pago pendiente")).ToBeVisibleAsync();
        await Accessible(juan);
        await juan.GetByRole(AriaRole.Link, new() { Name = "Terminar el pago" }).ClickAsync();
        await Pay(juan, email, "APRO");
        await juan.WaitForURLAsync("**/suscripcion/retorno**");
        await Expect(juan.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Ya sos profesional");
    }

    [Fact]
    public async Task A_higher_plan_is_in_force_at_once_and_a_lower_one_is_announced()
    {
        var juan = await house.Somebody();
        var email = await Register(house, juan, "Juan Tercero");
        await Subscribe(juan, "Básico", email);
        await juan.GotoAsync("/pricing");
        await Click(juan, "Pasar a Premium");
        await Accessible(juan);
        await Click(juan, "Autorizar en MercadoPago");
        await Pay(juan, email, "APRO");
        await juan.WaitForURLAsync("**/suscripcion/retorno**");
        await Expect(juan.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("plan Premium");

        await juan.GotoAsync("/pricing");
        await Click(juan, "Cambiar a Básico");
        await Click(juan, "Confirmar el cambio");
        await Expect(juan.GetByText("Tu plan cambia con la próxima renovación")).ToBeVisibleAsync();
        await Click(juan, "Seguir con mi plan");
        await Expect(juan.GetByText("Tu plan cambia con la próxima renovación")).Not.ToBeVisibleAsync();

        var download = await juan.RunAndWaitForDownloadAsync(
            () => juan.GetByRole(AriaRole.Button, new() { Name = "Recibo" }).ClickAsync());
        download.SuggestedFilename.ShouldEndWith(".pdf");
    }

    [Fact]
    public async Task Cancelling_reactivating_and_an_end_that_hides_everything_until_the_return()
    {
        var juan = await house.Somebody();
        var email = await Register(house, juan, "Juan Cuarto");
        await Subscribe(juan, "Básico", email);
        await Publish(juan, "Arreglos de cortinas metálicas", "herreria");
        var service = new Uri(juan.Url).AbsolutePath;

        await juan.GotoAsync("/configuracion/suscripcion");
        await Click(juan, "Cancelar suscripción");
        await Expect(juan.GetByText("Todo sigue funcionando hasta el")).ToBeVisibleAsync();
        await Click(juan, "Sí, cancelar");
        await Click(juan, "Reactivar mi suscripción");
        await Expect(juan.GetByText("Activa", new() { Exact = true })).ToBeVisibleAsync();
        await Click(juan, "Cancelar suscripción");
        await Click(juan, "Sí, cancelar");
        await Expect(juan.GetByText("Cancelada", new() { Exact = true })).ToBeVisibleAsync();

        await house.EndPeriod(email);
        var visitor = await house.Somebody();
        await WithinAMinute(async () =>
        {
            await juan.GotoAsync("/configuracion/suscripcion");
            await Expect(juan.GetByText("Vencida", new() { Exact = true })).ToBeVisibleAsync(new() { Timeout = 1000 });
        });
        await visitor.GotoAsync("/servicios?q=cortinas+metalicas");
        await Expect(visitor.GetByText("Arreglos de cortinas metálicas")).Not.ToBeVisibleAsync();

        await Subscribe(juan, "Básico", email);
        await visitor.GotoAsync("/servicios?q=cortinas+metalicas");
        await Expect(visitor.GetByText("Arreglos de cortinas metálicas")).ToBeVisibleAsync();
        await visitor.GotoAsync(service);
        await Expect(visitor.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Arreglos de cortinas");
    }

    [Fact]
    public async Task A_team_invites_somebody_who_works_under_its_plan_until_removed()
    {
        var owner = await house.Somebody();
        await Subscribe(owner, "Empresa", await Register(house, owner, "Estudio Andes"));
        await owner.GetByRole(AriaRole.Link, new() { Name = "Mi equipo" }).ClickAsync();
        await owner.GetByLabel("Nombre del equipo").FillAsync("Estudio Andes");
        await Click(owner, "Crear el equipo");
        var marta = await house.Somebody(390);
        var email = await Register(house, marta, "Marta Miembro");
        await owner.GetByLabel("E-mail de la persona").FillAsync(email);
        await Click(owner, "Invitar");
        await Accessible(owner);

        await marta.GotoAsync(await house.Link(email, "/equipo/unirse"));
        await Click(marta, "Aceptar la invitación");
        await Expect(marta.GetByRole(AriaRole.Heading, new() { Name = "Estudio Andes" })).ToBeVisibleAsync();
        await Accessible(marta);
        await Publish(marta, "Liquidación de sueldos mensual", "contabilidad");

        await owner.ReloadAsync();
        await Click(owner, "Quitar");
        await Click(owner, "Quitar");
        await Expect(owner.GetByText("Todavía nadie se sumó")).ToBeVisibleAsync();
        await marta.GotoAsync("/panel");
        await Expect(marta.GetByTestId("role")).ToHaveTextAsync("Cliente");
        await owner.GetByRole(AriaRole.Link, new() { Name = "Ver la página pública" }).ClickAsync();
        await owner.WaitForURLAsync("**/equipos/**");
        await Accessible(owner);
    }

    // The job that ends subscriptions runs every minute.
    private static async Task WithinAMinute(Func<Task> holds)
    {
        for (var left = 60; ; left--)
        {
            try
            {
                await holds();
                return;
            }
            catch (PlaywrightException) when (left > 0)
            {
                await Task.Delay(1000);
            }
        }
    }
}
