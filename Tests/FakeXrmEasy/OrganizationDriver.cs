using CrmOnboarding.Tests.FakeXrmEasy;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>The driver of this project: FakeXrmEasy 1.x over Microsoft's SDK.</summary>
internal static class OrganizationDriver
{
    /// <summary>Name of the driver.</summary>
    public const string Name = "FakeXrmEasy";

    /// <summary>An organization of its own for one scenario.</summary>
    public static IOrganizationUnderTest Open() => new FakeOrganization();
}
