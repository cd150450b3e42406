using System;
using System.Linq;
using System.Text;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Templates;

/// <summary>
/// What starts a play, as one word: the rule of a finding such as H-25, the code of an item that is completed such as COMPLETION, a colour
/// of the health such as RED, or a stage of the adoption curve such as REALITY_TROUGH.
/// </summary>
internal static class PlayTriggers
{
    /// <summary>The health changed to a colour.</summary>
    public static string Of(HealthBand band) => Word(band);

    /// <summary>The customer reached a stage of the adoption curve.</summary>
    public static string Of(CurveStage stage) => Word(stage);

    /// <summary>Whether a word can be one of them: capital letters, digits, hyphens and underscores.</summary>
    public static bool IsWord(string text) => text.Length > 0
        && text.All(c => c is >= 'A' and <= 'Z' or >= '0' and <= '9' or '_' or '-');

    private static string Word(Enum member)
    {
        var word = new StringBuilder();
        foreach (var c in member.ToString())
        {
            if (char.IsUpper(c) && word.Length > 0)
            {
                word.Append('_');
            }

            word.Append(char.ToUpperInvariant(c));
        }

        return word.ToString();
    }
}
