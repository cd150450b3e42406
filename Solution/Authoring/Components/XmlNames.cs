using System.Xml.Linq;

namespace CrmOnboarding.Authoring.Components;

/// <summary>The namespace that every file of a solution declares on its root.</summary>
internal static class XmlNames
{
    public static XAttribute Instance() => new(XNamespace.Xmlns + "xsi", "http://www.w3.org/2001/XMLSchema-instance");
}
