using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Host.WebApi;

/// <summary>Answers requests that read rows.</summary>
internal sealed class Reads(ApiModel model, IOrganizationService service, ApiRequest request)
{
    private readonly RowJson _json = new(model, request);

    /// <summary>The rows of a set, in the address's own query or in FetchXML.</summary>
    public ApiAnswer Set(ApiTable table, FilterExpression? only = null)
    {
        if (request.Query.TryGetValue("fetchXml", out var fetch))
        {
            return Fetched(table, fetch);
        }

        var reader = new QueryReader(model, table, request);
        var query = reader.Query();
        if (only is not null)
        {
            query.Criteria = new FilterExpression(LogicalOperator.And) { Filters = { query.Criteria, only } };
        }

        var found = service.RetrieveMultiple(query);
        var answer = new JsonObject { ["@odata.context"] = $"{request.Root}$metadata#{table.Table.EntitySetName}" };
        if (query.PageInfo?.ReturnTotalRecordCount == true)
        {
            answer["@odata.count"] = found.TotalRecordCount;
        }

        answer["value"] = Rows(table, found.Entities, reader);
        if (found.MoreRecords && query.TopCount is null)
        {
            answer["@odata.nextLink"] = reader.NextLink(found.PagingCookie, query.PageInfo!.PageNumber + 1);
        }

        return new ApiAnswer(StatusCodes.Status200OK, answer);
    }

    /// <summary>How many rows a set has, up to 5,000.</summary>
    public ApiAnswer Count(ApiTable table)
    {
        var query = new QueryReader(model, table, request).Query();
        query.TopCount = null;
        query.PageInfo = new PagingInfo { PageNumber = 1, Count = 1, ReturnTotalRecordCount = true };
        return new ApiAnswer(StatusCodes.Status200OK, JsonValue.Create(service.RetrieveMultiple(query).TotalRecordCount));
    }

    /// <summary>One row.</summary>
    public ApiAnswer Row(ApiTable table, EntityReference target)
    {
        var reader = new QueryReader(model, table, request);
        var row = ((Entity)service.Execute(new OrganizationRequest("Retrieve")
        {
            ["Target"] = target,
            ["ColumnSet"] = reader.Columns(),
        }).Results["Entity"])!;
        var tag = RowJson.TagOf(row);
        if (tag is not null && request.Header("If-None-Match") == tag)
        {
            return new ApiAnswer(StatusCodes.Status304NotModified);
        }

        var json = (JsonObject)Rows(table, [row], reader)[0]!.DeepClone();
        json.Insert(0, "@odata.context", $"{request.Root}$metadata#{table.Table.EntitySetName}/$entity");
        return new ApiAnswer(StatusCodes.Status200OK, json, Tag: tag);
    }

    /// <summary>The rows that a row leads to.</summary>
    public ApiAnswer Related(ApiTable table, Guid id, ApiNavigation navigation)
    {
        var target = model.Table(navigation.Table);
        if (navigation.IsCollection)
        {
            var only = new FilterExpression(LogicalOperator.And);
            only.AddCondition(navigation.Relationship.ReferencingColumn, ConditionOperator.Equal, id);
            return Set(target, only);
        }

        var row = service.Retrieve(table.Table.LogicalName, id, new ColumnSet(navigation.Relationship.ReferencingColumn));
        return row.GetAttributeValue<EntityReference>(navigation.Relationship.ReferencingColumn) is { } reference
            && reference.LogicalName == navigation.Table
                ? Row(target, reference)
                : new ApiAnswer(StatusCodes.Status204NoContent);
    }

    private JsonArray Rows(ApiTable table, IReadOnlyList<Entity> rows, QueryReader reader)
    {
        List<JsonObject> written = [.. rows.Select(row => _json.Of(table, row, reader.Selected))];
        foreach (var (navigation, selected) in reader.Expanded)
        {
            Expand(rows, written, navigation, selected);
        }

        return new JsonArray([.. written]);
    }

    // One query for all rows, whichever way it goes.
    private void Expand(
        IReadOnlyList<Entity> rows, List<JsonObject> written, ApiNavigation navigation, IReadOnlyList<string>? selected)
    {
        var target = model.Table(navigation.Table);
        var relationship = navigation.Relationship;
        var query = new QueryExpression(navigation.Table)
        {
            ColumnSet = QueryReader.ColumnsOf(target, selected, navigation.IsCollection ? [navigation] : []),
        };
        object[] ids = navigation.IsCollection
            ? [.. rows.Select(row => (object)row.Id)]
            : [.. rows.Select(row => row.GetAttributeValue<EntityReference>(relationship.ReferencingColumn))
                .Where(reference => reference?.LogicalName == navigation.Table).Select(reference => (object)reference.Id).Distinct()];
        var found = ids.Length == 0 ? [] : Find(query, navigation.IsCollection
            ? relationship.ReferencingColumn
            : target.Table.PrimaryIdColumn, ids);
        for (var index = 0; index < rows.Count; index++)
        {
            var row = rows[index];
            var related = found.Where(each => navigation.IsCollection
                ? each.GetAttributeValue<EntityReference>(relationship.ReferencingColumn)?.Id == row.Id
                : each.Id == row.GetAttributeValue<EntityReference>(relationship.ReferencingColumn)?.Id);
            var objects = related.Select(each => _json.Of(target, each, selected)).ToList();
            written[index][navigation.Name] = navigation.IsCollection ? new JsonArray([.. objects]) : objects.FirstOrDefault();
        }
    }

    private IReadOnlyList<Entity> Find(QueryExpression query, string column, object[] ids)
    {
        query.Criteria.AddCondition(new ConditionExpression(column, ConditionOperator.In, ids));
        return service.RetrieveMultiple(query).Entities;
    }

    private ApiAnswer Fetched(ApiTable table, string fetchXml)
    {
        XElement fetch;
        try
        {
            fetch = XElement.Parse(fetchXml);
        }
        catch (XmlException wrong)
        {
            throw ApiFault.Bad($"The FetchXML is not well-formed: {wrong.Message}");
        }

        if ((string?)fetch.Element("entity")?.Attribute("name") != table.Table.LogicalName)
        {
            throw ApiFault.Bad($"The FetchXML asks for another table than the address {request.Resource}.");
        }

        if (request.PageSize is { } size && fetch.Attribute("top") is null)
        {
            fetch.SetAttributeValue("count", size);
            fetch.SetAttributeValue("page", (string?)fetch.Attribute("page") ?? "1");
        }

        var found = service.RetrieveMultiple(new FetchExpression(fetch.ToString(SaveOptions.DisableFormatting)));
        var answer = new JsonObject { ["@odata.context"] = $"{request.Root}$metadata#{table.Table.EntitySetName}" };
        if (found.MoreRecords)
        {
            var page = (int?)fetch.Attribute("page") ?? 1;
            answer["@Microsoft.Dynamics.CRM.fetchxmlpagingcookie"] = new XElement(
                "cookie",
                new XAttribute("pagenumber", page + 1),
                new XAttribute("pagingcookie", Uri.EscapeDataString(Uri.EscapeDataString(found.PagingCookie ?? string.Empty))),
                new XAttribute("istracking", "False")).ToString(SaveOptions.DisableFormatting);
            answer["@Microsoft.Dynamics.CRM.morerecords"] = true;
        }

        answer["value"] = new JsonArray([.. found.Entities.Select(row => _json.OfFetched(table, row))]);
        return new ApiAnswer(StatusCodes.Status200OK, answer);
    }
}
