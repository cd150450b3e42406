using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Tests.Evaluation;

/// <summary>What the answers about a day say about the next one, and lists that are values.</summary>
internal class EvaluationTests
{
    private static readonly Date Today = new(2026, 9, 7);

    [Test]
    public void NextOn_NothingAsked_IsNever() => Assert.That(new EvaluationDate(Today).NextOn, Is.Null);

    [TestCase(-1, true, null)]
    [TestCase(0, true, null)]
    [TestCase(1, false, 1)]
    [TestCase(5, false, 5)]
    public void Reached_FromTheDayOn_IsAskedAgainOnIt(int daysAhead, bool reached, int? next)
    {
        var day = new EvaluationDate(Today);

        Assert.That(day.Reached(Today.AddDays(daysAhead)), Is.EqualTo(reached));
        Assert.That(day.NextOn, Is.EqualTo(next is { } days ? Today.AddDays(days) : (Date?)null));
    }

    [TestCase(7, 7, true)]
    [TestCase(6, 7, false)]
    public void Elapsed_SoManyDays_IncludesTheLast(int ago, int days, bool elapsed) =>
        Assert.That(new EvaluationDate(Today).Elapsed(Today.AddDays(-ago), days), Is.EqualTo(elapsed));

    [Test]
    public void NextOn_SeveralQuestions_IsTheFirstDayOfAll()
    {
        var day = new EvaluationDate(Today);
        day.Reached(Today.AddDays(9));
        day.Reached(Today.AddDays(4));
        day.Reached(Today.AddDays(6));

        Assert.That(day.NextOn, Is.EqualTo(Today.AddDays(4)));
    }

    [Test]
    public void NextOn_AnswersThatDifferEveryDay_IsTomorrow() => Assert.Multiple(() =>
    {
        var counted = new EvaluationDate(Today);
        Assert.That(counted.DaysSince(Today.AddDays(-3)), Is.EqualTo(3));
        Assert.That(counted.NextOn, Is.EqualTo(Today.AddDays(1)));

        var named = new EvaluationDate(Today);
        Assert.That(named.Today, Is.EqualTo(Today));
        Assert.That(named.NextOn, Is.EqualTo(Today.AddDays(1)));
    });

    [Test]
    public void NextOn_AtTheEndOfTheCalendar_IsTheLastDayAndNeverAfterIt()
    {
        var last = new EvaluationDate(Today);
        last.Reached(Date.MaxValue);
        var beyond = new EvaluationDate(Today);
        beyond.Elapsed(Date.MaxValue, 1);

        Assert.That((last.NextOn, beyond.NextOn), Is.EqualTo(((Date?)Date.MaxValue, (Date?)null)));
    }

    [Test]
    public void Find_RuleThatNeverDiffersButAsksEveryDay_IsTheHorizon() => Assert.That(
        NextChange.Find(Today, day => day.DaysSince(Today) > 100_000),
        Is.EqualTo(new Evaluated<bool>(false, Today.AddDays(EvaluationLimits.EvaluationHorizonDays))));

    [TestCase(1)]
    [TestCase(1099)]
    public void Find_RuleThatDiffersBeforeTheHorizon_IsThatDay(int days) => Assert.That(
        NextChange.Find(Today, day => day.DaysSince(Today) >= days).NextChangeOn, Is.EqualTo(Today.AddDays(days)));

    [Test]
    public void Equals_Lists_AreEqualByTheirElementsInOrder() => Assert.Multiple(() =>
    {
        var list = new ValueList<int>([1, 2]);
        Assert.That(list.Equals(new ValueList<int>([1, 2])), Is.True);
        Assert.That(list.GetHashCode(), Is.EqualTo(new ValueList<int>([1, 2]).GetHashCode()));
        Assert.That(list.Equals(new ValueList<int>([2, 1])), Is.False);
        Assert.That(list.Equals(new ValueList<int>([1])), Is.False);
        Assert.That(list.Equals("1, 2"), Is.False);
        Assert.That(list.Equals(null), Is.False);
    });

    [Test]
    public void ToString_List_ShowsTheElements() => Assert.That(new ValueList<int>([1, 2]).ToString(), Is.EqualTo("[1, 2]"));
}
