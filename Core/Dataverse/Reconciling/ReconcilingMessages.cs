using System;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Dataverse.Reconciling;

/// <summary>What the nightly check says of opportunities.</summary>
internal static class ReconcilingMessages
{
    /// <summary>A won opportunity without a plan.</summary>
    public static Message NoPlan { get; } = new(
        "reconciling.no-plan", "It is won and has no plan.", "Sie ist gewonnen und hat keinen Plan.");

    /// <summary>A plan that does not fit the state of the opportunity.</summary>
    public static Message DoesNotFit { get; } = new(
        "reconciling.does-not-fit", "Its plan does not fit its state.", "Ihr Plan passt nicht zu ihrem Zustand.");

    /// <summary>What reconciling would write was refused.</summary>
    public static Message WriteRefused { get; } = new(
        "reconciling.write-refused",
        "Dataverse refused to write its plan; the failed system jobs of the opportunity say why.",
        "Dataverse hat ihren Plan nicht gespeichert; die gescheiterten Systemaufträge der Verkaufschance sagen, warum.");

    /// <summary>A win of long ago.</summary>
    public static Message TooOld(Date wonOn, int days) => new(
        "reconciling.too-old",
        "It was won on {0}, more than {1} days ago, and gets no plan.",
        "Sie wurde am {0} gewonnen, vor mehr als {1} Tagen, und bekommt keinen Plan.",
        wonOn, days);

    /// <summary>A sentence about an opportunity.</summary>
    public static Message Deal(string topic, Guid id, Message what) => new(
        "reconciling.deal", "{0} ({1}): {2}", "{0} ({1}): {2}", topic, id.ToString(), what);
}
