// Written by ./crm schema from Solution/src: change the XML there and run it again.
namespace CrmOnboarding.Dataverse.Schema;

/// <summary>
/// Table onb_schedulechange. Dates of a plan that moved together, and what caused it. Written by the onboarding, read by people. Owned by
/// the organization.
/// </summary>
internal static class ScheduleChangeTable
{
    public const string LogicalName = "onb_schedulechange";
    public const string SchemaName = "onb_ScheduleChange";

    /// <summary>Unique identifier of the record.</summary>
    public const string Id = "onb_schedulechangeid";

    /// <summary>Why a person moved the dates, in their words. Empty where a rule did. Text, at most 500 characters.</summary>
    public const string Cause = "onb_cause";
    public const int CauseLength = 500;

    /// <summary>When the last required item is due since. Date only.</summary>
    public const string EndAfterOn = "onb_endafteron";

    /// <summary>When the last required item was due before. Date only.</summary>
    public const string EndBeforeOn = "onb_endbeforeon";

    /// <summary>
    /// The items with their old and new dates, for undoing the change. Text of several lines, at most 1048576 characters.
    /// </summary>
    public const string Lines = "onb_lines";
    public const int LinesLength = 1048576;

    /// <summary>Whose act moved the dates. Lookup to systemuser.</summary>
    public const string MadeById = "onb_madebyid";

    /// <summary>When the dates moved. Date and time, UTC.</summary>
    public const string MadeOn = "onb_madeon";

    /// <summary>How many items moved. Whole number, 0 to 100000.</summary>
    public const string Moved = "onb_moved";

    /// <summary>What happened. Text, at most 200 characters.</summary>
    public const string Name = "onb_name";
    public const int NameLength = 200;

    /// <summary>Who or what the delay is booked to. Empty where nobody said so. Choice DelayParty.</summary>
    public const string Party = "onb_party";

    /// <summary>The plan whose dates moved. Lookup to onb_plan.</summary>
    public const string PlanId = "onb_planid";

    /// <summary>Whether the change still stands. Choice ScheduleStatus.</summary>
    public const string Status = "onb_status";

    /// <summary>Each item with its old and new date, and why. Text of several lines, at most 20000 characters.</summary>
    public const string WhatMoved = "onb_whatmoved";
    public const int WhatMovedLength = 20000;

    /// <summary>onb_madebyid to systemuser. Left without the link when it is deleted.</summary>
    public const string MadeByRelationship = "onb_schedulechange_madebyid_systemuser";

    /// <summary>onb_planid to onb_plan. Deleted with it.</summary>
    public const string PlanRelationship = "onb_schedulechange_planid_plan";
}
