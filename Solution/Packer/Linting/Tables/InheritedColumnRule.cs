using CrmOnboarding.Packer.Linting.Model;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Packer.Linting.Tables;

/// <summary>L60: an own table lists every column that it inherits by its ownership.</summary>
/// <remarks>
/// An export has all of them or, when it was written by hand, none together with none of their relationships. Nothing is known of an import
/// in between.
/// </remarks>
internal sealed class InheritedColumnRule : ILintRule
{
    private static readonly string[] OfEveryTable =
    [
        "CreatedBy", "CreatedOn", "CreatedOnBehalfBy", "ImportSequenceNumber", "ModifiedBy", "ModifiedOn", "ModifiedOnBehalfBy",
        "OverriddenCreatedOn", "statecode", "statuscode", "TimeZoneRuleVersionNumber", "UTCConversionTimeZoneCode",
    ];

    private static readonly string[] OfAUserOwnedTable = ["OwnerId", "OwningBusinessUnit", "OwningTeam", "OwningUser"];

    private static readonly string[] OfAnOrganizationOwnedTable = ["OrganizationId"];

    public string Id => "L60";

    public void Check(LintInput input, FindingList findings)
    {
        foreach (var table in input.Model.Tables.Where(table => table.IsOwn && table.Definition is not null && !table.IsActivity))
        {
            foreach (var name in Inherited(table).Where(name => table.FindColumn(name)?.SchemaName != name))
            {
                findings.Error(
                    table.Element.FileOf(),
                    $"The table '{table.SchemaName}' does not list the inherited column '{name}'.",
                    "Copy it from another table of the same ownership.");
            }
        }
    }

    private static IEnumerable<string> Inherited(TableModel table) => table.Ownership switch
    {
        "UserOwned" => OfEveryTable.Concat(OfAUserOwnedTable),
        "OrgOwned" => OfEveryTable.Concat(OfAnOrganizationOwnedTable),
        _ => [],
    };
}
