using System;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>
/// What a scenario may use of an organization: messages, the clock and the queue. Everything else it does and asserts goes through rows.
/// The organization has the solution and the two sellers, and no onboarding yet.
/// </summary>
internal interface IOrganizationUnderTest : IDisposable
{
    /// <summary>Name of the driver, for the reason of a skipped scenario.</summary>
    string Driver { get; }

    /// <summary>The service of an administrator.</summary>
    IOrganizationService Service { get; }

    /// <summary>
    /// A sales rep, of the business unit Sales, whose pages are in English; owns what a scenario does not give to somebody else.
    /// </summary>
    EntityReference Seller { get; }

    /// <summary>A sales rep whose pages are in German.</summary>
    EntityReference GermanSeller { get; }

    /// <summary>
    /// The service of a customer success manager, of the business unit Customer Success; an administrator's on a driver that checks no
    /// privilege.
    /// </summary>
    IOrganizationService CsmService { get; }

    /// <summary>The organization's moment, UTC.</summary>
    DateTime UtcNow { get; }

    /// <summary>The service of a user.</summary>
    IOrganizationService ServiceFor(Guid userId);

    /// <summary>Gives security roles to a user or team, on a driver that has roles.</summary>
    /// <param name="principal">The user or team.</param>
    /// <param name="roles">Names of roles.</param>
    void GiveRoles(EntityReference principal, params string[] roles);

    /// <summary>Why the driver lacks something; null when it has it.</summary>
    string? WhyNot(Capability capability);

    /// <summary>
    /// Sets the clock ahead; runs nothing by itself. Every driver can do so once, before the first deal: one that cannot move its clock
    /// then closes deals on that day. Afterwards it needs <see cref="Capability.MovableClock"/>.
    /// </summary>
    /// <param name="utc">Not before <see cref="UtcNow"/>.</param>
    void AdvanceTo(DateTime utc);

    /// <summary>Returns once all asynchronous work is done; fails the scenario when some of it failed.</summary>
    void Drain();

    /// <summary>
    /// Wins an opportunity at the organization's moment: its owner does, where that is a seller and the driver knows people; else an
    /// administrator.
    /// </summary>
    void Win(Guid opportunity);

    /// <summary>Loses an opportunity at the organization's moment, as whoever would win it.</summary>
    void Lose(Guid opportunity);

    /// <summary>Reopens a closed opportunity, as whoever would win it.</summary>
    void Reopen(Guid opportunity);
}
