using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Sandbox.Store;

namespace CrmOnboarding.Sandbox.Import;

/// <summary>
/// Uninstalls a solution: its tables with their rows, its columns on tables of others with their values, its steps and workflows with their
/// jobs, its roles with their assignments, and everything else it brought.
/// </summary>
internal sealed class SolutionRemoval(OrganizationRecord record, RowStore rows, OrganizationChange change)
{
    /// <summary>Uninstalls the solution whose row has the id, in the open transaction.</summary>
    /// <exception cref="System.ServiceModel.FaultException{OrganizationServiceFault}">Another solution needs it.</exception>
    public void Remove(Guid solutionId)
    {
        var uniqueName = (string)rows.Value(ComponentRows.Solution, solutionId, "uniquename")!;
        try
        {
            change.Apply(InstalledSolutions.Of(record).Without(uniqueName).Check(changed: null).Metadata);
        }
        catch (Exception exception) when (exception is DependencyException or SolutionImportException)
        {
            throw ServiceFaults.Of(
                ErrorCodes.CannotUninstallWithDependencies,
                $"Solution dependencies exist, cannot uninstall {uniqueName}. {exception.Message}");
        }

        record.RemoveSolution(uniqueName);
    }
}
