using System.Xml.Linq;
using CrmOnboarding.Host.Solutions;

namespace CrmOnboarding.Host.Shell;

/// <summary>The streams of an interactive dashboard, each as the subgrid that shows the same rows.</summary>
internal static class StreamRows
{
    public static IEnumerable<FormCell> CellsOf(FormCell cell)
    {
        var xml = cell.Control?.Parameter("StreamObjects");
        var streams = xml?.StartsWith('<') == true ? XElement.Parse(xml).Descendants("StreamObject") : [];
        return streams.Select(stream => cell with
        {
            Control = cell.Control! with
            {
                Kind = ControlKind.Subgrid,
                Parameters = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
                {
                    ["TargetEntityType"] = stream.Child("LogicalEntityName") ?? string.Empty,
                    ["ViewId"] = stream.Child("EntityViewId") ?? string.Empty,
                },
            },
        });
    }
}
