using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Settings;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Settings;

/// <summary>
/// Keeps the versions of the ruleset in order while people edit rows: one draft at most, one published; what was published never changes.
/// </summary>
/// <remarks>Called inside the transaction of the change; an exception rolls it back.</remarks>
/// <param name="service">With the rights of the system user.</param>
/// <param name="trace">Gets the decisions.</param>
internal sealed class GuardRuleset(IOrganizationService service, TraceLog trace)
{
    /// <summary>Before a ruleset is created: it is a draft, the only one, with the next version.</summary>
    /// <param name="target">The new row; columns are filled in.</param>
    /// <param name="languageOf">Gives the language of its name where it has none.</param>
    /// <exception cref="DomainException">It is no draft, or there is one already.</exception>
    public void Creating(Entity target, Func<Language> languageOf)
    {
        if (StatusOf(new Row(target)) != RulesetStatus.Draft)
        {
            throw new DomainException(SettingMessages.StartsAsDraft);
        }

        var query = new QueryExpression(RulesetTable.LogicalName)
        {
            ColumnSet = new ColumnSet(RulesetTable.Version, RulesetTable.Status),
        };
        var versions = service.Read(query);
        foreach (var draft in versions.Where(version => StatusOf(version) == RulesetStatus.Draft))
        {
            throw new DomainException(SettingMessages.DraftExists(VersionOf(draft)));
        }

        var next = versions.Select(VersionOf).DefaultIfEmpty(0).Max() + 1;
        target[RulesetTable.Version] = next;
        target[RulesetTable.Status] = ChoiceValues.Write(RulesetStatus.Draft);
        if (string.IsNullOrWhiteSpace(target.GetAttributeValue<string>(RulesetTable.Name)))
        {
            target[RulesetTable.Name] = Catalogue.Render(SettingMessages.Name(next), languageOf());
        }
    }

    /// <summary>After a ruleset was created: it has every setting, with the numbers that hold now.</summary>
    /// <param name="id">The new ruleset.</param>
    public void Created(Guid id)
    {
        var query = new QueryExpression(RulesetTable.LogicalName) { ColumnSet = new ColumnSet(RulesetTable.Values), TopCount = 1 };
        query.Criteria.AddCondition(RulesetTable.Status, ConditionOperator.Equal, ChoiceValues.Number(RulesetStatus.Published));
        query.AddOrder(RulesetTable.Version, OrderType.Descending);
        var published = service.Read(query).Select(row => RulesetRows.ReadText(row.Text(RulesetTable.Values))).FirstOrDefault();
        foreach (var setting in SettingMap.All)
        {
            var row = RulesetRows.New(
                setting, published is not null && published.TryGetValue(setting.Key, out var value) ? value : setting.Shipped);
            row[SettingTable.RulesetId] = new EntityReference(RulesetTable.LogicalName, id);
            service.Create(row);
        }

        trace.Line("{0} settings written.", SettingMap.All.Count);
    }

    /// <summary>Before a ruleset changes: a draft may; a published one may only be retired; publishing checks everything.</summary>
    /// <param name="target">The changed columns; publishing fills some in.</param>
    /// <param name="before">The current row, with version and status.</param>
    /// <param name="by">Who changes it.</param>
    /// <param name="occurredOn">Moment of the event, UTC.</param>
    /// <exception cref="DomainException">It is locked, or is being published with faults; the message names them all.</exception>
    public void Changing(Entity target, Entity before, EntityReference by, DateTime occurredOn)
    {
        var stored = new Row(before);
        var was = StatusOf(stored);
        var becomes = target.Contains(RulesetTable.Status) ? StatusOf(new Row(target)) : was;
        if (was == RulesetStatus.Draft && becomes == RulesetStatus.Published)
        {
            Publish(target, VersionOf(stored), by, occurredOn);
        }
        else if (was == RulesetStatus.Draft ? becomes != was || target.Contains(RulesetTable.Values)
            : !(was == RulesetStatus.Published && becomes == RulesetStatus.Retired) && becomes != was
                || target.Contains(RulesetTable.Version) || target.Contains(RulesetTable.Values))
        {
            throw new DomainException(SettingMessages.IsLocked(VersionOf(stored)));
        }
    }

    /// <summary>Whether a ruleset could be published now: what is wrong is said before anything is written.</summary>
    /// <param name="id">The ruleset.</param>
    /// <exception cref="DomainException">It is no draft, or has faults; the message names them all.</exception>
    public void Check(Guid id)
    {
        var ruleset = new Row(service.Retrieve(
            RulesetTable.LogicalName, id, new ColumnSet(RulesetTable.Version, RulesetTable.Status)));
        if (StatusOf(ruleset) != RulesetStatus.Draft)
        {
            throw new DomainException(SettingMessages.IsLocked(VersionOf(ruleset)));
        }

        _ = Checked(id);
    }

    /// <summary>Before a ruleset is deleted: only drafts may be.</summary>
    /// <exception cref="DomainException">It was published once.</exception>
    public static void Deleting(Entity before)
    {
        var stored = new Row(before);
        if (StatusOf(stored) != RulesetStatus.Draft)
        {
            throw new DomainException(SettingMessages.IsLocked(VersionOf(stored)));
        }
    }

    /// <summary>Before a setting is created, changed or deleted: its ruleset must be a draft; both, when it moves.</summary>
    /// <exception cref="DomainException">A ruleset is locked.</exception>
    public void ChangingSetting(params Entity?[] rows)
    {
        foreach (var id in rows.Select(row => row?.GetAttributeValue<EntityReference>(SettingTable.RulesetId)?.Id).OfType<Guid>()
            .Distinct())
        {
            var query = new QueryExpression(RulesetTable.LogicalName)
            {
                ColumnSet = new ColumnSet(RulesetTable.Version, RulesetTable.Status),
            };
            query.Criteria.AddCondition(RulesetTable.Id, ConditionOperator.Equal, id);
            foreach (var ruleset in service.Read(query).Where(ruleset => StatusOf(ruleset) != RulesetStatus.Draft))
            {
                throw new DomainException(SettingMessages.IsLocked(VersionOf(ruleset)));
            }
        }
    }

    private void Publish(Entity target, int version, EntityReference by, DateTime occurredOn)
    {
        var values = Checked(target.Id);
        target[RulesetTable.Values] = RulesetRows.WriteText(values);
        target[RulesetTable.PublishedById] = by;
        target[RulesetTable.PublishedOn] = Date.FromDateTime(occurredOn).ToDateTime();
        var query = new QueryExpression(RulesetTable.LogicalName) { ColumnSet = new ColumnSet(RulesetTable.Id) };
        query.Criteria.AddCondition(RulesetTable.Status, ConditionOperator.Equal, ChoiceValues.Number(RulesetStatus.Published));
        foreach (var published in service.Read(query))
        {
            service.Update(new Entity(RulesetTable.LogicalName, published.Id)
            {
                [RulesetTable.Status] = ChoiceValues.Write(RulesetStatus.Retired),
            });
        }

        trace.Line("Published ruleset {0}, {1} settings.", version, values.Count);
    }

    private IReadOnlyDictionary<string, decimal?> Checked(Guid id)
    {
        var values = RulesetRows.ValuesOf(service, id);
        var faults = RulesetCheck.Faults(values);
        return faults.Count == 0
            ? values
            : throw new DomainException(SettingMessages.CannotBePublished(faults.Aggregate(SettingMessages.And)));
    }

    private static RulesetStatus StatusOf(Row ruleset) => ruleset.Choice<RulesetStatus>(RulesetTable.Status) ?? RulesetStatus.Draft;

    private static int VersionOf(Row ruleset) => ruleset.Whole(RulesetTable.Version) ?? 0;
}
