using System;
using CrmOnboarding.Dataverse.Facts;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Cadence.Listening;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Recording;

/// <summary>Logs a conversation that was held: three fields, and everything else follows.</summary>
/// <param name="service">With the rights of the system user.</param>
internal sealed class LogTouchpoint(IOrganizationService service)
{
    /// <summary>Writes the touchpoint. One call.</summary>
    /// <param name="plan">The plan of the customer.</param>
    /// <param name="channel">How the customer was reached.</param>
    /// <param name="heard">What the customer said.</param>
    /// <param name="nextStep">What was agreed; null for nothing.</param>
    /// <param name="curve">Where on the adoption curve the customer is; null to follow the suggestion.</param>
    /// <param name="curveReason">Why there; needed where it is elsewhere than suggested.</param>
    /// <param name="on">The day; null for the day of the message where the plan is: it was held just now.</param>
    /// <param name="today">That day.</param>
    /// <param name="now">The moment of the message, UTC.</param>
    /// <param name="by">Who held it; owns the row.</param>
    /// <param name="language">Language of its name.</param>
    /// <param name="milestone">The milestone that it was held for; null for none.</param>
    /// <returns>Id of the touchpoint.</returns>
    /// <exception cref="DomainException">
    /// The channel reaches nobody, nothing was heard, or the day has not come yet: a message plans no contact.
    /// </exception>
    public Guid Run(
        EntityReference plan, int channel, string? heard, string? nextStep, OptionSetValue? curve, string? curveReason, Date? on,
        Date today, DateTime now, EntityReference by, Language language, EntityReference? milestone = null)
    {
        if (ChoiceValues.Read<Channel>(channel) is not { } known || !Touch.IsConversation(string.Empty, known, role: null))
        {
            throw new DomainException(FactMessages.NoConversation);
        }

        if (string.IsNullOrWhiteSpace(heard))
        {
            throw new DomainException(FactMessages.NothingHeard);
        }

        var day = on ?? today;
        if (day > today)
        {
            throw new DomainException(FactMessages.NotHeldYet(day));
        }

        var touch = new InformalTouch(known, heard!, nextStep);
        var row = TouchpointRow.New(touch.ToContact(day));
        row[TouchpointTable.At] = on is null ? now : null;
        row[TouchpointTable.Name] =
            StoredText.Fit(Catalogue.Render(FactMessages.TouchpointName(known, day), language), TouchpointTable.NameLength);
        row[TouchpointTable.PlanId] = plan;
        row[TouchpointTable.MilestoneId] = milestone;
        row[TouchpointTable.IsInformal] = milestone is null;
        row[TouchpointTable.NextStep] = StoredText.Fit(touch.NextStep, TouchpointTable.NextStepLength);
        row[TouchpointTable.CurveAnswer] = curve;
        row[TouchpointTable.CurveReason] = StoredText.Fit(curveReason, TouchpointTable.CurveReasonLength);
        row[TouchpointTable.MadeById] = by;
        row[SystemColumns.OwnerId] = by;
        return service.Create(row);
    }
}
