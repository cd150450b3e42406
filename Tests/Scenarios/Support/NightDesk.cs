using System.Collections.Generic;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Scenarios.Support;

/// <summary>Sends the slices of a night until it is over, as the cloud flow does: the row that fails alone is passed over.</summary>
/// <param name="service">Of the application user.</param>
internal sealed class NightDesk(IOrganizationService service)
{
    private const string Message = "onb_EvaluateDuePlans";

    /// <summary>The sentences about what the last night passed over.</summary>
    public List<string> PassedOver { get; } = [];

    /// <summary>How many slices the last night took, those that failed included.</summary>
    public int Slices { get; private set; }

    /// <summary>Runs a night.</summary>
    /// <param name="rows">Rows that are read together; 1 finds whoever fails.</param>
    public void Run(int rows = 250)
    {
        PassedOver.Clear();
        Slices = 0;
        string? after = null;
        do
        {
            ParameterCollection answer;
            try
            {
                answer = Send(after, rows, passOver: false);
            }
            catch (System.ServiceModel.FaultException<OrganizationServiceFault>) when (rows == 1)
            {
                answer = Send(after, rows, passOver: true);
            }

            if (answer["PassedOverPlans"] is string said)
            {
                PassedOver.AddRange(said.Split('\n'));
            }

            after = (string?)answer["Next"];
        }
        while (after is not null);
    }

    private ParameterCollection Send(string? after, int rows, bool passOver)
    {
        Slices++;
        return service.Execute(new OrganizationRequest(Message)
        {
            ["After"] = after,
            ["PlansPerBatch"] = rows,
            ["PassOver"] = passOver,
        }).Results;
    }
}
