using CrmOnboarding.Dataverse.Rescheduling;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Tests.Extensions;

/// <summary>The items of a change of dates as the text of a column, and back.</summary>
[TestFixture]
internal sealed class ScheduleLinesTests
{
    private static readonly Date Old = new(2026, 11, 26);
    private static readonly Date New = new(2026, 12, 14);

    [Test]
    public void Read_OfWhatWasWritten_HasTheMoves()
    {
        var lines = Lines(3, "A \"name\", with {signs}", why: null);
        Assert.That(ScheduleLines.Read(ScheduleLines.Write(lines)), Is.EqualTo(lines.Select(line => line.Move)));
    }

    [TestCase(null)]
    [TestCase(" ")]
    [TestCase("no object")]
    [TestCase("{\"lines\":[{\"milestone\":\"?\",\"old\":\"2026-11-26\",\"new\":\"2026-12-14\"}]}")]
    [TestCase("{\"lines\":[{\"milestone\":\"5b187cfa-0193-5ad5-9b01-2578d8393ec0\",\"old\":null,\"new\":\"2026-12-14\"}]}")]
    public void Read_OfNothingOrWhatNobodyWrote_IsEmpty(string? text) => Assert.That(ScheduleLines.Read(text), Is.Empty);

    [Test]
    public void Write_OfMoreThanFits_LeavesNamesAndReasonsOut_ThenEverything()
    {
        var many = Lines(5_000, new string('n', 150), new string('w', 150));
        var text = ScheduleLines.Write(many);
        Assert.Multiple(() =>
        {
            Assert.That(text, Has.Length.LessThanOrEqualTo(ScheduleChangeTable.LinesLength).And.Not.Contains("nnn"));
            Assert.That(ScheduleLines.Read(text), Is.EqualTo(many.Select(line => line.Move)), "it can be undone all the same");
            Assert.That(ScheduleLines.Write(Lines(20_000, "n", "w")), Is.Null);
        });
    }

    private static List<ScheduleLine> Lines(int count, string name, string? why) =>
    [
        .. Enumerable.Range(1, count).Select(number => new ScheduleLine(
            new DueDateChange(new Guid(number, 0, 0, new byte[8]), Old, New), name, why)),
    ];
}
