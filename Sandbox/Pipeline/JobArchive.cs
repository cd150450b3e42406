using System.Runtime.Serialization;
using System.Xml;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Sandbox.Pipeline;

/// <summary>The context of a job as text, for queues that outlive the process. Same data contracts as on the platform.</summary>
internal static class JobArchive
{
    private const int UsualSize = 8192;

    private static readonly DataContractSerializer s_serializer = new(
        typeof(JobContext),
        [
            typeof(Entity), typeof(EntityCollection), typeof(EntityReference), typeof(EntityReferenceCollection), typeof(OptionSetValue),
            typeof(OptionSetValueCollection), typeof(Money), typeof(AliasedValue), typeof(BooleanManagedProperty), typeof(Relationship),
            typeof(ColumnSet), typeof(QueryExpression), typeof(QueryByAttribute), typeof(FetchExpression), typeof(ConcurrencyBehavior),
            typeof(Entity[]), typeof(EntityReference[]), typeof(Guid[]), typeof(string[]), typeof(byte[]),
        ]);

    /// <summary>The context as binary XML, in base 64: written for every job, in less than half the time of plain XML.</summary>
    public static string Write(JobContext context)
    {
        using var bytes = new MemoryStream(UsualSize);
        using (var writer = XmlDictionaryWriter.CreateBinaryWriter(bytes, null, null, ownsStream: false))
        {
            s_serializer.WriteObject(writer, context);
        }

        return Convert.ToBase64String(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    /// <summary>The context that was written.</summary>
    public static JobContext Read(string archive)
    {
        using var reader = XmlDictionaryReader.CreateBinaryReader(Convert.FromBase64String(archive), XmlDictionaryReaderQuotas.Max);
        return (JobContext)s_serializer.ReadObject(reader)!;
    }
}
