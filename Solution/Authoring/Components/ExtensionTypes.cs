using System.Text.RegularExpressions;
using System.Xml.Linq;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Authoring.Components;

/// <summary>Plug-ins and activities that the solution registers, in the file of the assembly.</summary>
internal static partial class ExtensionTypes
{
    /// <summary>The registration of a plug-in; made when it has none.</summary>
    /// <exception cref="InputException">The name is none, or belongs to an activity.</exception>
    public static XElement Plugin(Draft draft, string fullName)
    {
        var assembly = Assembly(draft, fullName);
        if (Find(assembly, fullName) is { } type)
        {
            return type.Element("WorkflowActivityGroupName") is null
                ? type
                : throw new InputException($"'{fullName}' is a workflow activity. Name a plug-in.");
        }

        var name = fullName[(fullName.LastIndexOf('.') + 1)..];
        return Add(draft, fullName, fullName, Words(name.EndsWith("Plugin", StringComparison.Ordinal) ? name[..^"Plugin".Length] : name));
    }

    /// <summary>Registers an activity.</summary>
    /// <exception cref="InputException">It is registered already, or the name is none.</exception>
    public static void AddActivity(Draft draft, string fullName, string label)
    {
        var assembly = Assembly(draft, fullName);
        if (Find(assembly, fullName) is not null)
        {
            throw new InputException($"'{fullName}' is registered already.");
        }

        var group = assembly.Descendants("WorkflowActivityGroupName").First();
        Add(draft, fullName, label, label).Add(new XElement(group));
        draft.LeftToDecide.Add("Which workflow calls it; ./crm lint checks the arguments of every call.");
    }

    private static XElement Assembly(Draft draft, string fullName) => FullName().IsMatch(fullName)
        ? draft.Look(PathOf(draft))
        : throw new InputException(
            $"The class is '{fullName}'. Write its full name, for example CrmOnboarding.Plugins.PlanChanged.PlanChangedPlugin.");

    private static string PathOf(Draft draft) => draft.FilesIn("PluginAssemblies").First();

    private static XElement? Find(XElement assembly, string fullName) => assembly.Descendants("PluginType")
        .FirstOrDefault(type => ((string?)type.Attribute("AssemblyQualifiedName") ?? string.Empty).Split(',')[0] == fullName);

    private static XElement Add(Draft draft, string fullName, string name, string friendlyName)
    {
        var assembly = draft.Open(PathOf(draft));
        var type = new XElement(
            "PluginType",
            new XAttribute("AssemblyQualifiedName", $"{fullName}, {(string?)assembly.Attribute("FullName")}"),
            new XAttribute("PluginTypeId", ComponentId.Of(fullName)),
            new XAttribute("Name", name),
            new XElement("FriendlyName", friendlyName));
        var types = assembly.Element("PluginTypes")!;
        var later = types.Elements().FirstOrDefault(other => string.CompareOrdinal(
            (string?)other.Attribute("AssemblyQualifiedName"), (string?)type.Attribute("AssemblyQualifiedName")) > 0);
        if (later is null)
        {
            types.Add(type);
        }
        else
        {
            later.AddBeforeSelf(type);
        }

        return type;
    }

    // MilestoneAdded becomes "Milestone added".
    private static string Words(string name) => string.Concat(name.Select(
        (letter, index) => index > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));

    [GeneratedRegex(@"^[A-Z]\w*(\.[A-Z]\w*)+$")]
    private static partial Regex FullName();
}
