using System.Reflection;
using System.Runtime.InteropServices;
using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.Solution;

/// <summary>A step as the attribute on its plug-in class declares it.</summary>
/// <param name="Plugin">Full name of the class.</param>
/// <param name="Message">Name of the message.</param>
/// <param name="Table">Logical name of the table.</param>
/// <param name="Stage">10, 20 or 40.</param>
/// <param name="Mode">0 synchronous, 1 asynchronous.</param>
/// <param name="Filter">Columns that raise the step, in ordinal order with commas; empty where there are none.</param>
/// <param name="Before">Columns of the image from before the operation, likewise.</param>
internal sealed record DeclaredStep(string Plugin, string Message, string Table, int Stage, int Mode, string Filter, string Before);

/// <summary>The steps that the shipped DLL declares, read from its metadata; none of its code runs.</summary>
internal static class DeclaredSteps
{
    private const string AttributeName = "CrmOnboarding.Plugins.StepAttribute";

    /// <summary>All steps of the assembly.</summary>
    public static IReadOnlyList<DeclaredStep> All { get; } = Read(Repository.ShippedAssembly);

    private static IReadOnlyList<DeclaredStep> Read(string path)
    {
        var resolver = new PathAssemblyResolver(
            Directory.EnumerateFiles(RuntimeEnvironment.GetRuntimeDirectory(), "*.dll")
                .Concat(Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll"))
                .DistinctBy(Path.GetFileName));
        using var context = new MetadataLoadContext(resolver);
        return [.. context.LoadFromAssemblyPath(path).GetTypes().SelectMany(Steps)];
    }

    private static IEnumerable<DeclaredStep> Steps(Type plugin) => plugin.GetCustomAttributesData()
        .Where(attribute => attribute.AttributeType.FullName == AttributeName)
        .Select(attribute => new DeclaredStep(
            plugin.FullName!,
            NameOf(attribute.ConstructorArguments[0]),
            (string)attribute.ConstructorArguments[1].Value!,
            (int)attribute.ConstructorArguments[2].Value!,
            (int)attribute.ConstructorArguments[3].Value!,
            Columns(attribute, "Filter"),
            Columns(attribute, "Before")));

    private static string NameOf(CustomAttributeTypedArgument member) =>
        member.ArgumentType.GetFields().Single(field => field.IsLiteral && Equals(field.GetRawConstantValue(), member.Value)).Name;

    private static string Columns(CustomAttributeData attribute, string property)
    {
        var value = attribute.NamedArguments.SingleOrDefault(argument => argument.MemberName == property).TypedValue.Value;
        var columns = ((IEnumerable<CustomAttributeTypedArgument>?)value ?? []).Select(column => (string)column.Value!);
        return string.Join(",", columns.Order(StringComparer.Ordinal));
    }
}
