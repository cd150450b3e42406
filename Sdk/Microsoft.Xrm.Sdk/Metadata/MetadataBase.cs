using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>What every piece of metadata has.</summary>
[DataContract(Name = "MetadataBase", Namespace = Contract.Metadata)]
public abstract class MetadataBase : IExtensibleDataObject
{
    protected MetadataBase()
    {
    }

    [DataMember]
    public Guid? MetadataId { get; set; }

    [DataMember(Order = 60)]
    public bool? HasChanged { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}
