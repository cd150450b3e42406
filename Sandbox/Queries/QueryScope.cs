using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Security;

namespace CrmOnboarding.Sandbox.Queries;

/// <summary>A table that takes part in a query.</summary>
/// <param name="Table">The table.</param>
/// <param name="Sql">Its alias in SQL.</param>
/// <param name="Name">Its alias in results and conditions; null for the root.</param>
/// <param name="Columns">What it gives to the result.</param>
internal sealed record JoinedTable(TableMetadata Table, string Sql, string? Name, ColumnSelection Columns)
{
    /// <summary>The column, or a fault.</summary>
    public ColumnMetadata Column(string name)
    {
        var column = Table.FindColumn(name) ?? throw QueryFaults.UnknownColumn(Table.LogicalName, name);
        return column.IsStored ? column : throw Faults.ServiceFaults.NotSupported(
            $"A query on the party list '{Table.LogicalName}.{name}'");
    }

    // What mostly differs; the metadata of a table is large.
    public override int GetHashCode() => HashCode.Combine(Table.LogicalName, Sql, Columns);
}

/// <summary>Who asks, when, and about which tables.</summary>
/// <param name="Metadata">The tables.</param>
/// <param name="User">Whose time zone, language, teams and business unit count.</param>
/// <param name="Security">Which rows the user may read.</param>
/// <param name="UtcNow">Virtual time.</param>
/// <param name="Fiscal">Fiscal calendar.</param>
internal sealed record QueryEnvironment(
    OrganizationMetadata Metadata, UserProfile User, IRowSecurity Security, DateTime UtcNow, FiscalCalendar Fiscal);

/// <summary>The tables of one query while it is compiled.</summary>
internal sealed class QueryScope(QueryEnvironment environment, bool datesAreUserLocal)
{
    private readonly Dictionary<string, JoinedTable> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<JoinedTable> _tables = [];
    private int _aliases;

    public QueryEnvironment Environment { get; } = environment;

    /// <summary>How many aliases are given.</summary>
    public int Aliases => _aliases;

    /// <summary>Whether date texts without offset are in the user's zone.</summary>
    public bool DatesAreUserLocal { get; } = datesAreUserLocal;

    /// <summary>The tables that give columns, the root first.</summary>
    public IReadOnlyList<JoinedTable> Tables => _tables;

    public JoinedTable Root => _tables[0];

    /// <summary>The table with the logical name, or a fault.</summary>
    public TableMetadata Find(string table) => Environment.Metadata.FindTable(table) ?? throw QueryFaults.UnknownTable(table);

    public JoinedTable AddRoot(string table, ColumnSelection columns)
    {
        var root = new JoinedTable(Find(table), NextAlias(), null, columns);
        _tables.Add(root);
        return root;
    }

    /// <summary>Adds a link; without a name it gets its table's name and a running number, as on the platform.</summary>
    public JoinedTable AddLink(QueryLink link)
    {
        var name = link.Alias ?? $"{link.Table}{_tables.Count}";
        if (link.Alias is not null && !IsValidAlias(link.Alias))
        {
            throw QueryFaults.BadAlias(link.Alias, "only letters, digits and _ are allowed, and a digit is not the first.");
        }

        var joined = new JoinedTable(Find(link.Table), NextAlias(), name, link.Columns);
        if (!_byName.TryAdd(name, joined))
        {
            throw QueryFaults.BadAlias(name, "it is used twice.");
        }

        if (link.Alias is null)
        {
            // A condition may then also name the link by its table.
            _byName.TryAdd(link.Table, joined);
        }

        _tables.Add(joined);
        return joined;
    }

    /// <summary>A table that only filters, inside a subquery: nothing outside can name it.</summary>
    public JoinedTable AddHidden(QueryLink link) => new(Find(link.Table), NextAlias(), link.Alias, ColumnSelection.None);

    /// <summary>A fresh alias for a table in a subquery.</summary>
    public string NextAlias() => "t" + _aliases++;

    /// <summary>The table a condition or order stands on.</summary>
    /// <param name="name">What it names; null for where it stands.</param>
    /// <param name="current">Where it stands.</param>
    public JoinedTable Resolve(string? name, JoinedTable current)
    {
        if (name is null || name == current.Name)
        {
            return current;
        }

        if (_byName.TryGetValue(name, out var joined))
        {
            return joined;
        }

        // QueryExpression allows the root to be named, too.
        return name == Root.Table.LogicalName ? Root : throw QueryFaults.UnknownAlias(name);
    }

    private static bool IsValidAlias(string alias)
    {
        for (var i = 0; i < alias.Length; i++)
        {
            if (!char.IsAsciiLetter(alias[i]) && alias[i] != '_' && (i == 0 || (!char.IsAsciiDigit(alias[i]) && alias[i] != '.')))
            {
                return false;
            }
        }

        return true;
    }
}
