using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Dataverse.Joining;

/// <summary>Why two plans cannot be joined, and what joining them changed.</summary>
internal static class JoiningMessages
{
    /// <summary>One of the plans is gone.</summary>
    public static Message Gone { get; } = new(
        "joining.gone",
        "One of the two plans no longer exists, has no Day 0 or no template, or you may not see it. Refresh the list, and choose again.",
        "Einen der beiden Pläne gibt es nicht mehr, ihm fehlt Tag 0 oder die Vorlage, oder Sie dürfen ihn nicht sehen. Wählen Sie erneut.");

    /// <summary>A plan cannot be joined with itself.</summary>
    public static Message SamePlan(string plan) => new(
        "joining.same-plan",
        "'{0}' is this plan itself. Choose another plan of the customer.",
        "„{0}“ ist dieser Plan selbst. Wählen Sie einen anderen Plan des Kunden.",
        plan);

    /// <summary>The plans are of two customers.</summary>
    public static Message OtherCustomer(string plan) => new(
        "joining.other-customer",
        "'{0}' is the plan of another customer. Merge the two customers first, or choose another plan.",
        "„{0}“ ist der Plan eines anderen Kunden. Führen Sie zuerst die beiden Kunden zusammen, oder wählen Sie einen anderen Plan.",
        plan);

    /// <summary>The plan that should go on does not run.</summary>
    public static Message DoesNotRun(string plan) => new(
        "joining.does-not-run",
        "'{0}' does not run, so nothing can join it. Join the plans the other way round, or resume it first.",
        "„{0}“ läuft nicht, deshalb kann nichts hinzukommen. Führen Sie die Pläne andersherum zusammen, oder nehmen Sie ihn wieder auf.",
        plan);

    /// <summary>The other plan is over.</summary>
    public static Message Over(string plan) => new(
        "joining.over",
        "'{0}' is cancelled or archived, so there is nothing left to join. Choose a plan that runs.",
        "„{0}“ ist abgebrochen oder archiviert, es gibt nichts mehr zusammenzuführen. Wählen Sie einen Plan, der läuft.",
        plan);

    /// <summary>The other plan is a draft.</summary>
    public static Message Draft(string plan) => new(
        "joining.draft",
        "'{0}' is a draft of a deal that is not won. It joins a running plan by itself when the deal is won.",
        "„{0}“ ist der Entwurf einer Verkaufschance, die nicht gewonnen ist. Mit dem Gewinn kommt sie von selbst zum laufenden Plan.",
        plan);

    /// <summary>Somebody wrote a plan between reading and writing.</summary>
    public static Message ChangedMeanwhile { get; } = new(
        "joining.changed-meanwhile",
        "Somebody changed one of the two plans at this moment. Open the plan again, and look before you join them.",
        "Jemand hat gerade einen der beiden Pläne geändert. Öffnen Sie den Plan erneut, und prüfen Sie ihn, bevor Sie zusammenführen.");

    /// <summary>The segment rose with the other plan.</summary>
    public static Message SegmentRaised(Segment segment, string plan) => new(
        "joining.segment-raised",
        "Segment raised to {0} by joining '{1}'.",
        "Durch die Zusammenführung mit „{1}“ ist das Segment jetzt „{0}“.",
        segment, plan);
}
