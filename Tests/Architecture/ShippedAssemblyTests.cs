using System.Reflection;
using System.Reflection.PortableExecutable;
using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.Architecture;

/// <summary>What the DLL that ships refers to and is signed with, read from the built file.</summary>
[TestFixture]
internal sealed class ShippedAssemblyTests
{
    private const string MicrosoftToken = "31bf3856ad364e35";

    /// <summary>The keys of .NET Framework's own assemblies: ECMA, Microsoft and the shared one.</summary>
    private static readonly string[] FrameworkTokens = ["b77a5c561934e089", "b03f5f7f11d50a3a", MicrosoftToken];

    /// <summary>An assembly that runs in the sandbox is loaded on every cold start, so it stays small.</summary>
    private const long LargestSize = 1_835_008;

    private static BuiltAssembly Shipped => BuiltAssembly.Read(Repository.ShippedAssembly);

    [Test]
    public void References_AreFrameworkAndSdkOnly()
    {
        var strangers = Shipped.References.Where(reference => !IsSdk(reference) && !IsFramework(reference));

        Assert.That(strangers, Is.Empty);
    }

    [Test]
    public void SdkReferences_CarryTheVersionAndKeyOfTheOriginals()
    {
        var sdk = Shipped.References.Where(IsSdk).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(sdk.Select(reference => reference.Name), Does.Contain("Microsoft.Xrm.Sdk"));
            Assert.That(sdk.Select(reference => reference.Version), Is.All.EqualTo(new Version(9, 0, 0, 0)));
            Assert.That(sdk.Select(Token), Is.All.EqualTo(MicrosoftToken));
        });
    }

    [Test]
    public void SystemActivities_IsThatOfTheFramework()
    {
        var activities = Shipped.References.Single(reference => reference.Name == "System.Activities");

        Assert.Multiple(() =>
        {
            Assert.That(activities.Version, Is.EqualTo(new Version(4, 0, 0, 0)));
            Assert.That(Token(activities), Is.EqualTo(MicrosoftToken));
        });
    }

    [Test]
    public void Size_StaysWithinTheGoal() => Assert.That(Shipped.Size, Is.LessThanOrEqualTo(LargestSize));

    [Test]
    public void Identity_IsSignedAndOfTheVersionThatTheSolutionRegisters()
    {
        var assembly = Shipped;

        Assert.Multiple(() =>
        {
            Assert.That(assembly.IsStrongNamed, Is.True);
            Assert.That(assembly.Name.GetPublicKey(), Is.Not.Empty);
            Assert.That(Signature(), Has.Some.Not.Zero, "signed with the private key, not only marked with the public one");
            Assert.That(assembly.Name.Version, Is.EqualTo(new Version(1, 0, 0, 0)));
        });
    }

    private static bool IsSdk(AssemblyName reference) => reference.Name is "Microsoft.Xrm.Sdk" or "Microsoft.Xrm.Sdk.Workflow";

    private static bool IsFramework(AssemblyName reference)
    {
        return (reference.Name == "mscorlib" || reference.Name == "System"
            || reference.Name!.StartsWith("System.", StringComparison.Ordinal))
            && reference.Version == new Version(4, 0, 0, 0)
            && FrameworkTokens.Contains(Token(reference));
    }

    private static string Token(AssemblyName name) => Convert.ToHexStringLower(name.GetPublicKeyToken() ?? []);

    private static byte[] Signature()
    {
        using var image = new PEReader(File.OpenRead(Repository.ShippedAssembly));
        var directory = image.PEHeaders.CorHeader!.StrongNameSignatureDirectory;
        return image.GetSectionData(directory.RelativeVirtualAddress).GetContent(0, directory.Size).ToArray();
    }
}
