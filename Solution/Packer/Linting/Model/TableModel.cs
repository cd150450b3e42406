using System.Xml.Linq;

namespace CrmOnboarding.Packer.Linting.Model;

/// <summary>A table in the package: one of our own, or the part that we add to somebody else's.</summary>
internal sealed class TableModel(XElement element, string prefix)
{
    public XElement Element => element;

    /// <summary>Name in schema casing, as in onb_Plan.</summary>
    public string SchemaName { get; } = (string?)element.Element("Name") ?? string.Empty;

    public string LogicalName => SchemaName.ToLowerInvariant();

    /// <summary>Whether the solution makes this table.</summary>
    public bool IsOwn => SchemaName.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>The <c>entity</c> element with the definition; null where only forms or views are added.</summary>
    public XElement? Definition { get; } = element.Element("EntityInfo")?.Element("entity");

    /// <summary>UserOwned, OrgOwned, BusinessOwned or None; null where only parts are added.</summary>
    public string? Ownership => (string?)Definition?.Element("OwnershipTypeMask");

    public bool IsActivity => (string?)Definition?.Element("IsActivity") == "1";

    public IReadOnlyList<ColumnModel> Columns { get; } =
        [.. element.Elements("EntityInfo").Elements("entity").Elements("attributes").Elements("attribute")
            .Select(attribute => new ColumnModel(attribute))];

    public IEnumerable<XElement> Keys => element.Elements("EntityInfo").Elements("entity").Elements("EntityKeys").Elements("EntityKey");

    public IEnumerable<XElement> Forms => element.Elements("FormXml").Elements("forms").Elements("systemform");

    public IEnumerable<XElement> Views => element.Elements("SavedQueries").Elements("savedqueries").Elements("savedquery");

    public ColumnModel? FindColumn(string logicalName) =>
        Columns.FirstOrDefault(column => column.LogicalName == logicalName.ToLowerInvariant());
}

/// <summary>A column of a table in the package.</summary>
internal sealed class ColumnModel(XElement element)
{
    public XElement Element => element;

    public string SchemaName { get; } = (string?)element.Attribute("PhysicalName") ?? string.Empty;

    public string LogicalName => SchemaName.ToLowerInvariant();

    public string Type { get; } = (string?)element.Element("Type") ?? string.Empty;

    public string? Text(string name) => (string?)element.Element(name);

    /// <summary>A number among the column's settings; null when it is absent or no number.</summary>
    public decimal? Number(string name) =>
        decimal.TryParse(
            Text(name), System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
}
