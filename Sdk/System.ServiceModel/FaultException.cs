using System.Globalization;

namespace System.ServiceModel;

/// <summary>A fault that a service answered with.</summary>
[Serializable]
public class FaultException : CommunicationException
{
    public FaultException() : this((FaultReason)null)
    {
    }

    public FaultException(string reason) : this(ReasonOf(reason))
    {
    }

    public FaultException(FaultReason reason) : this(reason, null)
    {
    }

    public FaultException(string reason, FaultCode code) : this(ReasonOf(reason), code)
    {
    }

    public FaultException(FaultReason reason, FaultCode code) : this(reason, code, null)
    {
    }

    public FaultException(string reason, FaultCode code, string action) : this(ReasonOf(reason), code, action)
    {
    }

    public FaultException(FaultReason reason, FaultCode code, string action)
    {
        Reason = reason ?? new FaultReason("The creator of this fault did not specify a Reason.");
        Code = code ?? new FaultCode("Sender");
        Action = action;
    }

    public string Action { get; }

    public FaultCode Code { get; }

    public FaultReason Reason { get; }

    /// <summary>The reason in the current culture.</summary>
    public override string Message => Reason.ToString();

    private static FaultReason ReasonOf(string text) => text == null ? null : new FaultReason(text);
}

/// <summary>A fault with data.</summary>
[Serializable]
public class FaultException<TDetail> : FaultException
{
    public FaultException(TDetail detail) => Detail = detail;

    public FaultException(TDetail detail, string reason) : base(reason) => Detail = detail;

    public FaultException(TDetail detail, FaultReason reason) : base(reason) => Detail = detail;

    public FaultException(TDetail detail, string reason, FaultCode code) : base(reason, code) => Detail = detail;

    public FaultException(TDetail detail, FaultReason reason, FaultCode code) : base(reason, code) => Detail = detail;

    public FaultException(TDetail detail, string reason, FaultCode code, string action) : base(reason, code, action) => Detail = detail;

    public FaultException(TDetail detail, FaultReason reason, FaultCode code, string action) : base(reason, code, action) =>
        Detail = detail;

    public TDetail Detail { get; }

    public override string ToString()
    {
        return string.Format(
            CultureInfo.CurrentCulture, "{0}: {1} (Fault Detail is equal to {2}).", GetType(), Message, Detail);
    }
}
