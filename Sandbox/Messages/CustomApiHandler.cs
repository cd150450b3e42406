using System.ServiceModel;
using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Messages;

/// <summary>A custom API: checks the caller, the parameters and the answer; the pipeline runs its plug-in as the main operation.</summary>
internal sealed class CustomApiHandler(MessageServices services, CustomApiMetadata api) : MessageHandler(services, api.UniqueName)
{
    private const string Target = "Target";

    /// <summary>Parameters that every request may carry; they are for the platform.</summary>
    private static readonly HashSet<string> s_ofEveryRequest = new(StringComparer.Ordinal)
    {
        "tag", "BypassCustomPluginExecution", "BypassBusinessLogicExecution", "SuppressCallbackRegistrationExpanderJob",
    };

    public override MessageTarget TargetOf(OrganizationRequest request)
    {
        foreach (var parameter in api.Parameters)
        {
            if (!request.Parameters.TryGetValue(parameter.UniqueName, out object? value) || value is null)
            {
                if (!parameter.IsOptional)
                {
                    throw Refused($"Required field '{parameter.UniqueName}' is missing from the request {api.UniqueName}.");
                }
            }
            else if (Mismatch(parameter, value) is { } mismatch)
            {
                throw Refused($"The parameter '{parameter.UniqueName}' of the request {api.UniqueName} {mismatch}.");
            }
        }

        foreach (var sent in request.Parameters.Keys)
        {
            var isKnown = (sent == Target && api.Binding == CustomApiBinding.Entity)
                || s_ofEveryRequest.Contains(sent)
                || api.Parameters.Any(parameter => parameter.UniqueName == sent);
            if (!isKnown)
            {
                throw Refused($"The request {api.UniqueName} has no parameter '{sent}'.");
            }
        }

        return api.Binding switch
        {
            CustomApiBinding.Entity => Bound(request.Required<EntityReference>(Target)),
            CustomApiBinding.EntityCollection => new MessageTarget(api.BoundTable!, Guid.Empty),
            _ => MessageTarget.None,
        };
    }

    public override OrganizationResponse Execute(OrganizationRequest request, RequestScope scope)
    {
        if (api.IsPrivate && scope.Depth > 1)
        {
            throw Refused($"The custom API {api.UniqueName} is private: no extension may call it.");
        }

        if (api.ExecutePrivilege is { } privilege)
        {
            Services.Security.Demand(scope.UserId, privilege);
        }

        return Done();
    }

    public override void CheckAnswer(ParameterCollection answer)
    {
        foreach (var value in answer)
        {
            var property = api.Responses.FirstOrDefault(response => response.UniqueName == value.Key)
                ?? throw Refused($"The custom API {api.UniqueName} has no response property '{value.Key}'.");
            if (value.Value is not null && Mismatch(property, value.Value) is { } mismatch)
            {
                throw Refused($"The response property '{property.UniqueName}' of {api.UniqueName} {mismatch}.");
            }
        }
    }

    private MessageTarget Bound(EntityReference target) => target.LogicalName == api.BoundTable
        ? Services.Find.Row(target)
        : throw Refused($"The request {api.UniqueName} is bound to {api.BoundTable}, not to '{target.LogicalName}'.");

    private static FaultException<OrganizationServiceFault> Refused(string message) =>
        ServiceFaults.Of(ErrorCodes.InvalidArgument, message);

    private static string? Mismatch(CustomApiParameterMetadata parameter, object value)
    {
        if (!IsOf(parameter.Type, value))
        {
            return $"must be of type {parameter.Type}, not {value.GetType().Name}";
        }

        var table = value switch
        {
            Entity row => row.LogicalName,
            EntityReference row => row.LogicalName,
            EntityCollection rows => rows.Entities.Select(row => row.LogicalName).FirstOrDefault(name => name != parameter.Table),
            _ => null,
        };
        return parameter.Table is null || table is null || table == parameter.Table
            ? null
            : $"must be of the table {parameter.Table}, not {table}";
    }

    private static bool IsOf(CustomApiParameterType type, object value) => type switch
    {
        CustomApiParameterType.Boolean => value is bool,
        CustomApiParameterType.DateTime => value is DateTime,
        CustomApiParameterType.Decimal => value is decimal,
        CustomApiParameterType.Entity => value is Entity,
        CustomApiParameterType.EntityCollection => value is EntityCollection,
        CustomApiParameterType.EntityReference => value is EntityReference,
        CustomApiParameterType.Float => value is double,
        CustomApiParameterType.Integer => value is int,
        CustomApiParameterType.Money => value is Money,
        CustomApiParameterType.Picklist => value is OptionSetValue,
        CustomApiParameterType.String => value is string,
        CustomApiParameterType.StringArray => value is string[],
        _ => value is Guid,
    };
}
