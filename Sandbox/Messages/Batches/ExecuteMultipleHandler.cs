using System.ServiceModel;
using CrmOnboarding.Sandbox.Faults;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Messages.Batches;

/// <summary>ExecuteMultiple: up to 1,000 requests one after the other, each in its own transaction; faults are collected.</summary>
internal sealed class ExecuteMultipleHandler(MessageServices services) : MessageHandler(services, "ExecuteMultiple")
{
    private const int MostRequests = 1000;

    public override bool RunsInTransaction => false;

    public override bool HasPipeline => false;

    public override OrganizationResponse Execute(OrganizationRequest request, RequestScope scope)
    {
        var requests = request.Required<OrganizationRequestCollection>("Requests");
        var settings = request.Required<ExecuteMultipleSettings>("Settings");
        Batch.Check(this, requests, MostRequests);
        var items = new ExecuteMultipleResponseItemCollection();
        var isFaulted = false;
        for (var i = 0; i < requests.Count; i++)
        {
            var item = new ExecuteMultipleResponseItem { RequestIndex = i };
            try
            {
                item.Response = Raise(requests[i], scope);
            }
            catch (FaultException<OrganizationServiceFault> fault)
            {
                item.Fault = fault.Detail;
                isFaulted = true;
            }

            if (item.Fault is not null || settings.ReturnResponses)
            {
                items.Add(item);
            }

            if (item.Fault is not null && !settings.ContinueOnError)
            {
                break;
            }
        }

        return new OrganizationResponse { ResponseName = RequestName, Results = { ["IsFaulted"] = isFaulted, ["Responses"] = items } };
    }
}

/// <summary>ExecuteTransaction: up to 1,000 requests in one transaction; the first fault, with its index, undoes all.</summary>
internal sealed class ExecuteTransactionHandler(MessageServices services) : MessageHandler(services, "ExecuteTransaction")
{
    private const int MostRequests = 1000;

    public override bool HasPipeline => false;

    public override OrganizationResponse Execute(OrganizationRequest request, RequestScope scope)
    {
        var requests = request.Required<OrganizationRequestCollection>("Requests");
        Batch.Check(this, requests, MostRequests);
        var responses = new OrganizationResponseCollection();
        for (var i = 0; i < requests.Count; i++)
        {
            try
            {
                responses.Add(Raise(requests[i], scope));
            }
            catch (FaultException<OrganizationServiceFault> fault)
            {
                throw WithIndex(fault, i);
            }
        }

        return request.Optional<bool?>("ReturnResponses") == true ? Answer("Responses", responses) : Done();
    }

    private static FaultException<OrganizationServiceFault> WithIndex(FaultException<OrganizationServiceFault> fault, int index)
    {
        var detail = new ExecuteTransactionFault
        {
            FaultedRequestIndex = index,
            ErrorCode = fault.Detail.ErrorCode,
            Message = fault.Detail.Message,
            TraceText = fault.Detail.TraceText,
            InnerFault = fault.Detail.InnerFault,
            Timestamp = fault.Detail.Timestamp,
        };
        return new FaultException<OrganizationServiceFault>(detail, new FaultReason(fault.Detail.Message ?? string.Empty));
    }
}

/// <summary>What batches have in common.</summary>
internal static class Batch
{
    /// <summary>Refuses batches inside batches and too many requests.</summary>
    public static void Check(IMessageHandler handler, OrganizationRequestCollection requests, int most)
    {
        if (requests.Count > most)
        {
            throw ServiceFaults.Of(
                ErrorCodes.InvalidArgument, $"{handler.RequestName} takes at most {most} requests; {requests.Count} were sent.");
        }

        if (requests.FirstOrDefault(request => request.RequestName is "ExecuteMultiple" or "ExecuteTransaction") is { } nested)
        {
            throw ServiceFaults.Of(ErrorCodes.InvalidArgument, $"{handler.RequestName} cannot contain {nested.RequestName}.");
        }
    }
}
