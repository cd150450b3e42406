using System.Xml.Linq;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Packer.Linting.Package;

/// <summary>
/// L10, in part: only elements that an import knows. An unknown one (say, <c>keys</c> for <c>EntityKeys</c>) is swallowed by packer and
/// server alike, and what it held is simply not there. Comments would go into the package.
/// </summary>
internal sealed class VocabularyRule : ILintRule
{
    public string Id => "L10";

    public void Check(LintInput input, FindingList findings)
    {
        foreach (var element in input.Package.Customizations.Descendants())
        {
            if (Vocabulary.ChildrenOf(element) is not { } known)
            {
                continue;
            }

            foreach (var child in element.Elements().Where(child => !known.Contains(child.Name.LocalName)))
            {
                findings.Error(
                    child.FileOf(),
                    $"<{element.Name.LocalName}> has a child <{child.Name.LocalName}> that no import knows; what is in it would be lost.",
                    "Correct the name of the element or delete it.");
            }
        }

        foreach (var comment in input.Package.Customizations.DescendantNodes().Concat(input.Package.Solution.DescendantNodes())
            .OfType<XComment>())
        {
            findings.Error(
                comment.FileOf(),
                "A comment would be copied into the package.",
                "Delete it; Descriptions are the place for what a reader should know.");
        }
    }
}
