using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.People;
using CrmOnboarding.Dataverse.Reporting;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Digests;

/// <summary>
/// Who is to be told what the day brings: the customer success managers of running plans. Asked first, because a digest is put together
/// once a day and the night runs every hour.
/// </summary>
/// <param name="service">With the rights of the system user.</param>
/// <param name="moment">The moment, UTC.</param>
internal sealed class DigestReaders(IOrganizationService service, DateTime moment)
{
    private const string Settings = "readersettings";
    private const string Unit = "readerunit";
    private const string Organization = "readerorganization";
    private const string Csm = "readerprofile";

    /// <summary>Whether anybody has not been told today. One call, one more where somebody has no profile that remembers it.</summary>
    public bool AnyUntold()
    {
        var open = Read();
        return open.Any(reader => reader.Remembers) || Untold(open).Count > 0;
    }

    /// <summary>All who may have to be told, in the order of their ids. One call.</summary>
    public IReadOnlyList<DigestReader> Read()
    {
        var query = new QueryExpression(SystemUserTable.LogicalName)
        {
            // Many plans make one row of a user; then the id is no column by itself.
            ColumnSet = new ColumnSet(SystemUserTable.Id, SystemUserTable.FullName),
            Distinct = true,
        };
        query.Criteria.AddCondition(SystemUserTable.IsDisabled, ConditionOperator.Equal, false);
        var plans = new LinkEntity(
            SystemUserTable.LogicalName, PlanTable.LogicalName, SystemUserTable.Id, PlanTable.CsmId, JoinOperator.Inner);
        new RunningPlans(csmId: null, segment: null).Apply(plans.LinkCriteria);
        query.LinkEntities.Add(plans);
        query.Outer(SystemUserTable.Id, UserSettingsTable.LogicalName, UserSettingsTable.UserId, Settings,
            UserSettingsTable.UiLanguageId, UserSettingsTable.TimeZoneCode);
        OwnerProfile.JoinOrganization(
            query.Outer(SystemUserTable.BusinessUnitId, BusinessUnitTable.LogicalName, BusinessUnitTable.Id, Unit), Organization);
        query.Outer(SystemUserTable.Id, CsmProfileTable.LogicalName, CsmProfileTable.UserId, Csm,
            CsmProfileTable.Id, CsmProfileTable.DigestOn);
        query.AddOrder(SystemUserTable.Id, OrderType.Ascending);
        return [.. service.ReadAll(query).Select(Of).Where(reader => reader.IsOpenAt(moment)).OrderBy(reader => reader.User.Id)];
    }

    /// <summary>Those of some people who have no digest of their day. One call, none for nobody.</summary>
    public IReadOnlyList<DigestReader> Untold(IReadOnlyList<DigestReader> readers)
    {
        var sent = service.Present(
            AppNotificationTable.LogicalName, AppNotificationTable.Id, [.. readers.Select(reader => reader.NotificationAt(moment))]);
        return [.. readers.Where(reader => !sent.Contains(reader.NotificationAt(moment)))];
    }

    private static DigestReader Of(Row row) => new(
        new EntityReference(SystemUserTable.LogicalName, row.Key(SystemUserTable.Id)!.Value) { Name = row.Text(SystemUserTable.FullName) },
        new OwnerProfile(
            Languages.Of(
                row.Linked(Settings).Whole(UserSettingsTable.UiLanguageId),
                row.Linked(Organization).Whole(OrganizationTable.LanguageCode)),
            row.Linked(Settings).Whole(UserSettingsTable.TimeZoneCode)),
        row.Linked(Csm).Key(CsmProfileTable.Id),
        row.Linked(Csm).Date(CsmProfileTable.DigestOn));
}
