using System.Globalization;
using System.Linq;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Dataverse.Plans;

/// <summary>
/// What the health of a plan was lately as one text on the plan, so that an evaluation reads nothing more for its trends: the model, then
/// a day and a score each, for instance <c>HIGH-ONBOARDING-1 2026-11-23=82.5 2026-11-30=</c>; no score stands for none.
/// </summary>
internal static class HealthHistoryText
{
    /// <summary>Reads a text; one that somebody spoilt counts as none.</summary>
    public static HealthHistory Read(string? text)
    {
        var words = (text ?? string.Empty).Split(' ');
        var scores = words.Skip(1).Select(ReadScore).ToList();
        return scores.Count == 0 || scores.Contains(null)
            ? HealthHistory.None
            : new HealthHistory(words[0], scores.OfType<HealthSnapshot>());
    }

    /// <summary>Writes a text; null for nothing.</summary>
    public static string? Write(HealthHistory history) => history.Scores.Count == 0
        ? null
        : history.Model + string.Concat(history.Scores.Select(
            score => string.Format(CultureInfo.InvariantCulture, " {0}={1:0.#}", score.On, score.Score)));

    private static HealthSnapshot? ReadScore(string word)
    {
        var parts = word.Split('=');
        if (parts.Length != 2 || !Date.TryParse(parts[0], out var on))
        {
            return null;
        }

        return parts[1].Length == 0 ? new HealthSnapshot(on, null)
            : decimal.TryParse(parts[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var score)
                ? new HealthSnapshot(on, score)
                : null;
    }
}
