using System.IO.Compression;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using CrmOnboarding.Packer.Packages;
using CrmOnboarding.Tests.Solution;
using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.WebResources;

/// <summary>What ships for the browser is complete, named as Dataverse needs it, and small.</summary>
[TestFixture]
internal sealed class PackedPageTests
{
    private const int MostBytesOfScript = 20 * 1024;

    private static readonly Dictionary<string, string> s_types = new()
    {
        [".html"] = "1",
        [".css"] = "2",
        [".js"] = "3",
        [".svg"] = "11",
    };

    private static SolutionPackage Package { get; } = GoodSolution.ReadManaged();

    private static IReadOnlyList<string> Names { get; } = [.. Resources().Select(resource => resource.Element("Name")!.Value)];

    [Test]
    public void Names_AreLowerCaseAndOfTheirType() => Assert.Multiple(() =>
    {
        foreach (var resource in Resources())
        {
            var name = resource.Element("Name")!.Value;
            Assert.That(name, Is.EqualTo(name.ToLowerInvariant()).And.StartsWith("onb_/"));
            Assert.That((string?)resource.Element("WebResourceType"), Is.EqualTo(s_types[Path.GetExtension(name)]), name);
        }
    });

    [TestCaseSource(nameof(Names))]
    public void Page_LinksOnlyToWhatShipsWithIt_AndHoldsNoScript(string name)
    {
        if (!name.EndsWith(".html", StringComparison.Ordinal))
        {
            Assert.Pass("No page.");
        }

        var page = new HtmlParser().ParseDocument(File.ReadAllText(PathOf(name)));
        var links = page.QuerySelectorAll("[src], link[href]").Select(each => each.GetAttribute("src") ?? each.GetAttribute("href")!);
        Assert.Multiple(() =>
        {
            Assert.That(
                links.Select(link => new Uri(new Uri("https://host/" + name), link).AbsolutePath.TrimStart('/')),
                Is.SubsetOf(Names.Append("ClientGlobalContext.js.aspx")));
            Assert.That(page.QuerySelectorAll("script").Where(script => script.TextContent.Trim().Length > 0), Is.Empty);
            Assert.That(
                page.All.SelectMany(element => element.Attributes).Select(attribute => attribute.Name)
                    .Where(attribute => attribute.StartsWith("on", StringComparison.Ordinal)),
                Is.Empty);
        });
    }

    [Test]
    public void FormsAndSiteMap_NameWebResourcesThatShip()
    {
        const string Prefix = "$webresource:";
        var entities = Package.Components("Entities", "Entity").ToList();
        var named = entities.Descendants("Url").Select(url => url.Value)
            .Concat(entities.Descendants("Library").Concat(entities.Descendants("Handler"))
                .Select(each => (string?)each.Attribute("name") ?? (string?)each.Attribute("libraryName")).OfType<string>())
            .Concat(Package.Components("AppModuleSiteMaps", "AppModuleSiteMap").Descendants("SubArea")
                .Select(area => (string?)area.Attribute("Url")).OfType<string>()
                .Where(url => url.StartsWith(Prefix, StringComparison.Ordinal)).Select(url => url[Prefix.Length..]))
            .Distinct().ToList();
        Assert.That(named, Is.Not.Empty.And.SubsetOf(Names));
    }

    [TestCaseSource(nameof(Names))]
    public void Script_StaysUnderItsBudget(string name)
    {
        if (!name.EndsWith(".js", StringComparison.Ordinal))
        {
            Assert.Pass("No script.");
        }

        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zip.Write(File.ReadAllBytes(PathOf(name)));
        }

        Assert.That(packed.Length, Is.LessThan(MostBytesOfScript));
    }

    private static IEnumerable<XElement> Resources() => Package.Components("WebResources", "WebResource");

    private static string PathOf(string name) => Repository.PathOf("Solution/src/WebResources/" + name);
}
