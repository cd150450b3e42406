using System.Xml;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Packer.Packing;

/// <summary>Folders whose files go into the package at the same path (custom APIs, environment variables, commands ...).</summary>
internal static class GenericFolders
{
    public static void Add(BuildContext context)
    {
        foreach (var path in SourceFolders.Generic.SelectMany(folder => context.Source.Below(folder)).ToList())
        {
            if (!path.EndsWith(".xml", StringComparison.Ordinal) && !path.EndsWith(".json", StringComparison.Ordinal))
            {
                continue;
            }

            context.Use(path);
            var content = context.Source.Find(path)!;
            if (path.EndsWith(".xml", StringComparison.Ordinal))
            {
                Check(path, content, context);
            }

            context.AddPart(path, content);
        }
    }

    private static void Check(string path, byte[] content, BuildContext context)
    {
        try
        {
            var root = Origin.Parse(content, path).Root!;
            var folders = path.Split('/');
            var name = (string?)root.Attribute("uniquename") ?? (string?)root.Attribute("schemaname");
            context.RequireName(path, folders[^2], name, root.Name.LocalName);
        }
        catch (XmlException error)
        {
            context.Rule("L10")
                .Error(path, $"The file is not well-formed XML: {error.Message}", "Correct the XML; the message names line and position.");
        }
    }
}
