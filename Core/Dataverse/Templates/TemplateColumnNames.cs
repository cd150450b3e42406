using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Dataverse.Templates;

/// <summary>What the columns of a template and its rows are called on the forms.</summary>
internal static class TemplateColumnNames
{
    private const string Prefix = "template-row.column.";

    private static readonly Dictionary<string, Message> Names = new[]
    {
        Name(TemplateTable.Segment, "Segment", "Segment"),
        Name(TemplateItemTable.Kind, "Kind", "Art"),
        Name(TemplateItemTable.Phase, "Phase", "Phase"),
        Name(TemplateItemTable.Scope, "Scope", "Geltung"),
        Name(TemplateItemTable.Channel, "Channel", "Weg"),
        Name(TemplateItemTable.OwnerRole, "Owner Role", "Zuständige Rolle"),
        Name(TemplateItemTable.Anchor, "Anchor", "Ankerdatum"),
        Name(TemplateItemTable.OffsetDays, "Offset", "Abstand"),
    }.ToDictionary(name => name.Code.Substring(Prefix.Length), StringComparer.Ordinal);

    /// <summary>All names.</summary>
    public static IEnumerable<Message> All => Names.Values;

    /// <summary>The name of a column.</summary>
    /// <param name="column">Logical name of a column that a template cannot do without.</param>
    public static Message Of(string column) => Names[column];

    private static Message Name(string code, string english, string german) => new(Prefix + code, english, german);
}
