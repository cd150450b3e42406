using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Closes an opportunity as won. The message that steps see is "Win".</summary>
[DataContract(Namespace = Contract.Crm2011)]
public sealed class WinOpportunityRequest : OrganizationRequest
{
    public WinOpportunityRequest() : base("WinOpportunity")
    {
        OpportunityClose = default;
        Status = default;
    }

    public Entity OpportunityClose
    {
        get => this.Get<Entity>(nameof(OpportunityClose));
        set => Parameters[nameof(OpportunityClose)] = value;
    }

    public OptionSetValue Status
    {
        get => this.Get<OptionSetValue>(nameof(Status));
        set => Parameters[nameof(Status)] = value;
    }
}

[DataContract(Namespace = Contract.Crm2011)]
public sealed class WinOpportunityResponse : OrganizationResponse;

/// <summary>Closes an opportunity as lost. The message that steps see is "Lose".</summary>
[DataContract(Namespace = Contract.Crm2011)]
public sealed class LoseOpportunityRequest : OrganizationRequest
{
    public LoseOpportunityRequest() : base("LoseOpportunity")
    {
        OpportunityClose = default;
        Status = default;
    }

    public Entity OpportunityClose
    {
        get => this.Get<Entity>(nameof(OpportunityClose));
        set => Parameters[nameof(OpportunityClose)] = value;
    }

    public OptionSetValue Status
    {
        get => this.Get<OptionSetValue>(nameof(Status));
        set => Parameters[nameof(Status)] = value;
    }
}

[DataContract(Namespace = Contract.Crm2011)]
public sealed class LoseOpportunityResponse : OrganizationResponse;
