using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Sandbox.Pipeline;

/// <summary>
/// Copies of what crosses the border between an extension and the platform. The platform serializes there with data
/// contracts; a copy has the same effect (nobody shares an object with anybody, what the contracts do not know is
/// refused with a SerializationException) without the text in between.
/// </summary>
internal static class TransportCopy
{
    /// <summary>The request as the service receives it: an early-bound row arrives as a plain one.</summary>
    public static OrganizationRequest Of(OrganizationRequest request)
    {
        var copy = new OrganizationRequest(request.RequestName) { RequestId = request.RequestId };
        Fill(copy.Parameters, request.Parameters, strict: false);
        return copy;
    }

    /// <summary>Parameters as the context of an asynchronous step keeps them.</summary>
    public static ParameterCollection Strict(ParameterCollection parameters)
    {
        var copy = new ParameterCollection();
        Fill(copy, parameters, strict: true);
        return copy;
    }

    /// <summary>A row of its own.</summary>
    public static Entity Of(Entity row) => Copy(row, strict: false);

    private static void Fill(ParameterCollection to, ParameterCollection from, bool strict)
    {
        foreach (var parameter in from)
        {
            to[parameter.Key] = Value(parameter.Value, strict)!;
        }
    }

    private static object? Value(object? value, bool strict)
    {
        switch (value)
        {
            case null or string or bool or int or Guid or DateTime or decimal or double or long or float or short or byte or char or byte[]:
                return value;
            case Entity row:
                return Copy(row, strict);
            case EntityReference reference:
                return Copy(reference);
            case OptionSetValue option:
                return new OptionSetValue(option.Value);
            case Money money:
                return new Money(money.Value);
            case EntityCollection rows:
                return Copy(rows, strict);
            case AliasedValue aliased:
                return new AliasedValue(aliased.EntityLogicalName, aliased.AttributeLogicalName, Value(aliased.Value, strict));
            case OptionSetValueCollection options:
                return new OptionSetValueCollection([.. options.Select(option => new OptionSetValue(option.Value))]);
            case EntityReferenceCollection references:
                return new EntityReferenceCollection([.. references.Select(Copy)]);
            case BooleanManagedProperty property:
                return new BooleanManagedProperty(property.Value);
            case OrganizationRequestCollection requests:
                var requestCopies = new OrganizationRequestCollection();
                requestCopies.AddRange(requests.Select(Of));
                return requestCopies;
            case OrganizationRequest request:
                return Of(request);
            case Entity[] rows:
                return Array.ConvertAll(rows, row => Copy(row, strict));
            case EntityReference[] references:
                return Array.ConvertAll(references, Copy);
            case ColumnSet columns:
                return columns.AllColumns ? new ColumnSet(true) : new ColumnSet([.. columns.Columns]);
            case Array array:
                var copies = (Array)array.Clone();
                for (var i = 0; i < copies.Length; i++)
                {
                    copies.SetValue(Value(copies.GetValue(i), strict), i);
                }

                return copies;
            default:
                return IsKnown(value.GetType()) ? value : throw Refuse(value.GetType());
        }
    }

    private static Entity Copy(Entity row, bool strict)
    {
        if (strict && row.GetType() != typeof(Entity))
        {
            throw Refuse(row.GetType());
        }

        var copy = new Entity(row.LogicalName) { Id = row.Id, EntityState = row.EntityState, RowVersion = row.RowVersion };
        var attributes = new KeyValuePair<string, object>[row.Attributes.Count];
        var count = 0;
        foreach (var attribute in row.Attributes)
        {
            attributes[count++] = new KeyValuePair<string, object>(attribute.Key, Value(attribute.Value, strict)!);
        }

        copy.Attributes.AddRange(attributes);
        if (row.FormattedValues.Count > 0)
        {
            copy.FormattedValues.AddRange(row.FormattedValues.ToArray());
        }

        foreach (var key in row.KeyAttributes)
        {
            copy.KeyAttributes[key.Key] = Value(key.Value, strict)!;
        }

        foreach (var related in row.RelatedEntities)
        {
            copy.RelatedEntities[Copy(related.Key)] = Copy(related.Value, strict);
        }

        return copy;
    }

    private static Relationship Copy(Relationship relationship) =>
        new(relationship.SchemaName) { PrimaryEntityRole = relationship.PrimaryEntityRole };

    private static EntityCollection Copy(EntityCollection rows, bool strict)
    {
        var copy = new EntityCollection
        {
            EntityName = rows.EntityName,
            MoreRecords = rows.MoreRecords,
            PagingCookie = rows.PagingCookie,
            TotalRecordCount = rows.TotalRecordCount,
            TotalRecordCountLimitExceeded = rows.TotalRecordCountLimitExceeded,
            MinActiveRowVersion = rows.MinActiveRowVersion,
        };
        foreach (var row in rows.Entities)
        {
            copy.Entities.Add(Copy(row, strict));
        }

        return copy;
    }

    private static EntityReference Copy(EntityReference reference)
    {
        var copy = new EntityReference(reference.LogicalName, reference.Id) { Name = reference.Name, RowVersion = reference.RowVersion };
        foreach (var key in reference.KeyAttributes)
        {
            copy.KeyAttributes[key.Key] = Value(key.Value, strict: false)!;
        }

        return copy;
    }

    // The SDK's own types carry data contracts; queries are read and never changed on the way.
    private static bool IsKnown(Type type) =>
        type.IsEnum
            ? type.Assembly == typeof(Entity).Assembly || IsCrmSdk(type)
            : type.IsPrimitive || type == typeof(TimeSpan) || type == typeof(DateTimeOffset) || type.Assembly == typeof(Entity).Assembly
                || IsCrmSdk(type);

    private static bool IsCrmSdk(Type type) => type.Namespace is { } name && name.StartsWith("Microsoft.Crm.Sdk", StringComparison.Ordinal);

    private static SerializationException Refuse(Type type) => new(
        $"Type '{type.FullName}' is not expected. Only types that the data contracts of the organization service know can be passed to "
            + "it.");
}
