// Written by ./crm schema from Solution/src: change the XML there and run it again.
namespace CrmOnboarding.Dataverse.Schema;

/// <summary>Table onb_promise. Something that was promised to the customer. User-owned.</summary>
internal static class PromiseTable
{
    public const string LogicalName = "onb_promise";
    public const string SchemaName = "onb_Promise";

    /// <summary>Unique identifier of the record.</summary>
    public const string Id = "onb_promiseid";

    /// <summary>Last day on which it is in time. Empty: never late. Date only.</summary>
    public const string DueOn = "onb_dueon";

    /// <summary>The item of the plan that keeps it. Empty: none does. Lookup to onb_milestone.</summary>
    public const string KeptById = "onb_keptbyid";

    /// <summary>Who said it. Lookup to systemuser.</summary>
    public const string MadeById = "onb_madebyid";

    /// <summary>To whom it was said. Lookup to contact.</summary>
    public const string MadeToId = "onb_madetoid";

    /// <summary>What was promised. Text, at most 500 characters.</summary>
    public const string Name = "onb_name";
    public const int NameLength = 500;

    /// <summary>The deal before whose win the promise was recorded. Lookup to opportunity.</summary>
    public const string OpportunityId = "onb_opportunityid";

    /// <summary>The plan that keeps it. Lookup to onb_plan.</summary>
    public const string PlanId = "onb_planid";

    /// <summary>After a renegotiation the new last day. Empty: dropped. Date only.</summary>
    public const string RenegotiatedTo = "onb_renegotiatedto";

    /// <summary>The day it was kept, withdrawn or renegotiated. Date only.</summary>
    public const string SettledOn = "onb_settledon";

    /// <summary>What became of it. Choice PromiseStatus.</summary>
    public const string Status = "onb_status";

    /// <summary>onb_keptbyid to onb_milestone. Left without the link when it is deleted.</summary>
    public const string KeptByRelationship = "onb_promise_keptbyid_milestone";

    /// <summary>onb_madebyid to systemuser. Left without the link when it is deleted.</summary>
    public const string MadeByRelationship = "onb_promise_madebyid_systemuser";

    /// <summary>onb_madetoid to contact. Left without the link when it is deleted.</summary>
    public const string MadeToRelationship = "onb_promise_madetoid_contact";

    /// <summary>onb_opportunityid to opportunity. Left without the link when it is deleted.</summary>
    public const string OpportunityRelationship = "onb_promise_opportunityid_opportunity";

    /// <summary>onb_planid to onb_plan. Deleted with it.</summary>
    public const string PlanRelationship = "onb_promise_planid_plan";
}
