using System.Xml.Linq;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Packer.Linting.Tables;

/// <summary>
/// L58: a table that activities can regard says so twice, as exports do; with one of the two the import makes no relationship.
/// </summary>
internal sealed class ActivityFlagRule : ILintRule
{
    public string Id => "L58";

    public void Check(LintInput input, FindingList findings)
    {
        foreach (var definition in input.Model.Tables.Select(table => table.Definition).OfType<XElement>())
        {
            var isFlagged = (string?)definition.Element("HasRelatedActivities") is "True" or "1";
            if (isFlagged != ((string?)definition.Element("EntityMask") == "ActivityPointer"))
            {
                findings.Error(
                    definition.FileOf(),
                    "One of HasRelatedActivities and EntityMask says that activities can regard the table, and the other does not.",
                    "Write <EntityMask>ActivityPointer</EntityMask> and <HasRelatedActivities>True</HasRelatedActivities>, or neither.");
            }
        }
    }
}
