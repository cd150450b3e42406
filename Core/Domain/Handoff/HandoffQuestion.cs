namespace CrmOnboarding.Domain.Handoff;

/// <summary>One of the questions that Sales answers for Customer Success (formulas.md section 4).</summary>
/// <param name="Code">Code of the question, e.g. <c>GOALS</c>.</param>
/// <param name="Sequence">Position in the checklist, from 1.</param>
/// <param name="Weight">Points a complete answer earns.</param>
/// <param name="IsBlocker">Whether the handoff cannot be accepted without it.</param>
/// <param name="BlockerThreshold">
/// Share of the answer, 0 to 1, at which a blocker no longer blocks. 1 unless the question has a lower bar.
/// </param>
/// <param name="PartsTotal">
/// Parts of a complete answer, from 1. A question whose answer cannot be counted has 2: one part done means present but below the rule.
/// SCOPE has two for every won line; the number here is that of a single line.
/// </param>
internal sealed record HandoffQuestion(string Code, int Sequence, decimal Weight, bool IsBlocker, decimal BlockerThreshold, int PartsTotal);
