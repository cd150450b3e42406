namespace System.ServiceModel;

/// <summary>Who is at fault, by a qualified name.</summary>
public class FaultCode
{
    public FaultCode(string name) : this(name, string.Empty)
    {
    }

    public FaultCode(string name, FaultCode subCode) : this(name, string.Empty, subCode)
    {
    }

    public FaultCode(string name, string ns) : this(name, ns, null)
    {
    }

    public FaultCode(string name, string ns, FaultCode subCode)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length == 0)
        {
            throw new ArgumentOutOfRangeException(nameof(name));
        }

        Name = name;
        Namespace = ns;
        SubCode = subCode;
    }

    public string Name { get; }

    public string Namespace { get; }

    public FaultCode SubCode { get; }
}
