using System.CommandLine;
using CrmOnboarding.Packer.Linting;
using CrmOnboarding.Packer.Packages;
using CrmOnboarding.Packer.Packing;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Packer.Commands;

/// <summary><c>lint</c>: every finding of an unpacked solution or of a zip.</summary>
internal static class LintCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("path") { Description = "Folder of an unpacked solution, or a solution zip" };
        var assemblies = new Option<string[]>("--assemblies")
        {
            Description = "Built plug-in assemblies, for a folder",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [],
        };
        var webResources = new Option<string?>("--webresources") { Description = "Folder with built web resources, for a folder" };
        var changelog = new Option<string?>("--changelog") { Description = "Changelog whose newest version the solution must have" };
        var command = new Command("lint", "Checks an unpacked solution or a zip for what an import would reject or silently lose")
        {
            path, assemblies, webResources, changelog,
        };
        command.SetAction(parsed => CommandErrors.Guard(() =>
        {
            var target = parsed.GetRequiredValue(path);
            var releases = Changelog.Releases(parsed.GetValue(changelog));
            var findings = Directory.Exists(target)
                ? SolutionPacker.Pack(new BuildInput(SourceTree.Read(target), AssemblyFiles.Read(parsed.GetRequiredValue(assemblies)),
                    PackCommand.ExistingFolder(parsed.GetValue(webResources))), releases).Findings
                : LintZip(target, releases);
            FindingReport.Write(findings);
            var errors = findings.Count(finding => finding.Severity == Severity.Error);
            Screen.Write($"{errors} errors, {findings.Count - errors} warnings");
            return errors > 0 ? 1 : 0;
        }));
        return command;
    }

    private static IReadOnlyList<Finding> LintZip(string path, IReadOnlyList<string> releases)
    {
        if (!File.Exists(path))
        {
            throw new InputException($"'{path}' is neither a folder nor a file. Name an unpacked solution or a solution zip.");
        }
        using var stream = File.OpenRead(path);
        return Linter.Check(new LintInput(PackageZip.Read(stream), Source: null, releases));
    }
}
