namespace Fixia.Bench;

/// <summary>
/// For each size: a database, the server in Release on it, and each kind of search over HTTP, beside the same search without HTTP
/// and done naively.
/// </summary>
internal static class SearchBench
{
    private const int Connections = 2;

    private static readonly TimeSpan Length = TimeSpan.FromSeconds(3);

    public static async Task<int> Run(string[] args)
    {
        const string Only = "--only=";
        string[] only = [.. args.Where(a => a.StartsWith(Only, StringComparison.Ordinal)).Select(a => a[Only.Length..])];
        int[] sizes = [.. args.Where(a => !a.StartsWith("--", StringComparison.Ordinal)).Select(int.Parse)];
        if (sizes is [])
            sizes = [10_000, 100_000, 1_000_000];
        foreach (var size in sizes)
        {
            Console.Error.WriteLine($"{size:N0} services");
            var connection = await BenchServer.Database($"fixia_bench_{size}");
            var catalogue = await new Loader(connection, size).Fill();
            await using var database = BenchServer.Open(connection);
            using var server = await BenchServer.Start(connection);
            await new Measurement(
                connection, database, catalogue, server.Address, Connections, Length, size).Print(only, server.Stop);
        }

        return 0;
    }
}
