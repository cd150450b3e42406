using CrmOnboarding.Sandbox.Base;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Store;

namespace CrmOnboarding.Sandbox.Import;

/// <summary>What an import did.</summary>
/// <param name="Solution">The solution.</param>
/// <param name="WasImported">False: this version was there already and nothing was done.</param>
/// <param name="Unsupported">Components that the Sandbox does not keep or run, each named. Never empty by omission.</param>
public sealed record ImportReport(SolutionMetadata Solution, bool WasImported, IReadOnlyList<string> Unsupported);

/// <summary>
/// Imports solutions and reads the imported ones back. The metadata is always rebuilt from the system tables and the zips, in order
/// of first import, so a file opened again has exactly what it had.
/// </summary>
internal sealed class SolutionImporter(StoreDatabase database, OrganizationRecord record, MetadataCatalog catalog)
{
    /// <summary>The metadata of the imported solutions.</summary>
    public static OrganizationMetadata Load(OrganizationRecord record) =>
        Build([.. record.Solutions().Select(zip => SolutionPackage.Read(zip))]).Metadata;

    /// <summary>Imports a solution, all or nothing.</summary>
    /// <param name="zip">The zip.</param>
    /// <param name="componentRows">Writes the components that are rows too.</param>
    /// <exception cref="SolutionImportException">The zip is no solution, is older than the one installed, or does not fit the
    /// organization.</exception>
    public ImportReport Import(ReadOnlyMemory<byte> zip, ComponentRows componentRows)
    {
        var package = SolutionPackage.Read(zip);
        var installed = catalog.Current.Components.Solutions.FirstOrDefault(solution => solution.UniqueName == package.Solution.UniqueName);
        CheckVersion(package.Solution, installed);
        var packages = record.Solutions().Select(bytes => SolutionPackage.Read(bytes)).ToList();
        var place = packages.FindIndex(other => other.Solution.UniqueName == package.Solution.UniqueName);
        if (place < 0)
        {
            packages.Add(package);
        }
        else
        {
            packages[place] = package;
        }

        var (metadata, contents) = Build(packages);
        var content = contents[place < 0 ? ^1 : place];
        if (installed?.Version == package.Solution.Version)
        {
            return new ImportReport(package.Solution, WasImported: false, content.Unsupported);
        }

        var before = catalog.Current;
        CustomApiRules.Check(metadata, before);
        using var transaction = database.Begin();
        try
        {
            new SchemaWriter(database).Apply(metadata);
            catalog.Replace(metadata);
            record.SetSolution(package.Solution.UniqueName, package.Solution.Version.ToString(), zip.Span);
            componentRows.Write(content.Components);
            transaction.Commit();
        }
        catch (Exception exception) when (exception is StoreException or InvalidOperationException)
        {
            catalog.Replace(before);
            throw new SolutionImportException(
                $"Solution {package.Solution.UniqueName} does not fit the organization: {exception.Message}", exception);
        }

        return new ImportReport(package.Solution, WasImported: true, content.Unsupported);
    }

    private static (OrganizationMetadata Metadata, List<SolutionContent> Contents) Build(IReadOnlyList<SolutionPackage> packages)
    {
        var builder = new MetadataBuilder().Add(BaseSolution.Content);
        var contents = new List<SolutionContent>();
        foreach (var package in packages)
        {
            contents.Add(SolutionReader.Read(package, builder.Components));
            builder.Add(contents[^1]);
        }

        return (builder.Build(), contents);
    }

    private static void CheckVersion(SolutionMetadata solution, SolutionMetadata? installed)
    {
        if (!solution.IsManaged)
        {
            throw new SolutionImportException($"Solution {solution.UniqueName} is unmanaged; the Sandbox imports managed solutions.");
        }

        if (installed is not null && solution.Version < installed.Version)
        {
            throw new SolutionImportException(
                $"Solution {solution.UniqueName} is installed in version {installed.Version}; version {solution.Version} is older and "
                    + "cannot be imported over it.");
        }
    }
}
