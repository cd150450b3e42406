using System.Linq;
using CrmOnboarding.Dataverse.Facts;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Reporting;

/// <summary>The contacts of a portfolio: both directions (C-12), the mix of channels, and how many were informal (C-02).</summary>
internal sealed class ContactFigures
{
    private readonly ContactStatistics _statistics;

    private ContactFigures(ContactStatistics statistics) => _statistics = statistics;

    /// <summary>Counts the contacts: logged ones, and those that a done item of a plan stands for. Two calls.</summary>
    public static ContactFigures Read(IOrganizationService service, RunningPlans plans, Date today, CadencePolicy policy)
    {
        var logged = service.ReadAll(plans.RowsOf(TouchpointTable.LogicalName, TouchpointTable.Id, TouchpointRow.Columns));
        var contacts = logged.Select(row => TouchpointRow.From(row, policy.AssumeHeld > 0))
            .Concat(service.ReadAll(DoneItems(plans)).Select(ContactOf)).OfType<Contact>();
        // Gaps are those of one customer: the plans keep them.
        return new ContactFigures(ContactStatistics.Of(contacts, today, today, Segment.High, policy));
    }

    /// <summary>Writes them.</summary>
    public void Write(JsonText json, Language language)
    {
        json.Number("inbound", _statistics.Inbound);
        json.Number("outbound", _statistics.Outbound);
        json.Number("inboundPerOutbound", _statistics.InboundRatio, 2);
        json.Number("informal", _statistics.Informal);
        json.List("mix", _statistics.Mix, (each, channel) =>
        {
            each.Text("channel", channel.Channel.ToString());
            each.Text("label", LabelTexts.Of(channel.Channel, language));
            each.Number("contacts", channel.Contacts);
        });
    }

    private static QueryExpression DoneItems(RunningPlans plans)
    {
        var query = plans.RowsOf(MilestoneTable.LogicalName, MilestoneTable.Id,
            MilestoneTable.Code, MilestoneTable.Channel, MilestoneTable.OwnerRole, MilestoneTable.Purpose, MilestoneTable.CompletedOn);
        query.Criteria.AddCondition(MilestoneTable.Status, ConditionOperator.Equal, ChoiceValues.Number(MilestoneStatus.Done));
        query.Criteria.AddCondition(MilestoneTable.CompletedOn, ConditionOperator.NotNull);
        return query;
    }

    private static Contact? ContactOf(Row row) =>
        row.Choice<ItemPurpose>(MilestoneTable.Purpose) == ItemPurpose.Administration || row.Date(MilestoneTable.CompletedOn) is not { } on
            ? null
            : Contact.FromItem(
                row.Text(MilestoneTable.Code) ?? string.Empty,
                row.Choice<Channel>(MilestoneTable.Channel) ?? Channel.Document,
                row.Choice<OwnerRole>(MilestoneTable.OwnerRole),
                on);
}
