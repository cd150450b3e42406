using System.Collections.Generic;
using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace CrmOnboarding.Live.Deployment;

/// <summary>Reads what an import says about each component: the XML in the column <c>data</c> of its importjob row.</summary>
internal static class ImportJobLog
{
    private static readonly string[] Naming = ["LocalizedName", "OriginalName", "name", "id"];

    /// <summary>One sentence for each component that failed, in the log's order; none when there is no log.</summary>
    /// <param name="data">The XML; null or empty when the import left none.</param>
    public static IReadOnlyList<string> Failures(string? data)
    {
        if (string.IsNullOrWhiteSpace(data))
        {
            return [];
        }

        try
        {
            return
            [
                .. XElement.Parse(data).DescendantsAndSelf("result")
                    .Where(result => (string?)result.Attribute("result") == "failure")
                    .Select(Sentence)
                    .Distinct(),
                .. XElement.Parse(data).Descendants("MissingDependency").Select(Missing).Distinct(),
            ];
        }
        catch (XmlException)
        {
            return ["The import left a log that cannot be read; look at the solution history of the environment."];
        }
    }

    private static string Sentence(XElement result)
    {
        var component = result.Parent;
        var name = component is null
            ? null
            : Naming.Select(attribute => (string?)component.Attribute(attribute)).FirstOrDefault(text => !string.IsNullOrEmpty(text));
        var code = (string?)result.Attribute("errorcode") ?? "unknown";
        var text = ((string?)result.Attribute("errortext") ?? string.Empty).ReplaceLineEndings(" ").Trim();
        return $"{component?.Name.LocalName ?? "solution"} {name ?? "without a name"} failed with {code}: "
            + $"{(text.Length == 0 ? "no text" : text)}";
    }

    private static string Missing(XElement dependency)
    {
        var required = dependency.Element("Required");
        var dependent = dependency.Element("Dependent");
        return $"{Name(dependent)} needs {Name(required)} of {(string?)required?.Attribute("solution") ?? "another solution"}, which this "
            + "environment does not have.";
    }

    private static string Name(XElement? component) =>
        (string?)component?.Attribute("displayName") ?? (string?)component?.Attribute("schemaName") ?? "A component";
}
