using CrmOnboarding.Tests.Support.Onboarding;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>The driver of this project: the Sandbox. Every project that compiles the scenarios has one type of this name.</summary>
internal static class OrganizationDriver
{
    /// <summary>Name of the driver.</summary>
    public const string Name = "Sandbox";

    /// <summary>An organization of its own for one scenario.</summary>
    public static IOrganizationUnderTest Open() => OnboardingOrganization.Fresh();
}
