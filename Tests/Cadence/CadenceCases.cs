using CrmOnboarding.Domain.Adoption;
using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using CrmOnboarding.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CrmOnboarding.Tests.Cadence;

/// <summary>Random plans, as far as contact with the customer goes. Small numbers, so that edges meet often.</summary>
internal static class CadenceCases
{
    private static readonly Date Start = new(2026, 1, 1);

    /// <summary>Inputs around the first hundred days of a plan.</summary>
    public static Gen<CadenceInput> Any =>
        from seed in Gen.Choose(0, int.MaxValue)
        select Make(new Random(seed));

    public static CadenceInput Make(Random random)
    {
        var day0 = Start.AddDays(random.Next(365));
        var asOf = day0.AddDays(random.Next(-1, random.Next(2) == 0 ? 12 : 130));
        return new CadenceInput
        {
            AsOf = asOf,
            Day0 = day0,
            Segment = (Segment)random.Next(3),
            Calendar = random.Next(3) == 0 ? WithChristmasBreak : WorkingCalendar.MondayToFriday,
            Health = (HealthBand)random.Next(4),
            Stage = (CurveStage)random.Next(5),
            Contacts = Enumerable.Range(0, random.Next(7)).Select(_ => Contact(random, day0, asOf)).ToArray(),
            Planned = Enumerable.Range(0, random.Next(7)).Select(_ => Touch(random, asOf)).ToArray(),
        };
    }

    public static WorkingCalendar WithChristmasBreak { get; } = new(
        WorkingWeek.MondayToFriday,
        new HolidaySet("Breaks",
            [new Holiday("Christmas", new Date(2026, 12, 24), new Date(2027, 1, 6)),
                new Holiday("Easter", new Date(2026, 4, 3), new Date(2026, 4, 6))]));

    public static Contact Contact(Random random, Date day0, Date asOf) =>
        new(day0.AddDays(random.Next(0, Math.Max(1, asOf - day0 + 4))), (ContactDirection)random.Next(3))
        {
            Channel = (Channel)random.Next(10),
            Role = Role(random),
            IsAnswered = random.Next(3) switch { 0 => null, 1 => false, _ => random.Next(4) == 0 },
            IsCustomerRequested = random.Next(8) == 0,
            IsCheckIn = random.Next(8) == 0,
            Heard = random.Next(2) == 0 ? null : "Fine.",
        };

    private static OwnerRole? Role(Random random) => random.Next(4) switch
    {
        0 => null,
        1 => OwnerRole.Automation,
        2 => OwnerRole.Csm,
        _ => OwnerRole.SalesRep,
    };

    private static Milestone Touch(Random random, Date asOf) =>
        Milestones.Touch("ITEM_" + random.Next(4), asOf.AddDays(random.Next(-6, 40)), (Channel)random.Next(11)) with
        {
            Role = Role(random),
            IsCustomerRequested = random.Next(8) == 0,
        };
}
