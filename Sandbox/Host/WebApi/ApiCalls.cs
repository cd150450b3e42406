using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrmOnboarding.Sandbox.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Host.WebApi;

/// <summary>Calls custom APIs: actions with their parameters in the content, functions with them in the address.</summary>
internal sealed class ApiCalls(ApiModel model, IOrganizationService service, ApiRequest request)
{
    /// <summary>Calls a custom API.</summary>
    /// <param name="api">The API.</param>
    /// <param name="arguments">What stands in parentheses behind its name, or empty.</param>
    /// <param name="target">The row it is bound to; null for none.</param>
    public ApiAnswer Call(CustomApiMetadata api, string arguments, EntityReference? target)
    {
        var isGet = request.Method == HttpMethods.Get;
        if (isGet != api.IsFunction)
        {
            throw new ApiFault(
                StatusCodes.Status405MethodNotAllowed, "0x80060888",
                $"{api.UniqueName} is {(api.IsFunction ? "a function: call it with GET" : "an action: call it with POST")}.");
        }

        var call = new OrganizationRequest(api.UniqueName);
        if (target is not null)
        {
            call["Target"] = target;
        }

        foreach (var (name, value) in isGet ? InAddress(api, arguments) : InBody(api))
        {
            call[name] = value;
        }

        return Answer(api, service.Execute(call));
    }

    private ApiAnswer Answer(CustomApiMetadata api, OrganizationResponse response)
    {
        if (api.Responses.Count == 0)
        {
            return new ApiAnswer(StatusCodes.Status204NoContent);
        }

        var json = new JsonObject { ["@odata.context"] = $"{request.Root}$metadata#Microsoft.Dynamics.CRM.{api.UniqueName}Response" };
        var writer = new RowJson(model, request);
        foreach (var property in api.Responses.Where(property => response.Results.Contains(property.UniqueName)))
        {
            json[property.UniqueName] = writer.OfAnswer(response.Results[property.UniqueName]);
        }

        return new ApiAnswer(StatusCodes.Status200OK, json);
    }

    private IEnumerable<(string Name, object? Value)> InBody(CustomApiMetadata api)
    {
        using var document = JsonDocument.Parse(request.Body.Length == 0 ? "{}" : request.Body);
        foreach (var property in document.RootElement.EnumerateObject())
        {
            yield return (property.Name, ValueOf(Parameter(api, property.Name), property.Value));
        }
    }

    // Name=@alias with the alias in the query, or a literal.
    private IEnumerable<(string Name, object? Value)> InAddress(CustomApiMetadata api, string arguments)
    {
        foreach (var argument in arguments.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (argument.Split('=', 2) is not [var name, var text])
            {
                throw ApiFault.Bad($"'{argument}' is no argument; write it like Name=@p1 with @p1 in the query.");
            }

            if (text.StartsWith('@'))
            {
                text = request.Query.GetValueOrDefault(text) ?? throw ApiFault.Bad($"The query has no {text}.");
            }

            var parameter = Parameter(api, name);
            var literal = text.StartsWith('\'') ? JsonSerializer.Serialize(text[1..^1].Replace("''", "'", StringComparison.Ordinal))
                : parameter.Type is CustomApiParameterType.Guid or CustomApiParameterType.DateTime ? JsonSerializer.Serialize(text)
                : text;
            using var value = JsonDocument.Parse(literal);
            yield return (name, ValueOf(parameter, value.RootElement));
        }
    }

    private static CustomApiParameterMetadata Parameter(CustomApiMetadata api, string name) =>
        api.Parameters.FirstOrDefault(parameter => parameter.UniqueName == name)
            ?? throw ApiFault.Bad($"{api.UniqueName} has no parameter '{name}'.");

    private object? ValueOf(CustomApiParameterMetadata parameter, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        try
        {
            return parameter.Type switch
            {
                CustomApiParameterType.Boolean => value.GetBoolean(),
                CustomApiParameterType.DateTime => DateTime.Parse(
                    value.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
                CustomApiParameterType.Decimal => value.GetDecimal(),
                CustomApiParameterType.Float => value.GetDouble(),
                CustomApiParameterType.Integer => value.GetInt32(),
                CustomApiParameterType.Money => new Money(value.GetDecimal()),
                CustomApiParameterType.Picklist => new OptionSetValue(value.GetInt32()),
                CustomApiParameterType.String => value.GetString(),
                CustomApiParameterType.StringArray => value.EnumerateArray().Select(each => each.GetString()!).ToArray(),
                CustomApiParameterType.Guid => value.GetGuid(),
                CustomApiParameterType.EntityReference => value.TryGetProperty("@odata.id", out var address)
                    ? new RowParser(model).Reference(address.GetString())
                    : Row(parameter, value).ToEntityReference(),
                CustomApiParameterType.Entity => Row(parameter, value),
                _ => new EntityCollection([.. value.EnumerateArray().Select(each => Row(parameter, each))]),
            };
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or FormatException)
        {
            throw ApiFault.Bad($"'{value}' is no {parameter.Type} for the parameter {parameter.UniqueName}.");
        }
    }

    private Entity Row(CustomApiParameterMetadata parameter, JsonElement value)
    {
        const string Type = "@odata.type";
        var name = value.TryGetProperty(Type, out var type) ? type.GetString()!.Split('.')[^1] : parameter.Table;
        return name is not null && model.Metadata.FindTable(name) is not null
            ? new RowParser(model).Parse(model.Table(name), value)
            : throw ApiFault.Bad($"The parameter {parameter.UniqueName} needs {Type} with the table of its row.");
    }
}
