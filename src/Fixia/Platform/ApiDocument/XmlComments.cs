using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Fixia.Platform.ApiDocument;

/// <summary>The comments of our own code, as the compiler wrote them beside the assembly.</summary>
internal sealed partial class XmlComments
{
    private readonly Dictionary<string, XElement> members;

    private XmlComments(Dictionary<string, XElement> members) => this.members = members;

    /// <summary>Reads them; without the file, nothing is commented.</summary>
    public static XmlComments Read()
    {
        var file = Path.ChangeExtension(typeof(XmlComments).Assembly.Location, ".xml");
        return new(File.Exists(file)
            ? XDocument.Load(file).Descendants("member")
                .ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal)
            : []);
    }

    /// <summary>What a type is.</summary>
    public string? Of(Type type) => Summary("T:" + Name(type));

    /// <summary>What a handler does.</summary>
    public string? Of(MethodInfo method) => Member(method) is { } member ? Text(member.Element("summary")) : null;

    /// <summary>What is to be known beyond that.</summary>
    public string? Remarks(MethodInfo method) => Member(method) is { } member ? Text(member.Element("remarks")) : null;

    /// <summary>What a parameter of a handler is.</summary>
    public string? Of(MethodInfo method, string parameter) =>
        Member(method)?.Elements("param").FirstOrDefault(p =>
            string.Equals(p.Attribute("name")?.Value, parameter, StringComparison.OrdinalIgnoreCase)) is { } found
            ? Text(found) : null;

    // Handlers have names of their own, so parameters need not be told apart.
    private XElement? Member(MethodInfo method)
    {
        var name = $"M:{Name(method.DeclaringType!)}.{method.Name}";
        return members.GetValueOrDefault(name)
            ?? members.FirstOrDefault(m => m.Key.StartsWith(name + "(", StringComparison.Ordinal)).Value;
    }

    private string? Summary(string member) => members.TryGetValue(member, out var found) ? Text(found.Element("summary")) : null;

    private static string Name(Type type) =>
        (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    private static string? Text(XElement? element)
    {
        if (element is null)
            return null;
        var text = string.Concat(element.Nodes().Select(node => node switch
        {
            XText plain => plain.Value,
            XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
            XElement other => Reference(other),
            _ => string.Empty,
        }));
        text = Blanks().Replace(text, " ").Trim();
        return text.Length == 0 ? null : text;
    }

    private static string Reference(XElement element)
    {
        var name = element.Attribute("name")?.Value ?? element.Attribute("cref")?.Value.Split('.')[^1].Split('(')[0]
            ?? element.Value;
        return element.Name.LocalName == "paramref" ? $"`{char.ToLowerInvariant(name[0])}{name[1..]}`" : name;
    }

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();
}
