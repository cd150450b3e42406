using System.Runtime.Loader;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Pipeline;
using CrmOnboarding.Tests.Sandbox.Queries;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Sandbox.Pipeline;

internal sealed class PluginLoaderTests
{
    [Test]
    public void Plugin_FromBytes_RunsInAContextOfItsOwnAgainstTheSharedContracts()
    {
        var (loader, type) = Loader(typeof(Counting));
        var plugin = loader.Plugin(type, "u", null);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(plugin.GetType(), Is.Not.EqualTo(typeof(Counting)));
            Assert.That(plugin.GetType().FullName, Is.EqualTo(typeof(Counting).FullName));
            Assert.That(AssemblyLoadContext.GetLoadContext(plugin.GetType().Assembly), Is.Not.EqualTo(AssemblyLoadContext.Default));
        }
    }

    [Test]
    public void Plugin_SameClassAndConfiguration_IsOneInstance()
    {
        var (loader, type) = Loader(typeof(Counting));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(loader.Plugin(type, "u", null), Is.SameAs(loader.Plugin(type, "u", null)));
            Assert.That(loader.Plugin(type, "u", null), Is.Not.SameAs(loader.Plugin(type, "other", null)));
        }
    }

    [Test]
    public void Create_Constructors_TheLongestIsTaken()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(PluginLoader.Create(typeof(Two), "u", "s").ToString(), Is.EqualTo("u s"));
            Assert.That(PluginLoader.Create(typeof(Counting), "u", "s").ToString(), Is.EqualTo("u"));
            Assert.That(PluginLoader.Create(typeof(ServiceTests.Plain), "u", "s"), Is.InstanceOf<ServiceTests.Plain>());
        }
    }

    [Test]
    public void Plugin_ClassThatIsNone_IsAFault()
    {
        var (loader, type) = Loader(typeof(PluginLoaderTests));
        Faulting.HasCode(() => loader.Plugin(type, null, null), -2147220989, nameof(PluginLoaderTests));
    }

    [Test]
    public void Plugin_ClassMissingFromItsAssembly_IsAFault()
    {
        var (loader, type) = Loader(typeof(Counting), "No.Such.Class");
        Faulting.HasCode(() => loader.Plugin(type, null, null), -2147220969, "No.Such.Class");
    }

    private static (PluginLoader Loader, Guid Type) Loader(Type type, string? name = null)
    {
        var assemblyId = Guid.NewGuid();
        var typeId = Guid.NewGuid();
        var assembly = new PluginAssemblyMetadata(
            assemblyId,
            type.Assembly.FullName!,
            File.ReadAllBytes(type.Assembly.Location),
            [new PluginTypeMetadata(typeId, type.AssemblyQualifiedName!, name ?? type.FullName!, assemblyId, null)]);
        return (new PluginLoader(new MetadataCatalog(new OrganizationMetadata(new MetadataComponents { Assemblies = [assembly] }))),
            typeId);
    }

    public sealed class Counting(string unsecure) : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider)
        {
        }

        public override string ToString() => unsecure;
    }

    public sealed class Two(string unsecure, string secure) : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider)
        {
        }

        public override string ToString() => unsecure + " " + secure;
    }
}
