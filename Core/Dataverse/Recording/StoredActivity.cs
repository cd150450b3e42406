using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Recording;

/// <summary>A call, an appointment or an e-mail of the CRM, as a contact.</summary>
internal sealed class StoredActivity
{
    private readonly string _table;
    private readonly Row _row;

    private StoredActivity(string table, Row row, IReadOnlyList<EntityReference> parties)
    {
        _table = table;
        _row = row;
        Parties = parties;
    }

    /// <summary>Who took part.</summary>
    public IReadOnlyList<EntityReference> Parties { get; }

    /// <summary>What it is about; null for nothing.</summary>
    public EntityReference? Regarding => _row.Reference(ActivityTables.RegardingObjectId);

    /// <summary>Who owns it; null for a team.</summary>
    public EntityReference? Owner =>
        _row.Reference(SystemColumns.OwnerId) is { LogicalName: SystemUserTable.LogicalName } user ? user : null;

    /// <summary>Whether it is an e-mail.</summary>
    public bool IsEmail => _table == ActivityTables.Email;

    /// <summary>How the customer is reached.</summary>
    public Channel Channel => _table switch
    {
        ActivityTables.PhoneCall => Channel.Phone,
        ActivityTables.Appointment => Channel.Meeting,
        _ => Channel.Email,
    };

    /// <summary>Whether it is ahead, took place, or was called off.</summary>
    public TouchpointStatus Status => _row.Option(SystemColumns.StateCode) switch
    {
        ActivityTables.StateCompleted => TouchpointStatus.Done,
        ActivityTables.StateCancelled => TouchpointStatus.Cancelled,
        _ => TouchpointStatus.Planned,
    };

    /// <summary>Who spoke: a call that reached a mailbox, and a mail that was sent, are no conversation.</summary>
    public ContactDirection Direction => _table switch
    {
        ActivityTables.Appointment => ContactDirection.TwoWay,
        _ when _row.Value(ActivityTables.DirectionCode) is false => ContactDirection.Inbound,
        ActivityTables.PhoneCall when !_row.Yes(ActivityTables.LeftVoiceMail) => ContactDirection.TwoWay,
        _ => ContactDirection.Outbound,
    };

    /// <summary>
    /// The moment it took or takes place, UTC; null for what has no time yet, and for an e-mail that was not sent: a draft reaches nobody.
    /// </summary>
    public DateTime? TookOrTakesPlaceOn => Status switch
    {
        TouchpointStatus.Done => (IsEmail ? _row.Moment(ActivityTables.SentOn) : null)
            ?? _row.Moment(ActivityTables.ActualEnd) ?? Planned ?? _row.Moment(SystemColumns.ModifiedOn),
        _ when IsEmail => null,
        _ => Planned,
    };

    // A call has no start of its own in the quick form of the platform; its due date is the scheduled end.
    private DateTime? Planned => _row.Moment(ActivityTables.ScheduledStart) ?? _row.Moment(ActivityTables.ScheduledEnd);

    /// <summary>Reads an activity with its parties; null when it is gone. Two calls.</summary>
    public static StoredActivity? Find(IOrganizationService service, EntityReference activity)
    {
        var query = new QueryExpression(activity.LogicalName)
        {
            ColumnSet = new ColumnSet(
            [
                ActivityTables.RegardingObjectId, ActivityTables.ScheduledStart, ActivityTables.ScheduledEnd, ActivityTables.ActualEnd,
                SystemColumns.StateCode, SystemColumns.OwnerId, SystemColumns.ModifiedOn,
                .. activity.LogicalName == ActivityTables.Appointment ? [] : new[] { ActivityTables.DirectionCode },
                .. activity.LogicalName == ActivityTables.PhoneCall ? new[] { ActivityTables.LeftVoiceMail } : [],
                .. activity.LogicalName == ActivityTables.Email ? new[] { ActivityTables.SentOn } : [],
            ]),
        };
        query.Criteria.AddCondition(ActivityTables.Id, ConditionOperator.Equal, activity.Id);
        var found = service.Read(query);
        if (found.Count == 0)
        {
            return null;
        }

        var parties = new QueryExpression(ActivityPartyTable.LogicalName) { ColumnSet = new ColumnSet(ActivityPartyTable.PartyId) };
        parties.Criteria.AddCondition(ActivityPartyTable.ActivityId, ConditionOperator.Equal, activity.Id);
        return new StoredActivity(
            activity.LogicalName, found[0],
            [.. service.Read(parties).Select(party => party.Reference(ActivityPartyTable.PartyId)).OfType<EntityReference>()]);
    }
}
