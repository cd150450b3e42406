namespace CrmOnboarding.Demo.Input;

/// <summary>
/// What a stage means. Companies name their stages as they like, so only what leaves no doubt is taken: letters count, numbers, signs and
/// case do not, so that "5-Closed Won" is closedwon.
/// </summary>
internal static class StageNames
{
    private static readonly string[] Won =
        ["won", "closed won", "close won", "won closed", "deal won", "opportunity won", "win", "gewonnen", "abgeschlossen gewonnen"];

    private static readonly string[] Lost =
    [
        "lost", "closed lost", "close lost", "lost closed", "deal lost", "opportunity lost", "lose", "loss", "verloren",
        "abgeschlossen verloren", "canceled", "cancelled", "abandoned", "disqualified", "no decision", "closed no decision",
    ];

    private static readonly string[] Open =
    [
        "open", "offen", "new", "in progress", "active", "on hold", "pipeline", "lead", "prospect", "prospecting", "engaging",
        "qualification", "qualify", "qualified", "qualified to buy", "discovery", "needs analysis", "value proposition",
        "id decision makers", "perception analysis", "develop", "propose", "proposal", "proposal made", "proposal price quote", "quote",
        "presentation", "presentation scheduled", "appointment scheduled", "demo", "demo scheduled", "evaluation",
        "decision maker bought in", "contact made", "contract sent", "negotiation", "negotiation review", "negotiations started",
    ];

    private static readonly Dictionary<string, DealStage> Stages =
        Won.Select(name => (name, DealStage.Won))
            .Concat(Lost.Select(name => (name, DealStage.Lost)))
            .Concat(Open.Select(name => (name, DealStage.Open)))
            .ToDictionary(each => Key(each.name), each => each.Item2, StringComparer.Ordinal);

    /// <summary>The stage that a name means; null when it is not certain.</summary>
    public static DealStage? Find(string name) => Stages.TryGetValue(Key(name), out var stage) ? stage : null;

    private static string Key(string name) => string.Concat(name.Where(char.IsLetter)).ToUpperInvariant();
}
