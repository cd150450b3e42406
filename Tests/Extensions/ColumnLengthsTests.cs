using System.Xml.Linq;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.Extensions;

/// <summary>The lengths to which text is cut are those of the solution's columns.</summary>
[TestFixture]
internal sealed class ColumnLengthsTests
{
    [TestCase(PlanTable.SchemaName, PlanTable.Name, ColumnLengths.PlanName)]
    [TestCase(PlanTable.SchemaName, PlanTable.TemplateReason, ColumnLengths.PlanTemplateReason)]
    [TestCase(PlanTable.SchemaName, PlanTable.NextContactReason, ColumnLengths.PlanNextContactReason)]
    [TestCase(PlanTable.SchemaName, PlanTable.OwnerWarning, ColumnLengths.PlanOwnerWarning)]
    [TestCase(PlanTable.SchemaName, PlanTable.HandoffMissing, ColumnLengths.PlanHandoffMissing)]
    [TestCase(PlanTable.SchemaName, PlanTable.HealthExplanation, ColumnLengths.PlanHealthExplanation)]
    [TestCase(PlanTable.SchemaName, PlanTable.WaysToGreen, ColumnLengths.PlanWaysToGreen)]
    [TestCase(PlanTable.SchemaName, PlanTable.ForecastExplanation, ColumnLengths.PlanForecastExplanation)]
    [TestCase(PlanTable.SchemaName, PlanTable.CurveExplanation, ColumnLengths.PlanCurveExplanation)]
    [TestCase(WorkstreamTable.SchemaName, WorkstreamTable.Name, ColumnLengths.WorkstreamName)]
    [TestCase(WorkstreamTable.SchemaName, WorkstreamTable.ProductName, ColumnLengths.WorkstreamProductName)]
    [TestCase(MilestoneTable.SchemaName, MilestoneTable.Name, ColumnLengths.MilestoneName)]
    [TestCase(MilestoneTable.SchemaName, MilestoneTable.DateReason, ColumnLengths.MilestoneDateReason)]
    [TestCase(HandoffItemTable.SchemaName, HandoffItemTable.Name, ColumnLengths.HandoffItemName)]
    [TestCase(HandoffItemTable.SchemaName, HandoffItemTable.Answer, ColumnLengths.HandoffItemAnswer)]
    [TestCase(RiskTable.SchemaName, RiskTable.Name, ColumnLengths.RiskName)]
    [TestCase(RiskTable.SchemaName, RiskTable.Reason, ColumnLengths.RiskReason)]
    public void Length_OfAColumn_IsThatOfTheSolution(string table, string column, int length)
    {
        var entity = XDocument.Load(Repository.PathOf($"Solution/src/Entities/{table}/Entity.xml"));
        var attribute = entity.Descendants("attribute").Single(each => (string?)each.Element("LogicalName") == column);
        Assert.That((int)attribute.Element("MaxLength")!, Is.EqualTo(length));
    }

    [Test]
    public void Lengths_AreAllCompared() =>
        Assert.That(
            typeof(ColumnLengths).GetFields().Length,
            Is.EqualTo(GetType()
                .GetMethod(nameof(Length_OfAColumn_IsThatOfTheSolution))!.GetCustomAttributes(typeof(TestCaseAttribute), false).Length));
}
