using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.People;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Mailing;

/// <summary>An item whose e-mail is to be made.</summary>
/// <param name="item">Columns of the milestone.</param>
/// <param name="plan">Columns of its plan, with the profile of its owner.</param>
/// <param name="account">The customer, where it is a company.</param>
/// <param name="people">Who may get it, first choice first: the item's person, champions, the customer, its primary contact.</param>
internal sealed class DueMail(Row item, Row plan, Row account, IReadOnlyList<Row> people)
{
    /// <summary>Who gets it: the first who has an address and allows e-mails; null where nobody does.</summary>
    private Row? Recipient => people.Cast<Row?>().FirstOrDefault(person =>
        person!.Value.Key(ContactTable.Id) is not null
        && !string.IsNullOrWhiteSpace(person.Value.Text(ContactTable.EmailAddress))
        && !person.Value.Yes(ContactTable.DoNotEmail)
        && person.Value.Option(SystemColumns.StateCode) != SystemColumns.Inactive);

    /// <summary>Why it is not made.</summary>
    public Message PassedOver(Message why) => MailMessages.PassedOver(
        item.Text(MilestoneTable.Name) ?? string.Empty, plan.Text(PlanTable.Name) ?? string.Empty, item.Id, why);

    /// <summary>That it is made on a day.</summary>
    /// <param name="moment">The moment, UTC.</param>
    public Entity Mark(DateTime moment) => new(MilestoneTable.LogicalName, item.Id)
    {
        [MilestoneTable.MailedOn] = OwnerProfile.Of(plan).DateOf(moment).ToDateTime(),
    };

    /// <summary>The draft of the e-mail; null where nobody can get it.</summary>
    /// <param name="sender">Whom it comes from.</param>
    public Entity? Draft(EntityReference sender)
    {
        if (Recipient is not { } recipient)
        {
            return null;
        }

        var customer = plan.Reference(PlanTable.CustomerId);
        var text = MailText.Of(
            item.Text(MilestoneTable.Code) ?? string.Empty, item.Text(MilestoneTable.MailTemplate) ?? string.Empty,
            item.Text(MilestoneTable.Name) ?? string.Empty, Language, recipient.Text(ContactTable.FullName) ?? string.Empty,
            customer?.Name ?? string.Empty);
        return new Entity(ActivityTables.Email, MailOfItem.IdOf(item.Id))
        {
            [ActivityTables.Subject] = text.Subject,
            [ActivityTables.Description] = text.Body,
            [ActivityTables.DirectionCode] = true,
            [ActivityTables.RegardingObjectId] = new EntityReference(MilestoneTable.LogicalName, item.Id),
            [ActivityTables.From] = Party(sender),
            [ActivityTables.To] = Party(new EntityReference(ContactTable.LogicalName, recipient.Key(ContactTable.Id)!.Value)),
            [SystemColumns.OwnerId] = item.Reference(SystemColumns.OwnerId),
        };
    }

    /// <summary>The customer's language, else that of the plan.</summary>
    private Language Language => account.Text(AccountTable.Language)?.Trim() is { Length: > 0 } code
        ? code.StartsWith(Languages.CodeOf(Text.Language.German), StringComparison.OrdinalIgnoreCase)
            ? Text.Language.German
            : Text.Language.English
        : OwnerProfile.Of(plan).Language;

    private static EntityCollection Party(EntityReference who) => new(
        [new Entity(ActivityPartyTable.LogicalName) { [ActivityPartyTable.PartyId] = who }])
    {
        EntityName = ActivityPartyTable.LogicalName,
    };
}
