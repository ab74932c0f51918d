namespace Fixia.Platform.Text;

/// <summary>Something written that others will read, before it is sent.</summary>
public sealed record TextDraft(string Text);

/// <summary>What is worth knowing before others read it. Nothing of it is an obstacle.</summary>
/// <param name="Contacts">The exact words that look like an address or a telephone number; contact is shown to both when they
/// agree.</param>
public sealed record TextAdvice(IReadOnlyList<string> Contacts);

/// <summary>Advice on texts that others read: of projects, services, questions, profiles.</summary>
internal static class TextEndpoints
{
    private const int Longest = 10_000;

    public static void MapTexts(this IEndpointRouteBuilder api) =>
        api.MapPost("/texts/advice", AdviseText).Requires(PlatformPermissions.TakeAdvice).WithTags("Texts");

    /// <summary>Tells what is worth knowing before others read a text.</summary>
    private static Answer<TextAdvice> AdviseText(TextDraft request) =>
        new FieldErrors().Text(
            "text", request.Text, 0, Longest).Problem is { } wrong ? wrong : new TextAdvice(ContactDetails.In(request.Text));
}
