using CrmOnboarding.Sandbox.Workflows.Parsing;
using CrmOnboarding.Sandbox.Workflows.Steps;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Sandbox.Workflows;

/// <summary>
/// A classic workflow, read once from its XAML into a tree of steps. Immutable, so that one instance serves every run.
/// </summary>
internal sealed class XamlWorkflow
{
    private readonly IReadOnlyDictionary<EntitySlot, string[]> _columnsRead;

    internal XamlWorkflow(
        string name, IReadOnlyList<WorkflowVariable> variables, WorkflowStep body, IReadOnlyDictionary<EntitySlot, string[]> columnsRead)
    {
        Name = name;
        Variables = variables;
        Body = body;
        _columnsRead = columnsRead;
    }

    /// <summary>Name of the workflow, for messages.</summary>
    public string Name { get; }

    /// <summary>Every variable of the workflow and of its steps.</summary>
    public IReadOnlyList<WorkflowVariable> Variables { get; }

    /// <summary>What the workflow does.</summary>
    public WorkflowStep Body { get; }

    /// <summary>
    /// The columns that the workflow reads from that row, in ordinal order; empty when it reads none. For the primary row these
    /// include the lookups that lead to related rows.
    /// </summary>
    public ColumnSet ColumnsReadFrom(EntitySlot slot) =>
        _columnsRead.TryGetValue(slot, out var columns) ? new ColumnSet(columns) : new ColumnSet();

    /// <summary>Reads a workflow.</summary>
    /// <param name="xaml">Content of the workflow's .xaml file.</param>
    /// <param name="name">Name of the workflow, for messages.</param>
    /// <exception cref="System.ServiceModel.FaultException{OrganizationServiceFault}">
    /// The XAML holds something that this Sandbox does not run; the message names the element and the workflow.
    /// </exception>
    public static XamlWorkflow Parse(string xaml, string name) => XamlParser.Parse(xaml, name);
}

/// <summary>A variable of a workflow.</summary>
/// <param name="Name">Its name; unique in the workflow without regard to case.</param>
/// <param name="Index">Its place in a run's array of values.</param>
/// <param name="Default">Its value at the start of a run.</param>
internal sealed record WorkflowVariable(string Name, int Index, object? Default);

/// <summary>The two dictionaries of rows that a workflow works with.</summary>
internal enum EntityDictionary
{
    /// <summary>InputEntities: the row the workflow runs for, and the rows its lookups name.</summary>
    Input,

    /// <summary>CreatedEntities: rows that steps made, loaded or are preparing.</summary>
    Created,
}

/// <summary>One entry of <see cref="EntityDictionary"/>.</summary>
/// <param name="Dictionary">Which dictionary.</param>
/// <param name="Key">The entry's key, e.g. primaryEntity, related_onb_customerid#account, primaryEntity#Temp.</param>
internal sealed record EntitySlot(EntityDictionary Dictionary, string Key)
{
    private const string RelatedPrefix = "related_";

    /// <summary>The row the workflow runs for.</summary>
    public static readonly EntitySlot Primary = new(EntityDictionary.Input, "primaryEntity");

    /// <summary>Lookup of the primary row that leads to this row, and the table it leads to; null when this is no related row.</summary>
    public (string Lookup, string Table)? Related
    {
        get
        {
            var separator = Key.IndexOf('#', StringComparison.Ordinal);
            return Dictionary == EntityDictionary.Input && separator > 0 && Key.StartsWith(RelatedPrefix, StringComparison.Ordinal)
                ? (Key[RelatedPrefix.Length..separator], Key[(separator + 1)..])
                : null;
        }
    }
}
