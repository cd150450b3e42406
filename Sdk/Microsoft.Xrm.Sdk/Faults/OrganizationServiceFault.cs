using System;
using System.Globalization;
using System.Runtime.Serialization;
using System.Text;

namespace Microsoft.Xrm.Sdk;

/// <summary>What every fault of the service says.</summary>
[DataContract(Name = "BaseServiceFault", Namespace = Contract.V2011)]
[KnownType(typeof(OrganizationServiceFault))]
[KnownType(typeof(ExecuteTransactionFault))]
public abstract class BaseServiceFault : IExtensibleDataObject
{
    private ErrorDetailCollection _errorDetails;

    protected BaseServiceFault()
    {
    }

    [DataMember]
    public Guid ActivityId { get; set; }

    [DataMember]
    public int ErrorCode { get; set; }

    [DataMember]
    public ErrorDetailCollection ErrorDetails
    {
        get => _errorDetails ??= new ErrorDetailCollection();
        set => _errorDetails = value;
    }

    [DataMember]
    public string HelpLink { get; set; }

    [DataMember]
    public string Message { get; set; }

    /// <summary>UTC.</summary>
    [DataMember]
    public DateTime Timestamp { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}

/// <summary>A fault of the organization service.</summary>
[DataContract(Name = "OrganizationServiceFault", Namespace = Contract.V2011)]
public class OrganizationServiceFault : BaseServiceFault
{
    [DataMember]
    public OrganizationServiceFault InnerFault { get; set; }

    /// <summary>What the extensions that ran had traced.</summary>
    [DataMember]
    public string TraceText { get; set; }

    [DataMember]
    internal bool ExceptionRetriable { get; set; }

    [DataMember]
    internal string ExceptionSource { get; set; }

    [DataMember]
    internal string OriginalException { get; set; }

    public override string ToString()
    {
        var text = new StringBuilder();
        for (var fault = this; fault != null; fault = fault.InnerFault)
        {
            text.Append("Exception details: ").AppendLine();
            text.AppendFormat(CultureInfo.InvariantCulture, "ErrorCode: 0x{0:X}", fault.ErrorCode).AppendLine();
            text.Append("Message: ").Append(fault.Message).AppendLine();
            text.AppendFormat(CultureInfo.InvariantCulture, "TimeStamp: {0:yyyy-MM-ddTHH:mm:ss.fffffffZ}", fault.Timestamp).AppendLine();
            text.Append("--").AppendLine();
        }

        return text.ToString();
    }
}

/// <summary>The fault of an ExecuteTransaction, with the place of the request that failed.</summary>
[DataContract(Name = "ExecuteTransactionFault", Namespace = Contract.V71)]
public sealed class ExecuteTransactionFault : OrganizationServiceFault
{
    /// <summary>Counts from zero.</summary>
    [DataMember]
    public int FaultedRequestIndex { get; set; }
}
