using Fixia;
using Fixia.Demo;
using Fixia.Platform.Data;
using Fixia.Platform.Events;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

// Fills an empty database with believable people and work. Everything goes through the entities and their reactions, at the time
// it would have happened, so that the demo obeys the same rules as the product. The same data every time.
var clock = new DemoClock();
await using var app = FixiaApp.Build(["--environment=Development", .. args], builder =>
{
    builder.Logging.ClearProviders();
    builder.Services.AddSingleton<TimeProvider>(clock);
    // Nobody is written to about what never happened.
    builder.Services.RemoveAll<DeliveryRoute>();
});

await using (var scope = app.Services.CreateAsyncScope())
{
    var people = scope.ServiceProvider.GetRequiredService<FixiaDb>().Set<Fixia.Accounts.User>();
    if (await people.AnyAsync(u => u.Email == DemoTown.LastToCome))
        return 0;
    if (await people.AnyAsync(u => u.Email == DemoTown.FirstToCome))
    {
        await Console.Error.WriteLineAsync(
            "An earlier start was stopped while it filled in the demo data. Begin anew with ./run --reset.");
        return 1;
    }
}

await new DemoTown(app.Services, clock).Build();
return 0;
