using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Support.Onboarding;

/// <summary>What the message that installs the defaults answers.</summary>
internal sealed class InstalledDefaults(ParameterCollection answer)
{
    public int Made => (int)answer["Made"];

    public int Renewed => (int)answer["Renewed"];

    public int Kept => (int)answer["Kept"];

    public int Edited => (int)answer["Edited"];

    public string[] Lines => ((string)answer["Report"]).Split('\n');
}
