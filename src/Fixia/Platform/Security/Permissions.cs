using System.Reflection;

namespace Fixia.Platform.Security;

/// <summary>All permissions of the capabilities, collected at start.</summary>
public static class Permissions
{
    private const string Ending = "Permissions";

    /// <summary>Those of this assembly, by name.</summary>
    public static IReadOnlyDictionary<string, Permission> All { get; } = CollectFrom(typeof(Permissions).Assembly.GetTypes());

    /// <summary>Reads the fields of the classes that hold permissions; two of one name are refused.</summary>
    internal static IReadOnlyDictionary<string, Permission> CollectFrom(IEnumerable<Type> types) => types
        .Where(type => type is { IsAbstract: true, IsSealed: true } && type.Name.EndsWith(Ending, StringComparison.Ordinal))
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(field => field.FieldType == typeof(Permission))
        .Select(field => (Permission)field.GetValue(null)!)
        .ToDictionary(permission => permission.Name, StringComparer.Ordinal);

    /// <summary>
    /// What somebody may do now that a stranger may not, by name: for screens, so that they offer nothing that is refused.
    /// </summary>
    public static IReadOnlyList<string> Of(CurrentUser user) =>
        [.. All.Values
            .Where(p => !p.Roles.HasFlag(Role.Anyone) && p.RefusalTo(user) is null)
            .Select(p => p.Name)
            .Order(StringComparer.Ordinal)];
}
