using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.Solution;

/// <summary>The table, column and choice names that the shipped DLL was compiled with, read from its metadata.</summary>
internal static class SchemaConstants
{
    private const string Namespace = "CrmOnboarding.Dataverse.Schema";
    private static readonly Lazy<Dictionary<string, Dictionary<string, string>>> Classes = new(
        () => Read(ConstantTypeCode.String, value => value.ReadUTF16(value.Length)));
    private static readonly Lazy<Dictionary<string, Dictionary<string, int>>> Numbers = new(
        () => Read(ConstantTypeCode.Int32, value => value.ReadInt32()));

    /// <summary>Classes that describe a table of our own, by their name.</summary>
    public static IEnumerable<string> OwnTables =>
        Classes.Value.Where(pair => pair.Value.ContainsKey("SchemaName")).Select(pair => pair.Key).Order(StringComparer.Ordinal);

    /// <summary>Text constants of a class by their name.</summary>
    public static IReadOnlyDictionary<string, string> Of(string className) => Classes.Value[className];

    /// <summary>Lengths of the text columns that the extensions fill, by table and column: PlanName, RiskReason ...</summary>
    public static IReadOnlyDictionary<string, int> ColumnLengths => Numbers.Value["ColumnLengths"];

    /// <summary>Names of our columns in a class: what is neither the table nor a relationship nor a key.</summary>
    public static IEnumerable<string> Columns(string className) => Of(className)
        .Where(
            pair => pair.Key is not ("LogicalName" or "SchemaName")
                && !pair.Key.EndsWith("Relationship", StringComparison.Ordinal)
                && !pair.Key.EndsWith("KeyName", StringComparison.Ordinal))
        .Select(pair => pair.Value)
        .Where(value => value.StartsWith("onb_", StringComparison.Ordinal));

    public static IEnumerable<string> Ending(string className, string ending) =>
        Of(className).Where(pair => pair.Key.EndsWith(ending, StringComparison.Ordinal)).Select(pair => pair.Value);

    private delegate T ReadValue<out T>(BlobReader value);

    private static Dictionary<string, Dictionary<string, T>> Read<T>(ConstantTypeCode type, ReadValue<T> read)
    {
        using var stream = File.OpenRead(Repository.ShippedAssembly);
        using var image = new PEReader(stream);
        var metadata = image.GetMetadataReader();
        return metadata.TypeDefinitions.Select(metadata.GetTypeDefinition)
            .Where(definition => metadata.GetString(definition.Namespace) == Namespace)
            .ToDictionary(
                definition => metadata.GetString(definition.Name),
                definition => Constants(metadata, definition, type, read),
                StringComparer.Ordinal);
    }

    private static Dictionary<string, T> Constants<T>(
        MetadataReader metadata,
        TypeDefinition definition,
        ConstantTypeCode type,
        ReadValue<T> read)
    {
        var constants = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var field in definition.GetFields().Select(metadata.GetFieldDefinition).Where(field => !field.GetDefaultValue().IsNil))
        {
            var constant = metadata.GetConstant(field.GetDefaultValue());
            if (constant.TypeCode == type)
            {
                constants[metadata.GetString(field.Name)] = read(metadata.GetBlobReader(constant.Value));
            }
        }

        return constants;
    }
}
