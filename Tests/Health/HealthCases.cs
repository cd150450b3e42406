using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using CrmOnboarding.Tests.Cadence;
using CrmOnboarding.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CrmOnboarding.Tests.Health;

/// <summary>Random plans, as far as their health goes. Small numbers, so that edges meet often.</summary>
internal static class HealthCases
{
    private static readonly Date Start = new(2026, 1, 1);

    public static Gen<HealthInput> Any =>
        from seed in Gen.Choose(0, int.MaxValue)
        select Make(new Random(seed));

    public static HealthInput Make(Random random)
    {
        var day0 = Start.AddDays(random.Next(365));
        var asOf = day0.AddDays(random.Next(0, random.Next(2) == 0 ? 25 : 200));
        Date Around(int before, int after) => asOf.AddDays(random.Next(-before, after));
        bool OneIn(int count) => random.Next(count) == 0;
        var adopting = OneIn(4);
        return new HealthInput
        {
            AsOf = asOf,
            Day0 = day0,
            Segment = (Segment)random.Next(3),
            IsAdopting = adopting,
            Milestones = Enumerable.Range(0, random.Next(9)).Select(i => Item(random, i, asOf)).ToArray(),
            Contacts = Enumerable.Range(0, random.Next(7)).Select(_ => CadenceCases.Contact(random, day0, asOf)).ToArray(),
            OpenRisks = Enumerable.Range(0, OneIn(3) ? random.Next(3) : 0)
                .Select(i => new OpenRisk("R-" + i, (RiskSeverity)random.Next(4))).ToArray(),
            KickoffHeldOn = OneIn(2) ? Around(40, 1) : null,
            ExpectsKickoff = !OneIn(6),
            Handoff = random.Next(3) switch { 0 => new HandoffAcceptance(null), 1 => new HandoffAcceptance(Around(20, 1)), _ => null },
            BrokenPromises = OneIn(8) ? 1 : 0,
            OpenBillQueries = OneIn(10) ? 1 : 0,
            DeployedOn = OneIn(2) ? Around(130, 1) : null,
            PlannedDeliveryOn = OneIn(2) ? Around(130, 60) : null,
            ExpectsFirstValue = !OneIn(5),
            FirstValueOn = OneIn(3) ? Around(60, 3) : null,
            Goals = OneIn(2) ? Enumerable.Range(0, random.Next(3)).Select(_ => Goal(random, asOf)).ToArray() : null,
            Utilisation = OneIn(2) ? new UtilisationReading(Around(35, 2), random.Next(0, 120)) : null,
            Pulse = OneIn(2) ? new Pulse(Around(40, 2), random.Next(1, 11), OneIn(5) ? " " : "Note") : null,
            Satisfaction = OneIn(3) ? new Satisfaction(Around(40, 2), random.Next(0, 101)) : null,
        };
    }

    private static Milestone Item(Random random, int index, Date asOf) =>
        Milestones.Due("ITEM_" + index, asOf.AddDays(random.Next(-30, 40)),
            random.Next(6) switch
            {
                0 => MilestoneStatus.Waived,
                1 => MilestoneStatus.Cancelled,
                2 => MilestoneStatus.Open,
                _ => MilestoneStatus.Done,
            }) with
        {
            IsRequired = random.Next(6) != 0,
            Role = random.Next(2) == 0 ? OwnerRole.Automation : OwnerRole.Csm,
            Channel = (Channel)random.Next(11),
            CompletedOn = random.Next(3) == 0 ? asOf.AddDays(random.Next(-40, 10)) : asOf.AddDays(-45),
            Weight = random.Next(3) == 0 ? 2 : 1,
        };

    private static Goal Goal(Random random, Date asOf) => new()
    {
        AgreedOn = random.Next(2) == 0 ? asOf.AddDays(random.Next(-20, 3)) : null,
        Outcome = (GoalOutcome)random.Next(5),
        ProgressPercent = random.Next(2) == 0 ? random.Next(0, 101) : null,
    };
}
