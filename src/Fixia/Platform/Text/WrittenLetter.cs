namespace Fixia.Platform.Text;

/// <summary>A thing to look at, as the value of a letter's paragraph: its title leads to its address.</summary>
public sealed record LetterLink(string Title, string Address);

/// <summary>Some words, and where they lead.</summary>
internal sealed record LetterRun(string Words, string? Address)
{
    /// <summary>As plain text says it.</summary>
    public string Text => Address is null ? Words : $"{Words}: {Address}";
}

/// <summary>
/// A line of a paragraph; <paramref name="IsButton"/> when it is nothing but the link that the letter is about.
/// </summary>
internal sealed record LetterLine(IReadOnlyList<LetterRun> Runs, bool IsButton = false)
{
    /// <summary>As plain text says it: what leads somewhere has its address on a line of its own.</summary>
    public string Text =>
        Runs is [{ Address: { } address } only] ? $"{only.Words}:\n{address}" : string.Concat(Runs.Select(r => r.Text));
}

/// <summary>What stands between two empty lines: words, then the button if it has one.</summary>
internal sealed record LetterParagraph(IReadOnlyList<LetterLine> Lines, IReadOnlyList<LetterLine> Buttons)
{
    /// <summary>Whether it is what somebody wrote, in their words.</summary>
    public bool IsQuote { get; init; }

    /// <summary>As plain text says it.</summary>
    public string Text => string.Join('\n', Lines.Concat(Buttons).Select(l => l.Text));
}

/// <summary>
/// A letter filled in, before it has a shape: <c>LetterPage</c> makes its HTML, <see cref="Text"/> is what it says without.
/// </summary>
internal sealed record WrittenLetter(
    string Language,
    string Subject,
    string Greeting,
    IReadOnlyList<LetterParagraph> Paragraphs,
    string Signature)
{
    /// <summary>The whole letter in plain text.</summary>
    public string Text => string.Join("\n\n", [Greeting, .. Paragraphs.Select(p => p.Text), Signature]);

    /// <summary>What a list of letters shows beside the subject: the first sentence that is not the greeting.</summary>
    public string Preview =>
        Paragraphs.Select(p => string.Join(' ', p.Lines.Select(l => l.Text))).FirstOrDefault(t => t.Length > 0) ?? Subject;
}
