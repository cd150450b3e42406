using System.ServiceModel;
using CrmOnboarding.Sandbox.Workflows;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Sandbox.Workflows;

internal sealed class StepTests
{
    private const string Account = "InputEntities(&quot;related_customerid#account&quot;)";

    [Test]
    public void Run_ColumnsOfARelatedRow_OneRetrieveEach()
    {
        var accountId = Guid.NewGuid();
        var service = new RecordingService()
            .With(new Entity("t", WorkflowBench.RowId) { ["customerid"] = new EntityReference("account", accountId), ["name"] = "Deal" })
            .With(new Entity("account", accountId) { ["name"] = "Contoso", ["phone"] = "1" });
        var workflow = WorkflowBench.Parse(
            WorkflowBench.Get("name", "a") + WorkflowBench.Get("name", "b", Account) + WorkflowBench.Get("phone", "c", Account)
            + WorkflowBench.Evaluate("Add", "a, b, c", "a") + WorkflowBench.Write("text", "a"),
            WorkflowBench.Variable("a") + WorkflowBench.Variable("b") + WorkflowBench.Variable("c"));

        WorkflowBench.Run(workflow, service, "t");

        Assert.That(service.Calls, Is.EqualTo(new[] { "Retrieve t(customerid,name)", "Retrieve account(name,phone)", "Update t(text)" }));
        Assert.That(service.Updates.Single()["text"], Is.EqualTo("DealContoso1"));
    }

    [Test]
    public void Run_LookupLeadsToAnotherTable_ReadsNothing()
    {
        var service = new RecordingService().With(
            new Entity("t", WorkflowBench.RowId) { ["customerid"] = new EntityReference("contact", Guid.NewGuid()) });
        var workflow = WorkflowBench.Parse(
            WorkflowBench.Get("name", "a", Account) + WorkflowBench.Write("text", "a"), WorkflowBench.Variable("a"));

        WorkflowBench.Run(workflow, service, "t");

        Assert.That(service.Updates.Single()["text"], Is.Null);
    }

    [Test]
    public void Run_PrimaryRowIsOnlyUsedForItsId_IsNotRead()
    {
        var service = new RecordingService();
        var workflow = WorkflowBench.Parse(WorkflowBench.Write("text", "a"), WorkflowBench.Variable("a"));

        WorkflowBench.Run(workflow, service, "t");

        Assert.That(service.Calls, Is.EqualTo(new[] { "Update t(text)" }));
    }

    [Test]
    public void Run_ReadAfterUpdate_SeesTheWrittenValueAndTheOthersAsTheyWere()
    {
        var service = new RecordingService().With(new Entity("t", WorkflowBench.RowId) { ["one"] = "old", ["two"] = "kept" });
        var workflow = WorkflowBench.Parse(
            WorkflowBench.Get("one", "a") + WorkflowBench.Evaluate("CreateCrmType", """Microsoft.Xrm.Sdk.Workflow.WorkflowPropertyType.String, "new", "String" """, "a")
            + WorkflowBench.Write("one", "a") + WorkflowBench.Get("one", "b") + WorkflowBench.Get("two", "c")
            + WorkflowBench.Evaluate("Add", "b, c", "b") + WorkflowBench.Write("three", "b"),
            WorkflowBench.Variable("a") + WorkflowBench.Variable("b") + WorkflowBench.Variable("c"));

        WorkflowBench.Run(workflow, service, "t");

        Assert.That(service.Updates[^1]["three"], Is.EqualTo("newkept"));
    }

    [Test]
    public void Run_SeveralBranches_FirstThatHoldsWins()
    {
        var branches = Branch("False", "one") + Branch("True", "two") + Branch("True", "three");
        var workflow = WorkflowBench.Parse(
            WorkflowBench.Reference(
                "ConditionSequence",
                """<InArgument x:TypeArguments="x:Boolean" x:Key="Wait">False</InArgument>""",
                $"""<sco:Collection x:Key="Activities">{branches}</sco:Collection><x:Boolean x:Key="ContainsElseBranch">True</x:Boolean>"""),
            WorkflowBench.Variable("a"));
        var service = new RecordingService();

        WorkflowBench.Run(workflow, service, "t");

        Assert.That(service.Calls, Is.EqualTo(new[] { "Update t(two)" }));
    }

    [TestCase("Canceled", "Canceled")]
    [TestCase("Succeeded", "Succeeded")]
    public void Run_StopStep_EndsWithStatusAndReasonAndNothingAfterItRuns(string operationStatus, string expected)
    {
        var workflow = WorkflowBench.Parse(
            WorkflowBench.Evaluate("CreateCrmType", """WorkflowPropertyType.String, "Enough&amp;#44; stop", "String" """, "a")
            + $"""
              <TerminateWorkflow DisplayName="StopWorkflowStep2" Reason="[DirectCast(a, System.String)]"
                Exception="[New Microsoft.Xrm.Sdk.InvalidPluginExecutionException(Microsoft.Xrm.Sdk.OperationStatus.{operationStatus})]" />
              """
            + WorkflowBench.Write("text", "a"),
            WorkflowBench.Variable("a"));
        var service = new RecordingService();

        var result = WorkflowBench.Run(workflow, service, "t");

        Assert.That(result.Status.ToString(), Is.EqualTo(expected));
        Assert.That(result.Reason, Is.EqualTo("Enough, stop"));
        Assert.That(service.Calls, Is.Empty);
    }

    [Test]
    public void Run_CreateAssignAndSetState_SendTheirMessages()
    {
        var workflow = WorkflowBench.Parse(
            """
            <Assign To="[CreatedEntities(&quot;CreateStep1_localParameter#Temp&quot;)]" Value="[New Entity(&quot;task&quot;)]" />
            <mxswa:CreateEntity EntityId="{x:Null}" Entity="[CreatedEntities(&quot;CreateStep1_localParameter#Temp&quot;)]" EntityName="task" />
            <Assign To="[CreatedEntities(&quot;CreateStep1_localParameter&quot;)]" Value="[CreatedEntities(&quot;CreateStep1_localParameter#Temp&quot;)]" />
            <mxswa:AssignEntity EntityName="task" Entity="[CreatedEntities(&quot;CreateStep1_localParameter&quot;)]"
              Owner="[New EntityReference(&quot;systemuser&quot;, New Guid(&quot;b0000000-0000-0000-0000-000000000001&quot;))]" />
            <mxswa:SetState EntityName="t" Entity="[InputEntities(&quot;primaryEntity&quot;)]" EntityId="[InputEntities(&quot;primaryEntity&quot;).Id]">
              <mxswa:SetState.State><InArgument x:TypeArguments="mxs:OptionSetValue"><mxswa:ReferenceLiteral x:TypeArguments="mxs:OptionSetValue"><mxs:OptionSetValue Value="1" /></mxswa:ReferenceLiteral></InArgument></mxswa:SetState.State>
              <mxswa:SetState.Status><InArgument x:TypeArguments="mxs:OptionSetValue"><mxswa:ReferenceLiteral x:TypeArguments="mxs:OptionSetValue"><mxs:OptionSetValue Value="2" /></mxswa:ReferenceLiteral></InArgument></mxswa:SetState.Status>
            </mxswa:SetState>
            """);
        var service = new RecordingService();

        WorkflowBench.Run(workflow, service, "t");

        Assert.That(service.Calls, Is.EqualTo(new[] { "Create task", "Update task(ownerid)", "Update t(statecode,statuscode)" }));
        Assert.That(service.Updates[0].Id, Is.EqualTo(Guid.Parse("c0000000-0000-0000-0000-000000000001")));
        Assert.That(service.Updates[1].GetAttributeValue<OptionSetValue>("statuscode").Value, Is.EqualTo(2));
    }

    [Test]
    public void Run_RowThatAnOutputRefersTo_IsLoadedWithTheColumnsReadLater()
    {
        var userId = Guid.Parse("b0000000-0000-0000-0000-000000000002");
        var service = new RecordingService().With(new Entity("systemuser", userId) { ["fullname"] = "Ada" });
        const string Load = """
            <If Condition="[Microsoft.VisualBasic.IsNothing(r)]">
              <If.Then><Assign To="[CreatedEntities(&quot;User_entity&quot;)]" Value="[New Entity()]" /></If.Then>
              <If.Else><mxswa:RetrieveEntity Attributes="{x:Null}" Entity="[CreatedEntities(&quot;User_entity&quot;)]"
                EntityId="[DirectCast(r.Id, System.Guid)]" EntityName="systemuser" ThrowIfNotExists="False" /></If.Else>
            </If>
            """;
        var workflow = WorkflowBench.Parse(
            """<Assign To="[r]" Value="[New EntityReference(&quot;systemuser&quot;, New Guid(&quot;b0000000-0000-0000-0000-000000000002&quot;))]" />"""
            + Load + WorkflowBench.Get("fullname", "a", "CreatedEntities(&quot;User_entity&quot;)") + WorkflowBench.Write("text", "a"),
            """<Variable x:TypeArguments="mxs:EntityReference" Default="[New EntityReference()]" Name="r" />""" + WorkflowBench.Variable("a"));

        WorkflowBench.Run(workflow, service, "t");

        Assert.That(service.Calls[0], Is.EqualTo("Retrieve systemuser(fullname)"));
        Assert.That(service.Updates.Single()["text"], Is.EqualTo("Ada"));
    }

    [Test]
    public void Run_DateWithTheDesignersEmptyDefault_CountsAsNoDate()
    {
        var service = new RecordingService();
        var workflow = WorkflowBench.Parse(
            WorkflowBench.Evaluate("SelectFirstNonNull", "on", "a", "s:DateTime") + WorkflowBench.Write("date", "a", "s:DateTime"),
            """<Variable x:TypeArguments="s:DateTime" Default="" Name="on" />""" + WorkflowBench.Variable("a"));

        WorkflowBench.Run(workflow, service, "t");

        Assert.That(service.Updates.Single()["date"], Is.Null);
    }

    [TestCase("<mxswa:SendEmail />", "SendEmail")]
    [TestCase("""<mxswa:GetEntityProperty Attribute="!Process_Custom" Entity="[InputEntities(&quot;primaryEntity&quot;)]" Value="[a]" />""", "!Process_Custom")]
    [TestCase("""<Assign To="[a]" Value="[Environment.NewLine]" />""", "'Environment.NewLine'")]
    [TestCase("""<Assign To="[a]" Value="[b]" />""", "'b'")]
    [TestCase("""<Assign To="[a]" Value="[a + 1]" />""", "'+'")]
    public void Parse_SomethingElse_FaultNamesElementAndWorkflow(string content, string named)
    {
        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(
            () => WorkflowBench.Parse(content, WorkflowBench.Variable("a")))!;

        Assert.That(fault.Message, Does.Contain(named).And.Contain("'Test'"));
        Assert.That(fault.Detail.ErrorCode, Is.EqualTo(unchecked((int)0x80045040)));
    }

    [TestCase("Sideways")]
    [TestCase("CustomOperationArguments")]
    public void Parse_UnknownOperator_FaultNamesIt(string expressionOperator)
    {
        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(
            () => WorkflowBench.Parse(WorkflowBench.Evaluate(expressionOperator, "a", "a"), WorkflowBench.Variable("a")))!;

        Assert.That(fault.Message, Does.Contain(expressionOperator));
    }

    [Test]
    public void Parse_WaitCondition_IsRefused()
    {
        var wait = WorkflowBench.Reference("ConditionSequence", """<InArgument x:TypeArguments="x:Boolean" x:Key="Wait">True</InArgument>""");

        Assert.That(
            () => WorkflowBench.Parse(wait),
            Throws.InstanceOf<FaultException<OrganizationServiceFault>>().With.Message.Contains("wait"));
    }

    private static string Branch(string condition, string column) => WorkflowBench.Reference(
        "ConditionBranch",
        $"""<InArgument x:TypeArguments="x:Boolean" x:Key="Condition">{condition}</InArgument>""",
        $"""
        <mxswa:ActivityReference x:Key="Then" AssemblyQualifiedName="Microsoft.Crm.Workflow.Activities.Composite, Microsoft.Crm.Workflow">
          <mxswa:ActivityReference.Properties><sco:Collection x:Key="Activities">{WorkflowBench.Write(column, "a")}</sco:Collection></mxswa:ActivityReference.Properties>
        </mxswa:ActivityReference>
        <x:Null x:Key="Else" />
        """);
}
