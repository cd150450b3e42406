using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

[DataContract(Name = "ExecuteMultipleSettings", Namespace = Contract.V2012)]
public sealed class ExecuteMultipleSettings : IExtensibleDataObject
{
    [DataMember]
    public bool ContinueOnError { get; set; }

    /// <summary>False returns faults only.</summary>
    [DataMember]
    public bool ReturnResponses { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}

/// <summary>The answer or the fault of one request.</summary>
[DataContract(Name = "ExecuteMultipleResponseItem", Namespace = Contract.V2012)]
public sealed class ExecuteMultipleResponseItem : IExtensibleDataObject
{
    /// <summary>Counts from zero.</summary>
    [DataMember]
    public int RequestIndex { get; set; }

    [DataMember]
    public OrganizationResponse Response { get; set; }

    [DataMember]
    public OrganizationServiceFault Fault { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}
