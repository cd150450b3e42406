using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Cadence.Listening;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>
/// Focused material by product and desired outcome: a plan of two products, each with three items of material. The customer success
/// manager enters goals, the administrator content.
/// </summary>
[TestFixture]
internal sealed class MaterialTests : Scenario
{
    private const string NoCosts = "Data Suite, Lower costs: there is no content for this product and outcome.";
    private const string NoMoreCosts = "Data Suite, Lower costs: there is no further content for this product and outcome.";

    private EntityReference _suite = null!;
    private EntityReference _board = null!;

    [SetUp]
    public void WinTwoProducts()
    {
        Needs(Capability.BackgroundWorkflow, Capability.SecurityRoles, Capability.MovableClock);
        _suite = Sales.Product("Data Suite");
        _board = Sales.Product("Dashboard");
        var deal = Sales.Opportunity(Sales.Account(5_000));
        Sales.Line(deal, _suite, 1);
        Sales.Line(deal, _board, 2);
        Sales.Win(deal);
        Drain();
    }

    [Test]
    [Property("Requirement", "T-04")]
    public void Material_OfEachDay_IsChosenByProductAndOutcome()
    {
        var forSuite = Content("Suite saves", DesiredOutcome.LowerCosts, _suite);
        var forBoard = Content("Dashboards save", DesiredOutcome.LowerCosts, _board);
        Content("Suite sells", DesiredOutcome.MoreRevenue, _suite);
        Assert.That(Chosen("MATERIAL_1"), Is.All.Null, "nobody has said what the customer wants");

        Goal(DesiredOutcome.LowerCosts);
        Assert.That(Chosen("MATERIAL_1"), Is.EqualTo(new Guid?[] { forSuite, forBoard }), "each line gets its own");

        var second = Content("More savings", DesiredOutcome.LowerCosts);
        Assert.That(Chosen("MATERIAL_2"), Is.EqualTo(new Guid?[] { second, second }), "what is about no product fits all, and comes once");
    }

    [Test]
    [Property("Requirement", "T-04")]
    public void Combination_WithoutContent_IsReportedUntilThereIsSome()
    {
        var items = new[] { "MATERIAL_1", "MATERIAL_2", "MATERIAL_4" };
        Goal(DesiredOutcome.LowerCosts);
        Assert.That(items.Select(Missing), Is.All.EqualTo(NoCosts));

        var pieces = new List<Guid> { Content("First", DesiredOutcome.LowerCosts, _suite) };
        Assert.That(items.Select(Missing), Is.EqualTo(new[] { null, NoMoreCosts, NoMoreCosts }));

        pieces.Add(Content("Second", DesiredOutcome.LowerCosts, _suite));
        pieces.Add(Content("Third", DesiredOutcome.LowerCosts, _suite));
        Assert.Multiple(() =>
        {
            Assert.That(items.Select(Missing), Is.All.Null);
            Assert.That(items.Select(code => Chosen(code)[0]), Is.EqualTo(pieces));
            Assert.That(Item("MATERIAL_1", 1).Text(MilestoneTable.MissingContent), Does.StartWith("Dashboard, Lower costs"));
        });
    }

    [Test]
    [Property("Requirement", "T-04")]
    public void Material_OfSeveralOutcomes_TakesThemInTurn()
    {
        var savings = Content("Savings", DesiredOutcome.LowerCosts);
        var quality = Content("Quality", DesiredOutcome.BetterQuality);
        var more = Content("Savings again", DesiredOutcome.LowerCosts);
        Goal(DesiredOutcome.BetterQuality, new DateTime(2027, 6, 30));
        Goal(DesiredOutcome.LowerCosts, new DateTime(2027, 3, 31));
        // The first goal that was entered had the first turn; what is chosen stays when a nearer one comes.
        Assert.That(
            new[] { "MATERIAL_1", "MATERIAL_2", "MATERIAL_4" }.Select(code => Chosen(code)[0]),
            Is.EqualTo(new Guid?[] { quality, null, savings }));
        Assert.That(Missing("MATERIAL_2"), Is.EqualTo(
            "Data Suite, Better quality: there is no further content for this product and outcome."));
        Assert.That(more, Is.Not.EqualTo(savings));
    }

    [Test]
    [Property("Requirement", "T-04")]
    public void Material_InTheCustomersLanguage_ComesFirst()
    {
        Content("A in English", DesiredOutcome.LowerCosts, _suite, "en");
        var german = Content("B auf Deutsch", DesiredOutcome.LowerCosts, _suite, "DE");
        Service.Update(new Entity(AccountTable.LogicalName, Plans.Single().Reference(PlanTable.CustomerId)!.Id)
        {
            [AccountTable.Language] = "de",
        });
        Goal(DesiredOutcome.LowerCosts);
        Assert.That(Chosen("MATERIAL_1")[0], Is.EqualTo(german));
    }

    [Test]
    [Property("Requirement", "T-04")]
    [Property("Person", "Onboarding Administrator writes onb_content")]
    public void Content_ThatAPersonChose_Stays()
    {
        var own = Content("Chosen by hand", DesiredOutcome.MoreRevenue);
        var fitting = Content("Fitting", DesiredOutcome.LowerCosts);
        var first = Item("MATERIAL_1", 0);
        Csm.Update(new Entity(MilestoneTable.LogicalName, first.Id)
        {
            [MilestoneTable.ContentId] = new EntityReference(ContentTable.LogicalName, own),
        });
        Goal(DesiredOutcome.LowerCosts);
        Assert.That(Chosen("MATERIAL_1")[0], Is.EqualTo(own));
        Assert.That(Chosen("MATERIAL_2")[0], Is.EqualTo(fitting));
        Assert.That(Missing("MATERIAL_4"), Is.EqualTo(NoMoreCosts));

        Csm.Update(new Entity(MilestoneTable.LogicalName, Item("MATERIAL_4", 0).Id)
        {
            [MilestoneTable.ContentId] = new EntityReference(ContentTable.LogicalName, own),
        });
        Drain();
        Assert.That(Missing("MATERIAL_4"), Is.Null, "somebody helped out");
    }

    [Test]
    [Property("Requirement", "T-04")]
    public void Content_ThatIsNoMaterial_IsNotChosen()
    {
        Content("The deck", DesiredOutcome.LowerCosts, _suite, kind: ContentKind.Deck);
        var gone = Content("Out of date", DesiredOutcome.LowerCosts, _suite);
        Administrator.Update(new Entity(ContentTable.LogicalName, gone)
        {
            [SystemColumns.StateCode] = new OptionSetValue(1),
            ["statuscode"] = new OptionSetValue(2),
        });
        Goal(DesiredOutcome.LowerCosts);
        Assert.That(Chosen("MATERIAL_1")[0], Is.Null);

        Plans.Complete(Item("MATERIAL_1", 0), new Date(2026, 11, 23));
        Drain();
        Assert.That(Missing("MATERIAL_1"), Is.Null, "what is done is reported no longer");
    }

    private Guid Content(
        string name, DesiredOutcome outcome, EntityReference? product = null, string? language = null,
        ContentKind kind = ContentKind.TrainingMaterial)
    {
        var id = Administrator.Create(new Entity(ContentTable.LogicalName)
        {
            [ContentTable.Name] = name,
            [ContentTable.Kind] = ChoiceValues.Write(kind),
            [ContentTable.Category] = ChoiceValues.Write(outcome),
            [ContentTable.ProductId] = product,
            [ContentTable.Language] = language,
        });
        Drain();
        return id;
    }

    private void Goal(DesiredOutcome outcome, DateTime? targetOn = null)
    {
        Csm.Create(new Entity(GoalTable.LogicalName)
        {
            [GoalTable.Name] = outcome.ToString(),
            [GoalTable.PlanId] = Plans.Single().ToEntityReference(),
            [GoalTable.Category] = ChoiceValues.Write(outcome),
            [GoalTable.TargetOn] = targetOn,
        });
        Drain();
    }

    /// <summary>What the items with a code send, by line.</summary>
    private Guid?[] Chosen(string code) => [.. ItemsByLine(code).Select(item => item.Reference(MilestoneTable.ContentId)?.Id)];

    /// <summary>What an item of the first line misses.</summary>
    private string? Missing(string code) => Item(code, 0).Text(MilestoneTable.MissingContent);

    private Entity Item(string code, int line) => ItemsByLine(code)[line];

    private Entity[] ItemsByLine(string code)
    {
        var lines = Plans.Workstreams().Select(line => line.Id).ToList();
        return [.. Plans.ItemsWith(code).OrderBy(item => lines.IndexOf(item.Reference(MilestoneTable.WorkstreamId)!.Id))];
    }
}
