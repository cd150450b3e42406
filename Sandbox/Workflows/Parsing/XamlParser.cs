using System.Xml;
using System.Xml.Linq;
using CrmOnboarding.Sandbox.Workflows.Steps;

namespace CrmOnboarding.Sandbox.Workflows.Parsing;

/// <summary>Reads the XAML of a classic workflow: first all variables, then the steps that use them.</summary>
internal static class XamlParser
{
    /// <summary>The workflow in the XAML.</summary>
    public static XamlWorkflow Parse(string xaml, string name)
    {
        XElement root;
        try
        {
            root = PlainXml.Parse(xaml);
        }
        catch (XmlException invalid)
        {
            throw WorkflowFaults.NotSupported(name, $"XAML that is not XML (line {invalid.LineNumber})");
        }

        var content = root.Elements().FirstOrDefault(element => element.Name.LocalName == "Workflow")
            ?? throw WorkflowFaults.NotSupported(name, "XAML without the element 'Workflow'");
        var variables = ReadVariables(content, name);
        var steps = new StepParser(name, new ArgumentReader(name, variables));
        var body = new SequenceStep(name, steps.ReadContent(content));
        return new XamlWorkflow(name, [.. variables.Values.OrderBy(variable => variable.Index)], body, ColumnsRead(steps.PropertyReads));
    }

    private static Dictionary<string, WorkflowVariable> ReadVariables(XElement content, string workflow)
    {
        var variables = new Dictionary<string, WorkflowVariable>(StringComparer.OrdinalIgnoreCase);
        // The default of a variable is a constant, so reading it needs no other variable.
        var reader = new ArgumentReader(workflow, variables);
        foreach (var element in content.Descendants().Where(element => element.Name.LocalName == "Variable"))
        {
            var name = reader.Required(element, "Name");
            var typeName = element.Attribute(XamlNames.TypeArguments)?.Value ?? "Object";
            // Dictionaries only pass arguments to child workflows; the step that does so is refused by name.
            var type = Values.WorkflowTypes.Find(typeName) ?? typeof(object);
            var variable = new WorkflowVariable(name, variables.Count, reader.VariableDefault(element, type));
            // The designer repeats the names of its step labels, which nothing reads.
            variables.TryAdd(name, variable);
        }

        return variables;
    }

    private static Dictionary<EntitySlot, string[]> ColumnsRead(IEnumerable<(EntitySlot Slot, string Column)> reads)
    {
        var columns = new Dictionary<EntitySlot, SortedSet<string>>();
        foreach (var (slot, column) in reads)
        {
            Add(slot, column);
            if (slot.Related is { } related)
            {
                Add(EntitySlot.Primary, related.Lookup);
            }
        }

        return columns.ToDictionary(entry => entry.Key, entry => entry.Value.ToArray());

        void Add(EntitySlot slot, string column)
        {
            if (!columns.TryGetValue(slot, out var known))
            {
                columns.Add(slot, known = new SortedSet<string>(StringComparer.Ordinal));
            }

            known.Add(column);
        }
    }
}
