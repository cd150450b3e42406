namespace Microsoft.Xrm.Sdk;

/// <summary>How the typed properties of requests and responses read: an absent or null parameter is the type's default.</summary>
internal static class TypedParameters
{
    public static T Get<T>(this OrganizationRequest request, string name) => Read<T>(request.Parameters, name);

    public static T Get<T>(this OrganizationResponse response, string name) => Read<T>(response.Results, name);

    private static T Read<T>(ParameterCollection values, string name)
    {
        return values.Contains(name) && values[name] is { } value ? (T)value : default;
    }
}
