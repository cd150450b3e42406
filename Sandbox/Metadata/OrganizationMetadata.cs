namespace CrmOnboarding.Sandbox.Metadata;

/// <summary>
/// Everything the organization knows about its tables and solution components: the system tables and all imported solutions, merged.
/// Immutable: an import makes a new one, so whoever caches by reference never holds a stale plan.
/// </summary>
public sealed class OrganizationMetadata
{
    private readonly Dictionary<string, TableMetadata> _tables;
    private readonly ILookup<string, OneToManyMetadata> _oneToMany;
    private readonly ILookup<string, OneToManyMetadata> _manyToOne;
    private readonly Dictionary<string, OneToManyMetadata> _oneToManyByName;
    private readonly Dictionary<string, ManyToManyMetadata> _manyToManyByName;
    private readonly Dictionary<string, TableMetadata> _tablesBySchemaName;
    private readonly Dictionary<Guid, PluginTypeMetadata> _pluginTypes;
    private readonly Dictionary<Guid, PluginAssemblyMetadata> _assemblies;
    private readonly Dictionary<string, CustomApiMetadata> _customApis;

    /// <param name="components">The merged components.</param>
    public OrganizationMetadata(MetadataComponents components)
    {
        Components = components;
        _tables = components.Tables.ToDictionary(table => table.LogicalName, StringComparer.Ordinal);
        _tablesBySchemaName = components.Tables.ToDictionary(table => table.SchemaName, StringComparer.OrdinalIgnoreCase);
        _oneToMany = components.OneToMany.ToLookup(relationship => relationship.ReferencedTable, StringComparer.Ordinal);
        _manyToOne = components.OneToMany.ToLookup(relationship => relationship.ReferencingTable, StringComparer.Ordinal);
        _oneToManyByName = components.OneToMany.ToDictionary(relationship => relationship.Name, StringComparer.OrdinalIgnoreCase);
        _manyToManyByName = components.ManyToMany.ToDictionary(relationship => relationship.Name, StringComparer.OrdinalIgnoreCase);
        _assemblies = components.Assemblies.ToDictionary(assembly => assembly.Id);
        _pluginTypes = components.Assemblies.SelectMany(assembly => assembly.Types).ToDictionary(type => type.Id);
        _customApis = components.CustomApis.ToDictionary(api => api.UniqueName, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The components as lists.</summary>
    public MetadataComponents Components { get; }

    /// <summary>Tables by logical name.</summary>
    public IReadOnlyDictionary<string, TableMetadata> Tables => _tables;

    /// <summary>All registered steps.</summary>
    public IReadOnlyList<StepMetadata> Steps => Components.Steps;

    /// <summary>All classic workflows.</summary>
    public IReadOnlyList<WorkflowMetadata> Workflows => Components.Workflows;

    /// <summary>All plug-in assemblies.</summary>
    public IReadOnlyList<PluginAssemblyMetadata> Assemblies => Components.Assemblies;

    /// <summary>The table with the logical name, or null.</summary>
    public TableMetadata? FindTable(string logicalName) => _tables.GetValueOrDefault(logicalName);

    /// <summary>The table with the schema name, in any casing, or null.</summary>
    public TableMetadata? FindTableBySchemaName(string schemaName) => _tablesBySchemaName.GetValueOrDefault(schemaName);

    /// <summary>Relationships in which the table is the parent.</summary>
    public IEnumerable<OneToManyMetadata> OneToManyOf(string table) => _oneToMany[table];

    /// <summary>Relationships in which the table is the child.</summary>
    public IEnumerable<OneToManyMetadata> ManyToOneOf(string table) => _manyToOne[table];

    /// <summary>The one-to-many relationship with the schema name, in any casing, or null.</summary>
    public OneToManyMetadata? FindOneToMany(string name) => _oneToManyByName.GetValueOrDefault(name);

    /// <summary>The many-to-many relationship with the schema name, in any casing, or null.</summary>
    public ManyToManyMetadata? FindManyToMany(string name) => _manyToManyByName.GetValueOrDefault(name);

    /// <summary>The registered class with the id, or null.</summary>
    public PluginTypeMetadata? FindPluginType(Guid id) => _pluginTypes.GetValueOrDefault(id);

    /// <summary>The assembly with the id, or null.</summary>
    public PluginAssemblyMetadata? FindAssembly(Guid id) => _assemblies.GetValueOrDefault(id);

    /// <summary>The custom API with the unique name, or null.</summary>
    public CustomApiMetadata? FindCustomApi(string uniqueName) => _customApis.GetValueOrDefault(uniqueName);
}

/// <summary>Components of one solution, or of all of them merged.</summary>
public sealed record MetadataComponents
{
    /// <summary>Tables.</summary>
    public IReadOnlyList<TableMetadata> Tables { get; init; } = [];

    /// <summary>One-to-many relationships.</summary>
    public IReadOnlyList<OneToManyMetadata> OneToMany { get; init; } = [];

    /// <summary>Many-to-many relationships.</summary>
    public IReadOnlyList<ManyToManyMetadata> ManyToMany { get; init; } = [];

    /// <summary>Global choices.</summary>
    public IReadOnlyList<ChoiceMetadata> Choices { get; init; } = [];

    /// <summary>Plug-in assemblies.</summary>
    public IReadOnlyList<PluginAssemblyMetadata> Assemblies { get; init; } = [];

    /// <summary>Steps.</summary>
    public IReadOnlyList<StepMetadata> Steps { get; init; } = [];

    /// <summary>Custom APIs.</summary>
    public IReadOnlyList<CustomApiMetadata> CustomApis { get; init; } = [];

    /// <summary>Classic workflows.</summary>
    public IReadOnlyList<WorkflowMetadata> Workflows { get; init; } = [];

    /// <summary>Security roles.</summary>
    public IReadOnlyList<RoleMetadata> Roles { get; init; } = [];

    /// <summary>Views.</summary>
    public IReadOnlyList<SavedQueryMetadata> SavedQueries { get; init; } = [];

    /// <summary>Forms.</summary>
    public IReadOnlyList<FormMetadata> Forms { get; init; } = [];

    /// <summary>Charts.</summary>
    public IReadOnlyList<ChartMetadata> Charts { get; init; } = [];

    /// <summary>Dashboards.</summary>
    public IReadOnlyList<DashboardMetadata> Dashboards { get; init; } = [];

    /// <summary>Classic commands.</summary>
    public IReadOnlyList<RibbonMetadata> Ribbons { get; init; } = [];

    /// <summary>Modern commands.</summary>
    public IReadOnlyList<AppActionMetadata> AppActions { get; init; } = [];

    /// <summary>Web resources.</summary>
    public IReadOnlyList<WebResourceMetadata> WebResources { get; init; } = [];

    /// <summary>Environment variables.</summary>
    public IReadOnlyList<EnvironmentVariableMetadata> EnvironmentVariables { get; init; } = [];

    /// <summary>Apps.</summary>
    public IReadOnlyList<AppMetadata> Apps { get; init; } = [];

    /// <summary>Imported solutions, in order of import.</summary>
    public IReadOnlyList<SolutionMetadata> Solutions { get; init; } = [];
}
