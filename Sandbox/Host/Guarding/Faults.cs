using System.ServiceModel;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Host.Guarding;

/// <summary>What a person reads of a fault, and the answer where nothing else caught one.</summary>
internal static class Faults
{
    /// <summary>Answers whatever a route did not expect with one sentence.</summary>
    public static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception failure) when (!context.Response.HasStarted && failure is not OperationCanceledException)
        {
            context.Response.StatusCode = failure is FaultException<OrganizationServiceFault> or BadHttpRequestException
                ? StatusCodes.Status400BadRequest
                : StatusCodes.Status500InternalServerError;
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync(SentenceOf(failure));
        }
    }

    /// <summary>The sentence of a fault.</summary>
    public static string SentenceOf(Exception failure) => failure switch
    {
        FaultException<OrganizationServiceFault> fault => fault.Detail?.Message ?? fault.Message,
        _ => failure.Message,
    };
}
