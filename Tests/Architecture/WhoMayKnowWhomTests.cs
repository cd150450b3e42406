using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.Architecture;

/// <summary>The dependency rules of docs/developer.md, read from sources, project files and built metadata.</summary>
[TestFixture]
internal sealed partial class WhoMayKnowWhomTests
{
    [Test]
    public void Domain_Sources_NameNoDataverseTypeNoIoNoClockNoChance() =>
        AssertNoneMatch(Repository.Sources("Core/Domain"), DomainBan());

    [Test]
    public void Domain_StaticFields_NeverChange()
    {
        var domain = Assembly.Load("CrmOnboarding.Domain");
        var changing = domain.GetTypes()
            .SelectMany(type =>
                type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => field is { IsLiteral: false, IsInitOnly: false } && !field.Name.StartsWith('<')
                && !field.DeclaringType!.Name.StartsWith('<'))
            .Select(field => $"{field.DeclaringType}.{field.Name}");
        Assert.That(changing, Is.Empty);
    }

    [Test]
    public void Domain_Project_ReferencesNothing()
    {
        var project = XDocument.Load(Repository.PathOf("Core/Domain/CrmOnboarding.Domain.csproj"));
        Assert.That(References(project), Is.Empty);
    }

    [Test]
    public void CoreDataverse_Sources_NeverSeeAnExtensionContext() =>
        AssertNoneMatch(Repository.Sources("Core/Dataverse"), ExtensionContextBan());

    [Test]
    public void ShippingSources_UseNoPatternThatTheCheckerForbids() =>
        AssertNoneMatch(
            Repository.Sources("Core").Concat(Repository.Sources("Plugins")).Concat(Repository.Sources("WorkflowActivities")),
            CheckerBan());

    [Test]
    public void PluginsAndActivities_NeverKnowEachOther()
    {
        AssertNoneMatch(Repository.Sources("Plugins"), new Regex(@"CrmOnboarding\.WorkflowActivities"));
        AssertNoneMatch(Repository.Sources("WorkflowActivities"), new Regex(@"CrmOnboarding\.Plugins"));
        AssertNoneMatch(Repository.Sources("Core"), new Regex(@"CrmOnboarding\.(Plugins|WorkflowActivities)\b"));
    }

    [Test]
    public void ShippingProject_References_OnlyTheFrameworkAndTheSdkSeam()
    {
        var project = XDocument.Load(Repository.PathOf("Core/CrmOnboarding.csproj"));
        Assert.That(References(project), Is.EquivalentTo(new[]
        {
            "Microsoft.NETFramework.ReferenceAssemblies.net462", "System.Activities", "System.Runtime.Serialization",
            "System.ServiceModel",
        }));
    }

    [Test]
    public void Sandbox_Sources_KnowNothingOfOnboarding()
    {
        var own = new[] { "*.cs", "*.xml", "*.cshtml", "*.js", "*.css" }.SelectMany(pattern => Repository.Sources("Sandbox", pattern));
        AssertNoneMatch(own, new Regex(@"onb_|CrmOnboarding\.(Domain|Dataverse|Plugins|WorkflowActivities|Demo)\b"));
    }

    [Test]
    public void Sandbox_Project_ReferencesOnlyTheContracts()
    {
        var project = XDocument.Load(Repository.PathOf("Sandbox/CrmOnboarding.Sandbox.csproj"));
        var projects = project.Descendants("ProjectReference").Select(reference => (string)reference.Attribute("Include")!);
        Assert.That(projects, Is.All.StartsWith("../Sdk/"));
    }

    [Test]
    public void SandboxHost_Project_ReferencesTheSandboxAndAParserOfAddresses()
    {
        var project = XDocument.Load(Repository.PathOf("Sandbox/Host/CrmOnboarding.Host.csproj"));
        Assert.That(References(project), Is.EquivalentTo(new[] { "Microsoft.OData.Core", "../CrmOnboarding.Sandbox.csproj" }));
    }

    [Test]
    public void Sandbox_OutsideItsHost_KnowsNoHost() => AssertNoneMatch(
        Repository.Sources("Sandbox").Where(file => !file.RelativePath.StartsWith("Sandbox/Host/", StringComparison.Ordinal)),
        new Regex(@"CrmOnboarding\.Host\b|Microsoft\.AspNetCore"));

    [Test]
    public void Live_Projects_NeverKnowTheSandbox()
    {
        AssertNoneMatch(Repository.Sources("Live"), new Regex(@"CrmOnboarding\.Sandbox"));
        AssertNoneMatch(Repository.Sources("Live", "*.csproj"), new Regex("Sandbox"));
    }

    [Test]
    public void Live_OutsideConnection_NamesNothingOfTheClient() =>
        AssertNoneMatch(
            Repository.Sources("Live").Where(file => !file.RelativePath.StartsWith("Live/Connection/", StringComparison.Ordinal)),
            new Regex(@"ServiceClient\b|using Microsoft\.PowerPlatform"));

    [Test]
    public void Live_Operations_KnowNeitherScreenNorConnection() =>
        AssertNoneMatch(
            Repository.Sources("Live")
                .Where(file => file.RelativePath.Split('/') is [_, not ("Commands" or "Connection" or "WithoutClient"), _, ..]),
            new Regex(@"Console\.|Spectre|System\.CommandLine|CrmOnboarding\.Live\.(Commands|Connection)\b"));

    [Test]
    public void Live_Project_ReferencesOnlyTheSdkSeamItsScreenAndHolidays()
    {
        var project = XDocument.Load(Repository.PathOf("Live/CrmOnboarding.Live.csproj"));
        Assert.That(References(project),
            Is.EquivalentTo(new[] { "PublicHoliday", "Spectre.Console", "System.CommandLine", "Probe/CrmOnboarding.Probe.csproj" }));
    }

    [Test]
    public void CoreTypes_InTheShippingAssembly_AreInternal()
    {
        var visible = BuiltAssembly.Read(Repository.ShippedAssembly).PublicTypes
            .Where(type => !type.StartsWith("CrmOnboarding.Plugins.", StringComparison.Ordinal)
                && !type.StartsWith("CrmOnboarding.WorkflowActivities.", StringComparison.Ordinal));
        Assert.That(visible, Is.Empty);
    }

    private static IEnumerable<string> References(XDocument project) =>
        project.Descendants().Where(element => element.Name.LocalName is "PackageReference" or "ProjectReference" or "Reference")
            .Select(element => (string)element.Attribute("Include")!);

    private static void AssertNoneMatch(IEnumerable<SourceFile> files, Regex forbidden)
    {
        var breaches = files.SelectMany(file => file.Lines
            .Select((line, index) => (line, place: $"{file.RelativePath}:{index + 1}"))
            .Where(each => forbidden.IsMatch(each.line) && !each.line.TrimStart().StartsWith("///", StringComparison.Ordinal))
            .Select(each => $"{each.place}: {each.line.Trim()}"));
        Assert.That(breaches, Is.Empty);
    }

    [GeneratedRegex(@"Microsoft\.|System\.(IO|Net|Threading)\b|DateTime(Offset)?\.(Now|UtcNow|Today)|Guid\.NewGuid|new Random|"
        + @"Random\.Shared|Environment\.|Stopwatch|Console\.")]
    private static partial Regex DomainBan();

    [GeneratedRegex(
        @"\b(IServiceProvider|I(Plugin)?ExecutionContext\d?|CodeActivityContext|IWorkflowContext|DateTime\.(Now|UtcNow)|Guid\.NewGuid)\b")]
    private static partial Regex ExtensionContextBan();

    [GeneratedRegex(@"ColumnSet\(true\)|AllColumns|ExecuteMultiple|ExecuteTransaction|SetStateRequest|AssignRequest|Task\.Run|Parallel\.|"
        + @"new Thread\b|\block\s*\(|HttpClient|WebRequest|Assembly\.Load|AppDomain")]
    private static partial Regex CheckerBan();
}
