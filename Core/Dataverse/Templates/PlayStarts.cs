using System;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Templates;

/// <summary>
/// What starts a play, as people choose it, and the word by which plays are found (<see cref="PlayTriggers"/>). Whichever of the two is
/// written, the other follows.
/// </summary>
internal static class PlayStarts
{
    /// <summary>The columns that people choose in.</summary>
    public static readonly string[] Chosen = [TemplateTable.StartsOn, TemplateTable.StartsOnItemId];

    /// <summary>The words of the choice, in the order of its values, without the first: the completion of an item.</summary>
    private static readonly string[] Words =
    [
        RiskCodes.LongProcurement,
        RiskCodes.NoOwnerForRole,
        RiskCodes.Silent,
        RiskCodes.Irregular,
        RiskCodes.ExternalShock,
        RiskCodes.ChallengeWithoutHelp,
        RiskCodes.ExpectationMismatch,
        RiskCodes.PlanNotReady,
        RiskCodes.WelcomeMails,
        RiskCodes.WrongPeople,
        RiskCodes.Unresponsive,
        RiskCodes.KickoffPushed,
        RiskCodes.TermsChanged,
        RiskCodes.TrainingBeforeKickoff,
        RiskCodes.ContentBeforeKickoff,
        RiskCodes.AggressiveLaunch,
        RiskCodes.OtherTeams,
        RiskCodes.NoThankYou,
        RiskCodes.BillShock,
        RiskCodes.LateDelivery,
        RiskCodes.NoFutureContact,
        RiskCodes.ColdFirstWeek,
        RiskCodes.LowUtilisation,
        RiskCodes.OnboardingOverdue,
        RiskCodes.PaymentPending,
        RiskCodes.TroughTooLong,
        RiskCodes.NoFirstValue,
        RiskCodes.NoImpact,
        RiskCodes.ChampionLeft,
        RiskCodes.EconomicBuyerLeft,
        RiskCodes.ExecutiveLeft,
        RiskCodes.TwoPlans,
        PlayTriggers.Of(HealthBand.Green),
        PlayTriggers.Of(HealthBand.Yellow),
        PlayTriggers.Of(HealthBand.Red),
        PlayTriggers.Of(CurveStage.HoneymoonPeak),
        PlayTriggers.Of(CurveStage.RealityTrough),
        PlayTriggers.Of(CurveStage.FirstValueSlope),
        PlayTriggers.Of(CurveStage.ImpactPlateau),
    ];

    /// <summary>The word of a choice; null for an item, whose code it is.</summary>
    public static string? WordOf(PlayStart start) => start == PlayStart.ItemCompleted ? null : Words[(int)start - 1];

    /// <summary>Fills in what follows. One call where an item is chosen or named, none else.</summary>
    /// <param name="service">Where to read.</param>
    /// <param name="target">The columns about to be written.</param>
    /// <param name="before">The row as it was; null for a new one.</param>
    /// <exception cref="DomainException">The completion of an item is chosen, and no item.</exception>
    public static void Fill(IOrganizationService service, Entity target, Entity? before)
    {
        if (Chosen.Any(target.Contains))
        {
            Choose(service, target, RowAfter.Of(target, before));
        }
        else if (target.Contains(TemplateTable.StartedBy))
        {
            Name(service, target);
        }
    }

    private static void Choose(IOrganizationService service, Entity target, Row after)
    {
        var start = after.Choice<PlayStart>(TemplateTable.StartsOn);
        var item = after.Reference(TemplateTable.StartsOnItemId);
        if (start == PlayStart.ItemCompleted)
        {
            target[TemplateTable.StartedBy] = item is null
                ? throw new DomainException(TemplateRowMessages.NoStartingItem)
                : service.Retrieve(item.LogicalName, item.Id, new ColumnSet(TemplateItemTable.Code)).GetAttributeValue<string>(
                    TemplateItemTable.Code);
            return;
        }

        target[TemplateTable.StartedBy] = start is { } chosen ? WordOf(chosen) : null;
        if (item is not null)
        {
            target[TemplateTable.StartsOnItemId] = null;
        }
    }

    /// <summary>A word that nobody knows starts nothing; publishing says so, and nothing is chosen for it.</summary>
    private static void Name(IOrganizationService service, Entity target)
    {
        var word = target.GetAttributeValue<string>(TemplateTable.StartedBy)?.Trim();
        var known = Array.IndexOf(Words, word);
        var item = string.IsNullOrEmpty(word) || known >= 0 ? null : Item(service, word!);
        target[TemplateTable.StartsOn] = known >= 0 ? ChoiceValues.Write((PlayStart)(known + 1))
            : item is null ? null
            : ChoiceValues.Write(PlayStart.ItemCompleted);
        target[TemplateTable.StartsOnItemId] = item;
    }

    /// <summary>The item with a code that was made last; null where no template has one.</summary>
    private static EntityReference? Item(IOrganizationService service, string code)
    {
        var query = new QueryExpression(TemplateItemTable.LogicalName) { ColumnSet = new ColumnSet(TemplateItemTable.Name), TopCount = 1 };
        query.Criteria.AddCondition(TemplateItemTable.Code, ConditionOperator.Equal, code);
        query.AddOrder(SystemColumns.CreatedOn, OrderType.Descending);
        query.AddOrder(TemplateItemTable.Id, OrderType.Ascending);
        return service.Read(query).Select(row => new EntityReference(TemplateItemTable.LogicalName, row.Id)).FirstOrDefault();
    }
}
