using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A message by name with its parameters; the derived types only name the parameters.</summary>
[DataContract(Name = "OrganizationRequest", Namespace = Contract.V2011)]
public class OrganizationRequest : IExtensibleDataObject
{
    private ParameterCollection _parameters;

    public OrganizationRequest()
    {
    }

    public OrganizationRequest(string requestName) => RequestName = requestName;

    [DataMember]
    public string RequestName { get; set; }

    [DataMember]
    public ParameterCollection Parameters
    {
        get => _parameters ??= new ParameterCollection();
        set => _parameters = value;
    }

    [DataMember]
    public Guid? RequestId { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }

    public object this[string parameterName]
    {
        get => Parameters[parameterName];
        set => Parameters[parameterName] = value;
    }
}

/// <summary>What a message answered, by name.</summary>
[DataContract(Name = "OrganizationResponse", Namespace = Contract.V2011)]
public class OrganizationResponse : IExtensibleDataObject
{
    private ParameterCollection _results;

    [DataMember]
    public string ResponseName { get; set; }

    [DataMember]
    public ParameterCollection Results
    {
        get => _results ??= new ParameterCollection();
        set => _results = value;
    }

    public ExtensionDataObject ExtensionData { get; set; }

    public object this[string parameterName]
    {
        get => Results[parameterName];
        set => Results[parameterName] = value;
    }
}
