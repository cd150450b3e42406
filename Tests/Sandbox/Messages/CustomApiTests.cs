using System.Xml.Linq;
using CrmOnboarding.Sandbox;
using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Sandbox.Import;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Pipeline;
using CrmOnboarding.Tests.Sandbox.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Sandbox.Messages;

/// <summary>Custom APIs: what a request must look like, who may send it, what its plug-in may answer, what import refuses.</summary>
[TestFixture]
internal sealed class CustomApiTests
{
    private const string Assembly = "9c6e4d0a-3b1f-4a57-8d20-5e6f7a8b9c01";
    private const string Rename = "9c6e4d0a-3b1f-4a57-8d20-5e6f7a8b9c02";
    private static readonly Guid s_project = new("9c6e4d0a-3b1f-4a57-8d20-5e6f7a8b9c03");
    private SandboxOrganization _organization = null!;

    [SetUp]
    public void SetUp()
    {
        _organization = TestOrganizations.WithProjects();
        _organization.SystemService.Create(new Entity(ProjectSolution.Project, s_project) { ["tst_name"] = "Old" });
    }

    [TearDown]
    public void TearDown() => _organization.Dispose();

    [Test]
    public void Execute_BoundApi_RunsItsPluginInOneTransactionAndAnswers()
    {
        _organization.ImportSolution(Zip().ToStream());

        var response = _organization.SystemService.Execute(Request(("Name", "New"), ("Times", 2)));

        Assert.That(response.ResponseName, Is.EqualTo("tst_Rename"));
        Assert.That(response.Results["Before"], Is.EqualTo("Old"));
        Assert.That(Name(), Is.EqualTo("New New"));
        Fault.Expect(ErrorCodes.IsvAborted, () => _organization.SystemService.Execute(Request(("Name", "fail"))));
        Assert.That(Name(), Is.EqualTo("New New"));
    }

    [TestCaseSource(nameof(BadRequests))]
    public void Execute_RequestThatDoesNotFit_IsRefusedBeforeItsPluginRuns(OrganizationRequest request, string words)
    {
        _organization.ImportSolution(Zip().ToStream());

        var message = Fault.Expect(ErrorCodes.InvalidArgument, () => _organization.SystemService.Execute(request));

        Assert.That(message, Does.Contain(words));
        Assert.That(Name(), Is.EqualTo("Old"));
    }

    [Test]
    public void Execute_WithoutThePrivilege_IsRefusedByItsName()
    {
        _organization.ImportSolution(Zip().ToStream());
        var reader = _organization.AddUser("Reader", null, ProjectSolution.ProjectReaderRole);

        var message = Fault.Expect(
            ErrorCodes.PrivilegeDenied, () => _organization.ServiceFor(reader).Execute(Request(("Name", "New"))));

        Assert.That(message, Does.Contain("prvWritetst_Project"));
        Assert.That(Name(), Is.EqualTo("Old"));
    }

    [TestCase("unknown", "Else")]
    [TestCase("wrong type", "Before")]
    public void Execute_AnswerThatIsNotDeclared_IsRefusedAndRolledBack(string name, string property)
    {
        _organization.ImportSolution(Zip().ToStream());

        var message = Fault.Expect(ErrorCodes.InvalidArgument, () => _organization.SystemService.Execute(Request(("Name", name))));

        Assert.That(message, Does.Contain(property));
        Assert.That(Name(), Is.EqualTo("Old"));
    }

    [Test]
    public void Execute_PrivateApi_IsForCallersFromOutsideOnly()
    {
        _organization.ImportSolution(Zip(api => api.SetElementValue("isprivate", 1)).ToStream());
        _organization.RegisterStep(
            new StepRegistration { MessageName = "Create", Table = "account", Stage = StepStage.PostOperation },
            new Caller(Request(("Name", "New"))));

        Assert.That(_organization.SystemService.Execute(Request(("Name", "First"))).Results["Before"], Is.EqualTo("Old"));
        Assert.That(
            () => _organization.SystemService.Create(new Entity("account") { ["name"] = "A" }),
            Throws.Exception.Message.Contains("private"));
    }

    [TestCase(0, true, false)]
    [TestCase(0, false, false)]
    [TestCase(1, true, true)]
    [TestCase(1, false, false)]
    [TestCase(2, true, true)]
    [TestCase(2, false, true)]
    public void RegisterStep_OnACustomApi_AsItAllows(int allowed, bool isAsynchronous, bool isAccepted)
    {
        _organization.ImportSolution(Zip(api => api.SetElementValue("allowedcustomprocessingsteptype", allowed)).ToStream());
        var seen = new Recorder();
        var step = new StepRegistration
        {
            MessageName = "tst_Rename",
            Table = ProjectSolution.Project,
            Stage = StepStage.PostOperation,
            IsAsynchronous = isAsynchronous,
        };

        if (!isAccepted)
        {
            Fault.Expect(ErrorCodes.InvalidArgument, () => _organization.RegisterStep(step, seen));
            return;
        }

        _organization.RegisterStep(step, seen);
        _organization.SystemService.Execute(Request(("Name", "New")));
        _organization.DrainQueue();

        // Steps after the main operation see what went in and what came out.
        Assert.That(seen.Seen, Is.EqualTo(new[] { "tst_Rename New Old" }));
    }

    [TestCase("boundentitylogicalname", "tst_nowhere", "tst_nowhere")]
    [TestCase("boundentitylogicalname", "", "boundentitylogicalname")]
    [TestCase("executeprivilegename", "prvPublishtst_Project", "prvPublishtst_Project")]
    [TestCase("bindingtype", "0", "bound to nothing")]
    [TestCase("workflowsdkstepenabled", "1", "workflow", "1")]
    public void Import_ApiThatBreaksARule_IsRefused(string element, string value, string words, string isFunction = "0")
    {
        var zip = Zip(api =>
        {
            api.SetElementValue(element, value);
            api.SetElementValue("isfunction", isFunction);
        });

        var exception = Assert.Throws<SolutionImportException>(() => _organization.ImportSolution(zip.ToStream()))!;

        Assert.That(exception.Message, Does.Contain("tst_Rename").And.Contain(words));
        Assert.That(_organization.Metadata.FindCustomApi("tst_Rename"), Is.Null);
    }

    [Test]
    public void Import_OptionalResponseOrOwnTarget_IsRefused()
    {
        Assert.That(
            () => _organization.ImportSolution(Zip().WithFile(
                "customapis/tst_Rename/customapiresponseproperties/Before/customapiresponseproperty.xml",
                "<customapiresponseproperty uniquename='Before'><isoptional>1</isoptional><type>10</type></customapiresponseproperty>")
                .ToStream()),
            Throws.TypeOf<SolutionImportException>().With.Message.Contains("Before"));
        Assert.That(
            () => _organization.ImportSolution(Zip().WithFile(
                "customapis/tst_Rename/customapirequestparameters/Target/customapirequestparameter.xml",
                "<customapirequestparameter uniquename='Target'><type>5</type></customapirequestparameter>").ToStream()),
            Throws.TypeOf<SolutionImportException>().With.Message.Contains("Target"));
    }

    [Test]
    public void Import_UpgradeThatChangesWhatIsFixed_IsRefusedAndAnythingElseArrives()
    {
        _organization.ImportSolution(Zip().ToStream());

        Assert.That(
            () => _organization.ImportSolution(Zip(api => api.SetElementValue("isfunction", 1), "1.1.0.0").ToStream()),
            Throws.TypeOf<SolutionImportException>().With.Message.Contains("unique name"));
        _organization.ImportSolution(Zip(api => api.SetElementValue("executeprivilegename", "prvReadtst_Project"), "1.2.0.0").ToStream());

        Assert.That(_organization.Metadata.FindCustomApi("tst_Rename")!.ExecutePrivilege, Is.EqualTo("prvReadtst_Project"));
    }

    private static IEnumerable<TestCaseData> BadRequests()
    {
        yield return new TestCaseData(Request(), "'Name'").SetName("Execute_MissingParameter_IsRefused");
        yield return new TestCaseData(Request(("Name", null)), "'Name'").SetName("Execute_EmptyParameter_IsRefused");
        yield return new TestCaseData(Request(("Name", 3)), "String").SetName("Execute_ParameterOfAnotherType_IsRefused");
        yield return new TestCaseData(Request(("Name", "New"), ("Times", 2L)), "Integer").SetName("Execute_LongForInteger_IsRefused");
        yield return new TestCaseData(Request(("Name", "New"), ("Colour", "red")), "'Colour'")
            .SetName("Execute_UnknownParameter_IsRefused");
        yield return new TestCaseData(
            Request(("Name", "New"), ("For", new EntityReference("contact", Guid.NewGuid()))), "account")
            .SetName("Execute_ReferenceToAnotherTable_IsRefused");
        yield return new TestCaseData(
            new OrganizationRequest("tst_Rename") { ["Name"] = "New" }, "'Target'").SetName("Execute_BoundApiWithoutTarget_IsRefused");
        yield return new TestCaseData(
            new OrganizationRequest("tst_Rename") { ["Name"] = "New", ["Target"] = new EntityReference("account", Guid.NewGuid()) },
            "tst_project").SetName("Execute_TargetOfAnotherTable_IsRefused");
    }

    private static OrganizationRequest Request(params (string Name, object? Value)[] parameters)
    {
        var request = new OrganizationRequest("tst_Rename") { ["Target"] = new EntityReference(ProjectSolution.Project, s_project) };
        foreach (var (name, value) in parameters)
        {
            request[name] = value;
        }

        return request;
    }

    private static SolutionZip Zip(Action<XElement>? change = null, string version = "1.0.0.0")
    {
        var api = XElement.Parse(
            $"""
            <customapi uniquename="tst_Rename">
              <allowedcustomprocessingsteptype>0</allowedcustomprocessingsteptype>
              <bindingtype>1</bindingtype>
              <boundentitylogicalname>tst_project</boundentitylogicalname>
              <executeprivilegename>prvWritetst_Project</executeprivilegename>
              <isfunction>0</isfunction>
              <isprivate>0</isprivate>
              <plugintypeid><plugintypeid>{Rename}</plugintypeid></plugintypeid>
              <workflowsdkstepenabled>0</workflowsdkstepenabled>
            </customapi>
            """);
        change?.Invoke(api);
        var assembly = typeof(RenamePlugin).Assembly;
        return new SolutionZip("Apis", version)
            .With(
                "SolutionPluginAssemblies",
                new XElement(
                    "PluginAssembly",
                    new XAttribute("FullName", assembly.FullName!),
                    new XAttribute("PluginAssemblyId", Assembly),
                    new XElement("FileName", "/PluginAssemblies/Tests.dll"),
                    new XElement(
                        "PluginTypes",
                        new XElement(
                            "PluginType",
                            new XAttribute("AssemblyQualifiedName", typeof(RenamePlugin).AssemblyQualifiedName!),
                            new XAttribute("PluginTypeId", Rename)))))
            .WithFile("PluginAssemblies/Tests.dll", File.ReadAllBytes(assembly.Location))
            .WithFile("customapis/tst_Rename/customapi.xml", api.ToString())
            .WithFile(
                "customapis/tst_Rename/customapirequestparameters/Name/customapirequestparameter.xml",
                "<customapirequestparameter uniquename='Name'><isoptional>0</isoptional><type>10</type></customapirequestparameter>")
            .WithFile(
                "customapis/tst_Rename/customapirequestparameters/Times/customapirequestparameter.xml",
                "<customapirequestparameter uniquename='Times'><isoptional>1</isoptional><type>7</type></customapirequestparameter>")
            .WithFile(
                "customapis/tst_Rename/customapirequestparameters/For/customapirequestparameter.xml",
                "<customapirequestparameter uniquename='For'><isoptional>1</isoptional><logicalentityname>account</logicalentityname>"
                    + "<type>5</type></customapirequestparameter>")
            .WithFile(
                "customapis/tst_Rename/customapiresponseproperties/Before/customapiresponseproperty.xml",
                "<customapiresponseproperty uniquename='Before'><type>10</type></customapiresponseproperty>");
    }

    private string Name() => _organization.SystemService.Retrieve(ProjectSolution.Project, s_project, new ColumnSet("tst_name"))
        .GetAttributeValue<string>("tst_name");

    /// <summary>The main operation of the API: writes the name and answers with the old one.</summary>
    public sealed class RenamePlugin : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider)
        {
            var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
            var factory = (IOrganizationServiceFactory)serviceProvider.GetService(typeof(IOrganizationServiceFactory))!;
            var service = factory.CreateOrganizationService(context.UserId);
            var target = (EntityReference)context.InputParameters["Target"];
            var name = (string)context.InputParameters["Name"];
            var before = service.Retrieve(target.LogicalName, target.Id, new ColumnSet("tst_name")).GetAttributeValue<string>("tst_name");
            var times = context.InputParameters.TryGetValue("Times", out var sent) ? (int)sent : 1;
            service.Update(new Entity(target.LogicalName, target.Id)
            {
                ["tst_name"] = string.Join(' ', Enumerable.Repeat(name, times)),
            });
            context.OutputParameters[name == "unknown" ? "Else" : "Before"] = name == "wrong type" ? 1 : before;
            if (name == "fail")
            {
                throw new InvalidPluginExecutionException("No.");
            }
        }
    }

    private sealed class Caller(OrganizationRequest request) : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider) =>
            ((IOrganizationServiceFactory)serviceProvider.GetService(typeof(IOrganizationServiceFactory))!)
                .CreateOrganizationService(null).Execute(request);
    }

    private sealed class Recorder : IPlugin
    {
        public List<string> Seen { get; } = [];

        public void Execute(IServiceProvider serviceProvider)
        {
            var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
            Seen.Add($"{context.MessageName} {context.InputParameters["Name"]} {context.OutputParameters["Before"]}");
        }
    }
}
