using Fixia;
using Fixia.Platform;

var app = FixiaApp.Build(args);
await app.PrepareDatabase();
await app.RunAsync();
