using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Templates;

/// <summary>A version of a template and its source: rows that an admin edits, or the compiled-in template if there are none.</summary>
/// <param name="Id">Id of the row; null for a template that is compiled in.</param>
/// <param name="Header">Its code, version, length and anchors; the whole template where its items were read with it.</param>
internal sealed record StoredTemplate(Guid? Id, TemplateHeader Header)
{
    private const string HeaderAlias = "template";
    private const string ItemAlias = "templateitem";

    /// <summary>
    /// The version that new plans are made from: the published row with the highest version, else the one compiled in; null if there is
    /// neither, and for a template that is no whole plan. One call.
    /// </summary>
    /// <exception cref="DomainException">The rows have faults.</exception>
    public static StoredTemplate? Published(IOrganizationService service, string code)
    {
        var query = Query();
        query.Criteria.AddCondition(TemplateTable.Code, ConditionOperator.Equal, code);
        query.Criteria.AddCondition(TemplateTable.Status, ConditionOperator.Equal, ChoiceValues.Number(TemplateState.Published));
        query.Criteria.AddCondition(SystemColumns.StateCode, ConditionOperator.Equal, 0);
        query.AddOrder(TemplateTable.Version, OrderType.Descending);
        var rows = service.Read(query);
        if (rows.Count > 0)
        {
            var template = Complete(rows, rows[0]);
            return template.Type == TemplateType.Plan ? new StoredTemplate(rows[0].Id, template) : null;
        }

        return ShippedTemplates.All.Any(template => template.Code == code) ? CompiledIn(code) : null;
    }

    /// <summary>A published part with its items. One call.</summary>
    /// <param name="service">Where to read.</param>
    /// <param name="id">The version.</param>
    /// <exception cref="DomainException">It is gone, is no part, or is not published, or its rows have faults.</exception>
    public static Template Part(IOrganizationService service, Guid id) => OfType(service, id, TemplateType.Part, PartMessages.NoPart);

    /// <summary>A published play with its items, likewise.</summary>
    public static Template Play(IOrganizationService service, Guid id) => OfType(service, id, TemplateType.Play, PartMessages.NoPlay);

    /// <summary>The published plays that a word starts; of several versions the highest. One call.</summary>
    /// <param name="service">Where to read.</param>
    /// <param name="word">The word (<see cref="PlayTriggers"/>).</param>
    /// <exception cref="DomainException">The rows have faults.</exception>
    public static IReadOnlyList<Template> PlaysStartedBy(IOrganizationService service, string word)
    {
        var query = Query();
        query.Criteria.AddCondition(TemplateTable.StartedBy, ConditionOperator.Equal, word);
        query.Criteria.AddCondition(TemplateTable.Type, ConditionOperator.Equal, ChoiceValues.Number(TemplateType.Play));
        query.Criteria.AddCondition(TemplateTable.Status, ConditionOperator.Equal, ChoiceValues.Number(TemplateState.Published));
        query.Criteria.ActiveOnly();
        query.AddOrder(TemplateTable.Code, OrderType.Ascending);
        query.AddOrder(TemplateTable.Version, OrderType.Descending);
        return
        [
            .. service.Read(query).GroupBy(row => row.Text(TemplateTable.Code)).Select(rows => Complete(rows, rows.First())),
        ];
    }

    private static Template OfType(IOrganizationService service, Guid id, TemplateType type, Func<string, Message> isAnother)
    {
        var query = Query();
        query.ColumnSet.AddColumn(TemplateTable.Status);
        query.Criteria.AddCondition(TemplateTable.Id, ConditionOperator.Equal, id);
        query.Criteria.ActiveOnly();
        var rows = service.Read(query);
        if (rows.Count == 0)
        {
            throw new DomainException(PartMessages.Gone);
        }

        var header = TemplateRows.ReadHeader(rows[0]);
        if (header.Type != type)
        {
            throw new DomainException(isAnother(header.Code));
        }

        return rows[0].Choice<TemplateState>(TemplateTable.Status) == TemplateState.Published
            ? Complete(rows, rows[0])
            : throw new DomainException(PartMessages.NotPublished(header.Code, header.Version));
    }

    /// <summary>The version of an id, of any state, with its items; null when it is gone. One call.</summary>
    /// <exception cref="DomainException">The rows have faults.</exception>
    public static Template? Version(IOrganizationService service, Guid id)
    {
        var query = Query();
        query.Criteria.AddCondition(TemplateTable.Id, ConditionOperator.Equal, id);
        var rows = service.Read(query);
        return rows.Count == 0 ? null : Complete(rows, rows[0]);
    }

    /// <summary>Adds the version that a plan was made from to a query that reads plans.</summary>
    /// <param name="query">Reads plans, with <see cref="PlanTable.TemplateCode"/> among the columns.</param>
    /// <param name="withItems">Also its items: the result then has each plan once for each of them.</param>
    public static void Join(QueryExpression query, bool withItems)
    {
        var header = query.Outer(PlanTable.TemplateId, TemplateTable.LogicalName, TemplateTable.Id, HeaderAlias, HeaderColumns);
        if (withItems)
        {
            JoinItems(header.Outer(TemplateTable.Id, TemplateItemTable.LogicalName, TemplateItemTable.TemplateId, ItemAlias, ItemColumns));
        }
    }

    /// <inheritdoc cref="Join(QueryExpression, bool)" />
    /// <param name="plan">The link to the plans.</param>
    public static void Join(LinkEntity plan) =>
        plan.Outer(PlanTable.TemplateId, TemplateTable.LogicalName, TemplateTable.Id, HeaderAlias, HeaderColumns);

    /// <summary>The version that a plan was made from, out of a query with <see cref="Join(QueryExpression, bool)"/>.</summary>
    /// <param name="plan">The plan's columns.</param>
    /// <param name="rows">All rows of that plan if its items were joined; otherwise null.</param>
    /// <exception cref="DomainException">The rows have faults, or there are none and no template of that code is compiled in.</exception>
    public static StoredTemplate OfPlan(Row plan, IEnumerable<Row>? rows)
    {
        var header = plan.Linked(HeaderAlias);
        if (header.Key(TemplateTable.Id) is not { } id)
        {
            return CompiledIn(plan.Text(PlanTable.TemplateCode) ?? string.Empty);
        }

        return rows is null
            ? new StoredTemplate(id, TemplateRows.ReadHeader(header))
            : new StoredTemplate(id, Complete(rows, header));
    }

    /// <summary>The template with its items. No call if they have been read already or are compiled in, otherwise one.</summary>
    /// <exception cref="DomainException">The rows have faults.</exception>
    public Template WithItems(IOrganizationService service) =>
        Header as Template ?? (Id is { } id ? Version(service, id) : null) ?? new Template(Header, []);

    /// <summary>Id of the version that a plan was made from, out of a query with <see cref="Join(QueryExpression, bool)"/>.</summary>
    /// <returns>The empty id for a template that is compiled in.</returns>
    public static Guid IdOf(Row plan) => plan.Linked(HeaderAlias).Key(TemplateTable.Id) ?? Guid.Empty;

    /// <summary>
    /// The items of the versions that plans were made from, by the id of the version. No call where none is rows, else one a page.
    /// </summary>
    public static ILookup<Guid, Row> ItemsOf(IOrganizationService service, IEnumerable<Row> plans)
    {
        var ids = plans.Select(IdOf).Where(id => id != Guid.Empty).Distinct().Cast<object>().ToArray();
        if (ids.Length == 0)
        {
            return Enumerable.Empty<Row>().ToLookup(_ => Guid.Empty);
        }

        var query = new QueryExpression(TemplateItemTable.LogicalName)
        {
            ColumnSet = new ColumnSet([.. TemplateColumns.Item, TemplateItemTable.TemplateId]),
        };
        query.Criteria.AddCondition(TemplateItemTable.TemplateId, ConditionOperator.In, ids);
        query.Criteria.ActiveOnly();
        query.AddOrder(TemplateItemTable.Id, OrderType.Ascending);
        return service.ReadAll(query).ToLookup(row => row.Reference(TemplateItemTable.TemplateId)!.Id);
    }

    /// <summary>
    /// The template with items that were read beside it; the template itself where it is compiled in or has no item any more.
    /// </summary>
    /// <param name="plan">The plan's columns.</param>
    /// <param name="items">Rows of its items, of <see cref="ItemsOf"/>.</param>
    /// <exception cref="DomainException">The rows have faults.</exception>
    public Template With(Row plan, IReadOnlyList<Row> items) =>
        Header as Template ?? TemplateRows.Read(plan.Linked(HeaderAlias), items);

    /// <summary>The items of a version that count: those that are not deactivated. One call.</summary>
    /// <param name="service">Where to read.</param>
    /// <param name="templateId">The version.</param>
    public static IReadOnlyList<Row> ItemRows(IOrganizationService service, Guid templateId)
    {
        var query = new QueryExpression(TemplateItemTable.LogicalName) { ColumnSet = new ColumnSet(TemplateColumns.Item) };
        query.Criteria.AddCondition(TemplateItemTable.TemplateId, ConditionOperator.Equal, templateId);
        query.Criteria.AddCondition(SystemColumns.StateCode, ConditionOperator.Equal, 0);
        return service.Read(query);
    }

    private static string[] HeaderColumns => [TemplateTable.Id, .. TemplateColumns.Header];

    private static string[] ItemColumns => [TemplateItemTable.Id, .. TemplateColumns.Item];

    private static QueryExpression Query()
    {
        var query = new QueryExpression(TemplateTable.LogicalName) { ColumnSet = new ColumnSet(TemplateColumns.Header) };
        JoinItems(query.Outer(TemplateTable.Id, TemplateItemTable.LogicalName, TemplateItemTable.TemplateId, ItemAlias, ItemColumns));
        return query;
    }

    private static void JoinItems(LinkEntity items) =>
        items.LinkCriteria.AddCondition(SystemColumns.StateCode, ConditionOperator.Equal, 0);

    private static Template Complete(IEnumerable<Row> rows, Row header)
    {
        // Versions come highest first; of several published ones the first counts.
        var id = rows.First().Id;
        return TemplateRows.Read(header, rows
            .Where(row => row.Id == id)
            .Select(row => row.Linked(ItemAlias))
            .Where(item => item.Key(TemplateItemTable.Id) is not null));
    }

    private static StoredTemplate CompiledIn(string code) =>
        new(null, ShippedTemplates.All.FirstOrDefault(template => template.Code == code)
        ?? throw new DomainException(TemplateRowMessages.NotThere(code)));
}
