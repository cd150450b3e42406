using System;
using System.CommandLine;
using CrmOnboarding.Live.Deployment;
using CrmOnboarding.Live.Environments;

namespace CrmOnboarding.Live.Commands;

/// <summary><c>deploy</c>: brings the managed solution into an environment.</summary>
internal static class DeployCommand
{
    public static Command Create()
    {
        var connection = LiveCommand.Connection();
        var solution = new Option<string>("--solution") { Description = "The solution zip", Required = true };
        var upgrade = new Option<bool>("--upgrade") { Description = "Also remove what the new version no longer has (stage and upgrade)" };
        var force = new Option<bool>("--force") { Description = "Import again even if this version is already installed" };
        var command =
            new Command("deploy", "Checks and imports the solution, turns on its steps and workflow, checks its alternate keys")
        {
            connection, solution, upgrade, force,
        };
        command.SetAction(parsed => LiveCommand.Run(parsed.GetValue(connection), environment =>
        {
            var zip = SolutionZip.Read(parsed.GetRequiredValue(solution));
            var settings = new DeploymentSettings
            {
                Kind = parsed.GetValue(upgrade) ? ImportKind.Upgrade : ImportKind.Update,
                Force = parsed.GetValue(force),
            };
            var isIn = Screen.WithProgress($"{zip.UniqueName} {zip.Version} into {environment.Name}", task =>
            {
                var deployment =
                    new SolutionDeployment(environment.Service, environment.Solutions, TimeProvider.System, Screen.Say, percent =>
                {
                    task.IsIndeterminate = false;
                    task.Value = percent;
                });
                return deployment.Run(zip, settings);
            });
            return isIn ? ExitCodes.Success : ExitCodes.Failure;
        }));
        return command;
    }
}
