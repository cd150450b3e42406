using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A value that the publisher of a managed solution may lock.</summary>
[DataContract(Name = "ManagedProperty{0}", Namespace = Contract.V2011)]
[KnownType(typeof(BooleanManagedProperty))]
public abstract class ManagedProperty<T> : IExtensibleDataObject
{
    protected ManagedProperty() : this(null)
    {
    }

    protected ManagedProperty(string managedPropertyLogicalName)
    {
        ManagedPropertyLogicalName = managedPropertyLogicalName;
        CanBeChanged = true;
    }

    [DataMember]
    public T Value { get; set; }

    [DataMember]
    public bool CanBeChanged { get; set; }

    [DataMember]
    public string ManagedPropertyLogicalName { get; internal set; }

    public ExtensionDataObject ExtensionData { get; set; }
}

[DataContract(Name = "BooleanManagedProperty", Namespace = Contract.V2011)]
public sealed class BooleanManagedProperty : ManagedProperty<bool>
{
    public BooleanManagedProperty()
    {
    }

    public BooleanManagedProperty(bool value) => Value = value;
}
