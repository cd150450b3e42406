using CrmOnboarding.Packer.Linting;
using CrmOnboarding.Packer.Packages;
using CrmOnboarding.Packer.Packing;
using CrmOnboarding.Packer.Sources;
using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.Solution;

/// <summary>The solution as it ships, in memory, for tests that break a copy of it.</summary>
internal static class GoodSolution
{
    private static readonly Lazy<SourceTree> LazyTree = new(() => SourceTree.Read(Repository.PathOf("Solution/src")));
    private static readonly Lazy<PackResult> LazyPacked = new(() => Pack(Tree));

    /// <summary>The unpacked solution.</summary>
    public static SourceTree Tree => LazyTree.Value;

    /// <summary>Both zips of it.</summary>
    public static PackResult Packed => LazyPacked.Value;

    /// <summary>The built assembly.</summary>
    public static byte[] Assembly { get; } = File.ReadAllBytes(Repository.ShippedAssembly);

    /// <summary>The assembly that ships, or other bytes in its place.</summary>
    public static AssemblyFiles Assemblies(byte[]? content = null) =>
        new AssemblyFiles().Add("CrmOnboarding.dll", content ?? Assembly);

    public static PackResult Pack(SourceTree tree, AssemblyFiles? assemblies = null, params string[] releases) =>
        SolutionPacker.Pack(new BuildInput(tree, assemblies ?? Assemblies()), releases);

    /// <summary>A copy with another version.</summary>
    public static SourceTree At(SourceTree tree, Version version)
    {
        const string manifest = "Other/Solution.xml";
        var text = System.Text.Encoding.UTF8.GetString(tree.Find(manifest)!);
        var start = text.IndexOf("<Version>", StringComparison.Ordinal);
        var end = text.IndexOf("</Version>", StringComparison.Ordinal);
        return tree.With(manifest, $"{text[..start]}<Version>{version}{text[end..]}");
    }

    /// <summary>The managed package as an import reads it.</summary>
    public static SolutionPackage ReadManaged()
    {
        using var stream = new MemoryStream(Packed.Managed!.Content);
        return PackageZip.Read(stream);
    }

    /// <summary>Path of the only file below a folder whose name contains a text.</summary>
    public static string PathLike(string folder, string part) =>
        Tree.Below(folder).Single(path => path.Contains(part, StringComparison.Ordinal));

    /// <summary>A copy with one text replaced in one file. The text must stand there.</summary>
    public static SourceTree Replace(string path, string old, string replacement, bool everywhere = false)
    {
        var text = System.Text.Encoding.UTF8.GetString(Tree.Find(path) ?? throw new AssertionException($"{path} does not exist."));
        var at = text.IndexOf(old, StringComparison.Ordinal);
        if (at < 0)
        {
            throw new AssertionException($"'{old}' does not stand in {path}.");
        }

        return Tree.With(
            path,
            everywhere ? text.Replace(old, replacement, StringComparison.Ordinal) : text[..at] + replacement + text[(at + old.Length)..]);
    }

    /// <summary>
    /// Whether a finding follows from what another rule reports: forms and views show the columns of a table that was broken.
    /// </summary>
    public static bool IsConsequence(Finding finding, string rule) => finding.Rule is "L30" or "L32" && finding.Rule != rule;

    /// <summary>Asserts that packing fails, that nothing is written, and that every error is of the one rule. Returns the errors.</summary>
    public static IReadOnlyList<Finding> AssertBreaks(
        string rule,
        SourceTree tree,
        AssemblyFiles? assemblies = null,
        params string[] releases)
    {
        var result = Pack(tree, assemblies, releases);
        var errors = result.Findings.Where(finding => finding.Severity == Severity.Error && !IsConsequence(finding, rule)).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(
                errors.Select(finding => finding.Rule).Distinct(),
                Is.EqualTo(new[] { rule }),
                string.Join(Environment.NewLine, errors));
            Assert.That(result.Managed, Is.Null);
            Assert.That(result.Unmanaged, Is.Null);
            Assert.That(errors.Select(finding => finding.What + finding.WhatToDo + finding.File), Has.All.Not.Empty);
        });
        return errors;
    }
}
