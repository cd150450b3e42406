using CrmOnboarding.Sandbox.Workflows;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Sandbox.Workflows;

/// <summary>Runs workflows against rows in memory.</summary>
internal static class WorkflowBench
{
    public static readonly Guid RowId = Guid.Parse("a0000000-0000-0000-0000-000000000001");

    public static readonly DateTime Now = new(2017, 3, 1, 9, 30, 0, DateTimeKind.Utc);

    public static string Fixture(string name) =>
        File.ReadAllText(Path.Combine(CrmOnboarding.Tests.Support.Repository.Root, "Tests", "Sandbox", "Workflows", "Fixtures", name));

    public static WorkflowResult Run(XamlWorkflow workflow, RecordingService service, string table, Func<string, Type?>? resolve = null)
    {
        var context = new WorkflowContext { PrimaryEntityName = table, PrimaryEntityId = RowId };
        var host = new WorkflowHost(context, service, new SilentTracing(), new ActivityCatalog(resolve ?? (_ => null)), Now);
        return WorkflowRunner.Run(workflow, new EntityReference(table, RowId), host);
    }

    /// <summary>A workflow around the given content of mxswa:Workflow.</summary>
    public static XamlWorkflow Parse(string content, string variables = "") => XamlWorkflow.Parse(
        $"""
        <Activity xmlns="http://schemas.microsoft.com/netfx/2009/xaml/activities" xmlns:mxs="clr-namespace:Microsoft.Xrm.Sdk"
          xmlns:mxsq="clr-namespace:Microsoft.Xrm.Sdk.Query" xmlns:mxsw="clr-namespace:Microsoft.Xrm.Sdk.Workflow"
          xmlns:mxswa="clr-namespace:Microsoft.Xrm.Sdk.Workflow.Activities" xmlns:s="clr-namespace:System"
          xmlns:sco="clr-namespace:System.Collections.ObjectModel" xmlns:x="http://schemas.microsoft.com/winfx/2006/xaml">
          <mxswa:Workflow><mxswa:Workflow.Variables>{variables}</mxswa:Workflow.Variables>{content}</mxswa:Workflow>
        </Activity>
        """,
        "Test");

    public static string Variable(string name, string type = "x:Object") => $"""<Variable x:TypeArguments="{type}" Name="{name}" />""";

    public static string Reference(string activity, string arguments, string properties = "") => $"""
        <mxswa:ActivityReference AssemblyQualifiedName="Microsoft.Crm.Workflow.Activities.{activity}, Microsoft.Crm.Workflow" DisplayName="{activity}">
          <mxswa:ActivityReference.Arguments>{arguments}</mxswa:ActivityReference.Arguments>
          <mxswa:ActivityReference.Properties>{properties}</mxswa:ActivityReference.Properties>
        </mxswa:ActivityReference>
        """;

    public static string Evaluate(string expressionOperator, string parameters, string result, string? type = null) => Reference(
        "EvaluateExpression",
        $$"""
        <InArgument x:Key="ExpressionOperator">{{expressionOperator}}</InArgument>
        <InArgument x:Key="Parameters">[New Object() { {{parameters}} }]</InArgument>
        <InArgument x:Key="TargetType">{{TypeLiteral(type)}}</InArgument>
        <OutArgument x:Key="Result">[{{result}}]</OutArgument>
        """);

    public static string Get(string column, string variable, string slot = "InputEntities(&quot;primaryEntity&quot;)", string? type = null) => $"""
        <mxswa:GetEntityProperty Attribute="{column}" Entity="[{slot}]" EntityName="t" Value="[{variable}]">
          <mxswa:GetEntityProperty.TargetType><InArgument x:TypeArguments="s:Type">{TypeLiteral(type)}</InArgument></mxswa:GetEntityProperty.TargetType>
        </mxswa:GetEntityProperty>
        """;

    /// <summary>An Update of the primary row that writes one variable to one column.</summary>
    public static string Write(string column, string variable, string? type = null) => $"""
        <Assign To="[CreatedEntities(&quot;primaryEntity#Temp&quot;)]" Value="[New Entity(&quot;t&quot;)]" />
        <Assign To="[CreatedEntities(&quot;primaryEntity#Temp&quot;).Id]" Value="[InputEntities(&quot;primaryEntity&quot;).Id]" />
        <mxswa:SetEntityProperty Attribute="{column}" Entity="[CreatedEntities(&quot;primaryEntity#Temp&quot;)]" EntityName="t" Value="[{variable}]">
          <mxswa:SetEntityProperty.TargetType><InArgument x:TypeArguments="s:Type">{TypeLiteral(type)}</InArgument></mxswa:SetEntityProperty.TargetType>
        </mxswa:SetEntityProperty>
        <mxswa:UpdateEntity DisplayName="UpdateStep1" Entity="[CreatedEntities(&quot;primaryEntity#Temp&quot;)]" EntityName="t" />
        <Assign To="[InputEntities(&quot;primaryEntity&quot;)]" Value="[CreatedEntities(&quot;primaryEntity#Temp&quot;)]" />
        """;

    private static string TypeLiteral(string? type) => type is null
        ? """<mxswa:ReferenceLiteral x:TypeArguments="s:Type"><x:Null /></mxswa:ReferenceLiteral>"""
        : $"""<mxswa:ReferenceLiteral x:TypeArguments="s:Type" Value="{type}" />""";

    private sealed class SilentTracing : ITracingService
    {
        public void Trace(string format, params object[] args)
        {
        }
    }
}
