using System.Globalization;

namespace CrmOnboarding.Sandbox.Store;

/// <summary>
/// What a database knows of its organization beside the rows: its name and ids, how often it was opened, its clock, and the zips of
/// its solutions. Kept in two tables whose names start with a dollar sign.
/// </summary>
internal sealed class OrganizationRecord(StoreDatabase database)
{
    private const string MomentFormat = "O";

    /// <summary>Whether the database belongs to an organization already.</summary>
    public bool Exists { get; private set; }

    /// <summary>Makes the tables of an empty database.</summary>
    public void Prepare()
    {
        database.Execute("CREATE TABLE IF NOT EXISTS \"$organization\" (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID");
        database.Execute(
            "CREATE TABLE IF NOT EXISTS \"$solution\" (place INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, version TEXT NOT NULL, zip "
                + "BLOB NOT NULL) STRICT");
        Exists = Text("organizationid") is not null;
    }

    /// <summary>A value, or null.</summary>
    public string? Text(string name)
    {
        using var statement = database.Prepare("SELECT value FROM \"$organization\" WHERE name=?1");
        statement.Bind(1, name);
        return statement.Step() ? statement.Text(0) : null;
    }

    /// <summary>Writes a value.</summary>
    public void Set(string name, string value)
    {
        using var statement = database.Prepare("INSERT INTO \"$organization\" VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value=?2");
        statement.Bind(1, name);
        statement.Bind(2, value);
        statement.Run();
    }

    /// <summary>An id that exists.</summary>
    public Guid Id(string name) => Guid.Parse(Text(name)!);

    /// <summary>A number; 0 when it does not exist.</summary>
    public int Number(string name) => Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : 0;

    /// <summary>Writes a number.</summary>
    public void Set(string name, int value) => Set(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Where the clock stands; null in a new database.</summary>
    public DateTime? Clock => Text("clock") is { } text
        ? DateTime.ParseExact(text, MomentFormat, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)
        : null;

    /// <summary>Writes where the clock stands.</summary>
    public void SetClock(DateTime moment) => Set("clock", moment.ToString(MomentFormat, CultureInfo.InvariantCulture));

    /// <summary>The zips of the imported solutions, in order of import.</summary>
    public IReadOnlyList<byte[]> Solutions()
    {
        var zips = new List<byte[]>();
        using var statement = database.Prepare("SELECT zip FROM \"$solution\" ORDER BY place");
        while (statement.Step())
        {
            zips.Add(statement.Bytes(0).ToArray());
        }

        return zips;
    }

    /// <summary>Forgets a solution.</summary>
    public void RemoveSolution(string name)
    {
        using var statement = database.Prepare("DELETE FROM \"$solution\" WHERE name=?1");
        statement.Bind(1, name);
        statement.Run();
    }

    /// <summary>Writes a solution; a newer version takes the place of the older.</summary>
    public void SetSolution(string name, string version, ReadOnlySpan<byte> zip)
    {
        using var statement = database.Prepare(
            "INSERT INTO \"$solution\" (name, version, zip) VALUES (?1, ?2, ?3) ON CONFLICT (name) DO UPDATE SET version=?2, zip=?3");
        statement.Bind(1, name);
        statement.Bind(2, version);
        statement.Bind(3, zip);
        statement.Run();
    }
}
