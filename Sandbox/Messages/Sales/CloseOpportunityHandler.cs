using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Sandbox.Messages.Checks;
using CrmOnboarding.Sandbox.Security;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Messages.Sales;

/// <summary>
/// Win and Lose: actual values, state and status, and an opportunityclose row. Which messages they raise inside, and in which order,
/// is not documented and therefore an option: <see cref="OpportunityClosing"/>.
/// </summary>
internal sealed class CloseOpportunityHandler(MessageServices services, string requestName, string messageName, int state)
    : MessageHandler(services, requestName, messageName)
{
    public override MessageTarget TargetOf(OrganizationRequest request)
    {
        var close = request.Required<Entity>("OpportunityClose");
        request.Required<OptionSetValue>("Status");
        return close.GetAttributeValue<EntityReference>("opportunityid") is { } opportunity
            ? Services.Find.Row(opportunity)
            : throw ServiceFaults.Of(ErrorCodes.MissingOpportunityId, "The OpportunityClose of the request must have an opportunityid.");
    }

    public override OrganizationResponse Execute(OrganizationRequest request, RequestScope scope)
    {
        var (table, id) = TargetOf(request);
        var opportunity = Services.Rows.Read(table, id, OpportunityStates.Columns) ?? throw RowFaults.NotFound(table, id);
        var owner = opportunity.GetAttributeValue<EntityReference>("ownerid");
        Services.Security.Demand(scope.UserId, AccessRight.Write, Services.Find.Table(table), owner, id);
        if (opportunity.GetAttributeValue<OptionSetValue>("statecode") is { Value: not 0 })
        {
            throw ServiceFaults.Of(
                ErrorCodes.OpportunityIsAlreadyClosed, "This opportunity has already been closed and cannot be closed again.");
        }

        var close = request.Required<Entity>("OpportunityClose");
        CheckCurrency(close, opportunity);
        var status = StatusOf(request.Required<OptionSetValue>("Status").Value);
        Services.Opportunities.CompleteCloseRow(close, opportunity, state, status);
        Services.Opportunities.WhileClosing(id, () =>
        {
            Services.Opportunities.WriteActualValues(opportunity, close, scope);
            if (Services.Closing.CloseRowFirst)
            {
                Services.Opportunities.CreateCloseRow(close, scope);
                ChangeState(id, status, scope);
            }
            else
            {
                ChangeState(id, status, scope);
                Services.Opportunities.CreateCloseRow(close, scope);
            }
        });
        return Done();
    }

    private int StatusOf(int status)
    {
        var table = Services.Find.Table(OpportunityStates.Table);
        if (status == -1)
        {
            return table.StateColumn!.Option(state)!.DefaultStatus!.Value;
        }

        return table.StatusColumn!.Option(status)?.State == state ? status : throw RowFaults.StatusNotOfState(table, status, state);
    }

    private void ChangeState(Guid id, int status, RequestScope scope)
    {
        var change = new Entity(OpportunityStates.Table, id)
        {
            ["statecode"] = new OptionSetValue(state),
            ["statuscode"] = new OptionSetValue(status),
        };
        switch (Services.Closing.StateMessage)
        {
            case StateMessage.None:
                Services.Rows.Update(Services.Builder.ForUpdate(change, Services.Find.Table(OpportunityStates.Table), id, scope), id);
                break;
            case StateMessage.Update:
                Raise(new OrganizationRequest("Update") { Parameters = { ["Target"] = change } }, scope);
                break;
            default:
                Raise(
                    new OrganizationRequest(Services.Closing.StateMessage.ToString())
                    {
                        Parameters =
                        {
                            ["EntityMoniker"] = change.ToEntityReference(),
                            ["State"] = change["statecode"],
                            ["Status"] = change["statuscode"],
                        },
                    },
                    scope);
                break;
        }
    }

    private static void CheckCurrency(Entity close, Entity opportunity)
    {
        if (close.GetAttributeValue<EntityReference>("transactioncurrencyid") is { } currency
            && opportunity.GetAttributeValue<EntityReference>("transactioncurrencyid") is { } expected && currency.Id != expected.Id)
        {
            throw ServiceFaults.Of(
                ErrorCodes.RecordAndOpportunityCurrencyNotEqual,
                "The currency of the record does not match the currency of the opportunity. Both currencies must be the same.");
        }
    }
}
