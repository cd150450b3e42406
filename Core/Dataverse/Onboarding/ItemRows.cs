using System;
using System.Linq;
using CrmOnboarding.Dataverse.People;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Templates;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Onboarding;

/// <summary>Turns the items of a draft into rows of milestones.</summary>
/// <param name="owners">Who owns them.</param>
/// <param name="language">Language of names and guidance, where no admin wrote any.</param>
/// <param name="thanks">What thanks for the order say beside their guidance; null for nothing.</param>
internal sealed class ItemRows(RowOwners owners, Language language, Message? thanks = null)
{
    /// <summary>The row of an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="planId">
    /// The plan. Below a workstream an insert sets only the workstream: the plan is named here. Null: below the plan the insert itself sets
    /// it.
    /// </param>
    /// <param name="workstreamId">The workstream that is there already; null for an item of the plan, or below a new workstream.</param>
    public Entity Of(DraftItem item, Guid? planId = null, Guid? workstreamId = null)
    {
        var row = DeepInsert.Row(MilestoneTable.LogicalName, owners.Of(item.OwnerRole));
        Set(row, MilestoneTable.Name, ItemNames.Of(item, language), MilestoneTable.NameLength);
        row[MilestoneTable.Code] = item.Code;
        if (planId is { } plan)
        {
            row[MilestoneTable.PlanId] = new EntityReference(PlanTable.LogicalName, plan);
        }

        if (workstreamId is { } workstream)
        {
            row[MilestoneTable.WorkstreamId] = new EntityReference(WorkstreamTable.LogicalName, workstream);
        }

        row[MilestoneTable.Kind] = ChoiceValues.Write(item.Kind);
        row[MilestoneTable.Phase] = ChoiceValues.Write(item.Phase);
        row[MilestoneTable.Channel] = ChoiceValues.Write(item.Channel);
        row[MilestoneTable.OwnerRole] = ChoiceValues.Write(item.OwnerRole);
        row[MilestoneTable.Status] = ChoiceValues.Write(MilestoneStatus.Open);
        row[MilestoneTable.IsRequired] = YesNo.Write(item.IsRequired);
        row[MilestoneTable.IsCustomerWin] = YesNo.Write(item.IsCustomerWin);
        row[MilestoneTable.Sequence] = item.Sequence;
        row[MilestoneTable.Anchor] = ChoiceValues.Write(item.Anchor);
        row[MilestoneTable.OffsetDays] = item.Offset;
        row[MilestoneTable.OffsetUnit] = ChoiceValues.Write(item.Unit);
        row[MilestoneTable.BaselineOn] = item.DueOn.ToDateTime();
        row[MilestoneTable.DueOn] = row[MilestoneTable.BaselineOn];
        Describe(row, item.Source);
        return row;
    }

    private void Describe(Entity row, TemplateItem source)
    {
        Set(row, MilestoneTable.Purpose, ChoiceValues.Write(source.Purpose));
        Set(row, MilestoneTable.ResponsibleParty, ChoiceValues.Write(source.ResponsibleParty));
        Set(row, MilestoneTable.AccountableRole, ChoiceValues.Write(source.AccountableRole));
        Set(row, MilestoneTable.SupportRole, ChoiceValues.Write(source.SupportRole));
        row[MilestoneTable.VisibleToCustomer] = YesNo.Write(source.IsVisibleToCustomer);
        row[MilestoneTable.RequiresPayment] = YesNo.Write(source.RequiresPayment);
        Set(row, MilestoneTable.Guidance, GuidanceOf(source), MilestoneTable.GuidanceLength);
        Set(row, MilestoneTable.Agenda, ItemTexts.AgendaOf(source, language), MilestoneTable.AgendaLength);
        Set(row, MilestoneTable.MailTemplate, ItemTexts.MailOf(source, language), MilestoneTable.MailTemplateLength);
    }

    /// <summary>How to do it well.</summary>
    private string? GuidanceOf(TemplateItem source)
    {
        var guidance = ItemTexts.GuidanceOf(source, language);
        return thanks is not null && ItemCodes.IsThanks(source.Code)
            ? string.Join("\n", new[] { guidance, Catalogue.Render(thanks, language) }.Where(line => line is not null))
            : guidance;
    }

    private static void Set(Entity row, string column, string? text, int maximumLength) =>
        Set(row, column, StoredText.Fit(text, maximumLength));

    // A new row carries only what is known.
    private static void Set(Entity row, string column, object? value)
    {
        if (value is not null)
        {
            row[column] = value;
        }
    }
}
