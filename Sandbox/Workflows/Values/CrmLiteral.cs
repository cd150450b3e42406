using CrmOnboarding.Sandbox.Workflows.Expressions;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Workflows.Values;

/// <summary>
/// Operator CreateCrmType: a constant of the workflow. Its parameters are the kind (a member of WorkflowPropertyType), the
/// value as text, and, depending on the kind, more: a marker of the column type, or table, name and id of a row.
/// </summary>
internal static class CrmLiteral
{
    /// <summary>The constant; null for an empty text where the kind is not text.</summary>
    /// <exception cref="NotSupportedException">A kind that this runner does not know.</exception>
    /// <exception cref="FormatException">A text that does not hold a value of the kind.</exception>
    public static object? Create(IReadOnlyList<object?> parameters)
    {
        if (parameters.ElementAtOrDefault(0) is not EnumMember { Type: "WorkflowPropertyType" } kind)
        {
            throw new FormatException("CreateCrmType needs a member of WorkflowPropertyType as its first parameter.");
        }

        if (kind.Member == "EntityReference")
        {
            return parameters.ElementAtOrDefault(3) is { } id && ValueConversion.Convert(id, typeof(Guid)) is Guid rowId
                && rowId != Guid.Empty
                ? new EntityReference((string)parameters[1]!, rowId) { Name = parameters[2] as string }
                : null;
        }

        // The designer splits the parameters at commas, so it writes the commas of a text this way.
        var text = (parameters.ElementAtOrDefault(1) as string)?.Replace("&#44;", ",", StringComparison.Ordinal);
        if (kind.Member == "String")
        {
            return text;
        }

        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var type = kind.Member switch
        {
            "Integer" => typeof(int),
            "Boolean" => typeof(bool),
            "Decimal" => typeof(decimal),
            "Double" or "Float" => typeof(double),
            "DateTime" => typeof(DateTime),
            "Guid" => typeof(Guid),
            "Money" => typeof(Money),
            "OptionSetValue" => typeof(OptionSetValue),
            _ => throw new NotSupportedException($"the constant kind '{kind.Member}'"),
        };
        return ValueConversion.Convert(text, type);
    }
}
