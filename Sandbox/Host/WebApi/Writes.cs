using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Host.WebApi;

/// <summary>A request of the service, and the answer that its response becomes: alone, or in the transaction of a change set.</summary>
/// <param name="Request">The request.</param>
/// <param name="Answer">The answer.</param>
internal sealed record Write(OrganizationRequest Request, Func<OrganizationResponse, ApiAnswer> Answer);

/// <summary>Makes requests that write rows.</summary>
internal sealed class Writes(ApiModel model, IOrganizationService service, ApiRequest request)
{
    private const string Any = "*";

    private readonly RowParser _parser = new(model);

    /// <summary>A new row, with the related rows in it.</summary>
    public Write Create(ApiTable table)
    {
        var row = _parser.Parse(table, Body());
        return new Write(
            new OrganizationRequest("Create") { ["Target"] = row },
            response => Written(table, (Guid)response.Results["id"], StatusCodes.Status201Created));
    }

    /// <summary>Changes of a row; a row that is not there is made, unless the caller says that it must be there.</summary>
    public Write Change(ApiTable table, EntityReference target)
    {
        var row = _parser.Parse(table, Body());
        row.Id = target.Id;
        row.KeyAttributes = target.KeyAttributes;
        var match = request.Header("If-Match");
        if (match.Length > 0 && match != Any)
        {
            return Updated(table, row, match);
        }

        if (match == Any)
        {
            return new Write(
                new OrganizationRequest("Update") { ["Target"] = row }, _ => Written(table, row.Id, StatusCodes.Status200OK));
        }

        if (request.Header("If-None-Match") == Any && IsThere(target))
        {
            throw new ApiFault(StatusCodes.Status412PreconditionFailed, "0x80060882", "The row is there already.");
        }

        return new Write(new OrganizationRequest("Upsert") { ["Target"] = row }, response => Written(
            table,
            ((EntityReference)response.Results["Target"]).Id,
            (bool)response.Results["RecordCreated"] ? StatusCodes.Status201Created : StatusCodes.Status200OK));
    }

    /// <summary>Removes a row.</summary>
    public Write Delete(EntityReference target)
    {
        var delete = new OrganizationRequest("Delete") { ["Target"] = target };
        if (request.Header("If-Match") is { Length: > 0 } match && match != Any)
        {
            target.RowVersion = VersionOf(match);
            delete["ConcurrencyBehavior"] = ConcurrencyBehavior.IfRowVersionMatches;
        }

        return new Write(delete, _ => new ApiAnswer(StatusCodes.Status204NoContent));
    }

    private Write Updated(ApiTable table, Entity row, string match)
    {
        row.RowVersion = VersionOf(match);
        var update = new OrganizationRequest("Update")
        {
            ["Target"] = row,
            ["ConcurrencyBehavior"] = ConcurrencyBehavior.IfRowVersionMatches,
        };
        return new Write(update, _ => Written(table, row.Id, StatusCodes.Status200OK));
    }

    // With the row where the caller asks for it; 204 otherwise.
    private ApiAnswer Written(ApiTable table, Guid id, int status)
    {
        var address = $"{request.Root}{table.Table.EntitySetName}({id})";
        return request.Prefers("return=representation")
            ? new Reads(model, service, request).Row(table, new EntityReference(table.Table.LogicalName, id)) with
            {
                Status = status,
                EntityId = address,
            }
            : new ApiAnswer(StatusCodes.Status204NoContent, EntityId: address);
    }

    private bool IsThere(EntityReference target)
    {
        try
        {
            service.Execute(new OrganizationRequest("Retrieve")
            {
                ["Target"] = target,
                ["ColumnSet"] = new Microsoft.Xrm.Sdk.Query.ColumnSet(),
            });
            return true;
        }
        catch (System.ServiceModel.FaultException<OrganizationServiceFault> fault)
            when (ApiFault.Of(fault)!.Status == StatusCodes.Status404NotFound)
        {
            return false;
        }
    }

    private JsonElement Body()
    {
        using var document = JsonDocument.Parse(request.Body.Length == 0 ? "{}" : request.Body);
        return document.RootElement.ValueKind == JsonValueKind.Object
            ? document.RootElement.Clone()
            : throw ApiFault.Bad("The content must be an object.");
    }

    private static string VersionOf(string tag) => tag.Replace("W/", string.Empty, StringComparison.Ordinal).Trim('"');
}
