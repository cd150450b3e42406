using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Sandbox.Messages.Checks;
using CrmOnboarding.Sandbox.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Sandbox.Messages.Rows;

/// <summary>Retrieve: the named columns of one row, with names and formatted values. Empty columns are absent.</summary>
internal sealed class RetrieveHandler(MessageServices services) : MessageHandler(services, "Retrieve")
{
    private readonly ChildRows _children = new(services);

    public override bool RunsInTransaction => false;

    public override MessageTarget TargetOf(OrganizationRequest request) => Services.Find.Row(request.Required<EntityReference>("Target"));

    public override OrganizationResponse Execute(OrganizationRequest request, RequestScope scope)
    {
        var (tableName, id) = Services.Find.Row(request.Required<EntityReference>("Target"));
        var columns = request.Required<ColumnSet>("ColumnSet");
        if (request.Parameters.TryGetValue("RelatedEntitiesQuery", out object? related) && related is not null)
        {
            throw ServiceFaults.NotSupported("Retrieve with RelatedEntitiesQuery");
        }

        var table = Services.Find.Table(tableName);
        foreach (var name in columns.Columns)
        {
            if (!table.HasColumn(name))
            {
                throw RowFaults.UnknownColumn(tableName, name);
            }
        }

        IReadOnlyList<string> names = columns.AllColumns ? [] : columns.Columns.Count == 0 ? [table.PrimaryIdColumn] : columns.Columns;
        var row = Services.Rows.Read(tableName, id, names) ?? throw RowFaults.NotFound(tableName, id);
        Services.Security.DemandRow(scope.UserId, AccessRight.Read, tableName, id);
        _children.Read(row, table, names);
        Services.Presenter.Present(row, table, scope);
        return Answer("Entity", row);
    }
}

/// <summary>RetrieveMultiple: hands the query to the query executor.</summary>
internal sealed class RetrieveMultipleHandler(MessageServices services) : MessageHandler(services, "RetrieveMultiple")
{
    private readonly ChildRows _children = new(services);

    public override bool RunsInTransaction => false;

    public override MessageTarget TargetOf(OrganizationRequest request) => request.Required<QueryBase>("Query") switch
    {
        QueryExpression query => new MessageTarget(query.EntityName, Guid.Empty),
        QueryByAttribute query => new MessageTarget(query.EntityName, Guid.Empty),
        _ => MessageTarget.None,
    };

    public override OrganizationResponse Execute(OrganizationRequest request, RequestScope scope)
    {
        var rows = Services.Queries.Execute(request.Required<QueryBase>("Query"), scope);
        if (rows.EntityName == "calendar")
        {
            // The rules of a calendar come with it unasked.
            var table = Services.Find.Table(rows.EntityName);
            foreach (var row in rows.Entities)
            {
                _children.Read(row, table, [table.PrimaryIdColumn]);
            }
        }

        return Answer("EntityCollection", rows);
    }
}
