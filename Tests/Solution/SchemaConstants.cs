using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.Solution;

/// <summary>The table, column and choice names that the shipped plug-in DLL was compiled with, read from its metadata.</summary>
internal static class SchemaConstants
{
    private const string Namespace = "CrmOnboarding.Dataverse.Schema";
    private static readonly Lazy<Dictionary<string, Dictionary<string, string>>> Classes = new(Read);

    /// <summary>Classes that describe a table of our own, by their name.</summary>
    public static IEnumerable<string> OwnTables => Classes.Value.Where(pair => pair.Value.ContainsKey("SchemaName")).Select(pair => pair.Key).Order(StringComparer.Ordinal);

    /// <summary>Text constants of a class by their name.</summary>
    public static IReadOnlyDictionary<string, string> Of(string className) => Classes.Value[className];

    /// <summary>Names of our columns in a class: what is neither the table nor a relationship nor a key.</summary>
    public static IEnumerable<string> Columns(string className) => Of(className)
        .Where(pair => pair.Key is not ("LogicalName" or "SchemaName") && !pair.Key.EndsWith("Relationship", StringComparison.Ordinal) && !pair.Key.EndsWith("KeyName", StringComparison.Ordinal))
        .Select(pair => pair.Value)
        .Where(value => value.StartsWith("onb_", StringComparison.Ordinal));

    public static IEnumerable<string> Ending(string className, string ending) => Of(className).Where(pair => pair.Key.EndsWith(ending, StringComparison.Ordinal)).Select(pair => pair.Value);

    private static Dictionary<string, Dictionary<string, string>> Read()
    {
        using var stream = File.OpenRead(Repository.PluginsAssembly);
        using var image = new PEReader(stream);
        var metadata = image.GetMetadataReader();
        return metadata.TypeDefinitions.Select(metadata.GetTypeDefinition)
            .Where(type => metadata.GetString(type.Namespace) == Namespace)
            .ToDictionary(type => metadata.GetString(type.Name), type => Texts(metadata, type), StringComparer.Ordinal);
    }

    private static Dictionary<string, string> Texts(MetadataReader metadata, TypeDefinition type)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in type.GetFields().Select(metadata.GetFieldDefinition).Where(field => !field.GetDefaultValue().IsNil))
        {
            var constant = metadata.GetConstant(field.GetDefaultValue());
            if (constant.TypeCode != ConstantTypeCode.String) continue;
            var value = metadata.GetBlobReader(constant.Value);
            texts[metadata.GetString(field.Name)] = value.ReadUTF16(value.Length);
        }

        return texts;
    }
}
