namespace Fixia.Accounts;

/// <summary>Somebody's photo, a square in three sizes. Who has none is drawn by whoever shows them.</summary>
/// <param name="Small">96 pixels wide.</param>
/// <param name="Medium">192 pixels wide.</param>
/// <param name="Large">512 pixels wide.</param>
public sealed record PhotoView(string Small, string Medium, string Large)
{
    /// <summary>Where photos are served: everybody may see them, so their addresses are not signed.</summary>
    public const string Root = "/files/photos";

    /// <summary>The sizes there are, in pixels.</summary>
    public static readonly IReadOnlyList<int> Sizes = [96, 192, 512];

    /// <summary>The addresses of a photo; null of none.</summary>
    public static PhotoView? Of(Guid? photo) => photo is { } shown ? Showing(shown) : null;

    /// <summary>The addresses of a photo that there is.</summary>
    public static PhotoView Showing(Guid photo) => new($"{Root}/{photo}/96", $"{Root}/{photo}/192", $"{Root}/{photo}/512");
}
