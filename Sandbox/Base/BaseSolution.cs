using System.Reflection;
using System.Xml.Linq;
using CrmOnboarding.Sandbox.Import;
using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Sandbox.Base;

/// <summary>
/// The system tables: those of Dataverse and of Sales that solutions build on, with the columns that matter, under their real names,
/// types and values. They stand in the XML files of this folder, in the short form that <see cref="ShortForm"/> expands.
/// </summary>
internal static class BaseSolution
{
    /// <summary>Unique name of the system solution.</summary>
    public const string UniqueName = "System";

    private static readonly Lazy<SolutionContent> s_content = new(Load);

    /// <summary>The system tables, read once.</summary>
    public static SolutionContent Content => s_content.Value;

    private static SolutionContent Load()
    {
        var nodes = new[] { "Entities", "EntityRelationships", "Roles", "optionsets" };
        var root = new XElement("ImportExportXml", nodes.Select(node => new XElement(node)));
        var assembly = Assembly.GetExecutingAssembly();
        var files = assembly.GetManifestResourceNames().Where(name => name.Contains(".Base.", StringComparison.Ordinal));
        foreach (var name in files.Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var node in ShortForm.Expand(XDocument.Load(stream).Root!).Elements())
            {
                root.Element(node.Name)!.Add(node.Elements());
            }
        }

        return SolutionReader.Read(SolutionPackage.OfSystem(UniqueName, root), new MetadataComponents());
    }
}
