using CrmOnboarding.Tests.Live;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>The driver of this project: a live environment.</summary>
internal static class OrganizationDriver
{
    /// <summary>Name of the driver.</summary>
    public const string Name = "Live";

    /// <summary>The environment, for one scenario; what the scenario makes is removed when it ends.</summary>
    public static IOrganizationUnderTest Open() => new LiveOrganization(TestEnvironment.Connected);
}
