using System.Diagnostics;
using System.Xml.Linq;
using CrmOnboarding.Sandbox;
using CrmOnboarding.Tests.Sandbox.Support;
using CrmOnboarding.Tests.Support;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Browser.Pace;

/// <summary>The worked example of a timeline page, built from its sources, in an organization with just the tables that it reads.</summary>
internal static class ExamplePage
{
    public const string Name = "onb_/pages/onboarding.html";

    private const string Table = "onb_onboardingplan";
    private const string Milestone = "onb_milestone";
    private const string Component = "onb_healthcomponent";
    private const int Milestones = 18;

    /// <summary>The folder of the example; null where it is not beside this repository.</summary>
    public static string? Folder => Repository.Above("shared/examples/timeline");

    /// <summary>An organization with the page and one plan.</summary>
    /// <returns>The organization and the plan.</returns>
    public static async Task<(SandboxOrganization Organization, Guid Plan)> OpenAsync()
    {
        var built = await BuildAsync();
        try
        {
            var organization = SandboxOrganization.Open();
            organization.ImportSolution(Solution(Path.Combine(built, "dist/WebResources/onb_")));
            return (organization, Fill(organization.SystemService));
        }
        finally
        {
            Directory.Delete(built, recursive: true);
        }
    }

    private static async Task<string> BuildAsync()
    {
        var work = Directory.CreateTempSubdirectory("crm-example-").FullName;
        File.Copy(Path.Combine(Folder!, "build.mjs"), Path.Combine(work, "build.mjs"));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Folder!, "src"), "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(work, Path.GetRelativePath(Folder!, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        Directory.CreateSymbolicLink(Path.Combine(work, "node_modules"), Repository.PathOf("WebResources/node_modules"));
        using var node = Process.Start(new ProcessStartInfo("node", "build.mjs")
        {
            WorkingDirectory = work,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = node.StandardError.ReadToEndAsync();
        await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.That(node.ExitCode, Is.Zero, await errors);
        return work;
    }

    private static MemoryStream Solution(string built)
    {
        var plan = Xml.Table(
            "onb_OnboardingPlan",
            "UserOwned",
            [
                Xml.Column("onb_OnboardingPlanId", "primarykey"), Xml.PrimaryName("onb_Name"), Date("onb_StartDate"),
                Number("onb_Days"), Xml.Column("onb_AccountId", "lookup"),
            ]);
        var milestone = Xml.Table(
            "onb_Milestone",
            "UserOwned",
            [
                Xml.Column("onb_MilestoneId", "primarykey"), Xml.PrimaryName("onb_Name"), Date("onb_DueDate"), Date("onb_CompletedOn"),
                Number("onb_Sequence"), Xml.Column("onb_PlanId", "lookup"),
            ]);
        var component = Xml.Table(
            "onb_HealthComponent",
            "UserOwned",
            [
                Xml.Column("onb_HealthComponentId", "primarykey"), Xml.PrimaryName("onb_Name"), Number("onb_Score"), Number("onb_Weight"),
                Number("onb_Trend"), Xml.Column("onb_PlanId", "lookup"),
            ]);
        return new SolutionZip("Example").WithTable(plan).WithTable(milestone).WithTable(component)
            .With(
                "EntityRelationships",
                Xml.OneToMany("onb_milestone_plan", "onb_Milestone", "onb_PlanId", "onb_OnboardingPlan"),
                Xml.OneToMany("onb_component_plan", "onb_HealthComponent", "onb_PlanId", "onb_OnboardingPlan"),
                Xml.OneToMany("onb_plan_account", "onb_OnboardingPlan", "onb_AccountId", "account"))
            .With(
                "WebResources",
                Resource(Name, 1), Resource("onb_/scripts/onboarding.js", 3),
                Resource("onb_/styles/onboarding.css", 2))
            .WithFile("WebResources/" + Name, File.ReadAllBytes(Path.Combine(built, "pages/onboarding.html")))
            .WithFile("WebResources/onb_/scripts/onboarding.js", File.ReadAllBytes(Path.Combine(built, "scripts/onboarding.js")))
            .WithFile("WebResources/onb_/styles/onboarding.css", File.ReadAllBytes(Path.Combine(built, "styles/onboarding.css")))
            .With("AppModules", XElement.Parse("<AppModule><UniqueName>onb_App</UniqueName></AppModule>"))
            .With("AppModuleSiteMaps", XElement.Parse(
                "<AppModuleSiteMap><SiteMapUniqueName>onb_App</SiteMapUniqueName><SiteMap><Area Id='a'><Group Id='g'>"
                + $"<SubArea Id='s' Entity='{Table}' /></Group></Area></SiteMap></AppModuleSiteMap>"))
            .ToStream();
    }

    private static XElement Date(string name) => Xml.Column(name, "datetime", ("Format", "date"), ("Behavior", 2));

    private static XElement Number(string name) => Xml.Column(name, "int", ("MinValue", -1000), ("MaxValue", 1000));

    private static XElement Resource(string name, int type) => new(
        "WebResource",
        new XElement("WebResourceId", $"{{{Guid.NewGuid()}}}"),
        new XElement("Name", name),
        new XElement("DisplayName", name),
        new XElement("WebResourceType", type),
        new XElement("FileName", "/WebResources/" + name));

    private static Guid Fill(IOrganizationService service)
    {
        var plan = service.Create(new Entity(Table)
        {
            ["onb_name"] = "Onboarding",
            ["onb_startdate"] = new DateTime(2026, 4, 1),
            ["onb_days"] = 90,
            ["onb_accountid"] = new EntityReference("account", service.Create(new Entity("account") { ["name"] = "Harbourline Foods" })),
        });
        for (var number = 0; number < Milestones; number++)
        {
            service.Create(new Entity(Milestone)
            {
                ["onb_name"] = $"Milestone {number}",
                ["onb_duedate"] = new DateTime(2026, 4, 1).AddDays(number * 5),
                ["onb_sequence"] = number,
                ["onb_planid"] = new EntityReference(Table, plan),
            });
        }

        foreach (var name in new[] { "Contact", "Schedule", "Use", "Risks", "Goals" })
        {
            service.Create(new Entity(Component)
            {
                ["onb_name"] = name,
                ["onb_score"] = 70,
                ["onb_weight"] = 20,
                ["onb_trend"] = 1,
                ["onb_planid"] = new EntityReference(Table, plan),
            });
        }

        return plan;
    }
}
