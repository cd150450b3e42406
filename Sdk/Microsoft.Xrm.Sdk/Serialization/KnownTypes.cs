using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk;

/// <summary>What may stand as the value of a column or a parameter, for the data contract serializer.</summary>
internal static class KnownTypes
{
    public static IReadOnlyList<Type> Values { get; } =
    [
        typeof(bool[]), typeof(int[]), typeof(decimal[]), typeof(double[]), typeof(string[]),
        typeof(DateTime[]), typeof(Guid[]), typeof(object[]), typeof(Dictionary<string, string>),
        typeof(Entity), typeof(Entity[]), typeof(EntityCollection), typeof(EntityImageCollection),
        typeof(EntityReference), typeof(EntityReference[]), typeof(EntityReferenceCollection),
        typeof(OptionSetValue), typeof(OptionSetValue[]), typeof(OptionSetValueCollection), typeof(Money), typeof(Money[]),
        typeof(AliasedValue), typeof(BooleanManagedProperty), typeof(Label), typeof(LocalizedLabel),
        typeof(AttributeCollection), typeof(KeyAttributeCollection),
        typeof(Relationship), typeof(RelationshipQueryCollection), typeof(ConcurrencyBehavior),
        typeof(ColumnSet), typeof(QueryExpression), typeof(QueryByAttribute), typeof(FetchExpression),
        typeof(OrganizationServiceFault), typeof(OrganizationRequestCollection), typeof(OrganizationResponseCollection),
        typeof(ExecuteMultipleSettings), typeof(ExecuteMultipleResponseItemCollection),
    ];

    /// <summary>
    /// What may stand as the value of a condition: no amounts, choices or lists of ids, which no column compares with. A type that has
    /// these among its own known types would bring them back.
    /// </summary>
    public static IReadOnlyList<Type> OfConditions { get; } =
    [
        typeof(bool[]), typeof(int[]), typeof(decimal[]), typeof(double[]), typeof(string[]), typeof(DateTime[]), typeof(object[]),
        typeof(EntityReference), typeof(EntityReference[]),
    ];
}
