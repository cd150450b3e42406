using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CrmOnboarding.Sandbox.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Host.WebApi;

/// <summary>The Web API for one caller: finds what a request is about and lets it be done.</summary>
internal sealed partial class Api(ApiModel model, IOrganizationService service)
{
    private const string Namespace = "Microsoft.Dynamics.CRM.";

    /// <summary>Answers a request; what is refused is an answer too.</summary>
    /// <exception cref="Exception">Nobody expects it.</exception>
    public ApiAnswer Answer(ApiRequest request)
    {
        try
        {
            return Find(request);
        }
        catch (Exception exception) when (ApiFault.Of(exception) is { } fault)
        {
            return ApiAnswer.Of(fault);
        }
    }

    /// <summary>The request of the service that a part of a change set is.</summary>
    /// <exception cref="ApiFault">It is no change of a row.</exception>
    public Write WriteOf(ApiRequest request)
    {
        var (table, key, rest) = Resource(request);
        return table is null || rest.Length > 0 ? throw ApiFault.NotSupported($"{request.Resource} in a change set")
            : WriteOf(request, table, key) ?? throw ApiFault.NotSupported($"{request.Method} in a change set");
    }

    private ApiAnswer Find(ApiRequest request)
    {
        if (request.Headers.Keys.FirstOrDefault(name => name is "MSCRMCallerID" or "CallerObjectId") is { } header)
        {
            throw ApiFault.NotSupported($"Impersonation with the header {header}");
        }

        var (table, key, rest) = Resource(request);
        if (table is null)
        {
            return Other(request, key, rest);
        }

        if (rest.Length == 0)
        {
            return WriteOf(request, table, key) is { } write ? write.Answer(service.Execute(write.Request))
                : request.Method != HttpMethods.Get ? throw ApiFault.NotSupported($"{request.Method} of {request.Resource}")
                : key is null ? new Reads(model, service, request).Set(table)
                : new Reads(model, service, request).Row(table, key);
        }

        return Behind(request, table, key, rest[1..]);
    }

    private Write? WriteOf(ApiRequest request, ApiTable table, EntityReference? key)
    {
        var writes = new Writes(model, service, request);
        return (request.Method, key) switch
        {
            ("POST", null) => writes.Create(table),
            ("PATCH", not null) => writes.Change(table, key),
            ("DELETE", not null) => writes.Delete(key),
            _ => null,
        };
    }

    // What stands behind a set or a row: a count, related rows, a bound API.
    private ApiAnswer Behind(ApiRequest request, ApiTable table, EntityReference? key, string rest)
    {
        if (rest == "$count" && key is null && request.Method == HttpMethods.Get)
        {
            return new Reads(model, service, request).Count(table);
        }

        if (rest.StartsWith(Namespace, StringComparison.Ordinal))
        {
            var (name, arguments) = NameAndArguments(rest[Namespace.Length..]);
            return FindApi(name) is { } api && api.Binding != CustomApiBinding.Global && api.BoundTable == table.Table.LogicalName
                ? new ApiCalls(model, service, request).Call(api, arguments, key)
                : throw ApiFault.NotFound($"Resource not found for the segment '{rest}'.");
        }

        return key is not null && request.Method == HttpMethods.Get && table.Navigations.TryGetValue(rest, out var navigation)
            ? new Reads(model, service, request).Related(table, key.Id, navigation)
            : table.Navigations.ContainsKey(rest.Split('/')[0]) || table.Columns.ContainsKey(rest)
                ? throw ApiFault.NotSupported($"{request.Method} of {request.Resource}")
                : throw ApiFault.NotFound($"Resource not found for the segment '{rest}'.");
    }

    private ApiAnswer Other(ApiRequest request, EntityReference? key, string rest)
    {
        var (name, arguments) = NameAndArguments(request.Resource);
        if (request.Resource.Length == 0)
        {
            var sets = model.Metadata.Tables.Values.Select(table => table.EntitySetName).Order(StringComparer.Ordinal);
            return new ApiAnswer(StatusCodes.Status200OK, new JsonObject
            {
                ["value"] = new JsonArray(
                    [.. sets.Select(set => new JsonObject { ["name"] = set, ["kind"] = "EntitySet", ["url"] = set })]),
            });
        }

        return name switch
        {
            "EntityDefinitions" => arguments.Length == 0
                ? new Definitions(model, request).All()
                : new Definitions(model, request).One(arguments),
            "WhoAmI" => WhoAmI(request),
            _ => FindApi(name) is { Binding: CustomApiBinding.Global } api
                ? new ApiCalls(model, service, request).Call(api, arguments, key)
                : throw ApiFault.NotFound($"Resource not found for the segment '{name}{rest}'."),
        };
    }

    private ApiAnswer WhoAmI(ApiRequest request)
    {
        var json = new JsonObject { ["@odata.context"] = $"{request.Root}$metadata#Microsoft.Dynamics.CRM.WhoAmIResponse" };
        foreach (var (name, value) in service.Execute(new OrganizationRequest("WhoAmI")).Results)
        {
            json[name] = RowJson.ValueOf(value);
        }

        return new ApiAnswer(StatusCodes.Status200OK, json);
    }

    private CustomApiMetadata? FindApi(string name) =>
        model.Metadata.FindCustomApi(name) is { } api && api.UniqueName == name ? api : null;

    private (ApiTable? Table, EntityReference? Key, string Behind) Resource(ApiRequest request)
    {
        var match = SetAndKey().Match(request.Resource);
        if (!match.Success || model.FindSet(match.Groups["set"].Value) is not { } table)
        {
            return (null, null, string.Empty);
        }

        return (table, match.Groups["key"].Success ? KeyOf(table, match.Groups["key"].Value) : null, match.Groups["rest"].Value);
    }

    // An id, or the columns of an alternate key with their values.
    private static EntityReference KeyOf(ApiTable table, string text)
    {
        if (Guid.TryParse(text, out var id))
        {
            return new EntityReference(table.Table.LogicalName, id);
        }

        var key = new EntityReference(table.Table.LogicalName) { KeyAttributes = [] };
        foreach (Match part in KeyPart().Matches(text))
        {
            var name = part.Groups["name"].Value;
            var column = table.Columns.GetValueOrDefault(name) ?? throw ApiFault.Bad($"The table {table.Table.LogicalName} has no {name}.");
            var value = part.Groups["text"].Success
                ? System.Text.Json.JsonSerializer.SerializeToElement(part.Groups["text"].Value.Replace("''", "'", StringComparison.Ordinal))
                : System.Text.Json.JsonDocument.Parse(part.Groups["number"].Value).RootElement;
            key.KeyAttributes.Add(column.LogicalName, RowParser.ValueOf(column, value));
        }

        return key.KeyAttributes.Count > 0 ? key : throw ApiFault.Bad($"'{text}' is neither an id nor an alternate key.");
    }

    private static (string Name, string Arguments) NameAndArguments(string segment)
    {
        var open = segment.IndexOf('(', StringComparison.Ordinal);
        return open < 0 || !segment.EndsWith(')') ? (segment, string.Empty) : (segment[..open], segment[(open + 1)..^1]);
    }

    [GeneratedRegex("^(?<set>[A-Za-z0-9_]+)(\\((?<key>[^)]*)\\))?(?<rest>/.*)?$")]
    private static partial Regex SetAndKey();

    [GeneratedRegex("(?<name>[a-z0-9_]+)=('(?<text>([^']|'')*)'|(?<number>[0-9.-]+|true|false))")]
    private static partial Regex KeyPart();
}
