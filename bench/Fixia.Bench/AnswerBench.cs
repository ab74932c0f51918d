using System.Diagnostics;
using System.Net.Http.Json;

namespace Fixia.Bench;

/// <summary>
/// Whether the time of an answer tells that an address has an account: registering, asking for the way back in and signing in,
/// with addresses that have one and addresses that have none, in turns.
/// </summary>
internal static class AnswerBench
{
    private const int Rounds = 120;
    private const int Unmeasured = 20;
    private const string Password = "una frase bien larga";
    private const double Same = 0.1;

    /// <summary>Prints the table; 1 when the medians differ by more than a tenth.</summary>
    public static async Task<int> Run()
    {
        var connection = await BenchServer.Database("fixia_bench_answers");
        // A twentieth of the usual work for each password: what else differs is not hidden by it.
        using var server = await BenchServer.Start(connection, ("Accounts__PasswordIterations", "10500"));
        using var client = new HttpClient { BaseAddress = server.Address };
        await using var database = BenchServer.Open(connection);
        for (var i = 0; i < Rounds; i++)
            await Post(client, "register", new { email = Taken(i), password = Password, fullName = Name(i) });
        await Loader.Run(database, "update users set email_verified_at = now()");

        Console.WriteLine("\n| | taken: p50 ms | new: p50 ms | taken / new |");
        Console.WriteLine("|---|---|---|---|");
        var differ = false;
        foreach (var (name, path, body) in new (string, string, Func<string, int, object>)[]
        {
            ("forgotten password", "forgot-password", (email, _) => new { email }),
            ("signing in with a wrong password", "login", (email, _) => new { email, password = "otra frase bien larga" }),
            ("registering", "register", (email, i) => new { email, password = "otra frase bien larga", fullName = Name(i) }),
        })
        {
            var (taken, unknown) = (new List<double>(), new List<double>());
            for (var i = 0; i < Rounds; i++)
            {
                // Neither is always the first of the two.
                var known = await Time(() => Post(client, path, body(i % 2 == 0 ? Taken(i) : New(path, i), i)));
                var other = await Time(() => Post(client, path, body(i % 2 == 0 ? New(path, i) : Taken(i), i)));
                if (i < Unmeasured)
                    continue;
                taken.Add(i % 2 == 0 ? known : other);
                unknown.Add(i % 2 == 0 ? other : known);
            }

            var (ofTaken, ofNew) = (Median(taken), Median(unknown));
            differ |= Math.Abs((ofTaken / ofNew) - 1) > Same;
            Console.WriteLine($"| {name} | {ofTaken:0.0} | {ofNew:0.0} | {ofTaken / ofNew:0.00} |");
        }

        return differ ? 1 : 0;
    }

    private static string Taken(int i) => $"taken{i}@bench.example";

    private static string New(string path, int i) => $"{path}{i}@bench.example";

    private static string Name(int i) => $"Persona {(char)('A' + (i / 26))}{(char)('a' + (i % 26))}";

    private static double Median(List<double> times) => new Times([.. times.Order()], 1).At(0.5);

    private static async Task<double> Time(Func<Task> ask)
    {
        var start = Stopwatch.GetTimestamp();
        await ask();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static async Task Post(HttpClient client, string path, object body)
    {
        using var answer = await client.PostAsJsonAsync("/api/auth/" + path, body);
        if ((int)answer.StatusCode is not (200 or 201 or 202 or 401))
            throw new InvalidOperationException($"{path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }
}
