using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Demo.Input;
using CrmOnboarding.Sandbox;

namespace CrmOnboarding.Demo;

/// <summary>The organization in the file of an earlier demo.</summary>
internal static class EarlierDemo
{
    /// <summary>Opens it.</summary>
    /// <param name="database">The file.</param>
    /// <exception cref="InputException">There is no such file, or no onboarding in it.</exception>
    public static SandboxOrganization Open(string database)
    {
        if (!File.Exists(database))
        {
            throw new InputException($"There is no file '{database}'; make one with ./crm demo --db first.");
        }

        var organization = SandboxOrganization.Open(new SandboxOptions { DatabasePath = database });
        if (organization.Metadata.FindTable(PlanTable.LogicalName) is not null)
        {
            return organization;
        }

        organization.Dispose();
        throw new InputException($"The organization in '{database}' has no onboarding; run ./crm demo --db with it first.");
    }
}
