using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Emit;

namespace Fixia.Platform.ApiDocument;

/// <summary>A problem that can be answered.</summary>
internal readonly record struct KnownProblem(int Status, string Code);

/// <summary>
/// Which problems a handler can answer, read from what was compiled: the codes in everything it can come to. Nobody lists them by
/// hand, so no list is wrong; one too many may be told of a branch that is never taken.
/// </summary>
internal sealed class ProblemsOfHandlers
{
    private readonly ConcurrentDictionary<MethodBase, IReadOnlyList<KnownProblem>> known = new();
    private readonly ConcurrentDictionary<MethodBase, IReadOnlyList<string>> said = new();
    private readonly Lazy<Dictionary<string, int>> statuses = new(ReadStatuses);

    /// <summary>Every code there is, with its status.</summary>
    public IReadOnlyDictionary<string, int> Statuses => statuses.Value;

    /// <summary>What a handler can answer, by status and code.</summary>
    public IReadOnlyList<KnownProblem> Of(MethodInfo handler) => known.GetOrAdd(handler, method =>
    [
        .. CompiledCode.ReachableFrom(method).SelectMany(reached => said.GetOrAdd(reached, CodesIn))
            .Distinct(StringComparer.Ordinal)
            .Select(code => new KnownProblem(Statuses[code], code))
            .OrderBy(problem => problem.Status).ThenBy(problem => problem.Code, StringComparer.Ordinal),
    ]);

    private IReadOnlyList<string> CodesIn(MethodBase method) =>
        [.. CompiledCode.Read(method).Select(instruction => instruction.Operand).OfType<string>().Where(Statuses.ContainsKey)];

    // The status of a code follows from the method of Problem it is handed to.
    private static Dictionary<string, int> ReadStatuses()
    {
        var titles = ProblemTexts.In("en").Codes.Where(code => code.StartsWith("titles.", StringComparison.Ordinal))
            .Select(code => code["titles.".Length..]).ToHashSet(StringComparer.Ordinal);
        // Named where Problem makes them, by words that may mean something else elsewhere.
        var found = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["invalid"] = 400,
            ["busy"] = 503,
            ["unavailable"] = 503,
            ["unsupported_media_type"] = 415,
        };
        titles.ExceptWith(found.Keys);
        foreach (var method in CompiledCode.Methods)
        {
            var (code, number) = (string.Empty, 0);
            foreach (var (operation, operand) in CompiledCode.Read(method))
            {
                if (operand is string text && titles.Contains(text))
                    code = text;
                else if (operand is int constant && constant >= 400)
                    number = constant;
                else if (code.Length > 0 && operation.FlowControl == FlowControl.Call
                    && operand is MethodInfo { DeclaringType: { } type } factory && type == typeof(Problem)
                    && StatusOf(factory.Name, number) is var status and > 0)
                    (found[code], code) = (status, string.Empty);
            }
        }

        foreach (var rest in titles.Where(code => !found.ContainsKey(code)))
            found.Add(rest, StatusCodes.Status409Conflict);
        return found;
    }

    private static int StatusOf(string factory, int number) => factory switch
    {
        nameof(Problem.BadRequest) or nameof(Problem.Invalid) => 400,
        nameof(Problem.Unauthenticated) => 401,
        nameof(Problem.Forbidden) => 403,
        nameof(Problem.NotFound) => 404,
        nameof(Problem.TooMany) => 429,
        nameof(Problem.Of) => number,
        nameof(Problem.Busy) or nameof(Problem.Unavailable) => 503,
        _ when factory.StartsWith("get_", StringComparison.Ordinal) => 0,
        _ => 409,
    };
}
