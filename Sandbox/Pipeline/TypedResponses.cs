using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Pipeline;

/// <summary>
/// Gives callers the response class of their request, as deserialization does for a client of the platform. Main
/// operations answer with the base class and named results.
/// </summary>
internal static class TypedResponses
{
    private static readonly ConcurrentDictionary<string, Func<OrganizationResponse>?> Constructors = new(StringComparer.Ordinal);

    /// <summary>The answer in the response class of the request's name; as it is when the SDK has no such class.</summary>
    public static OrganizationResponse Of(OrganizationRequest request, OrganizationResponse response)
    {
        if (response.GetType() != typeof(OrganizationResponse)
            || Constructors.GetOrAdd(request.RequestName, Find) is not { } construct)
        {
            return response;
        }

        var typed = construct();
        typed.ResponseName = response.ResponseName;
        typed.Results = response.Results;
        return typed;
    }

    private static Func<OrganizationResponse>? Find(string requestName)
    {
        var type = typeof(OrganizationResponse).Assembly.GetType($"Microsoft.Xrm.Sdk.Messages.{requestName}Response")
            ?? typeof(WhoAmIResponse).Assembly.GetType($"Microsoft.Crm.Sdk.Messages.{requestName}Response");
        return type is null ? null : Expression.Lambda<Func<OrganizationResponse>>(Expression.New(type)).Compile();
    }
}
