using System.Xml.Linq;

namespace CrmOnboarding.Sandbox.Workflows.Parsing;

/// <summary>Names of the XAML language and of the platform's own activities.</summary>
internal static class XamlNames
{
    public static readonly XNamespace Xaml = "http://schemas.microsoft.com/winfx/2006/xaml";

    public static readonly XName Key = Xaml + "Key";
    public static readonly XName TypeArguments = Xaml + "TypeArguments";
    public static readonly XName Null = Xaml + "Null";

    /// <summary>How XAML writes null in an attribute.</summary>
    public const string NullExtension = "{x:Null}";

    /// <summary>Activities of the platform itself, which stand behind ActivityReference like custom ones.</summary>
    public const string PlatformActivities = "Microsoft.Crm.Workflow.Activities.";

    /// <summary>The value of a property, given as an attribute or as an element <c>Owner.Property</c>; null when it is not given.</summary>
    public static XElement? PropertyElement(this XElement element, string property) =>
        element.Elements().FirstOrDefault(child => child.Name.LocalName == $"{element.Name.LocalName}.{property}");

    /// <summary>Whether this element is the value of one of its parent's properties, as opposed to content.</summary>
    public static bool IsPropertyElement(this XElement element) => element.Name.LocalName.Contains('.', StringComparison.Ordinal);
}
