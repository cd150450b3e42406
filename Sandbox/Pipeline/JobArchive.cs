using System.Runtime.Serialization;
using System.Text;
using System.Xml;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Sandbox.Pipeline;

/// <summary>The context of a job as text, for queues that outlive the process. Same data contracts as on the platform.</summary>
internal static class JobArchive
{
    private static readonly DataContractSerializer s_serializer = new(
        typeof(JobContext),
        [
            typeof(Entity), typeof(EntityCollection), typeof(EntityReference), typeof(EntityReferenceCollection), typeof(OptionSetValue),
            typeof(OptionSetValueCollection), typeof(Money), typeof(AliasedValue), typeof(BooleanManagedProperty), typeof(Relationship),
            typeof(ColumnSet), typeof(QueryExpression), typeof(QueryByAttribute), typeof(FetchExpression), typeof(ConcurrencyBehavior),
            typeof(Entity[]), typeof(EntityReference[]), typeof(Guid[]), typeof(string[]), typeof(byte[]),
        ]);

    /// <summary>The context as XML.</summary>
    public static string Write(JobContext context)
    {
        // A dictionary writer: what the serializer writes is well-formed, and checking that again takes longer than writing it.
        using var bytes = new MemoryStream();
        using (var writer = XmlDictionaryWriter.CreateTextWriter(bytes, Encoding.UTF8, ownsStream: false))
        {
            s_serializer.WriteObject(writer, context);
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    /// <summary>The context that was written.</summary>
    public static JobContext Read(string xml)
    {
        using var reader = XmlReader.Create(new StringReader(xml));
        return (JobContext)s_serializer.ReadObject(reader)!;
    }
}
