using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Templates;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Defaults;

/// <summary>Writes a template of the rules as rows: the reverse of <see cref="TemplateRows"/>.</summary>
internal static class TemplateEntities
{
    /// <summary>Id of a version that ships: the same wherever it is installed.</summary>
    public static Guid IdOf(string code, int version) =>
        NameBasedId.Of(TemplateTable.LogicalName, code + "-" + version.ToString(CultureInfo.InvariantCulture));

    /// <summary>A draft of a template with its items below it, for one Create.</summary>
    /// <param name="template">The template; its state is not copied, because every version starts as a draft.</param>
    /// <param name="name">What people call it.</param>
    /// <param name="language">Language of the names of items that have none of their own.</param>
    public static Entity Draft(Template template, string name, Language language)
    {
        var row = new Entity(TemplateTable.LogicalName, IdOf(template.Code, template.Version))
        {
            [TemplateTable.Name] = name,
            [TemplateTable.Code] = template.Code,
            [TemplateTable.Version] = template.Version,
            [TemplateTable.Status] = ChoiceValues.Write(TemplateState.Draft),
            [TemplateTable.Segment] = ChoiceValues.Write(template.Segment),
            [TemplateTable.LengthDays] = template.LengthDays,
            [TemplateTable.IsJointPlan] = template.IsJointPlan,
            [TemplateTable.Type] = ChoiceValues.Write(template.Type),
        };
        Add(row, TemplateTable.CareFromDay, template.CareFromDay);
        Add(row, TemplateTable.StartedBy, template.StartedBy);
        Add(row, TemplateTable.KickoffPlannedFrom, template.SourceOf(Anchor.KickoffHeld)?.PlannedFrom);
        Add(row, TemplateTable.KickoffAchievedBy, template.SourceOf(Anchor.KickoffHeld)?.AchievedBy);
        Add(row, TemplateTable.DeliveryPlannedFrom, template.SourceOf(Anchor.Delivery)?.PlannedFrom);
        Add(row, TemplateTable.DeliveryAchievedBy, template.SourceOf(Anchor.Delivery)?.AchievedBy);
        if (template.Items.Count > 0)
        {
            row.RelatedEntities[new Relationship(TemplateItemTable.TemplateRelationship)] =
                new EntityCollection([.. template.Items.Select((item, index) => Item(item, index + 1, language))])
                {
                    EntityName = TemplateItemTable.LogicalName,
                };
        }

        return row;
    }

    private static Entity Item(TemplateItem item, int sequence, Language language)
    {
        var row = new Entity(TemplateItemTable.LogicalName)
        {
            [TemplateItemTable.Name] = item.Name ?? Text(ShippedNames.OfItem(item.Code), language) ?? item.Code,
            [TemplateItemTable.Code] = item.Code,
            [TemplateItemTable.Sequence] = sequence,
            [TemplateItemTable.Kind] = ChoiceValues.Write(item.Kind),
            [TemplateItemTable.Phase] = ChoiceValues.Write(item.Phase),
            [TemplateItemTable.Scope] = ChoiceValues.Write(item.Scope),
            [TemplateItemTable.Channel] = ChoiceValues.Write(item.Channel),
            [TemplateItemTable.OwnerRole] = ChoiceValues.Write(item.OwnerRole),
            [TemplateItemTable.Anchor] = ChoiceValues.Write(item.Due.Anchor),
            [TemplateItemTable.OffsetDays] = item.Due.Offset,
            [TemplateItemTable.OffsetUnit] = ChoiceValues.Write(item.Due.Unit),
            [TemplateItemTable.DurationDays] = item.DurationDays,
            [TemplateItemTable.IsRequired] = item.IsRequired,
            [TemplateItemTable.IsCustomerWin] = item.IsCustomerWin,
            [TemplateItemTable.RequiresPayment] = item.RequiresPayment,
            [TemplateItemTable.VisibleToCustomer] = item.IsVisibleToCustomer,
        };
        Add(row, TemplateItemTable.Purpose, ChoiceValues.Write(item.Purpose));
        Add(row, TemplateItemTable.ResponsibleParty, ChoiceValues.Write(item.ResponsibleParty));
        Add(row, TemplateItemTable.AccountableRole, ChoiceValues.Write(item.AccountableRole));
        Add(row, TemplateItemTable.SupportRole, ChoiceValues.Write(item.SupportRole));
        Add(row, TemplateItemTable.Guidance, ItemTexts.GuidanceOf(item, language));
        Add(row, TemplateItemTable.Agenda, ItemTexts.AgendaOf(item, language));
        Add(row, TemplateItemTable.MailTemplate, ItemTexts.MailOf(item, language));
        if (item.DueUntilKnown is { } interim)
        {
            row[TemplateItemTable.InterimAnchor] = ChoiceValues.Write(interim.Anchor);
            row[TemplateItemTable.InterimOffsetDays] = interim.Offset;
            row[TemplateItemTable.InterimOffsetUnit] = ChoiceValues.Write(interim.Unit);
        }

        Add(row, TemplateItemTable.WaitsFor, Lines(item.Dependencies.Select(Text)));
        if (item.Condition is { } condition)
        {
            AddCondition(row, condition);
        }

        return row;
    }

    private static void AddCondition(Entity row, ItemCondition condition)
    {
        Add(row, TemplateItemTable.OnlySegments, List(condition.Segments));
        Add(row, TemplateItemTable.OnlyComplexities, List(condition.Complexities));
        Add(row, TemplateItemTable.OnlyRegions, List(condition.Regions));
        Add(row, TemplateItemTable.OnlyIndustries, Lines(condition.Industries));
        Add(row, TemplateItemTable.OnlyProducts, Lines(condition.Products));
        Add(row, TemplateItemTable.MonthlyValueFrom, condition.MonthlyValueFrom);
        Add(row, TemplateItemTable.MonthlyValueBelow, condition.MonthlyValueBelow);
    }

    private static string? Text(Message? message, Language language) => message is null ? null : Catalogue.Render(message, language);

    private static string Text(Dependency dependency) => dependency is { Type: DependencyType.FinishToStart, LagDays: 0 }
        ? dependency.Predecessor
        : dependency.Predecessor + " " + DependencyText.Types[(int)dependency.Type]
            + (dependency.LagDays == 0 ? string.Empty : dependency.LagDays.ToString("+0;-0", CultureInfo.InvariantCulture));

    private static string? List<T>(IEnumerable<T> entries) => string.Join(", ", entries) is { Length: > 0 } text ? text : null;

    private static string? Lines(IEnumerable<string> lines) => string.Join("\n", lines) is { Length: > 0 } text ? text : null;

    private static void Add(Entity row, string column, object? value)
    {
        if (value is not null)
        {
            row[column] = value;
        }
    }
}
