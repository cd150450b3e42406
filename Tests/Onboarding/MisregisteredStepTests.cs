using System.ServiceModel;
using System.Text;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Packer.Sources;
using CrmOnboarding.Sandbox;
using CrmOnboarding.Tests.Solution;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Onboarding;

/// <summary>
/// A step that somebody registered by hand otherwise than its plug-in declares it fails; it never does something else instead.
/// </summary>
[TestFixture]
internal sealed class MisregisteredStepTests
{
    private const string Images = "SdkMessageProcessingStepImages";

    [Test]
    public void Update_OfATemplateWhoseStepLostItsImage_IsRefusedAndNotTakenForACreate()
    {
        using var sandbox = Import("Update of onb_template\"", text =>
            text[..text.IndexOf($"<{Images}>", StringComparison.Ordinal)] + $"<{Images} /></SdkMessageProcessingStep>");
        var draft = sandbox.SystemService.Create(new Entity(TemplateTable.LogicalName) { [TemplateTable.Code] = "GUIDED" });
        var change = new Entity(TemplateTable.LogicalName, draft) { [TemplateTable.Version] = 7 };
        Assert.That(() => sandbox.SystemService.Update(change), Throws.InstanceOf<FaultException<OrganizationServiceFault>>());
    }

    [Test]
    public void Create_OfARowThatNoEvaluationReads_EndsInAFailedJob()
    {
        using var sandbox = Import("PlanFactsChangedPlugin: Create of onb_risk\"", text =>
            text.Replace("<PrimaryEntity>onb_risk<", "<PrimaryEntity>onb_template<", StringComparison.Ordinal));
        sandbox.SystemService.Create(new Entity(TemplateTable.LogicalName) { [TemplateTable.Code] = "GUIDED" });
        Assert.That(sandbox.DrainQueue().Failed, Is.EqualTo(1));
    }

    /// <summary>An organization with the solution, one step of it changed.</summary>
    private static SandboxOrganization Import(string step, Func<string, string> change)
    {
        var path = GoodSolution.Tree.Below("SdkMessageProcessingSteps").Single(file => Text(file).Contains(step, StringComparison.Ordinal));
        SourceTree tree = GoodSolution.Tree.With(path, change(Text(path)));
        var sandbox = SandboxOrganization.Open(new SandboxOptions());
        using var zip = new MemoryStream(GoodSolution.Pack(tree).Managed!.Content, writable: false);
        sandbox.ImportSolution(zip);
        return sandbox;
    }

    private static string Text(string path) => Encoding.UTF8.GetString(GoodSolution.Tree.Find(path)!);
}
