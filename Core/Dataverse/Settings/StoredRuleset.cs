using System.Collections.Generic;
using CrmOnboarding.Domain.Evaluation;
using CrmOnboarding.Domain.Settings;

namespace CrmOnboarding.Dataverse.Settings;

/// <summary>The numbers by which plans are evaluated, and their version.</summary>
internal sealed class StoredRuleset
{
    private StoredRuleset(int version, Ruleset rules)
    {
        Version = version;
        Rules = rules;
    }

    /// <summary>What ships: it holds where nothing is published.</summary>
    public static StoredRuleset Shipped { get; } = new(0, Ruleset.Shipped);

    /// <summary>The version; 0 for what ships.</summary>
    public int Version { get; }

    /// <summary>The numbers.</summary>
    public Ruleset Rules { get; }

    /// <summary>Stored numbers as a ruleset.</summary>
    public static StoredRuleset Of(int version, IReadOnlyDictionary<string, decimal> values) =>
        new(version, SettingMap.Read(version, values));
}
