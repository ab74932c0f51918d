using Fixia.Demo;
using Fixia.Demo.Script;

// Fills an empty database with believable people and work.
var clock = new DemoClock();
await using var app = DemoHost.Build(args, clock);
return await new DemoTown(app.Services, clock, new TownScript()).Build(Console.WriteLine);
