using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Fixia.Accounts;
using Microsoft.Extensions.Options;

namespace Fixia.Files;

/// <summary>
/// Makes a picture's sizes with libvips, in a process of its own with limits of time and memory: what somebody uploads is decoded
/// where it can
/// do no harm. Turned as the camera says, then without anything the camera wrote.
/// </summary>
internal sealed class Pictures(IOptions<FilesOptions> options, ILogger<Pictures> log)
{
    /// <summary>More pixels than any camera takes: a small file that unfolds into gigabytes.</summary>
    public const long MostPixels = 60_000_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    // Kilobytes of address space.
    private const int Memory = 4_000_000;

    /// <summary>The sizes a picture is kept in: the largest a page shows, and the one of cards.</summary>
    public static readonly IReadOnlyDictionary<string, string> Sizes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["large"] = "1600x1600>",
        ["thumb"] = "640x480>",
    };

    /// <summary>The sizes of the photo of a person; squares of the middle, where somebody has not cut it before.</summary>
    public static readonly IReadOnlyDictionary<string, string> Squares =
        PhotoView.Sizes.ToDictionary(
            NameOfSquare,
            size => string.Create(CultureInfo.InvariantCulture, $"{size}x{size}"),
            StringComparer.Ordinal);

    /// <summary>What the square of so many pixels is called.</summary>
    public static string NameOfSquare(int size) => string.Create(CultureInfo.InvariantCulture, $"square-{size}");

    /// <summary>The sizes a file of a kind is kept in.</summary>
    public static IEnumerable<string> SizesOf(FileKind kind) => kind switch
    {
        FileKind.Document => [Original],
        FileKind.Photo => Squares.Keys,
        _ => Sizes.Keys,
    };

    /// <summary>The size of what is handed over as it came.</summary>
    public const string Original = "original";

    // Larger than any: as it came.
    private const string AsItCame = "60000x60000>";

    /// <summary>Writes one size of a picture; false when it cannot be decoded.</summary>
    public Task<bool> Make(
        string source,
        string size,
        string target,
        CancellationToken cancel) => Squares.TryGetValue(size, out var square)
            ? Make(source, square, target, 82, cancel, "--smartcrop", "centre")
            : Make(source, Sizes[size], target, 80, cancel);

    /// <summary>
    /// Writes a picture as large as it is, of the format its name ends with, without what the camera wrote; false when it cannot
    /// be decoded.
    /// </summary>
    public Task<bool> Clean(string source, string target, CancellationToken cancel) => Make(source, AsItCame, target, 92, cancel);

    private async Task<bool> Make(
        string source, string measure, string target, int quality, CancellationToken cancel, params string[] more)
    {
        var tool = options.Value.PictureTool.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var start = new ProcessStartInfo("/bin/sh")
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        // A tool on Node reserves far more than it uses; only the C program can be held to a limit of addresses.
        var isVips = tool[0].EndsWith("vipsthumbnail", StringComparison.Ordinal);
        var limit = isVips ? $"ulimit -v {Memory} 2>/dev/null; " : string.Empty;
        var output = $"{target}[strip,Q={quality}]";
        string[] arguments = ["-c", limit + "exec \"$@\"", "sh", .. tool, source, "--size", measure, "-o", output, .. more];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["VIPS_CONCURRENCY"] = "1";
        start.Environment["VIPS_BLOCK_UNTRUSTED"] = "1";
        try
        {
            using var process = Process.Start(start)!;
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            patience.CancelAfter(Patience);
            var said = process.StandardError.ReadToEndAsync(patience.Token);
            try
            {
                await process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill(true);
                cancel.ThrowIfCancellationRequested();
                return false;
            }

            if (process.ExitCode == 0 && File.Exists(target))
                return true;
            log.LogInformation("A picture could not be read: {Said}", await said);
            return process.ExitCode == 127
                ? throw new InvalidOperationException($"{tool[0]} is missing: install libvips-tools, or set Files:PictureTool.")
                : false;
        }
        catch (Win32Exception failure)
        {
            throw new InvalidOperationException("The picture tool cannot be started.", failure);
        }
    }
}
