using System;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios.Reports;

/// <summary>
/// The atlas of what was planned and done. LAUNCH90 has seven milestones; won on Friday 20 November 2026 they are planned for the days 3,
/// 6, 14, 31, 52, 75 and 90, each rolled to a working day (templates.md).
/// </summary>
[TestFixture]
internal sealed class AtlasTests : ReportScenario
{
    private const int Wholesale = 33;
    private const int Financial = 16;

    [Test]
    [Property("Requirement", "T-14")]
    public void Atlas_OfTwoIndustries_CountsByPlannedDayKindAndBothIndustries()
    {
        var shop = Win(Industry("Shop", Wholesale, "Logistics"), Launch);
        var bank = Win(Industry("Bank", Financial, vendor: null), Launch);
        GoTo(2026, 11, 23);
        Plans.Complete(Item(shop, "WELCOME_CALL"), new Date(2026, 11, 23));
        GoTo(2026, 11, 25);
        Plans.Complete(Item(bank, "WELCOME_CALL"), new Date(2026, 11, 25));
        Drain();
        GoTo(2026, 11, 27);

        var atlas = Ask(Executive, "onb_Atlas");
        var columns = atlas["columns"].Items.Select(column => (column["customerIndustry"].Text, column["vendorIndustry"].Text)).ToList();
        Assert.That(columns, Is.EqualTo(new (string?, string?)[] { ("Financial", null), ("Wholesale", "Logistics") }));
        var first = Cells(atlas, 0, "Milestone");
        Assert.Multiple(() =>
        {
            // The welcome call and the kick-off; the kick-off was due on day 6, yesterday, and is not done.
            Assert.That(first[0]["count"].Number, Is.EqualTo(2));
            Assert.That(first[0]["medianDay"].Number, Is.EqualTo(5));
            Assert.That(first[0]["onTimePercent"].Number, Is.Zero, "day 5 is later than day 3");
            Assert.That(first[1]["medianDay"].Number, Is.EqualTo(3));
            Assert.That(first[1]["onTimePercent"].Number, Is.EqualTo(50));
            // Training on day 14, the first bill on day 31, the completion on day 52; the executive comes after day 60.
            Assert.That(new[] { 10, 30, 50 }.Select(day => Cells(atlas, day, "Milestone")[0]["count"].Number), Is.All.EqualTo(1));
            Assert.That(Cells(atlas, 10, "Milestone")[0]["medianDay"].IsNull, "planned and not done: there is no day yet");
            Assert.That(Cells(atlas, 10, "Milestone")[0]["onTimePercent"].IsNull, "not due, so not judged");
            Assert.That(new[] { -60, 20, 40, 60 }.Select(day => Cells(atlas, day, "Milestone")[0].IsNull), Is.All.True);
            Assert.That(atlas["rows"].Items.Select(row => row["fromDay"].Number).Distinct(),
                Is.EqualTo(Enumerable.Range(-6, 13).Select(ten => (decimal)(ten * 10))));
            Assert.That(atlas["rows"].Items.Select(row => row["kind"].Text).Distinct(),
                Is.EquivalentTo(new[] { "Milestone", "Activity", "Deliverable" }));
        });
    }

    [Test]
    [Property("Requirement", "T-15")]
    public void Atlas_WithAFilter_CountsOnlyWhatPasses()
    {
        var deal = Sales.Opportunity(Industry("Shop", Wholesale, "Logistics"), row =>
        {
            Launch(row);
            row[OpportunityTable.Complexity] = ChoiceValues.Write(Complexity.High);
        });
        Sales.Line(deal, Sales.Product("Pump"), 1);
        Sales.Win(deal);
        Drain();
        Win("Small", 5);
        Service.Update(new Entity(PlanTable.LogicalName, Plans.Plans()[0].Id) { [PlanTable.Strategy] = "White glove" });

        Assert.Multiple(() =>
        {
            Assert.That(Items(), Is.EqualTo(Items(("TemplateCode", "LAUNCH90")) + Items(("TemplateCode", "DIGITAL60"))));
            Assert.That(Items(("TemplateCode", "LAUNCH90")), Is.GreaterThan(0));
            Assert.That(Items(("TemplateCode", "LAUNCH90"), ("TemplateVersion", 1)), Is.EqualTo(Items(("TemplateCode", "LAUNCH90"))));
            Assert.That(Items(("TemplateCode", "LAUNCH90"), ("TemplateVersion", 2)), Is.Zero);
            Assert.That(Items(("Segment", ChoiceValues.Number(Segment.High))), Is.EqualTo(Items(("TemplateCode", "LAUNCH90"))));
            Assert.That(Items(("Segment", ChoiceValues.Number(Segment.Medium))), Is.Zero);
            Assert.That(Items(("Complexity", ChoiceValues.Number(Complexity.High))), Is.EqualTo(Items(("TemplateCode", "LAUNCH90"))));
            Assert.That(Items(("Complexity", ChoiceValues.Number(Complexity.Low))), Is.Zero);
            Assert.That(
                Items(("Strategy", "White glove")),
                Is.EqualTo(Items(("TemplateCode", Plans.Plans()[0].Text(PlanTable.TemplateCode)))));
            // The lines of LAUNCH90 have two deliverables each, on days 6 and 45.
            Assert.That(Items(("Product", "Pump")), Is.EqualTo(2));
            Assert.That(Items(("CustomerIndustry", "Wholesale")), Is.EqualTo(Items(("TemplateCode", "LAUNCH90"))));
            Assert.That(Items(("CustomerIndustry", "Financial")), Is.Zero);
            Assert.That(Items(("VendorIndustry", "Logistics")), Is.EqualTo(Items(("TemplateCode", "LAUNCH90"))));
            Assert.That(
                () => Items(("Segment", 3)), Throws.Exception.Message.Contains("'Segment' is 3, which is no value of the choice."));
        });

        int Items(params (string, object?)[] filter) => (int)Answer(Manager, "onb_Atlas", filter)["Items"];
    }

    [Test]
    [Property("Requirement", "T-16")]
    public void Atlas_ForExcel_HasALineForEveryCellAndSaysWhereThereIsNoData()
    {
        Win(Industry("=Shop", Wholesale, "@Parts, small"), Launch);
        GoTo(2026, 11, 24);
        Plans.Complete(Plans.Item("WELCOME_CALL"), new Date(2026, 11, 23));
        Drain();

        var english = ((string)Answer(Executive, "onb_Atlas")["Csv"]).Split(["\r\n"], StringSplitOptions.None);
        Assert.Multiple(() =>
        {
            Assert.That(
                english[0], Is.EqualTo("From day,Until day,Kind,Customer industry,Vendor industry,Items,Median day done,On time %"));
            Assert.That(english, Does.Contain("0,9,Milestone,Wholesale,\"'@Parts, small\",2,3,100"), "a formula is defused");
            Assert.That(english, Does.Contain("20,29,Milestone,Wholesale,\"'@Parts, small\",no data,no data,no data"));
            // A heading, 13 rows of days, three kinds, one pair of industries, and the end of the last line.
            Assert.That(english, Has.Length.EqualTo(1 + (13 * 3) + 1));
        });

        Needs(Capability.GermanSeller);
        var german = ((string)Answer(
            Organization.ServiceFor(Organization.GermanSeller.Id), "onb_Atlas", ("TemplateCode", "NOTHING"))["Csv"]);
        Assert.That(
            german,
            Is.EqualTo("Von Tag;Bis Tag;Art;Branche des Kunden;Branche des Anbieters;Punkte;Erledigt am Tag (Median);Pünktlich %\r\n"
                + "keine Daten\r\n"));
    }

    /// <summary>The chart over them is the atlas page's: AtlasPageTests in the browser lane.</summary>
    [Test]
    [Property("Requirement", "T-14")]
    public void Lines_OfTheTemplates_SayWhenEachItemIsPlannedAndDone_WithoutTheProduct()
    {
        var deal = Sales.Opportunity(Sales.Account(5_000, "Shop"), Launch);
        Sales.Line(deal, Sales.Product("Pump"), 1);
        Sales.Line(deal, Sales.Product("Fan"), 2);
        Sales.Win(deal);
        Drain();
        GoTo(2026, 11, 24);
        Plans.Complete(Plans.Item("WELCOME_CALL"), new Date(2026, 11, 24));
        Drain();

        var lines = Ask(Manager, "onb_Atlas")["lines"].Items;
        var call = lines.Single(line => line["code"].Text == "WELCOME_CALL");
        var accepted = lines.Single(line => line["code"].Text == "LINE_ACCEPTED");
        Assert.Multiple(() =>
        {
            Assert.That(call["name"].Text, Is.EqualTo("Welcome call"));
            Assert.That(
                new[] { "count", "plannedDay", "medianDay", "p20Day", "p80Day", "onTimePercent" }.Select(name => call[name].Number),
                Is.EqualTo(new decimal[] { 1, 3, 4, 4, 4, 0 }), "planned for Monday, done on Tuesday");
            Assert.That(accepted["name"].Text, Is.EqualTo("Delivery accepted"));
            Assert.That(accepted["count"].Number, Is.EqualTo(2), "one for each product");
            Assert.That(accepted["medianDay"].IsNull && accepted["p20Day"].IsNull, "not done: no data");
            Assert.That(lines.Select(line => line["plannedDay"].Number), Is.Ordered);
        });
    }

    /// <summary>The chart over them is the atlas page's: AtlasPageTests in the browser lane.</summary>
    [Test]
    [Property("Requirement", "T-18")]
    public void Segments_OfAllPlans_StandSideBySide()
    {
        var shop = Win("Shop", 5_000);
        Win("Small", 5);
        GoTo(2026, 11, 23);
        Plans.Complete(Item(shop, "WELCOME_CALL"), new Date(2026, 11, 23));
        Plans.Complete(Item(shop, "SELLER_WELCOME"), new Date(2026, 11, 20));
        Drain();

        var segments = Ask(Manager, "onb_Atlas")["segments"].Items;
        var high = segments[0];
        var items = Plans.Items().Count(item => item.Reference(MilestoneTable.PlanId)?.Id == shop.Id);
        Assert.Multiple(() =>
        {
            Assert.That(segments.Select(each => each["segment"].Text), Is.EqualTo(new[] { "High", "Medium", "Digital" }));
            Assert.That(high["count"].Number, Is.EqualTo(items));
            Assert.That(high["medianDay"].Number, Is.EqualTo(1.5m), "days 0 and 3");
            Assert.That(high["completionPercent"].Number, Is.EqualTo(Math.Round(200m / items, 1, MidpointRounding.AwayFromZero)));
            Assert.That(segments[1]["count"].Number, Is.Zero);
            Assert.That(segments[1]["medianDay"].IsNull && segments[1]["completionPercent"].IsNull, "no data is not zero");
            Assert.That(segments[2]["completionPercent"].Number, Is.Zero, "planned, and nothing is done");
            Assert.That(
                Ask(Manager, "onb_Atlas", ("Segment", ChoiceValues.Number(Segment.Digital)))["segments"].Items
                    .Select(each => each["count"].Number),
                Is.EqualTo(segments.Select(each => each["count"].Number)), "one segment's atlas still compares all three");
        });
    }

    private static System.Collections.Generic.IReadOnlyList<Figures> Cells(Figures atlas, int fromDay, string kind) =>
        atlas["rows"].Items.Single(row => row["fromDay"].Number == fromDay && row["kind"].Text == kind)["cells"].Items;

    private static void Launch(Entity deal) => deal[OpportunityTable.MonthlyValue] = new Money(20_000m);

    private EntityReference Industry(string name, int code, string? vendor)
    {
        var account = Sales.Account(5, name);
        Seller.Update(new Entity(AccountTable.LogicalName, account.Id)
        {
            [AccountTable.IndustryCode] = new OptionSetValue(code),
            [AccountTable.VendorIndustry] = vendor,
        });
        return account;
    }
}
