using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Store;

namespace CrmOnboarding.Sandbox.Import;

/// <summary>What an import did.</summary>
/// <param name="Solution">The solution.</param>
/// <param name="WasImported">False: this version was there already and nothing was done.</param>
/// <param name="Unsupported">Components that the Sandbox does not keep or run, each named. Never empty by omission.</param>
public sealed record ImportReport(SolutionMetadata Solution, bool WasImported, IReadOnlyList<string> Unsupported);

/// <summary>
/// Imports solutions. A higher version over an installed one is an upgrade, what the platform calls stage and upgrade: what the new version
/// lacks goes, with its rows and columns. The platform's other way, an update, would leave it; the Sandbox does not play that.
/// </summary>
internal sealed class SolutionImporter(StoreDatabase database, OrganizationRecord record, OrganizationChange change)
{
    /// <summary>Imports a solution, all or nothing.</summary>
    /// <param name="zip">The zip.</param>
    /// <exception cref="SolutionImportException">The zip is no solution, is older than the one installed, or does not fit the
    /// organization.</exception>
    public ImportReport Import(ReadOnlyMemory<byte> zip)
    {
        var package = SolutionPackage.Read(zip);
        var solution = package.Solution;
        var installed = InstalledSolutions.Of(record);
        CheckManifest(solution, installed.Find(solution.UniqueName));
        try
        {
            var (metadata, content) = installed.With(package).Check(solution.UniqueName);
            var report = new ImportReport(solution, installed.Find(solution.UniqueName)?.Version != solution.Version, content!.Unsupported);
            if (report.WasImported)
            {
                using var transaction = database.Begin();
                change.Apply(metadata);
                record.SetSolution(solution.UniqueName, solution.Version.ToString(), zip.Span);
                change.ComponentRows.Write(content.Components);
                transaction.Commit();
            }

            return report;
        }
        catch (Exception exception) when (exception is StoreException or InvalidOperationException or DependencyException)
        {
            throw new SolutionImportException(
                $"Solution {solution.UniqueName} does not fit the organization: {exception.Message}", exception);
        }
    }

    private static void CheckManifest(SolutionMetadata solution, SolutionMetadata? installed)
    {
        if (!solution.IsManaged)
        {
            throw new SolutionImportException($"Solution {solution.UniqueName} is unmanaged; the Sandbox imports managed solutions.");
        }

        if (installed is null)
        {
            return;
        }

        if (solution.Version < installed.Version)
        {
            throw new SolutionImportException(
                $"Solution {solution.UniqueName} is installed in version {installed.Version}; version {solution.Version} is older and "
                    + "cannot be imported over it.");
        }

        if (solution.PublisherPrefix != installed.PublisherPrefix)
        {
            throw new SolutionImportException(
                $"Solution {solution.UniqueName} is installed from the publisher with the prefix '{installed.PublisherPrefix}'; one with "
                    + $"the prefix '{solution.PublisherPrefix}' cannot be imported over it.");
        }
    }
}
