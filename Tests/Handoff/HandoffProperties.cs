using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CrmOnboarding.Tests.Handoff;

[Property("Formula", "4")]
internal class HandoffProperties
{
    private static Gen<HandoffItem[]> Checklists =>
        from seed in Gen.Choose(0, int.MaxValue)
        select Make(new Random(seed));

    private static HandoffItem[] Make(Random random) => HandoffChecklist.Questions
        .Select(question =>
        {
            var total = question.Code == HandoffCodes.Scope ? 2 * random.Next(1, 5) : question.PartsTotal;
            return new HandoffItem
            {
                Code = question.Code,
                Sequence = question.Sequence,
                Weight = question.Weight,
                IsBlocker = question.IsBlocker,
                PartsTotal = total,
                PartsDone = random.Next(2) == 0 ? total : random.Next(total + 1),
                IsNotApplicable = random.Next(8) == 0,
                BlockerMet = question.Code == HandoffCodes.Stakeholders && random.Next(2) == 0 ? random.Next(2) == 0 : null,
            };
        })
        .ToArray();

    [Test]
    public void Compute_AnyChecklist_AgreesWithTheOracle() => Properties.Hold(Checklists, items =>
    {
        double earned = 0, asked = 0;
        var blocked = false;
        foreach (var item in items.Where(item => !item.IsNotApplicable))
        {
            var q = (double)item.PartsDone / item.PartsTotal;
            asked += (double)item.Weight;
            earned += (double)item.Weight * q;
            var bar = item.Code == "PLAN_READINESS" ? 0.5 : 1;
            if (item.IsBlocker && !(item.BlockerMet ?? q >= bar))
            {
                blocked = true;
            }
        }

        var score = asked == 0 ? 100 : 100 * earned / asked;
        var result = HandoffScore.Compute(items, HandoffPolicy.Shipped);
        Assert.That((double)result.Score, Is.EqualTo(score).Within(0.0501));
        if (Math.Abs(score - 80) > 1e-9)
        {
            Assert.That(result.IsAcceptable, Is.EqualTo(!blocked && score > 80));
        }
    });

    [Test]
    public void Score_OneMorePart_NeverFalls() => Properties.Hold(Checklists, items =>
    {
        var before = HandoffScore.Compute(items, HandoffPolicy.Shipped);
        for (var i = 0; i < items.Length; i++)
        {
            var index = i;
            if (items[i].PartsDone == items[i].PartsTotal)
            {
                continue;
            }

            var after = HandoffScore.Compute(items.Select((item, at) =>
                at == index ? item with { PartsDone = item.PartsDone + 1 } : item), HandoffPolicy.Shipped);
            Assert.That(after.Score, Is.GreaterThanOrEqualTo(before.Score));
            Assert.That(after.IsAcceptable || !before.IsAcceptable, Is.True);
        }
    });
}
