using System.Globalization;
using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Sandbox.Import;

/// <summary>
/// Merges the system tables and the imported solutions, in order of import, into the metadata of an organization: shells add their
/// columns to the tables they name, lookups get their targets from the relationships, tables get their system columns.
/// </summary>
internal sealed class MetadataBuilder
{
    private const int FirstOwnTypeCode = 10000;

    // Tables that relationships may name although the organization keeps no rows of them: owner stands for users and teams.
    private static readonly HashSet<string> s_virtualTables = new(StringComparer.Ordinal) { "owner" };

    // Lookups whose targets are the same wherever they occur.
    private static readonly Dictionary<string, string[]> s_knownTargets = new(StringComparer.Ordinal)
    {
        ["createdby"] = ["systemuser"],
        ["modifiedby"] = ["systemuser"],
        ["createdonbehalfby"] = ["systemuser"],
        ["modifiedonbehalfby"] = ["systemuser"],
        ["owninguser"] = ["systemuser"],
        ["owningteam"] = ["team"],
        ["owningbusinessunit"] = ["businessunit"],
        ["organizationid"] = ["organization"],
        ["transactioncurrencyid"] = ["transactioncurrency"],
    };

    private readonly Dictionary<string, TableDefinition> _tables = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private readonly HashSet<string> _system = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _columns = new(StringComparer.Ordinal);
    private readonly List<OneToManyMetadata> _oneToMany = [];
    private readonly List<ManyToManyMetadata> _manyToMany = [];
    private MetadataComponents _components = new();

    /// <summary>Everything added so far, for a solution that refers to it.</summary>
    public MetadataComponents Components => _components;

    /// <summary>Whether relationships may name the table although the organization keeps no rows of it.</summary>
    public static bool IsVirtual(string table) => s_virtualTables.Contains(table);

    /// <summary>Whether the table came with the system.</summary>
    public bool IsSystem(string table) => _system.Contains(table);

    /// <summary>The columns of a table as it is so far, those that the server adds included; null for a table that is not there.</summary>
    public IReadOnlySet<string>? ColumnsOf(string table)
    {
        if (!_tables.TryGetValue(table, out var definition))
        {
            return null;
        }

        if (!_columns.TryGetValue(table, out var columns))
        {
            columns = SystemColumns.Complete(definition).Columns.Select(column => column.LogicalName).ToHashSet(StringComparer.Ordinal);
            _columns.Add(table, columns);
        }

        return columns;
    }

    /// <summary>Adds a solution on top of those added before.</summary>
    public MetadataBuilder Add(SolutionContent content)
    {
        var isSystem = content.Solution.UniqueName == Base.BaseSolution.UniqueName;
        if (isSystem)
        {
            _system.UnionWith(content.Tables.Select(table => table.LogicalName));
        }
        else
        {
            SchemaNames.Check(content, _tables.ContainsKey);
        }

        _columns.Clear();

        foreach (var table in content.Tables)
        {
            Add(table, content.Solution);
        }

        var more = content.Components;
        _oneToMany.AddRange(more.OneToMany.Where(relationship => !s_virtualTables.Contains(relationship.ReferencedTable)));
        _manyToMany.AddRange(more.ManyToMany);
        foreach (var relationship in more.ManyToMany.Where(relationship => !_tables.ContainsKey(relationship.IntersectTable)))
        {
            Add(IntersectOf(relationship), content.Solution);
        }

        _components = new MetadataComponents
        {
            Choices = Join(_components.Choices, more.Choices, choice => choice.Name),
            Assemblies = Join(_components.Assemblies, more.Assemblies, assembly => assembly.Id),
            Steps = Join(_components.Steps, more.Steps, step => step.Id),
            CustomApis = Join(_components.CustomApis, more.CustomApis, api => api.UniqueName),
            Workflows = Join(_components.Workflows, more.Workflows, workflow => workflow.Id),
            Roles = Join(_components.Roles, more.Roles, role => role.Id),
            SavedQueries = Join(_components.SavedQueries, more.SavedQueries, view => view.Id),
            Forms = Join(_components.Forms, more.Forms, form => form.Id),
            Charts = Join(_components.Charts, more.Charts, chart => chart.Id),
            Dashboards = Join(_components.Dashboards, more.Dashboards, dashboard => dashboard.Id),
            Ribbons = Join(_components.Ribbons, more.Ribbons, ribbon => (ribbon.Solution, ribbon.Table)),
            AppActions = Join(_components.AppActions, more.AppActions, action => action.UniqueName),
            WebResources = Join(_components.WebResources, more.WebResources, resource => resource.Name),
            EnvironmentVariables = Join(_components.EnvironmentVariables, more.EnvironmentVariables, variable => variable.SchemaName),
            Apps = Join(_components.Apps, more.Apps, app => app.UniqueName),
            Solutions = Join(_components.Solutions, more.Solutions, solution => solution.UniqueName),
        };
        return this;
    }

    /// <summary>The merged metadata.</summary>
    /// <exception cref="SolutionImportException">A lookup without relationship, a relationship or key without its table or column,
    /// ...</exception>
    public OrganizationMetadata Build()
    {
        // A solution may list them, to say more of them; then its word counts.
        var listed = _oneToMany.Select(relationship => relationship.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        _oneToMany.AddRange(FlagRelationships.Of(_tables.Values).Where(relationship => !listed.Contains(relationship.Name)));
        var targets = _oneToMany.ToLookup(
            relationship => (relationship.ReferencingTable, relationship.ReferencingColumn), relationship => relationship.ReferencedTable);
        var typeCode = FirstOwnTypeCode;
        var tables = new List<TableMetadata>(_order.Count);
        foreach (var definition in _order.Select(name => SystemColumns.Complete(_tables[name])))
        {
            tables.Add(Build(definition, definition.ObjectTypeCode ?? typeCode++, targets));
        }

        return new OrganizationMetadata(_components with
        {
            Tables = tables,
            OneToMany = Build(_oneToMany, tables.ToDictionary(table => table.LogicalName, StringComparer.Ordinal)),
            ManyToMany =
            [
                .. _manyToMany.GroupBy(relationship => relationship.Name, StringComparer.OrdinalIgnoreCase).Select(group => group.Last()),
            ],
        });
    }

    private static List<T> Join<T, TKey>(IReadOnlyList<T> before, IReadOnlyList<T> more, Func<T, TKey> key)
        where TKey : notnull
    {
        var added = more.Select(key).ToHashSet();
        return [.. before.Where(item => !added.Contains(key(item))), .. more];
    }

    private void Add(TableDefinition table, SolutionMetadata solution)
    {
        if (!_tables.TryGetValue(table.LogicalName, out var existing))
        {
            if (table.IsShell)
            {
                throw new SolutionImportException(
                    $"Solution {solution.UniqueName} adds columns to the table {table.LogicalName}, which the organization does not have.");
            }

            _tables.Add(table.LogicalName, table);
            _order.Add(table.LogicalName);
            return;
        }

        if (table.Columns.Any(column => column.Type == ColumnType.PrimaryKey) && existing.IsActivity != table.IsActivity)
        {
            throw new SolutionImportException(
                $"Table {table.LogicalName} is in the organization already and is {(existing.IsActivity ? "an" : "no")} activity; "
                    + "that cannot change.");
        }

        var added = table.Columns.Select(column => column.LogicalName).ToHashSet(StringComparer.Ordinal);
        _tables[table.LogicalName] = existing with
        {
            Columns = [.. existing.Columns.Where(column => !added.Contains(column.LogicalName)), .. table.Columns],
            Keys = [.. existing.Keys, .. table.Keys],
        };
    }

    private static TableMetadata Build(TableDefinition definition, int typeCode, ILookup<(string, string), string> targets)
    {
        List<ColumnMetadata> columns = [.. definition.Columns.Select(column => WithTargets(column, definition, targets))];
        var id = columns.Single(column => column.Type == ColumnType.PrimaryKey);
        columns.Remove(id);
        columns.Insert(0, id);
        var names = columns.Select(column => column.LogicalName).ToHashSet(StringComparer.Ordinal);
        foreach (var key in definition.Keys)
        {
            if (key.Columns.FirstOrDefault(column => !names.Contains(column)) is { } unknown)
            {
                throw new SolutionImportException(
                    $"Key {key.LogicalName} of {definition.LogicalName} names the column {unknown}, which the table does not have.");
            }
        }

        return new TableMetadata
        {
            LogicalName = definition.LogicalName,
            SchemaName = definition.SchemaName,
            EntitySetName = definition.EntitySetName ?? definition.LogicalName + "s",
            DisplayName = definition.DisplayName,
            DisplayCollectionName = definition.DisplayCollectionName,
            ObjectTypeCode = typeCode,
            PrimaryIdColumn = id.LogicalName,
            PrimaryNameColumn = definition.PrimaryNameColumn,
            Ownership = definition.Ownership,
            IsActivity = definition.IsActivity,
            IsIntersect = definition.IsIntersect,
            IsQuickCreateEnabled = definition.IsQuickCreateEnabled,
            HasNotes = definition.HasNotes,
            HasActivities = definition.HasActivities,
            Columns = columns,
            Keys = definition.Keys,
        };
    }

    private static ColumnMetadata WithTargets(ColumnMetadata column, TableDefinition table, ILookup<(string, string), string> targets)
    {
        if (!column.IsLookup)
        {
            return column;
        }

        string[] found = [.. targets[(table.LogicalName, column.LogicalName)].Distinct(StringComparer.Ordinal)];
        var all = column.Type switch
        {
            ColumnType.Owner => ["systemuser", "team"],
            ColumnType.Customer => ["account", "contact"],
            _ when column.Targets.Count > 0 => [.. column.Targets.Union(found, StringComparer.Ordinal)],
            _ => s_knownTargets.GetValueOrDefault(column.LogicalName) ?? found,
        };
        return all.Length > 0
            ? column with { Targets = all }
            : throw new SolutionImportException(
                $"Lookup {table.LogicalName}.{column.LogicalName} has no relationship; add one with it as ReferencingAttributeName.");
    }

    private static List<OneToManyMetadata> Build(List<OneToManyMetadata> relationships, Dictionary<string, TableMetadata> tables)
    {
        var built = new Dictionary<string, OneToManyMetadata>(StringComparer.OrdinalIgnoreCase);
        foreach (var relationship in relationships)
        {
            var parent = tables.GetValueOrDefault(relationship.ReferencedTable);
            var child = tables.GetValueOrDefault(relationship.ReferencingTable);
            if (child?.FindColumn(relationship.ReferencingColumn)?.Type == ColumnType.PrimaryKey)
            {
                // The key of an activity is that of its row in activitypointer, which is a view here.
                continue;
            }

            if (parent is null || child?.FindColumn(relationship.ReferencingColumn) is not { IsLookup: true })
            {
                var missing = parent is null
                    ? relationship.ReferencedTable
                    : $"{relationship.ReferencingTable}.{relationship.ReferencingColumn}";
                throw new SolutionImportException(
                    $"Relationship {relationship.Name} names {missing}, which the organization does not have.");
            }

            built[relationship.Name] = relationship with { ReferencedColumn = parent.PrimaryIdColumn };
        }

        return [.. built.Values];
    }

    private static TableDefinition IntersectOf(ManyToManyMetadata relationship) => new()
    {
        SchemaName = relationship.IntersectTable,
        EntitySetName = string.Create(CultureInfo.InvariantCulture, $"{relationship.IntersectTable}set"),
        IsIntersect = true,
        Columns =
        [
            Key(relationship.IntersectTable + "id", ColumnType.PrimaryKey),
            Key(relationship.FirstColumn, ColumnType.UniqueIdentifier),
            Key(relationship.SecondColumn, ColumnType.UniqueIdentifier),
        ],
        Keys = [new KeyMetadata(relationship.IntersectTable + "_pair", [relationship.FirstColumn, relationship.SecondColumn])],
    };

    private static ColumnMetadata Key(string name, ColumnType type) => new() { LogicalName = name, SchemaName = name, Type = type };
}
