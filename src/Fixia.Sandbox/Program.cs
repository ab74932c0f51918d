using Fixia.Sandbox;

await SandboxApp.Build(args).RunAsync();
