using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Evaluation;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Dataverse.Templates;

/// <summary>Turns rows into a template. All faults are found before any is reported.</summary>
internal sealed class TemplateRows
{
    private readonly List<Message> _faults = [];

    /// <summary>The template without its items, unchecked.</summary>
    /// <param name="header">Columns of the template.</param>
    public static TemplateHeader ReadHeader(Row header) => HeaderOf(header);

    /// <summary>The template with its items.</summary>
    /// <param name="header">Columns of the template.</param>
    /// <param name="items">Columns of its items, in any order.</param>
    /// <exception cref="DomainException">The rows have faults; the message names each of them.</exception>
    public static Template Read(Row header, IEnumerable<Row> items)
    {
        var rows = new TemplateRows();
        var read = HeaderOf(header);
        rows.Need(header.Choice<Segment>(TemplateTable.Segment), read.Code, TemplateTable.Segment);
        var template = new Template(
            read,
            [
                .. items.OrderBy(item => item.Whole(TemplateItemTable.Sequence) ?? 0)
                    .ThenBy(item => item.Text(TemplateItemTable.Code), StringComparer.Ordinal)
                    .Select(rows.ItemOf),
            ]);
        if (template.Item(AnchorSource.Signature.AchievedBy) is null)
        {
            template = template with { AnchorSources = [.. template.AnchorSources.Where(source => source != AnchorSource.Signature)] };
        }

        rows._faults.AddRange(TemplateValidator.Validate(template, Ruleset.Shipped.Templates));
        return rows._faults.Count == 0
            ? template
            : throw new DomainException(TemplateRowMessages.Unusable(template.Code, template.Version,
                rows._faults.Aggregate((first, next) => TemplateRowMessages.And(first, next))));
    }

    private static TemplateHeader HeaderOf(Row row) => new()
    {
        Code = row.Text(TemplateTable.Code) ?? string.Empty,
        Version = row.Whole(TemplateTable.Version) ?? 0,
        Segment = row.Choice<Segment>(TemplateTable.Segment) ?? Segment.Digital,
        LengthDays = row.Whole(TemplateTable.LengthDays) ?? 0,
        IsJointPlan = row.Yes(TemplateTable.IsJointPlan),
        Type = row.Choice<TemplateType>(TemplateTable.Type) ?? TemplateType.Plan,
        CareFromDay = row.Whole(TemplateTable.CareFromDay),
        StartedBy = row.Text(TemplateTable.StartedBy)?.Trim() is { Length: > 0 } word ? word : null,
        AnchorSources =
        [
            AnchorSource.Signature,
            .. Source(Anchor.KickoffHeld, row.Text(TemplateTable.KickoffPlannedFrom), row.Text(TemplateTable.KickoffAchievedBy)),
            .. Source(Anchor.Delivery, row.Text(TemplateTable.DeliveryPlannedFrom), row.Text(TemplateTable.DeliveryAchievedBy)),
        ],
    };

    // One of the two stands for both.
    private static IEnumerable<AnchorSource> Source(Anchor anchor, string? plannedFrom, string? achievedBy) =>
        (plannedFrom ?? achievedBy) is { } planned ? [new AnchorSource(anchor, planned, achievedBy ?? planned)] : [];

    private TemplateItem ItemOf(Row row)
    {
        var code = row.Text(TemplateItemTable.Code) ?? string.Empty;
        var name = row.Text(TemplateItemTable.Name);
        return new TemplateItem
        {
            Code = code,
            // A name that nobody has changed follows the reader's language.
            Name = OwnText(ShippedNames.OfItem(code), name ?? code),
            Kind = Need(row.Choice<ItemKind>(TemplateItemTable.Kind), code, TemplateItemTable.Kind),
            Phase = Need(row.Choice<Phase>(TemplateItemTable.Phase), code, TemplateItemTable.Phase),
            Scope = Need(row.Choice<ItemScope>(TemplateItemTable.Scope), code, TemplateItemTable.Scope),
            Channel = Need(row.Choice<Channel>(TemplateItemTable.Channel), code, TemplateItemTable.Channel),
            OwnerRole = Need(row.Choice<OwnerRole>(TemplateItemTable.OwnerRole), code, TemplateItemTable.OwnerRole),
            Due = new Timing(
                Need(row.Choice<Anchor>(TemplateItemTable.Anchor), code, TemplateItemTable.Anchor),
                Need(row.Whole(TemplateItemTable.OffsetDays), code, TemplateItemTable.OffsetDays),
                row.Choice<OffsetUnit>(TemplateItemTable.OffsetUnit) ?? OffsetUnit.CalendarDays),
            DueUntilKnown = row.Choice<Anchor>(TemplateItemTable.InterimAnchor) is { } interim
                ? new Timing(
                    interim,
                    row.Whole(TemplateItemTable.InterimOffsetDays) ?? 0,
                    row.Choice<OffsetUnit>(TemplateItemTable.InterimOffsetUnit) ?? OffsetUnit.CalendarDays)
                : null,
            DurationDays = row.Whole(TemplateItemTable.DurationDays) ?? 0,
            Dependencies = DependencyText.Parse(code, row.Text(TemplateItemTable.WaitsFor), _faults),
            Condition = ConditionOf(code, row),
            RequiresPayment = row.Yes(TemplateItemTable.RequiresPayment),
            IsRequired = !row.Holds(TemplateItemTable.IsRequired, false),
            IsCustomerWin = row.Yes(TemplateItemTable.IsCustomerWin),
            Purpose = row.Choice<ItemPurpose>(TemplateItemTable.Purpose),
            ResponsibleParty = row.Choice<ResponsibleParty>(TemplateItemTable.ResponsibleParty),
            AccountableRole = row.Choice<OwnerRole>(TemplateItemTable.AccountableRole),
            SupportRole = row.Choice<OwnerRole>(TemplateItemTable.SupportRole),
            IsVisibleToCustomer = row.Yes(TemplateItemTable.VisibleToCustomer),
            Guidance = OwnText(ShippedGuidance.Of(code), row.Text(TemplateItemTable.Guidance)),
            Agenda = OwnText(ShippedGuidance.AgendaOf(code), row.Text(TemplateItemTable.Agenda)),
            // Unlike those two: a text that somebody took away does not come back.
            SendsMail = !string.IsNullOrWhiteSpace(row.Text(TemplateItemTable.MailTemplate)),
            Mail = OwnText(ShippedGuidance.MailOf(code), row.Text(TemplateItemTable.MailTemplate)),
        };
    }

    private static string? OwnText(Message? shipped, string? text) => ShippedNames.IsUnchanged(shipped, text) ? null : text;

    private ItemCondition? ConditionOf(string code, Row row)
    {
        var condition = new ItemCondition
        {
            Segments = Named<Segment>(row.Entries(TemplateItemTable.OnlySegments, DependencyText.Separators),
                text => TemplateRowMessages.BadSegment(code, text)),
            Complexities = Named<Complexity>(row.Entries(TemplateItemTable.OnlyComplexities, DependencyText.Separators),
                text => TemplateRowMessages.BadComplexity(code, text)),
            Products = row.Entries(TemplateItemTable.OnlyProducts, '\n', '\r'),
            Regions = row.Entries(TemplateItemTable.OnlyRegions, DependencyText.Separators),
            Industries = row.Entries(TemplateItemTable.OnlyIndustries, '\n', '\r'),
            MonthlyValueFrom = row.Decimal(TemplateItemTable.MonthlyValueFrom),
            MonthlyValueBelow = row.Decimal(TemplateItemTable.MonthlyValueBelow),
        };
        return condition.AsksForNothing ? null : condition;
    }

    // What is misspelt still counts as asked for: an item for a segment that there is not must not become one for everybody.
    private IReadOnlyList<T> Named<T>(IReadOnlyList<string> texts, Func<string, Message> fault)
        where T : struct, Enum
    {
        var members = new List<T>();
        foreach (var text in texts)
        {
            if (Enum.TryParse<T>(text, ignoreCase: true, out var member) && !char.IsDigit(text[0]))
            {
                members.Add(member);
            }
            else
            {
                _faults.Add(fault(text));
            }
        }

        return members;
    }

    private T Need<T>(T? value, string code, string column)
        where T : struct
    {
        if (value is null)
        {
            _faults.Add(TemplateRowMessages.Missing(code, TemplateColumnNames.Of(column)));
        }

        return value ?? default;
    }
}
