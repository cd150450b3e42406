using CrmOnboarding.Sandbox.Messages.Activities;
using CrmOnboarding.Sandbox.Messages.Checks;
using CrmOnboarding.Sandbox.Messages.Sales;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Security;
using CrmOnboarding.Sandbox.Store;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Messages.Rows;

/// <summary>Update: the columns in Target, and with ownerid an assignment, with statecode or statuscode a change of state.</summary>
internal sealed class UpdateHandler(MessageServices services) : MessageHandler(services, "Update")
{
    private static readonly string[] s_stateColumns = ["statecode", "statuscode"];

    private readonly ChildRows _children = new(services);
    private readonly OwnerCascade _ownerCascade = new(services);

    /// <summary>State and other columns in one Update are two operations: first the other columns, then the state.</summary>
    public override IReadOnlyList<OrganizationRequest> Split(OrganizationRequest request)
    {
        if (!request.Parameters.TryGetValue("Target", out object? value) || value is not Entity target || !target.Contains("statecode"))
        {
            return [request];
        }

        var idColumn = Services.Find.Table(target.LogicalName).PrimaryIdColumn;
        if (target.RelatedEntities.Count == 0
            && target.Attributes.Keys.All(name => s_stateColumns.Contains(name, StringComparer.Ordinal) || name == idColumn))
        {
            return [request];
        }

        var state = Part(target, idColumn, isState: true);
        var others = Part(target, idColumn, isState: false);
        others.RelatedEntities.AddRange(target.RelatedEntities);

        // Reopening comes first: a closed row accepts no other change.
        var reopens = target["statecode"] is OptionSetValue { Value: 0 };
        Entity[] parts = reopens ? [state, others] : [others, state];
        return [.. parts.Select((part, index) => With(request, part, keepsVersion: index == 0))];
    }

    public override MessageTarget TargetOf(OrganizationRequest request) => Services.Find.Row(request.Required<Entity>("Target"));

    public override OrganizationResponse Execute(OrganizationRequest request, RequestScope scope)
    {
        var target = request.Required<Entity>("Target");
        var (tableName, id) = Services.Find.Row(target);
        var table = Services.Find.Table(tableName);
        WritableTables.Check(table, MessageName);
        var before = Services.Rows.Read(tableName, id, OldColumns(table)) ?? throw RowFaults.NotFound(tableName, id);
        CheckVersion(request, target, before);
        var owner = before.GetAttributeValue<EntityReference>("ownerid");
        Services.Security.Demand(scope.UserId, AccessRight.Write, table, owner, id);
        Services.Opportunities.CheckOpen(target, before);
        ActivityStates.CheckOpen(table, target, before);
        RelatedRows.CreateParents(Services, table, target, scope);

        var row = Services.Builder.ForUpdate(target, table, id, scope);
        var oldState = before.GetAttributeValue<OptionSetValue>("statecode")?.Value ?? 0;
        StateRules.Complete(row, oldState);
        var newOwner = row["ownerid"] as EntityReference;
        if (newOwner is not null && !newOwner.Equals(owner))
        {
            Services.Security.Demand(scope.UserId, AccessRight.Assign, table, owner, id);
            Services.Security.DemandOwner(scope.UserId, table, newOwner);
        }

        var closes = Services.Opportunities.IsClosedBy(row, before);
        Write(table, row, id);
        _children.Write(target, table, id);
        if (newOwner is not null && owner is not null && !newOwner.Equals(owner))
        {
            _ownerCascade.Follow(table, id, owner, newOwner, scope);
        }

        if (closes)
        {
            Services.Opportunities.RecordClosing(before, row, scope);
        }
        else
        {
            Services.Opportunities.AfterReopening(before, row);
        }

        RelatedRows.WriteChildren(Services, table, target, scope);
        return Done();
    }

    private void Write(TableMetadata table, RowValues row, Guid id)
    {
        try
        {
            if (!Services.Rows.Update(row, id))
            {
                throw RowFaults.NotFound(table.LogicalName, id);
            }
        }
        catch (StoreException exception) when (exception.IsDuplicate)
        {
            throw RowFaults.Duplicate(table, exception);
        }
    }

    private static string[] OldColumns(TableMetadata table) => table.LogicalName switch
    {
        OpportunityStates.Table => OpportunityStates.Columns,
        OpportunityStates.LineTable => ["opportunityid"],
        _ => (table.Ownership == Ownership.UserOwned, table.StateColumn is not null) switch
        {
            (true, true) => ["ownerid", "statecode"],
            (true, false) => ["ownerid"],
            (false, true) => ["statecode"],
            _ => [table.PrimaryIdColumn],
        },
    };

    private static void CheckVersion(OrganizationRequest request, Entity target, Entity before) =>
        RowVersions.Check(request, target.RowVersion, before.RowVersion);

    private static Entity Part(Entity target, string idColumn, bool isState)
    {
        var part = new Entity(target.LogicalName, target.Id) { RowVersion = target.RowVersion };
        part.KeyAttributes.AddRange(target.KeyAttributes);
        foreach (var attribute in target.Attributes)
        {
            if (attribute.Key == idColumn || s_stateColumns.Contains(attribute.Key, StringComparer.Ordinal) == isState)
            {
                part.Attributes.Add(attribute);
            }
        }

        return part;
    }

    private static OrganizationRequest With(OrganizationRequest request, Entity part, bool keepsVersion)
    {
        var copy = new OrganizationRequest(request.RequestName) { RequestId = request.RequestId };
        copy.Parameters.AddRange(request.Parameters);
        copy["Target"] = part;
        if (!keepsVersion)
        {
            // The first part has changed the version.
            copy.Parameters.Remove(RowVersions.Parameter);
        }

        return copy;
    }
}
