using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Messages;

/// <summary>A custom API: checks the parameters; the pipeline then runs its plug-in as the main operation.</summary>
internal sealed class CustomApiHandler(MessageServices services, CustomApiMetadata api) : MessageHandler(services, api.UniqueName)
{
    public override MessageTarget TargetOf(OrganizationRequest request) => api.Binding switch
    {
        CustomApiBinding.Entity => Services.Find.Row(request.Required<EntityReference>("Target")),
        CustomApiBinding.EntityCollection => new MessageTarget(Services.Find.Table(api.BoundTable).LogicalName, Guid.Empty),
        _ => MessageTarget.None,
    };

    public override OrganizationResponse Execute(OrganizationRequest request, RequestScope scope)
    {
        foreach (var parameter in api.Parameters)
        {
            if (!request.Parameters.TryGetValue(parameter.UniqueName, out object? value) || value is null)
            {
                if (!parameter.IsOptional)
                {
                    throw ServiceFaults.Of(
                        ErrorCodes.InvalidArgument,
                        $"Required field '{parameter.UniqueName}' is missing from the request {api.UniqueName}.");
                }
            }
            else if (!IsOf(parameter.Type, value))
            {
                throw ServiceFaults.Of(
                    ErrorCodes.InvalidArgument,
                    $"The parameter '{parameter.UniqueName}' of the request {api.UniqueName} must be of type {parameter.Type}, not "
                        + $"{value.GetType().Name}.");
            }
        }

        foreach (var sent in request.Parameters.Keys)
        {
            var isKnown = (sent == "Target" && api.Binding == CustomApiBinding.Entity)
                || api.Parameters.Any(parameter => parameter.UniqueName == sent);
            if (!isKnown)
            {
                throw ServiceFaults.Of(ErrorCodes.InvalidArgument, $"The request {api.UniqueName} has no parameter '{sent}'.");
            }
        }

        return Done();
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
