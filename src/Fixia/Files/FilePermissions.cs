namespace Fixia.Files;

/// <summary>Who may do what with files. Fetching one needs no more than its signed address.</summary>
public static class FilePermissions
{
    /// <summary>Upload files to use them somewhere.</summary>
    public static readonly Permission Upload = new("files.upload", Role.Client);
}
