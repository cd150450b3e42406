using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>Which page of the result.</summary>
[DataContract(Name = "PagingInfo", Namespace = Contract.V2011)]
public sealed class PagingInfo : IExtensibleDataObject
{
    /// <summary>Counts from one; zero asks for no page.</summary>
    [DataMember]
    public int PageNumber { get; set; }

    /// <summary>Rows of a page.</summary>
    [DataMember]
    public int Count { get; set; }

    [DataMember]
    public bool ReturnTotalRecordCount { get; set; }

    [DataMember]
    public string PagingCookie { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}
