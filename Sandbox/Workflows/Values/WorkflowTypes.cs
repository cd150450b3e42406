using System.Diagnostics.CodeAnalysis;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Workflows.Values;

/// <summary>The types that variables, arguments and columns of a workflow can have.</summary>
internal static class WorkflowTypes
{
    // The prefix (x:, s:, mxs:, System., Microsoft.Xrm.Sdk.) says nothing that the name does not.
    private static readonly Dictionary<string, Type> ByName = new(StringComparer.Ordinal)
    {
        ["String"] = typeof(string),
        ["Int32"] = typeof(int),
        ["Int64"] = typeof(long),
        ["Boolean"] = typeof(bool),
        ["Double"] = typeof(double),
        ["Decimal"] = typeof(decimal),
        ["DateTime"] = typeof(DateTime),
        ["Guid"] = typeof(Guid),
        ["Object"] = typeof(object),
        ["Money"] = typeof(Money),
        ["OptionSetValue"] = typeof(OptionSetValue),
        ["EntityReference"] = typeof(EntityReference),
        ["Entity"] = typeof(Entity),
        ["EntityCollection"] = typeof(EntityCollection),
        ["XrmTimeSpan"] = typeof(Duration),
    };

    /// <summary>The type of that name, with or without a prefix or namespace; null when workflows have no such type.</summary>
    public static Type? Find(string name)
    {
        var separator = name.LastIndexOfAny([':', '.']);
        return ByName.GetValueOrDefault(name[(separator + 1)..]);
    }

    /// <summary>What Visual Basic makes of Nothing: the default of a value type, null of any other.</summary>
    [SuppressMessage("Trimming", "IL2067", Justification = "Value types listed above only.")]
    public static object? DefaultOf(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;
}

/// <summary>A calendar duration, the designer's <c>XrmTimeSpan</c>.</summary>
internal readonly record struct Duration(int Years, int Months, int Days, int Hours, int Minutes)
{
    /// <summary>The moment that lies this long after (sign 1) or before (sign -1) another.</summary>
    public DateTime From(DateTime start, int sign) => start
        .AddYears(sign * Years).AddMonths(sign * Months).AddDays(sign * Days).AddHours(sign * Hours).AddMinutes(sign * Minutes);
}

/// <summary>What counts as no value.</summary>
internal static class Missing
{
    /// <summary>
    /// Null; the smallest DateTime, which is what an unset argument of that type holds; a reference to no row, which is the
    /// designer's default of a reference variable.
    /// </summary>
    public static bool Is([NotNullWhen(false)] object? value) => value switch
    {
        null => true,
        DateTime moment => moment == DateTime.MinValue,
        EntityReference reference => reference.Id == Guid.Empty && reference.KeyAttributes.Count == 0,
        _ => false,
    };
}
