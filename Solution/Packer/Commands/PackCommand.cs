using System.CommandLine;
using CrmOnboarding.Packer.Packing;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Packer.Commands;

/// <summary><c>pack</c>: writes the unmanaged and the managed zip, or nothing and says why.</summary>
internal static class PackCommand
{
    public static Command Create()
    {
        var source = new Option<string>("--source") { Description = "Folder of the unpacked solution", Required = true };
        var assemblies = new Option<string[]>("--assemblies")
        {
            Description = "Built plug-in assemblies",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [],
        };
        var webResources = new Option<string?>("--webresources")
        {
            Description = "Folder with built web resources below their names (onb_/...)",
        };
        var changelog = new Option<string?>("--changelog") { Description = "Changelog whose newest version the solution must have" };
        var output = new Option<string>("--out") { Description = "Folder for the two zips", Required = true };
        var quiet = new Option<bool>("--quiet") { Description = "Say nothing when all is well" };
        var command = new Command("pack", "Packs an unpacked solution into its unmanaged and its managed zip")
        {
            source, assemblies, webResources, changelog, output, quiet,
        };
        command.SetAction(parsed => CommandErrors.Guard(() => Run(
            new BuildInput(
                SourceTree.Read(parsed.GetRequiredValue(source)),
                AssemblyFiles.Read(parsed.GetRequiredValue(assemblies)),
                ExistingFolder(parsed.GetValue(webResources))),
            parsed.GetValue(changelog),
            parsed.GetRequiredValue(output),
            parsed.GetValue(quiet))));
        return command;
    }

    /// <summary>The folder of an option, or null when the option is not given.</summary>
    /// <exception cref="InputException">The folder does not exist.</exception>
    public static string? ExistingFolder(string? folder) =>
        folder is null || Directory.Exists(folder)
            ? folder
            : throw new InputException($"The folder '{folder}' does not exist. Build the web resources first or correct --webresources.");

    private static int Run(BuildInput input, string? changelog, string output, bool quiet)
    {
        var result = SolutionPacker.Pack(input, Changelog.Releases(changelog));
        FindingReport.Write(result.Findings);
        if (result.Unmanaged is null || result.Managed is null)
        {
            Screen.WriteError("Nothing was packed.");
            return 1;
        }

        foreach (var zip in new[] { result.Unmanaged, result.Managed })
        {
            var path = zip.WriteTo(output);
            if (!quiet)
            {
                Screen.Write($"[green]{path}[/] {zip.Content.Length / 1024} KB");
            }
        }

        return 0;
    }
}
