using System.Xml.Linq;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Packer.Packing;

/// <summary>Components of two files: a .data.xml that describes and a body beside it (XAML, flow, web resource, assembly).</summary>
internal static class BodyFiles
{
    private const string DataSuffix = ".data.xml";

    public static IEnumerable<XElement> Workflows(BuildContext context) =>
        Read(context, "Workflows", (workflow, bodyPath) =>
        {
            // A cloud flow is JSON, everything else XAML.
            var isFlow = bodyPath.EndsWith(".json", StringComparison.Ordinal);
            RequireReference(context, workflow, isFlow ? "JsonFileName" : "XamlFileName", "/" + bodyPath);
            return (bodyPath, context.Source.Find(bodyPath));
        });

    public static IEnumerable<XElement> WebResources(BuildContext context)
    {
        var described = new HashSet<string>(StringComparer.Ordinal);
        var result = Read(context, "WebResources", (resource, bodyPath) =>
        {
            var name = bodyPath["WebResources/".Length..];
            described.Add(name);
            context.RequireName(resource.FileOf(), name, (string?)resource.Element("Name"), "web resource");
            var reference = (string?)resource.Element("FileName");
            if (reference is null || !reference.StartsWith("/WebResources/", StringComparison.Ordinal))
            {
                context.Rule("L03")
                    .Error(
                        resource.FileOf(),
                        $"<FileName> is '{reference}'; the body of a web resource lies below /WebResources/.",
                        "Write /WebResources/, then the name without punctuation, then the id.");
                return (string.Empty, null);
            }

            return (reference.TrimStart('/'), BuiltWebResource(context, name) ?? context.Source.Find(bodyPath));
        }).ToList();
        foreach (var name in BuiltWebResources(context).Where(name => !described.Contains(name)))
        {
            context.Rule("L02")
                .Error(
                    $"WebResources/{name}.data.xml",
                    $"The built web resource '{name}' has no .data.xml, so it would be left out.",
                    "Describe it, or do not build it into this folder.");
        }

        return result;
    }

    public static IEnumerable<XElement> Assemblies(BuildContext context)
    {
        var packed = new List<string>();
        var result = Read(context, "PluginAssemblies", (assembly, bodyPath) =>
        {
            RequireReference(context, assembly, "FileName", "/" + bodyPath);
            var name = System.IO.Path.GetFileName(bodyPath);
            packed.Add(name);
            return (bodyPath, context.Input.Assemblies.Find(name, context.Source, bodyPath));
        }).ToList();
        foreach (var name in context.Input.Assemblies.NotIn(packed))
        {
            context.Rule("L03")
                .Error(
                    "PluginAssemblies/",
                    $"No .data.xml asks for the given assembly '{name}'.",
                    "Register the assembly or leave it out of --assemblies.");
        }

        return result;
    }

    private static IEnumerable<XElement> Read(
        BuildContext context,
        string folder,
        Func<XElement,
        string,
        (string Entry, byte[]? Content)> body)
    {
        foreach (var path in context.Source.Below(folder, DataSuffix).ToList())
        {
            var bodyPath = path[..^DataSuffix.Length];
            context.Use(bodyPath);
            if (context.ReadRoot(path) is not { } element)
            {
                continue;
            }

            var (entry, content) = body(element, bodyPath);
            if (content is not null)
            {
                context.AddPart(entry, content);
            }
            else if (entry.Length > 0)
            {
                context.Rule("L03")
                    .Error(
                        path,
                        $"The file it describes, {bodyPath}, is missing.",
                        "Add the file (for an assembly: build it and name it with --assemblies) or delete this one.");
            }
            yield return element;
        }
    }

    private static void RequireReference(BuildContext context, XElement component, string element, string expected)
    {
        var actual = (string?)component.Element(element);
        if (string.Equals(actual, expected, StringComparison.Ordinal))
        {
            return;
        }

        context.Rule("L03")
            .Error(
                component.FileOf(),
                $"<{element}> is '{actual}', but the file lies at '{expected}'.",
                $"Write <{element}>{expected}</{element}> or move the file.");
    }

    private static IEnumerable<string> BuiltWebResources(BuildContext context) =>
        context.Input.WebResources is { } folder
            ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(file => System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal)
            : [];

    private static byte[]? BuiltWebResource(BuildContext context, string name)
    {
        if (context.Input.WebResources is not { } folder)
        {
            return null;
        }

        var path = System.IO.Path.Combine(folder, name.Replace('/', System.IO.Path.DirectorySeparatorChar));
        return File.Exists(path) ? File.ReadAllBytes(path) : null;
    }
}
