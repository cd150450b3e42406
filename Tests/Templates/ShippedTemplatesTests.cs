using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Tests.Templates;

/// <summary>
/// The compiled-in templates, row by row as templates.md lists them; made anew for every test, so that none sees another's.
/// </summary>
[TestFixture]
internal sealed class ShippedTemplatesTests
{
    private const string Launch90 = """
        WELCOME_EMAIL | 0 | A | Handoff | plan | email | Chief Customer Officer
        SIGNATURE | 0 | A | Handoff | plan | document | Sales rep
        WELCOME_CALL | 1 | M | Handoff | plan | phone | Sales rep
        SELLER_WELCOME | 1 | A | Handoff | plan | email | Sales rep
        CSM_WELCOME | 2 | A | Handoff | plan | email | CSM
        BILLING_INFO | 2 | A | Handoff | plan | email | Finance
        KICKOFF | 6 | M | Launch | plan | meeting | CSM
        DELIVERY_TIMELINE | 6 | D | Launch | line | document | Project manager
        TRAINING | 14 | M | Launch | plan | on site | Trainer
        FIRST_BILL | 30 | M | Launch | plan | meeting | Finance
        COMPLETION | 50 | M | Care | plan | meeting | Project manager
        LINE_ACCEPTED | 45 | D | Launch | line | sign-off | Project manager
        EXECUTIVE | 75 | M | Care | plan | meeting | Executive sponsor
        WIN_REVIEW | 90 | M | Care | plan | meeting | Sales rep
        FIRST_VALUE | Delivery + 30 | A | Care | plan | review | CSM
        IMPACT_REVIEW | KickoffHeld + 182 | A | Adopt | plan | meeting | CSM
        """;

    private const string High60 = """
        WELCOME_EMAIL | 0 | A | Handoff | plan | email | Chief Customer Officer
        SIGNATURE | 0 | A | Handoff | plan | document | Sales rep
        WELCOME_CALL | 1 | A | Handoff | plan | phone | Sales rep
        SELLER_WELCOME | 1 | A | Handoff | plan | email | Sales rep
        MATERIAL_1 | 1 | A | Handoff | line | email | Sales rep
        BILLING_INFO | 2 | A | Handoff | plan | email | Finance
        CSM_WELCOME | 3 | A | Handoff | plan | email | CSM
        MATERIAL_2 | 3 | A | Handoff | line | email | CSM
        KICKOFF | 6 | M | Launch | plan | meeting | CSM
        MATERIAL_4 | 7 | A | Launch | line | email | CSM
        COMMUNITY | 14 | A | Launch | plan | email | CSM
        WEBINAR | 21 | A | Launch | plan | event | CSM
        LINE_ACCEPTED | 21 | D | Launch | line | sign-off | Project manager
        PROACTIVE_SUPPORT | 28 | A | Launch | plan | call | Support
        FIRST_BILL | 30 | M | Launch | plan | call | Finance
        FIRST_VALUE | 45 | M | Launch | plan | review | CSM
        COMPLETE | 60 | M | Care | plan | meeting | CSM
        IMPACT_REVIEW | KickoffHeld + 182 | A | Adopt | plan | meeting | CSM
        """;

    private const string Medium60 = """
        WELCOME_EMAIL | 0 | A | Handoff | plan | email | Chief Customer Officer
        SIGNATURE | 0 | A | Handoff | plan | document | Sales rep
        WELCOME_CALL | 1 | A | Handoff | plan | phone | Sales rep
        SELLER_WELCOME | 1 | A | Handoff | plan | email | Sales rep
        MATERIAL_1 | 1 | A | Handoff | line | email | Sales rep
        BILLING_INFO | 2 | A | Handoff | plan | email | Finance
        CSM_WELCOME | 3 | A | Handoff | plan | email | CSM
        MATERIAL_2 | 3 | A | Handoff | line | email | CSM
        KICKOFF | 5 | M | Launch | plan | call | CSM
        MATERIAL_4 | 7 | A | Launch | line | email | CSM
        COMMUNITY | 14 | A | Launch | plan | email | CSM
        WEBINAR | 21 | A | Launch | plan | event | CSM
        LINE_ACCEPTED | 21 | D | Launch | line | sign-off | Project manager
        PROACTIVE_SUPPORT | 28 | A | Launch | plan | call | Support
        FIRST_BILL | 30 | A | Launch | plan | email | Finance
        FIRST_VALUE | 45 | M | Launch | plan | review | CSM
        COMPLETE | 60 | M | Care | plan | meeting | CSM
        IMPACT_REVIEW | KickoffHeld + 182 | A | Adopt | plan | call | CSM
        """;

    private const string Digital60 = """
        WELCOME_EMAIL | 0 | A | Handoff | plan | email | Automation
        SIGNATURE | 0 | A | Handoff | plan | document | Automation
        MATERIAL_1 | 1 | A | Launch | line | email | Automation
        BILLING_INFO | 2 | A | Handoff | plan | email | Automation
        MATERIAL_2 | 3 | A | Launch | line | email | Automation
        MATERIAL_3 | 5 | A | Launch | line | email | Automation
        MATERIAL_4 | 7 | A | Launch | line | email | Automation
        LINE_ACTIVE | 7 | D | Launch | line | in product | Automation
        KICKOFF | 10 | M | Launch | plan | webinar | Automation
        COMMUNITY | 14 | A | Launch | plan | email | Automation
        WEBINAR | 28 | A | Launch | plan | event | Automation
        FIRST_VALUE | 30 | M | Launch | plan | in product | Automation
        PROACTIVE_SUPPORT | 44 | A | Launch | plan | email | Automation
        COMPLETE | 60 | M | Care | plan | email | Automation
        IMPACT_REVIEW | KickoffHeld + 182 | A | Adopt | plan | in product | Automation
        """;

    [TestCase("LAUNCH90", Launch90)]
    [TestCase("HIGH60", High60)]
    [TestCase("MEDIUM60", Medium60)]
    [TestCase("DIGITAL60", Digital60)]
    [Property("Requirement", "T-07")]
    [Property("Requirement", "T-17")]
    public void Items_ShippedTemplate_AreTheRowsOfThePage(string code, string rows)
    {
        var expected = rows.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Assert.That(Made(code).Items.Select(RowOf), Is.EqualTo(expected));
    }

    [Test]
    public void Items_AllTemplates_AreRequired() =>
        Assert.That(ShippedTemplates.Make().SelectMany(template => template.Items).All(item => item.IsRequired));

    [TestCase("LAUNCH90", "KICKOFF")]
    [TestCase("HIGH60", "FIRST_VALUE")]
    [TestCase("MEDIUM60", "FIRST_VALUE")]
    [TestCase("DIGITAL60", "FIRST_VALUE")]
    [Property("Requirement", "H-33")]
    public void Items_ShippedTemplate_NamesTheCustomersWin(string code, string expected) =>
        Assert.That(Made(code).Items.Where(item => item.IsCustomerWin).Select(item => item.Code),
            Is.EqualTo(new[] { expected }));

    [Test]
    [Property("Requirement", "N-03")]
    public void Items_Launch90_HasExactlySevenMilestones() =>
        Assert.That(
            Made("LAUNCH90").Items.Where(item => item.Kind == ItemKind.Milestone).Select(item => item.Code),
            Is.EqualTo(new[] { "WELCOME_CALL", "KICKOFF", "TRAINING", "FIRST_BILL", "COMPLETION", "EXECUTIVE", "WIN_REVIEW" }));

    [TestCase("LAUNCH90", "TRAINING", "KICKOFF", 0)]
    [TestCase("LAUNCH90", "COMPLETION", "LINE_ACCEPTED", 0)]
    [TestCase("LAUNCH90", "WIN_REVIEW", "COMPLETION", 20)]
    [TestCase("HIGH60", "LINE_ACCEPTED", "KICKOFF", 5)]
    [TestCase("HIGH60", "FIRST_VALUE", "KICKOFF", 10)]
    [TestCase("HIGH60", "COMPLETE", "FIRST_VALUE", 5)]
    [TestCase("MEDIUM60", "LINE_ACCEPTED", "KICKOFF", 5)]
    [TestCase("MEDIUM60", "FIRST_VALUE", "KICKOFF", 10)]
    [TestCase("MEDIUM60", "COMPLETE", "FIRST_VALUE", 5)]
    [TestCase("DIGITAL60", "COMPLETE", "FIRST_VALUE", 5)]
    [Property("Requirement", "N-14")]
    public void Dependencies_ShippedTemplate_AreThoseOfThePage(string code, string item, string waitsFor, int lag) =>
        Assert.That(Made(code).Item(item)!.Dependencies,
            Is.EqualTo(new[] { new Dependency(waitsFor, DependencyType.FinishToStart, lag) }));

    [TestCase("LAUNCH90", 3)]
    [TestCase("HIGH60", 3)]
    [TestCase("MEDIUM60", 3)]
    [TestCase("DIGITAL60", 1)]
    public void Dependencies_ShippedTemplate_AreNoMoreThanThose(string code, int count) =>
        Assert.That(Made(code).Items.Count(item => item.Dependencies.Count > 0), Is.EqualTo(count));

    [Test]
    public void Items_AllTemplates_CountStraightFromTheirEvent() =>
        Assert.That(ShippedTemplates.Make().SelectMany(template => template.Items).All(item => item.DueUntilKnown is null));

    [Test]
    [Property("Requirement", "T-03")]
    public void WelcomeEmail_EverySegment_IsOnDay0()
    {
        foreach (var template in ShippedTemplates.Make())
        {
            var welcome = template.Item("WELCOME_EMAIL")!;
            Assert.That((welcome.Due, welcome.Channel), Is.EqualTo((Timing.Day(0), Channel.Email)));
        }
    }

    [Test]
    [Property("Requirement", "T-19")]
    public void Roles_DigitalTemplate_NeedsNoHumanAndTheOthersDo()
    {
        Assert.That(Made("DIGITAL60").Roles, Is.EqualTo(new[] { OwnerRole.Automation }));
        foreach (var code in new[] { "LAUNCH90", "HIGH60", "MEDIUM60" })
        {
            Assert.That(Made(code).Roles,
                Does.Contain(OwnerRole.Csm).And.Contain(OwnerRole.ProjectManager).And.Not.Contain(OwnerRole.Automation));
        }
    }

    [TestCase("LAUNCH90", 90, Segment.High)]
    [TestCase("HIGH60", 60, Segment.High)]
    [TestCase("MEDIUM60", 60, Segment.Medium)]
    [TestCase("DIGITAL60", 60, Segment.Digital)]
    [Property("Requirement", "N-02")]
    [Property("Requirement", "T-06")]
    public void Length_ShippedTemplate_IsThatOfItsName(string code, int days, Segment segment) =>
        Assert.That((Made(code).LengthDays, Made(code).Segment), Is.EqualTo((days, segment)));

    [Test]
    public void ByCode_UnknownCode_NamesIt() =>
        Assert.That(() => ShippedTemplates.ByCode("NONE"), Throws.ArgumentException.With.Message.Contains("NONE"));

    [TestCase("LAUNCH90", "LINE_ACCEPTED")]
    [TestCase("HIGH60", "LINE_ACCEPTED")]
    [TestCase("MEDIUM60", "LINE_ACCEPTED")]
    [TestCase("DIGITAL60", "LINE_ACTIVE")]
    [Property("Requirement", "N-14")]
    [Property("Requirement", "H-04")]
    public void AnchorSources_ShippedTemplate_AreSignatureKickoffAndDeliveryAsThePageSays(string code, string delivery) =>
        Assert.That(Made(code).AnchorSources, Is.EqualTo(new[]
        {
            new AnchorSource(Anchor.ContractSigned, "SIGNATURE", "SIGNATURE"),
            new AnchorSource(Anchor.KickoffHeld, "KICKOFF", "KICKOFF"),
            new AnchorSource(Anchor.Delivery, delivery, delivery),
        }));

    [TestCase("LAUNCH90")]
    [TestCase("HIGH60")]
    [TestCase("MEDIUM60")]
    [TestCase("DIGITAL60")]
    public void ByCode_ShippedTemplate_HasTheRowsMadeForIt(string code) =>
        Assert.That(ShippedTemplates.ByCode(code).Items, Is.EqualTo(Made(code).Items));

    private static Template Made(string code) => ShippedTemplates.Make().Single(template => template.Code == code);

    private static string RowOf(TemplateItem item) => string.Join(" | ",
        item.Code,
        item.Due.Anchor == Anchor.Win ? $"{item.Due.Offset}" : $"{item.Due.Anchor} + {item.Due.Offset}",
        item.Kind.ToString()[0],
        item.Phase,
        item.Scope.ToString().ToLowerInvariant(),
        item.Channel switch
        {
            Channel.OnSite => "on site",
            Channel.SignOff => "sign-off",
            Channel.InProduct => "in product",
            _ => item.Channel.ToString().ToLowerInvariant(),
        },
        item.OwnerRole switch
        {
            OwnerRole.ChiefCustomerOfficer => "Chief Customer Officer",
            OwnerRole.SalesRep => "Sales rep",
            OwnerRole.Csm => "CSM",
            OwnerRole.ProjectManager => "Project manager",
            OwnerRole.ExecutiveSponsor => "Executive sponsor",
            _ => item.OwnerRole.ToString(),
        });
}
