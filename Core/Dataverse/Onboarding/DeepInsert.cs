using System.Collections.Generic;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Onboarding;

/// <summary>Puts rows together that one Create writes, all of them or none.</summary>
internal static class DeepInsert
{
    /// <summary>A new row of an owner.</summary>
    public static Entity Row(string table, EntityReference owner) => new(table) { [SystemColumns.OwnerId] = owner };

    /// <summary>A new row carries only what is known.</summary>
    public static Entity WithoutEmpty(Entity row)
    {
        List<string>? empty = null;
        foreach (var column in row.Attributes)
        {
            if (column.Value is null)
            {
                (empty ??= []).Add(column.Key);
            }
        }

        foreach (var column in empty ?? [])
        {
            row.Attributes.Remove(column);
        }

        return row;
    }

    /// <summary>Puts rows below another.</summary>
    /// <param name="parent">The row above.</param>
    /// <param name="relationship">Name of the relationship, whose lookup the insert fills.</param>
    /// <param name="table">Table of the rows.</param>
    /// <param name="children">The rows; none are fine.</param>
    /// <param name="role">Which end the row above is; only a self-referencing relationship needs to be told.</param>
    public static void Add(Entity parent, string relationship, string table, IEnumerable<Entity> children, EntityRole? role = null)
    {
        var rows = new EntityCollection([.. children]) { EntityName = table };
        if (rows.Entities.Count > 0)
        {
            parent.RelatedEntities[new Relationship(relationship) { PrimaryEntityRole = role }] = rows;
        }
    }
}
