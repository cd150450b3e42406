using CrmOnboarding.Demo.Simulation;

namespace CrmOnboarding.Tests.Demo;

public sealed class TeamTests
{
    private static readonly DateOnly Due = new(2017, 3, 15);

    private static OpenItem Item(int number, DateOnly? createdOn = null) =>
        new(Guid.NewGuid(), Guid.Empty, "KICKOFF", $"item {number}", Due, createdOn ?? new DateOnly(2017, 3, 1));

    [Test]
    public void CompletionOf_Perfect_IsTheDueDate() => Assert.That(new Team(TeamKind.Perfect).CompletionOf(Item(1)), Is.EqualTo(Due));

    [Test]
    public void CompletionOf_Absent_IsNever() => Assert.That(new Team(TeamKind.Absent).CompletionOf(Item(1)), Is.Null);

    [Test]
    public void CompletionOf_Realistic_MixesOnTimeEarlyLateAndMissed()
    {
        var team = new Team(TeamKind.Realistic);
        var answers = Enumerable.Range(0, 10_000).Select(number => team.CompletionOf(Item(number))).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(answers.Count(date => date is null), Is.InRange(300, 500), "4 percent missed");
            Assert.That(answers.Count(date => date < Due), Is.InRange(1050, 1350), "12 percent early");
            Assert.That(answers.Count(date => date > Due), Is.InRange(1600, 2000), "18 percent late");
        });
    }

    [Test]
    public void CompletionOf_SameItem_SameAnswerWhateverItsRowId()
    {
        var team = new Team(TeamKind.Realistic);

        Assert.That(Enumerable.Range(0, 100).All(number => team.CompletionOf(Item(number)) == team.CompletionOf(Item(number))), Is.True);
    }

    [Test]
    public void CompletionOf_Realistic_NeverBeforeTheItemWasThere()
    {
        var team = new Team(TeamKind.Realistic);

        Assert.That(
            Enumerable.Range(0, 1_000).Select(number => team.CompletionOf(Item(number, Due))).Where(date => date is not null),
            Has.None.LessThan(Due));
    }
}
