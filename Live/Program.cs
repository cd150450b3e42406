using System.CommandLine;
using CrmOnboarding.Live.Commands;

var root = new RootCommand("CRM Onboarding: what talks to a live environment")
{
    CalendarCommand.Create(),
    DeployCommand.Create(),
    InstallDefaultsCommand.Create(),
    ReconcileCommand.Create(),
    SweepCommand.Create(),
    ProbeCommand.Create(),
};
return root.Parse(args).Invoke();
