using System.Xml.Linq;

namespace CrmOnboarding.Authoring.Components;

/// <summary>The empty elements of Entity.xml that a table's folders are put into. Without one, its folder would be left out.</summary>
internal static class Placeholders
{
    private static readonly string[] Order = ["FormXml", "SavedQueries", "Visualizations", "RibbonDiffXml"];

    /// <summary>Adds the empty element where it is missing.</summary>
    /// <param name="draft">The changed files.</param>
    /// <param name="folder">The table's folder.</param>
    /// <param name="element">Name of the element.</param>
    public static void Require(Draft draft, string folder, string element)
    {
        var path = folder + "/Entity.xml";
        if (draft.Look(path).Element(element) is null)
        {
            var later = Order[(Array.IndexOf(Order, element) + 1)..];
            draft.Open(path).Elements().First(each => later.Contains(each.Name.LocalName)).AddBeforeSelf(new XElement(element));
        }
    }
}
