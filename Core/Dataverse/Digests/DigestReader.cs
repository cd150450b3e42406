using System;
using CrmOnboarding.Dataverse.People;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Digests;

/// <summary>Somebody who gets a digest on the weekdays where they are.</summary>
/// <param name="user">The user, with the name.</param>
/// <param name="profile">Their language, and where they are.</param>
/// <param name="csmProfileId">Their profile as a customer success manager, which remembers the day; null for none.</param>
/// <param name="toldOn">The day that it remembers; null for none.</param>
internal sealed class DigestReader(EntityReference user, OwnerProfile profile, Guid? csmProfileId, Date? toldOn)
{
    /// <summary>The user, with the name.</summary>
    public EntityReference User => user;

    /// <summary>Their language, and where they are.</summary>
    public OwnerProfile Profile => profile;

    /// <summary>Whether something remembers that they were told.</summary>
    public bool Remembers => csmProfileId is not null;

    /// <summary>Whether they may have to be told: it is a weekday where they are, and nothing remembers that they were.</summary>
    /// <param name="moment">The moment, UTC.</param>
    public bool IsOpenAt(DateTime moment)
    {
        var today = profile.DateOf(moment);
        return today.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && toldOn != today;
    }

    /// <summary>Id of the notification of a day.</summary>
    /// <param name="moment">A moment of that day, UTC.</param>
    public Guid NotificationAt(DateTime moment) => NameBasedId.Of(AppNotificationTable.LogicalName, FormattableString.Invariant(
        $"digest-{user.Id:N}-{profile.DateOf(moment)}"));

    /// <summary>That they were told on a day; null where nothing remembers it.</summary>
    /// <param name="moment">A moment of that day, UTC.</param>
    public Entity? Mark(DateTime moment) => csmProfileId is { } id
        ? new Entity(CsmProfileTable.LogicalName, id) { [CsmProfileTable.DigestOn] = profile.DateOf(moment).ToDateTime() }
        : null;
}
