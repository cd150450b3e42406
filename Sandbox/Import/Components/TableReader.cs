using System.Xml.Linq;
using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Sandbox.Import.Components;

/// <summary>Reads Entity elements.</summary>
internal static class TableReader
{
    /// <returns>The table, or null for an Entity element that carries no table definition (only forms, views or commands).</returns>
    public static TableDefinition? Read(XElement entity, IReadOnlyDictionary<string, ChoiceMetadata> choices)
    {
        var info = entity.Element("EntityInfo")?.Element("entity");
        if (info is null)
        {
            return null;
        }

        var schemaName = info.RequiredAttribute("Name");
        var attributes = info.Elements("attributes").Elements("attribute").ToList();
        return new TableDefinition
        {
            SchemaName = schemaName,
            DisplayName = info.Labels("LocalizedNames"),
            DisplayCollectionName = info.Labels("LocalizedCollectionNames"),
            EntitySetName = info.Value("EntitySetName"),
            ObjectTypeCode = info.Integer("ObjectTypeCode"),
            Ownership = info.Value("OwnershipTypeMask") switch
            {
                "UserOwned" => Ownership.UserOwned,
                "OrgOwned" => Ownership.OrganizationOwned,
                "BusinessOwned" => Ownership.BusinessOwned,
                _ => Ownership.None,
            },
            IsActivity = info.Flag("IsActivity", whenMissing: false),
            IsQuickCreateEnabled = info.Flag("IsQuickCreateEnabled", whenMissing: false),
            HasNotes = IsTrue(info.Value("HasRelatedNotes")),
            HasActivities = IsTrue(info.Value("HasRelatedActivities")),
            PrimaryNameColumn = attributes.Where(ColumnReader.IsPrimaryName)
                .Select(attribute => attribute.RequiredAttribute("PhysicalName").ToLowerInvariant()).FirstOrDefault(),
            Columns = [.. attributes.Select(attribute => ColumnReader.Read(attribute, schemaName, choices))],
            Keys = [.. info.Elements("EntityKeys").Elements("EntityKey").Select(ReadKey)],
        };
    }

    // These two are written as words where all other flags are numbers.
    private static bool IsTrue(string? text) => string.Equals(text, "True", StringComparison.OrdinalIgnoreCase) || text == "1";

    private static KeyMetadata ReadKey(XElement key) => new(
        key.Required("LogicalName").ToLowerInvariant(),
        [.. key.Elements("EntityKeyAttributes").Elements("AttributeName").Select(name => name.Value.Trim().ToLowerInvariant())]);
}
