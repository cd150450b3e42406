using CrmOnboarding.Demo.Simulation;

namespace CrmOnboarding.Demo;

/// <summary>What a demo run was asked for.</summary>
internal sealed record DemoSettings
{
    /// <summary>The managed solution zip.</summary>
    public required string Solution { get; init; }

    /// <summary>Folder of the CSV files; by default the sample that comes with the demo.</summary>
    public string Data { get; init; } = Path.Combine(AppContext.BaseDirectory, "Data");

    /// <summary>One CSV file of deals in place of the folder; null for none.</summary>
    public string? Deals { get; init; }

    /// <summary>Who works the plans.</summary>
    public TeamKind Team { get; init; } = TeamKind.Realistic;

    /// <summary>Last simulated day; null to run until everything outside Adopt has come due.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>File for the report; null for none.</summary>
    public string? Report { get; init; }

    /// <summary>Database file; null keeps everything in memory.</summary>
    public string? Database { get; init; }

    /// <summary>Whether the plans are printed.</summary>
    public bool Prints { get; init; } = true;
}
