using System.Globalization;
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
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(new StringWriter(text, CultureInfo.InvariantCulture), new XmlWriterSettings { OmitXmlDeclaration = true }))
        {
            s_serializer.WriteObject(writer, context);
        }

        return text.ToString();
    }

    /// <summary>The context that was written.</summary>
    public static JobContext Read(string xml)
    {
        using var reader = XmlReader.Create(new StringReader(xml));
        return (JobContext)s_serializer.ReadObject(reader)!;
    }
}
