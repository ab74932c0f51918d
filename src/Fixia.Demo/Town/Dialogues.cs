namespace Fixia.Demo.Town;

/// <summary>Where a dialogue belongs: before anything is agreed, or while and after the work goes on.</summary>
internal enum Moment
{
    /// <summary>A question about a service.</summary>
    Service,

    /// <summary>Between a client and who proposed.</summary>
    Project,

    /// <summary>Work goes on.</summary>
    Begun,

    /// <summary>A delivery waits.</summary>
    Delivered,

    /// <summary>Something is to be changed.</summary>
    Changes,

    /// <summary>It is done.</summary>
    Done,
}

/// <summary>A line of a dialogue: what the client or the professional says, or what happened.</summary>
internal sealed record Line(char Who, string Text);

/// <summary>
/// What a client and a professional of a manner say to each other. They stand in <c>talks.txt</c>: a line with <c>@</c>
/// names manner
/// and moment, and those below it begin with who speaks, <c>c</c> or <c>p</c>, or with <c>!</c> for what happened.
/// </summary>
internal sealed record Dialogue(string Manner, Moment Moment)
{
    public List<Line> Lines { get; } = [];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Dialogue> All { get; } = Read(Town.Lines.Of("talks").Single());

    private static List<Dialogue> Read(IEnumerable<string> lines)
    {
        var all = new List<Dialogue>();
        foreach (var line in lines)
        {
            if (line[0] == '@' && line[1..].Split(' ') is [var manner, var moment])
                all.Add(new Dialogue(manner, Enum.Parse<Moment>(moment, true)));
            else
                all[^1].Lines.Add(new Line(line[0], line[2..]));
        }

        return all;
    }
}
