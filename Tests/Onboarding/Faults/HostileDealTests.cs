using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Sandbox.Pipeline;
using CrmOnboarding.Tests.Scenarios.Support;
using CrmOnboarding.Tests.Support.Onboarding;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Onboarding.Faults;

/// <summary>
/// Whatever a seller left out or typed: a win gives one plan, what is unknown stays empty, and no text is cut within a character or lost.
/// </summary>
[TestFixture]
internal sealed class HostileDealTests
{
    // Beyond the basic plane, right to left, combining, and what XML and HTML give a meaning to.
    private static readonly string[] s_texts =
    [
        string.Concat(Enumerable.Repeat("\U0001F680", 200)), "שלום עולם \u202Eabc", "Z\u0323\u0302algo<script>&amp;\"'", "Ünïcödé ẞ ŉ",
        "{0} {1} {", "Line one\r\nline two\ttab",
    ];

    private static readonly (string Column, object Value)[] s_optional =
    [
        (OpportunityTable.MonthlyValue, new Money(1_000m)),
        (OpportunityTable.EstimatedCloseDate, new DateTime(2026, 12, 18)),
        (OpportunityTable.Probability, 80),
        (OpportunityTable.ContractSignedOn, new DateTime(2026, 11, 19)),
        (OpportunityTable.Concerns, "The old system ends in March."),
        (OpportunityTable.Pain, "Orders are typed twice."),
    ];

    [Test]
    public void Win_WithAnyOptionalColumnLeftOut_GivesOnePlanAndLeavesItEmpty() => Assert.That(WrongWithoutColumns(null), Is.Empty);

    [Test]
    public void Win_ThatWroteZeroForUnknown_IsSeen() => Assert.That(WrongWithoutColumns(Mutant.ZeroForUnknown), Is.Not.Empty);

    [TestCaseSource(nameof(s_texts))]
    public void Win_WithAHostileName_GivesOnePlanWithWholeCharacters(string text)
    {
        using var org = OnboardingOrganization.Fresh();
        var deal = org.Sales.Opportunity(org.Sales.Account(5_000, Fitting(text, 160)), row =>
        {
            row[OpportunityTable.Name] = Fitting(text, 300);
            row[OpportunityTable.Pain] = text;
        });
        org.Sales.WriteIn(deal, Fitting(text, 500));
        org.Sales.Win(deal);
        org.Drain();
        var name = org.Plans.Single().Text(PlanTable.Name)!;
        Assert.Multiple(() =>
        {
            Assert.That(org.Plans.Plans(), Has.Count.EqualTo(1));
            Assert.That(name, Does.StartWith(Fitting(text, 20)));
            foreach (var row in org.Plans.Items().Concat(org.Plans.Workstreams()).Concat(org.Plans.HandoffItems())
                .Append(org.Plans.Single()))
            {
                foreach (var stored in row.Attributes.Values.OfType<string>())
                {
                    Assert.That(HasLoneSurrogate(stored), Is.False, stored);
                }
            }
        });
    }

    [TestCase(0.01)]
    [TestCase(922_337_203_685.47)]
    public void Win_WithAnAmountAtTheEndsOfTheRange_GivesOnePlan(double value)
    {
        using var org = OnboardingOrganization.Fresh();
        org.Sales.WinNew(org.Sales.Account(5_000), row => row[OpportunityTable.MonthlyValue] = new Money((decimal)value));
        Assert.That(org.Plans.Single().GetAttributeValue<Money>(PlanTable.MonthlyValue).Value, Is.EqualTo((decimal)value));
    }

    [TestCase("2028-02-29")]
    [TestCase("2027-01-31")]
    [TestCase("2026-12-31")]
    [TestCase("2027-03-28")]
    public void Win_OnADayThatCalendarsTreatOddly_GivesOnePlanOfThatDay(string day)
    {
        using var org = OnboardingOrganization.Fresh();
        org.AdvanceTo(Date.Parse(day).ToDateTime().AddHours(9));
        org.Sales.WinNew(org.Sales.Account(5_000));
        var plan = org.Plans.Single();
        Assert.Multiple(() =>
        {
            Assert.That(plan.On(PlanTable.Day0On), Is.EqualTo(Date.Parse(day)));
            Assert.That(
                org.Plans.Items().Select(item => item.GetAttributeValue<DateTime>(MilestoneTable.DueOn).DayOfWeek),
                Has.None.EqualTo(DayOfWeek.Saturday).And.None.EqualTo(DayOfWeek.Sunday));
        });
    }

    private static List<string> WrongWithoutColumns(Mutant? mutant)
    {
        var wrong = new List<string>();
        // Every pair of columns is there together, apart, and not at all.
        foreach (var mask in new[] { 0b000000, 0b111111, 0b010101, 0b101010, 0b110011, 0b001100, 0b000111, 0b111000 })
        {
            using var org = OnboardingOrganization.Fresh();
            mutant?.Work(org.Sandbox.Faults);
            org.Sales.Win(org.Sales.Opportunity(org.Sales.Account(), row =>
            {
                for (var i = 0; i < s_optional.Length; i++)
                {
                    row[s_optional[i].Column] = (mask & (1 << i)) == 0 ? null : s_optional[i].Value;
                }
            }));
            org.Sandbox.DrainQueue();
            wrong.AddRange(org.Sandbox.Executions.Items.Where(each => each.Outcome != ExecutionOutcome.Succeeded)
                .Select(each => $"{mask}: {each.Error}"));
            var plans = org.Plans.Plans();
            if (plans.Count != 1 || plans[0].Choice<PlanStatus>(PlanTable.Status) != PlanStatus.Onboarding)
            {
                wrong.Add($"{mask}: {plans.Count} plans");
            }
            else if (plans[0].Contains(PlanTable.MonthlyValue) != ((mask & 1) != 0)
                || plans[0].Contains(PlanTable.ContractSignedOn) != ((mask & 8) != 0))
            {
                wrong.Add($"{mask}: what is unknown is not empty, or what is known is");
            }
        }

        return wrong;
    }

    private static string Fitting(string text, int length)
    {
        var cut = text[..Math.Min(length, text.Length)];
        return char.IsHighSurrogate(cut[^1]) ? cut[..^1] : cut;
    }

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return true;
            }
        }

        return false;
    }
}
