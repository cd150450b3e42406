using System;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Facts;

/// <summary>Logs a conversation that was held: three fields, and everything else follows.</summary>
/// <param name="service">With the rights of the system user.</param>
internal sealed class LogTouchpoint(IOrganizationService service)
{
    /// <summary>Writes the touchpoint. One call.</summary>
    /// <param name="plan">The plan of the customer.</param>
    /// <param name="channel">How the customer was reached.</param>
    /// <param name="heard">What the customer said.</param>
    /// <param name="nextStep">What was agreed; null for nothing.</param>
    /// <param name="on">The day; null for the day of the message where the plan is.</param>
    /// <param name="today">That day.</param>
    /// <param name="by">Who held it; owns the row.</param>
    /// <param name="language">Language of its name.</param>
    /// <returns>Id of the touchpoint.</returns>
    /// <exception cref="DomainException">
    /// The channel reaches nobody, nothing was heard, or the day has not come yet: a message plans no contact.
    /// </exception>
    public Guid Run(
        EntityReference plan, int channel, string? heard, string? nextStep, Date? on, Date today, EntityReference by, Language language)
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

        return service.Create(new Entity(TouchpointTable.LogicalName)
        {
            [TouchpointTable.Name] =
                StoredText.Fit(Catalogue.Render(FactMessages.TouchpointName(known, day), language), TouchpointTable.NameLength),
            [TouchpointTable.PlanId] = plan,
            [TouchpointTable.On] = day.ToDateTime(),
            [TouchpointTable.Status] = ChoiceValues.Write(TouchpointStatus.Done),
            [TouchpointTable.Channel] = ChoiceValues.Write(known),
            [TouchpointTable.Direction] = ChoiceValues.Write(ContactDirection.TwoWay),
            [TouchpointTable.Heard] = StoredText.Fit(heard, TouchpointTable.HeardLength),
            [TouchpointTable.NextStep] = StoredText.Fit(nextStep, TouchpointTable.NextStepLength),
            [TouchpointTable.MadeById] = by,
            [SystemColumns.OwnerId] = by,
        });
    }
}
