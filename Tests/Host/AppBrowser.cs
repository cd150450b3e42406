using CrmOnboarding.Host;
using CrmOnboarding.Tests.Support.Onboarding;

namespace CrmOnboarding.Tests.Host;

/// <summary>A browser without scripts on the app of the packed solution, as one of its users.</summary>
internal sealed class AppBrowser : PageBrowser
{
    private AppBrowser(RunningHost host, OnboardingOrganization organization)
        : base(host) => Onboarding = organization;

    /// <summary>The organization with its people.</summary>
    public OnboardingOrganization Onboarding { get; }

    public static async Task<AppBrowser> StartAsync(Guid? user = null)
    {
        var organization = OnboardingOrganization.Fresh();
        var options = new PreviewOptions { FirstUserId = user ?? organization.Sandbox.SystemUserId };
        return new AppBrowser(await RunningHost.StartAsync(organization.Sandbox, options), organization);
    }
}
