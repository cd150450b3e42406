using System;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.People;

/// <summary>
/// The language in which a plan's sentences are stored, its owner's, and the zone in which its days begin: that of its calendar, where that
/// names one, else its owner's.
/// </summary>
/// <param name="Language">The owner's language; the organization's base language where the owner is a team or never chose one.</param>
/// <param name="TimeZoneCode">
/// The time zone code of the plan's calendar; else the owner's; for a team that of whoever won the deal
/// (<see cref="PlanTable.TimeZoneCode"/>); null when not known: UTC.
/// </param>
internal sealed record OwnerProfile(Language Language, int? TimeZoneCode)
{
    private const string Settings = "ownersettings";
    private const string Calendar = "plancalendar";
    private const string Unit = "ownerunit";
    private const string Organization = "ownerorganization";

    /// <summary>The date of a moment where the plan is.</summary>
    /// <param name="utc">The moment, UTC.</param>
    public Date DateOf(DateTime utc) => TimeZones.DateOf(utc, TimeZoneCode);

    /// <summary>Adds what is needed to a query over plans. Four joins, no further row.</summary>
    public static void Join(QueryExpression plans)
    {
        plans.Outer(SystemColumns.OwningUser, UserSettingsTable.LogicalName, UserSettingsTable.UserId, Settings, Choices);
        plans.Outer(PlanTable.CalendarId, CalendarTable.LogicalName, CalendarTable.Id, Calendar, CalendarTable.TimeZoneCode);
        JoinOrganization(
            plans.Outer(SystemColumns.OwningBusinessUnit, BusinessUnitTable.LogicalName, BusinessUnitTable.Id, Unit), Organization);
    }

    /// <inheritdoc cref="Join(QueryExpression)" />
    /// <param name="plan">The link to the plans.</param>
    public static void Join(LinkEntity plan)
    {
        plan.Outer(SystemColumns.OwningUser, UserSettingsTable.LogicalName, UserSettingsTable.UserId, Settings, Choices);
        plan.Outer(PlanTable.CalendarId, CalendarTable.LogicalName, CalendarTable.Id, Calendar, CalendarTable.TimeZoneCode);
        JoinOrganization(
            plan.Outer(SystemColumns.OwningBusinessUnit, BusinessUnitTable.LogicalName, BusinessUnitTable.Id, Unit), Organization);
    }

    /// <summary>The profile of one plan; the base language and UTC for none. One call.</summary>
    /// <param name="service">Where to read.</param>
    /// <param name="plan">The plan; null for none.</param>
    public static OwnerProfile Read(IOrganizationService service, EntityReference? plan)
    {
        if (plan is null)
        {
            return new OwnerProfile(CallerProfile.BaseLanguage(service), TimeZoneCode: null);
        }

        var query = new QueryExpression(PlanTable.LogicalName) { ColumnSet = new ColumnSet(PlanTable.TimeZoneCode) };
        query.Criteria.AddCondition(PlanTable.Id, ConditionOperator.Equal, plan.Id);
        Join(query);
        return Of(service.Read(query).Single());
    }

    /// <summary>Joins the organization to a business unit.</summary>
    public static void JoinOrganization(LinkEntity businessUnit, string alias) => businessUnit.Outer(
        BusinessUnitTable.OrganizationId, OrganizationTable.LogicalName, OrganizationTable.Id, alias, OrganizationTable.LanguageCode);

    /// <summary>Reads the profile out of a query with <see cref="Join(QueryExpression)"/>.</summary>
    /// <param name="plan">
    /// The plan's columns, with <see cref="PlanTable.TimeZoneCode"/>: the row itself, or a linked view of another row.
    /// </param>
    public static OwnerProfile Of(Row plan) => new(
        Languages.Of(
            plan.Linked(Settings).Whole(UserSettingsTable.UiLanguageId), plan.Linked(Organization).Whole(OrganizationTable.LanguageCode)),
        plan.Linked(Calendar).Whole(CalendarTable.TimeZoneCode) ?? plan.Linked(Settings).Whole(UserSettingsTable.TimeZoneCode)
            ?? plan.Whole(PlanTable.TimeZoneCode));

    private static string[] Choices => [UserSettingsTable.UiLanguageId, UserSettingsTable.TimeZoneCode];
}
