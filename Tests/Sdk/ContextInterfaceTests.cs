using System.Reflection;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Extensions;
using Microsoft.Xrm.Sdk.Workflow;

namespace CrmOnboarding.Tests.Sdk;

/// <summary>The interfaces that the platform implements and extensions use: a member too many would never be there.</summary>
[TestFixture]
internal sealed class ContextInterfaceTests
{
    [Test]
    public void ExecutionContext_Members_AreTheDocumentedOnes()
    {
        Assert.That(PropertiesOf(typeof(IExecutionContext)), Is.EquivalentTo(new[]
        {
            "Mode", "IsolationMode", "Depth", "MessageName", "PrimaryEntityName", "RequestId", "SecondaryEntityName", "InputParameters",
            "OutputParameters", "SharedVariables", "UserId", "InitiatingUserId", "BusinessUnitId", "OrganizationId", "OrganizationName",
            "PrimaryEntityId", "PreEntityImages", "PostEntityImages", "OwningExtension", "CorrelationId", "IsExecutingOffline",
            "IsOfflinePlayback", "IsInTransaction", "OperationId", "OperationCreatedOn",
        }));
    }

    [Test]
    public void PluginExecutionContext_Versions_BuildOnEachOther()
    {
        Assert.Multiple(() =>
        {
            Assert.That(PropertiesOf(typeof(IPluginExecutionContext)), Is.EquivalentTo(new[] { "Stage", "ParentContext" }));
            Assert.That(typeof(IExecutionContext).IsAssignableFrom(typeof(IPluginExecutionContext)), Is.True);
            Assert.That(PropertiesOf(typeof(IPluginExecutionContext2)), Is.EquivalentTo(new[]
            {
                "UserAzureActiveDirectoryObjectId", "InitiatingUserAzureActiveDirectoryObjectId", "InitiatingUserApplicationId",
                "PortalsContactId", "IsPortalsClientCall",
            }));
            Assert.That(typeof(IPluginExecutionContext).IsAssignableFrom(typeof(IPluginExecutionContext2)), Is.True);
        });
    }

    [TestCase("IPluginExecutionContext3", "IPluginExecutionContext2", "AuthenticatedUserId")]
    [TestCase("IPluginExecutionContext4", "IPluginExecutionContext3", "PreEntityImagesCollection", "PostEntityImagesCollection")]
    public void PluginExecutionContext_OfNewerSdks_AddsItsMembers(string name, string baseName, params string[] members)
    {
        // By name: an SDK older than these interfaces may stand in the contract's place.
        var type = typeof(IPlugin).Assembly.GetType("Microsoft.Xrm.Sdk." + name);
        if (type == null)
        {
            Assert.Ignore($"The Microsoft.Xrm.Sdk in use is older than {name}.");
        }

        Assert.Multiple(() =>
        {
            Assert.That(PropertiesOf(type!), Is.EquivalentTo(members));
            Assert.That(type!.GetInterfaces().Select(i => i.Name), Does.Contain(baseName));
        });
    }

    [Test]
    public void WorkflowContext_Members_AreTheDocumentedOnes()
    {
        Assert.Multiple(() =>
        {
            Assert.That(
                PropertiesOf(typeof(IWorkflowContext)),
                Is.EquivalentTo(new[] { "StageName", "WorkflowCategory", "WorkflowMode", "ParentContext" }));
            Assert.That(typeof(IExecutionContext).IsAssignableFrom(typeof(IWorkflowContext)), Is.True);
        });
    }

    [Test]
    public void Services_Methods_AreTheDocumentedOnes()
    {
        Assert.Multiple(() =>
        {
            Assert.That(MethodsOf(typeof(IPlugin)), Is.EqualTo(new[] { "Void Execute(System.IServiceProvider)" }));
            Assert.That(MethodsOf(typeof(ITracingService)), Is.EqualTo(new[] { "Void Trace(System.String, System.Object[])" }));
            Assert.That(
                MethodsOf(typeof(IOrganizationServiceFactory)).Single(),
                Does.StartWith("Microsoft.Xrm.Sdk.IOrganizationService CreateOrganizationService(System.Nullable`1[System.Guid])"));
            Assert.That(
                typeof(IOrganizationService).GetMethods().Select(method => method.Name),
                Is.EquivalentTo(new[]
                {
                    "Create", "Retrieve", "Update", "Delete", "Execute", "Associate", "Disassociate", "RetrieveMultiple",
                }));
        });
    }

    [Test]
    public void ServiceProvider_Get_AsksForTheType()
    {
        var tracing = new Tracing();
        var provider = new Provider(tracing);

        Assert.Multiple(() =>
        {
            Assert.That(provider.Get<ITracingService>(), Is.SameAs(tracing));
            Assert.That(provider.Get<IOrganizationServiceFactory>(), Is.Null);
        });
    }

    private static IEnumerable<string> PropertiesOf(Type type) => type.GetProperties().Select(property => property.Name);

    private static IEnumerable<string?> MethodsOf(Type type)
    {
        return type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(m => m.ToString());
    }

    private sealed class Tracing : ITracingService
    {
        public void Trace(string format, params object[] args)
        {
        }
    }

    private sealed class Provider(ITracingService tracing) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(ITracingService) ? tracing : null;
    }
}
