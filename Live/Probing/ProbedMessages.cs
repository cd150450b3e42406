using System.Collections.Generic;
using System.Linq;

namespace CrmOnboarding.Live.Probing;

/// <summary>A message of a table that the probe is registered on.</summary>
/// <param name="Message">Name of the message.</param>
/// <param name="Table">Logical name of the table.</param>
/// <param name="Stage">10 PreValidation, 20 PreOperation, 40 PostOperation.</param>
internal sealed record ProbedMessage(string Message, string Table, int Stage);

/// <summary>Everything that can fire when an opportunity is closed or reopened.</summary>
internal static class ProbedMessages
{
    private static readonly int[] Stages = [10, 20, 40];

    private static readonly (string Table, string[] Messages)[] Tables =
    [
        ("opportunity", ["Win", "Lose", "Update", "SetState", "SetStateDynamicEntity"]),
        ("opportunityclose", ["Create", "CreateMultiple", "Update"]),
    ];

    /// <summary>Every message at every stage. An environment need not have all of them.</summary>
    public static IReadOnlyList<ProbedMessage> All { get; } =
        [.. Tables.SelectMany(
            table => table.Messages.SelectMany(message => Stages.Select(stage => new ProbedMessage(message, table.Table, stage))))];
}
