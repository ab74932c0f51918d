using System.Globalization;
using Fixia.Services;

namespace Fixia.Demo.Town;

/// <summary>
/// How people of several trades work and speak: who comes to a house promises other things than who teaches or draws. They
/// stand in
/// <c>manners.txt</c>: a line names the manner, and those below it begin with what they are: <c>~</c> a way of working,
/// <c>=</c> what
/// comes with an order, <c>!</c> a request for changes, <c>&lt;</c> the delivery after it, <c>$</c> an extra, <c>¿</c> a
/// question with
/// its answer, <c>/</c> how a client's text ends, <c>@</c> what a letter says of the work, <c>&amp;</c> a package.
/// </summary>
internal sealed record Manner(string Name)
{
    public List<string> Ways { get; } = [];

    public List<string> Briefs { get; } = [];

    public List<string> Changes { get; } = [];

    public List<string> Mended { get; } = [];

    public List<ServiceExtra> Extras { get; } = [];

    public List<ServiceQuestion> Questions { get; } = [];

    public List<string> Endings { get; } = [];

    public List<string> Promises { get; } = [];

    public List<string> Packages { get; } = [];

    /// <summary>All of them, by name.</summary>
    public static IReadOnlyDictionary<string, Manner> All { get; } =
        Read(Lines.Of("manners").Single()).ToDictionary(m => m.Name, StringComparer.Ordinal);

    private static List<Manner> Read(IEnumerable<string> lines)
    {
        var all = new List<Manner>();
        foreach (var line in lines)
        {
            if (char.IsLetter(line[0]))
                all.Add(new Manner(line));
            else
                all[^1].Take(line[0], line[1..]);
        }

        return all;
    }

    private void Take(char kind, string text)
    {
        var parts = text.Split('|');
        switch (kind)
        {
            case '~': Ways.Add(text); break;
            case '=': Briefs.Add(text); break;
            case '!': Changes.Add(text); break;
            case '<': Mended.Add(text); break;
            case '/': Endings.Add(text); break;
            case '@': Promises.Add(text); break;
            case '&': Packages.Add(text); break;
            case '¿': Questions.Add(new ServiceQuestion(parts[0], parts[1])); break;
            default:
                Extras.Add(new ServiceExtra(
                    parts[0],
                    decimal.Parse(parts[1], CultureInfo.InvariantCulture),
                    int.Parse(parts[2], CultureInfo.InvariantCulture)));
                break;
        }
    }
}
