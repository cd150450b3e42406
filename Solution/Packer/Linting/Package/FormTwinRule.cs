using System.Xml;
using System.Xml.Linq;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Packer.Linting.Package;

/// <summary>
/// L06: twins for the managed package say the same as the plain file, and no form carries the marks of a server's layer diff.
/// </summary>
internal sealed class FormTwinRule : ILintRule
{
    private static readonly string[] DiffMarks = ["solutionaction", "ordinalvalue"];

    public string Id => "L06";

    public void Check(LintInput input, FindingList findings)
    {
        if (input.Source is { } source)
        {
            CheckTwins(source, findings);
        }

        foreach (var form in input.Model.Tables.SelectMany(table => table.Forms))
        {
            var marks = form.DescendantsAndSelf().Attributes().Select(attribute => attribute.Name.LocalName).Where(DiffMarks.Contains);
            foreach (var mark in marks.Distinct())
            {
                findings.Error(
                    form.FileOf(),
                    $"The form carries '{mark}', which only a server may write; an import can end with \"XSD validation failed\".",
                    "Delete the attribute.");
            }
        }
    }

    private static void CheckTwins(SourceTree source, FindingList findings)
    {
        foreach (var managed in source.Paths.Where(Twins.IsManaged))
        {
            var plain = Twins.Plain(managed);
            if (source.Has(plain) && !SameXml(source.Find(plain)!, source.Find(managed)!))
            {
                findings.Error(
                    managed,
                    $"The file differs from {Path.GetFileName(plain)}, so the two packages would not be the same.",
                    "Delete the managed twin; the plain file serves both.");
            }
        }
    }

    private static bool SameXml(byte[] first, byte[] second)
    {
        try
        {
            return XNode.DeepEquals(Origin.Parse(first, string.Empty).Root, Origin.Parse(second, string.Empty).Root);
        }
        catch (XmlException)
        {
            return true; // Reported as not well-formed already.
        }
    }
}
