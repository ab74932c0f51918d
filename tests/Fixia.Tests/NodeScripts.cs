using System.Diagnostics;
using Shouldly;

namespace Fixia.Tests;

/// <summary>Independent referees from npm: official clients and libraries that check what we made ourselves.</summary>
internal static class NodeScripts
{
    static readonly string Folder = FindFolder();
    static readonly SemaphoreSlim One = new(1, 1);

    /// <summary>Runs a script of tests/node and answers what it prints; fails when the script does.</summary>
    public static async Task<string> Run(string script, string input, params string[] arguments)
    {
        await One.WaitAsync();
        try
        {
            await Install();
        }
        finally
        {
            One.Release();
        }

        return await Start("node", [script, .. arguments], input);
    }

    static async Task Install()
    {
        var stamp = Path.Combine(Folder, "node_modules", ".package-lock.json");
        if (File.Exists(stamp)
            && File.GetLastWriteTimeUtc(stamp) >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json"))) return;
        try
        {
            await Start("npm", ["ci", "--no-audit", "--no-fund"]);
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException("The packages are not installed: run \"npm ci\" in tests/node.", failure);
        }
    }

    static async Task<string> Start(string program, string[] arguments, string input = "")
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        process.ExitCode.ShouldBe(0, $"{program} {string.Join(' ', arguments)}: {await errors}");
        return await output;
    }

    static string FindFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Fixia.slnx"))) return Path.Combine(folder.FullName, "tests", "node");
        }
        throw new InvalidOperationException("The tests run outside of the repository.");
    }
}
