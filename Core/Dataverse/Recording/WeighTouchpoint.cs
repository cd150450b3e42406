using System.Linq;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Adoption;
using CrmOnboarding.Domain.Cadence.Governor;
using CrmOnboarding.Domain.Cadence.Listening;
using CrmOnboarding.Domain.Evaluation;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Recording;

/// <summary>
/// A contact is planned or logged: the answers of a check-in become what was heard (C-05), another stage of the curve than suggested needs
/// a reason (W-19), and what speaks against a contact of ours is written beside it, or refuses it where the settings say so (N-23 to N-25).
/// </summary>
/// <param name="service">Where the plan is read.</param>
internal sealed class WeighTouchpoint(IOrganizationService service)
{
    private static readonly string[] Weighed =
    [
        TouchpointTable.On, TouchpointTable.Status, TouchpointTable.Direction, TouchpointTable.Purpose, TouchpointTable.IsAutomatic,
        TouchpointTable.IsCustomerRequested,
    ];

    /// <summary>Completes and checks a touchpoint. No call for a conversation that was held as the plan suggests.</summary>
    /// <param name="written">The columns to be written; those that follow from them are added.</param>
    /// <param name="before">The touchpoint as it was; null for a new one.</param>
    /// <exception cref="DomainException">
    /// The curve is answered without a reason, or the settings refuse a contact that somebody plans.
    /// </exception>
    public void Complete(Entity written, Entity? before)
    {
        var row = RowAfter.Of(written, before);
        if (row.Yes(TouchpointTable.IsCheckIn) && !written.Contains(TouchpointTable.Heard) && AnswersOf(row) is { } answers
            && (string.IsNullOrWhiteSpace(row.Text(TouchpointTable.Heard)) || before is not null && HeardIsAnswersOf(new Row(before))))
        {
            written[TouchpointTable.Heard] = StoredText.Fit(answers, TouchpointTable.HeardLength);
        }

        if (row.Reference(TouchpointTable.PlanId) is not { } reference)
        {
            return;
        }

        var isAnswered = (written.Contains(TouchpointTable.CurveAnswer) || written.Contains(TouchpointTable.CurveReason))
            && row.Option(TouchpointTable.CurveAnswer) is not null && string.IsNullOrWhiteSpace(row.Text(TouchpointTable.CurveReason));
        var isWeighed = Weighed.Any(written.Contains) && MayBeUnwelcome(row);
        if (!isAnswered && !isWeighed)
        {
            return;
        }

        var plan = StoredPlan.Find(service, reference.Id);
        if (isAnswered && plan is not null && row.Choice<CurveStage>(TouchpointTable.CurveAnswer) is { } answer
            && answer != plan.Row.Choice<CurveStage>(PlanTable.CurveStage)
            && answer != plan.Row.Choice<CurveStage>(PlanTable.CurveSuggested))
        {
            throw new DomainException(AdoptionMessages.OverrideWithoutReason);
        }

        if (isWeighed && plan is { CanBeEvaluated: true } && row.Date(TouchpointTable.On) is { } on)
        {
            var touch = new ProposedTouch(on, row.Choice<ContactPurpose>(TouchpointTable.Purpose) ?? ContactPurpose.Service)
            {
                IsAutomatic = row.Yes(TouchpointTable.IsAutomatic),
                IsCustomerRequested = row.Yes(TouchpointTable.IsCustomerRequested),
            };
            var facts = ContactFacts.Of(plan.Facts(except: written.Id), on, plan.Rules.Rules.Cadence);
            Weigh(written, row, ContactGovernor.Judge(touch, facts), plan);
        }
    }

    private static void Weigh(Entity written, Row row, GovernorVerdict verdict, StoredPlan plan)
    {
        // What took place, and what stands in a calendar, is recorded in any case.
        var canBeRefused = row.Choice<TouchpointStatus>(TouchpointTable.Status) == TouchpointStatus.Planned
            && row.Text(TouchpointTable.ActivityId) is null;
        if (!verdict.IsWelcome && canBeRefused && plan.Rules.Rules.Cadence.RefuseUnwelcome > 0)
        {
            throw new DomainException(GovernorMessages.NotNow(verdict.Objections));
        }

        written[TouchpointTable.Objections] = verdict.IsWelcome
            ? null
            : StoredText.Fit(Catalogue.RenderLines(verdict.Objections, plan.Profile.Language), TouchpointTable.ObjectionsLength);
    }

    /// <summary>Whether it is ahead, or was sent: what the customer did, and a conversation that was held, is welcome.</summary>
    private static bool MayBeUnwelcome(Row row)
    {
        var direction = row.Choice<ContactDirection>(TouchpointTable.Direction) ?? ContactDirection.Outbound;
        return (row.Choice<TouchpointStatus>(TouchpointTable.Status) ?? TouchpointStatus.Done) switch
        {
            TouchpointStatus.Planned => direction != ContactDirection.Inbound,
            TouchpointStatus.Done => direction == ContactDirection.Outbound,
            _ => false,
        };
    }

    private static string? AnswersOf(Row row) => new CheckIn(Date.MinValue, Channel.Call)
    {
        GettingOn = row.Text(TouchpointTable.GettingOn),
        Using = row.Text(TouchpointTable.Using),
        CouldBeBetter = row.Text(TouchpointTable.CouldBeBetter),
    }.Heard;

    private static bool HeardIsAnswersOf(Row before) => AnswersOf(before) is { } answers
        && StoredText.Fit(answers, TouchpointTable.HeardLength) == before.Text(TouchpointTable.Heard);
}
