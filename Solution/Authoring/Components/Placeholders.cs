using System.Xml.Linq;

namespace CrmOnboarding.Authoring.Components;

/// <summary>The empty elements of Entity.xml that a table's folders are put into. Without one, its folder would be left out.</summary>
internal static class Placeholders
{
    private static readonly string[] Order = ["FormXml", "SavedQueries", "Visualizations", "RibbonDiffXml"];

    /// <summary>Adds a placeholder where it is missing.</summary>
    public static void Require(Draft draft, string folder, string placeholder)
    {
        var path = folder + "/Entity.xml";
        if (draft.Look(path).Element(placeholder) is null)
        {
            var later = Order[(Array.IndexOf(Order, placeholder) + 1)..];
            draft.Open(path).Elements().First(element => later.Contains(element.Name.LocalName)).AddBeforeSelf(new XElement(placeholder));
        }
    }
}
