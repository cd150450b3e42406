using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A value that a query took from a linked table or computed, with the column that it comes from.</summary>
[DataContract(Name = "AliasedValue", Namespace = Contract.V2011)]
[KnownType(nameof(GetKnownAliasedValueTypes))]
public sealed class AliasedValue : IExtensibleDataObject
{
    public AliasedValue()
    {
    }

    public AliasedValue(string entityLogicalName, string attributeLogicalName, object value)
    {
        EntityLogicalName = entityLogicalName;
        AttributeLogicalName = attributeLogicalName;
        Value = value;
    }

    [DataMember]
    public string EntityLogicalName { get; internal set; }

    [DataMember]
    public string AttributeLogicalName { get; internal set; }

    [DataMember]
    public object Value { get; internal set; }

    [DataMember]
    internal bool NeedFormatting { get; set; }

    [DataMember]
    internal int ReturnType { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }

    private static IEnumerable<Type> GetKnownAliasedValueTypes() => KnownTypes.Values;
}
