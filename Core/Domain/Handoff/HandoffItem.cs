using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Handoff;

/// <summary>The state of one handoff question: a row of the checklist, or what the deal answers.</summary>
internal sealed record HandoffItem
{
    /// <summary>Code of the question.</summary>
    public required string Code { get; init; }

    /// <summary>Position in the checklist, from 1.</summary>
    public required int Sequence { get; init; }

    /// <summary>Points a complete answer earns, at least 0.</summary>
    public required decimal Weight { get; init; }

    /// <summary>Whether the handoff cannot be accepted without it.</summary>
    public required bool IsBlocker { get; init; }

    /// <summary>Parts of a complete answer, from 1.</summary>
    public required int PartsTotal { get; init; }

    /// <summary>Parts answered, 0 to <see cref="PartsTotal"/>.</summary>
    public int PartsDone { get; init; }

    /// <summary>Whether the question does not apply to this customer; it is then left out of the score and never blocks.</summary>
    public bool IsNotApplicable { get; init; }

    /// <summary>
    /// Whether the parts that acceptance depends on are there although others are missing: champion and bill recipient, of five
    /// stakeholders.
    /// Null when only the counts are known; then the share of the answer decides.
    /// </summary>
    public bool? BlockerMet { get; init; }

    /// <summary>Source of the answer; null while there is none.</summary>
    public Provenance? Provenance { get; init; }

    /// <summary>The answer, in the words of the deal; null while there is none.</summary>
    public string? Answer { get; init; }

    /// <summary>Codes of the missing parts; <see cref="PartNames"/> has their names. Empty when only the counts are known.</summary>
    public ValueList<string> MissingParts { get; init; } = ValueList<string>.Empty;

    /// <summary>Share of the answer that is there, 0 to 1: q of formulas.md section 4.</summary>
    public decimal Share => PartsTotal <= 0 ? 0 : System.Math.Min(1m, System.Math.Max(0m, (decimal)PartsDone / PartsTotal));

    /// <summary>Whether nothing is missing, or nothing is asked.</summary>
    public bool IsComplete => IsNotApplicable || Share == 1m;
}
