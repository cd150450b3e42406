using System.Net;
using System.Xml.Linq;
using CrmOnboarding.Packer.Packages;
using CrmOnboarding.Packer.Packing;
using CrmOnboarding.Packer.Sources;
using CrmOnboarding.Sandbox;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Tests.Support;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Host;

/// <summary>
/// A second solution, with more kinds of component than the product has, packed by the project's packer, imported and shown: every form,
/// view, chart and dashboard is drawn, or says by name what is not. It comes without its DLLs, so nothing of it runs.
/// </summary>
[TestFixture]
internal sealed class MinisolPagesTests
{
    private static readonly string[] s_parts = ["minisol", "minisol-more"];

    private PageBrowser _browser = null!;
    private Guid _onboarding;

    private MetadataComponents Components => _browser.Organization.Metadata.Components;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        var folders = s_parts.Select(Find).ToList();
        if (folders.Contains(null))
        {
            Assert.Ignore("The example solutions are in no folder shared/examples beside or above this repository.");
        }

        var organization = SandboxOrganization.Open();
        organization.ImportSolution(new MemoryStream(Pack(folders!)));
        _onboarding = organization.SystemService.Create(new Entity("onb_onboarding")
        {
            ["onb_name"] = "Acme",
            ["onb_accountid"] = new EntityReference(
                "account", organization.SystemService.Create(new Entity("account") { ["name"] = "Acme Corporation" })),
        });
        organization.SystemService.Create(new Entity("annotation")
        {
            ["subject"] = "Call",
            ["notetext"] = "They asked for June.",
            ["objectid"] = new EntityReference("onb_onboarding", _onboarding),
        });
        _browser = await PageBrowser.StartAsync(organization);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }
    }

    [Test]
    public async Task EveryPublicView_IsDrawn()
    {
        foreach (var view in Components.SavedQueries.Where(view => view.QueryType == 0))
        {
            var page = await _browser.ListAsync(view.Table, $"&viewid={view.Id}");
            Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK), $"{view.Table} {view.Names}: {page.Fault}");
        }
    }

    [Test]
    public async Task EveryMainAndQuickCreateForm_IsDrawn()
    {
        foreach (var form in Components.Forms.Where(form => form.Type is "main" or "quickCreate"))
        {
            var type = form.Type == "main" ? "entityrecord" : "quickcreate";
            var page = await _browser.GetAsync($"/main.aspx?pagetype={type}&etn={form.Table}&formid={form.Id}");
            Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK), $"{form.Table} {form.Names}");
            Assert.That(page.Texts(".refused"), Is.Empty, $"{form.Table} {form.Names}");
        }
    }

    [Test]
    public async Task MainForm_ShowsQuickViewTimelineSubgridAndPage()
    {
        var page = await _browser.RecordAsync("onb_onboarding", _onboarding);
        Assert.Multiple(() =>
        {
            Assert.That(page.Texts(".refused"), Is.Empty);
            Assert.That(page.Texts(".quick-view .value"), Has.Member("Acme Corporation"));
            Assert.That(page.Texts(".timeline-list li"), Has.One.Contains("They asked for June."));
            Assert.That(page.Texts(".subgrid"), Is.Not.Empty);
            Assert.That(
                page.Document.QuerySelector("iframe#WebResource_timeline")!.GetAttribute("src"),
                Does.StartWith("/WebResources/onb_/html/timeline.html?").And.Contain("typename=onb_onboarding")
                    .And.Contain($"id=%7B{_onboarding.ToString().ToUpperInvariant()}%7D"));
        });
    }

    [Test]
    public async Task EveryChart_IsDrawn()
    {
        Assert.That(Components.Charts, Has.Count.GreaterThanOrEqualTo(3));
        foreach (var chart in Components.Charts)
        {
            var page = await _browser.ListAsync(chart.Table, $"&chartid={chart.Id}");
            Assert.That(page.Texts("main .refused"), Is.Empty, chart.Names.ToString());
            Assert.That(page.Document.QuerySelector("figure svg"), Is.Not.Null, chart.Names.ToString());
        }
    }

    [Test]
    public async Task EveryDashboard_IsDrawn_AndAnInteractiveOneSaysWhatIsMissing()
    {
        Assert.That(Components.Dashboards, Has.Count.EqualTo(2));
        foreach (var dashboard in Components.Dashboards)
        {
            // The app lists the plain one only, so the other is reached where an app lists none.
            var page = await _browser.GetAsync($"/main.aspx?pagetype=dashboard&id={dashboard.Id}");
            if (dashboard.IsInteractive)
            {
                Assert.That(page.Status, Is.EqualTo(HttpStatusCode.NotFound));
                continue;
            }

            Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(page.Texts(".refused"), Is.Empty);
            Assert.That(page.Document.QuerySelector("figure svg"), Is.Not.Null);
        }
    }

    [Test]
    public async Task WebResource_IsServedAtBothItsAddresses()
    {
        foreach (var path in new[] { "/WebResources/onb_/html/timeline.html", "/%7B1%7D/WebResources/onb_/html/timeline.html" })
        {
            Assert.That((await _browser.GetAsync(path)).Status, Is.EqualTo(HttpStatusCode.OK), path);
        }

        Assert.That((await _browser.GetAsync("/WebResources/onb_/HTML/timeline.html")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private static byte[] Pack(IEnumerable<string> folders)
    {
        var copy = Directory.CreateTempSubdirectory("minisol");
        try
        {
            foreach (var folder in folders)
            {
                foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
                {
                    var target = Path.Combine(copy.FullName, Path.GetRelativePath(folder, file));
                    Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                    File.Copy(file, target, overwrite: true);
                }
            }

            var package = PackageBuilder.Build(new BuildInput(SourceTree.Read(copy.FullName), AssemblyFiles.None), managed: true).Package!;
            LeaveOutCode(package);
            return PackageZip.Write(package);
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }

    // Its two DLLs did not come with it, and what names their classes cannot stand without them.
    private static void LeaveOutCode(SolutionPackage package)
    {
        foreach (var node in new[] { "SolutionPluginAssemblies", "SdkMessageProcessingSteps", "Workflows" })
        {
            package.Customizations.Root!.Element(node)?.RemoveNodes();
        }

        foreach (var part in package.Parts.Keys.Where(part => part.StartsWith("customapis/", StringComparison.Ordinal)).ToList())
        {
            package.Parts.Remove(part);
        }
    }

    private static string? Find(string name)
    {
        for (var folder = new DirectoryInfo(Repository.Root); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "examples", name);
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
