using CrmOnboarding.Sandbox.Messages.Checks;
using CrmOnboarding.Sandbox.Security;
using CrmOnboarding.Sandbox.Store;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Messages.Rows;

/// <summary>Create: one row, its parties, and every related row below it as a Create of its own, all in one transaction.</summary>
internal sealed class CreateHandler(MessageServices services) : MessageHandler(services, "Create")
{
    private readonly AutoNumbers _autoNumbers = new(services.Database);
    private readonly ChildRows _children = new(services);

    public override MessageTarget TargetOf(OrganizationRequest request)
    {
        var target = request.Required<Entity>("Target");
        var table = Services.Find.Table(target.LogicalName);
        if (target.Id == Guid.Empty && target.Attributes.TryGetValue(table.PrimaryIdColumn, out var value) && value is Guid id)
        {
            target.Id = id;
        }

        return new MessageTarget(table.LogicalName, target.Id);
    }

    public override OrganizationResponse Execute(OrganizationRequest request, RequestScope scope)
    {
        var target = request.Required<Entity>("Target");
        var table = Services.Find.Table(target.LogicalName);
        WritableTables.Check(table, MessageName);
        Services.Opportunities.CheckLine(table, target.GetAttributeValue<EntityReference>("opportunityid"));
        RelatedRows.CreateParents(Services, table, target, scope);
        var row = Services.Builder.ForCreate(target, table, scope);
        var id = (Guid)row[row.Shape.Id]!;
        var owner = row["ownerid"] as EntityReference;
        Services.Security.Demand(scope.UserId, AccessRight.Create, table, owner, id);
        if (owner is not null)
        {
            Services.Security.DemandOwner(scope.UserId, table, owner);
        }

        _autoNumbers.Fill(row);
        try
        {
            Services.Rows.Insert(row);
        }
        catch (StoreException exception) when (exception.IsDuplicate)
        {
            throw RowFaults.Duplicate(table, exception);
        }

        // Steps after the main operation see the id in Target, as in Dataverse.
        target.Id = id;
        target.Attributes[table.PrimaryIdColumn] = id;
        _children.Write(target, table, id);
        if (table.LogicalName == "systemuser")
        {
            WriteSettings(id);
        }

        RelatedRows.WriteChildren(Services, table, target, scope);
        return Answer("id", id);
    }

    // Every user has settings from the start; language 0 is that of the organization.
    private void WriteSettings(Guid user)
    {
        var settings = new RowValues(Services.Rows.Shape("usersettings"));
        settings.Set(settings.Shape.Id, user);
        settings.Set("uilanguageid", 0);
        Services.Rows.Insert(settings);
    }
}
