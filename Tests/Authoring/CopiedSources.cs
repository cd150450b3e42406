using CrmOnboarding.Authoring.Commands;
using CrmOnboarding.Packer.Packing;
using CrmOnboarding.Packer.Sources;
using CrmOnboarding.Tests.Solution;
using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.Authoring;

/// <summary>A copy of what <c>crm new</c> and <c>crm schema</c> read and write, in a folder of its own; disposed with it.</summary>
internal sealed class CopiedSources : IDisposable
{
    private static readonly string[] Folders = ["Solution/src", "Core/Domain", "Core/Dataverse/Schema", "WebResources/src"];

    public CopiedSources()
    {
        foreach (var path in Folders.SelectMany(folder => Directory.EnumerateFiles(
            Repository.PathOf(folder), "*", SearchOption.AllDirectories)))
        {
            var target = Path.Combine(Root, Path.GetRelativePath(Repository.Root, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }
    }

    /// <summary>The folder that stands for the root of the repository.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("crm-sources-").FullName;

    /// <summary>The solution as it is now.</summary>
    public SourceTree Solution => SourceTree.Read(Path.Combine(Root, "Solution", "src"));

    /// <summary>Both packages of the solution as it is now, and the findings.</summary>
    public PackResult Pack() => GoodSolution.Pack(Solution);

    /// <summary>Runs a command and returns its exit code.</summary>
    public int Run(params string[] arguments) => AuthoringCommands.Run([.. arguments, "--root", Root]);

    /// <summary>Runs a command and returns its exit code and what it wrote on the error stream.</summary>
    public (int ExitCode, string Errors) RunForErrors(params string[] arguments)
    {
        var errors = Console.Error;
        using var writer = new StringWriter { NewLine = "\n" };
        Console.SetError(writer);
        try
        {
            return (Run(arguments), writer.ToString());
        }
        finally
        {
            Console.SetError(errors);
        }
    }

    /// <summary>Runs a command that must end well.</summary>
    public void Do(params string[] arguments) => Assert.That(Run(arguments), Is.Zero, string.Join(' ', arguments));

    /// <summary>Asserts that nothing stops the import, and returns the managed package.</summary>
    public byte[] PackWell()
    {
        var packed = Pack();
        Assert.That(packed.Findings.Select(finding => $"{finding.Rule} {finding.File}: {finding.What}"), Is.Empty);
        return packed.Managed!.Content;
    }

    /// <summary>Every file with its bytes.</summary>
    public IReadOnlyDictionary<string, string> Snapshot() => Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
        .ToDictionary(path => path, path => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path))));

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
