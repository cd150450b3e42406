using CrmOnboarding.Sandbox;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Sandbox.Support;

/// <summary>Organizations for tests: made once, copied for each test.</summary>
internal static class TestOrganizations
{
    public static readonly DateTime Start = new(2024, 3, 1, 9, 30, 0, DateTimeKind.Utc);

    private static readonly Lazy<SandboxOrganization> s_withProjects = new(() =>
    {
        var organization = SandboxOrganization.Open(new SandboxOptions { StartOn = Start });
        organization.ImportSolution(ProjectSolution.Zip().ToStream());
        return organization;
    });

    /// <summary>A new organization with <see cref="ProjectSolution"/>; dispose it.</summary>
    public static SandboxOrganization WithProjects()
    {
        lock (s_withProjects)
        {
            return s_withProjects.Value.Clone();
        }
    }

    /// <summary>A new organization with <see cref="ProjectSolution"/> and other options.</summary>
    public static SandboxOrganization WithProjects(SandboxOptions options)
    {
        var organization = SandboxOrganization.Open(options with { StartOn = Start });
        organization.ImportSolution(ProjectSolution.Zip().ToStream());
        return organization;
    }

    /// <summary>Creates a user with roles in a business unit (the root by default).</summary>
    public static Guid AddUser(this SandboxOrganization organization, string name, Guid? businessUnit = null, params Guid[] roles)
    {
        var service = organization.SystemService;
        var user = service.Create(new Entity("systemuser")
        {
            ["lastname"] = name,
            ["businessunitid"] = new EntityReference("businessunit", businessUnit ?? organization.RootBusinessUnitId),
        });
        var references = new EntityReferenceCollection();
        references.AddRange(roles.Select(role => new EntityReference("role", role)));
        service.Associate("systemuser", user, new Relationship("systemuserroles_association"), references);
        return user;
    }
}
