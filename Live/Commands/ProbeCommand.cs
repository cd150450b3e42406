using System;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Reflection;
using CrmOnboarding.Live.Environments;
using CrmOnboarding.Live.Probing;
using Spectre.Console;

namespace CrmOnboarding.Live.Commands;

/// <summary><c>probe</c>: which messages fire in which order when an opportunity is closed and reopened.</summary>
internal static class ProbeCommand
{
    public static Command Create()
    {
        var connection = LiveCommand.Connection();
        var watch = new Option<int?>("--watch")
        {
            Description =
                "Afterwards also watch for so many minutes, while somebody closes opportunities in the app, by import or by a flow",
        };
        var command = new Command("probe",
            $"Shows the order of messages around a closed opportunity; only in the environment that {TestEnvironmentGuard.Variable} names")
        {
            connection, watch,
        };
        command.SetAction(parsed => LiveCommand.Run(parsed.GetValue(connection), environment =>
        {
            TestEnvironmentGuard.Check(environment.Name, Environment.GetEnvironmentVariable(TestEnvironmentGuard.Variable));
            var path = Path.Combine(AppContext.BaseDirectory, "probe", "CrmOnboarding.Probe.dll");
            var token = Convert.ToHexStringLower(AssemblyName.GetAssemblyName(path).GetPublicKeyToken() ?? []);
            var minutes = parsed.GetValue(watch);
            var report = Screen.WithProgress("Probing; this takes about two minutes", _ =>
                new MessageOrderProbe(environment.Service, TimeProvider.System)
                    .Run(File.ReadAllBytes(path), token, minutes is { } number ? TimeSpan.FromMinutes(number) : null));
            Tell(report);
            return ExitCodes.Success;
        }));
        return command;
    }

    private static void Tell(ProbeReport report)
    {
        foreach (var missing in report.Missing)
        {
            Screen.Say($"The environment has no {missing.Message} of {missing.Table} at stage {missing.Stage}.");
        }

        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("Action", "#", "Message", "Table", "Stage", "Depth", "Transaction", "Inside");
        foreach (var action in report.Actions)
        {
            if (action.Sightings.Count == 0 || action.Refusal is not null)
            {
                table.AddRow(new Text(action.Action), new Text("-"), new Text(action.Refusal ?? "nothing fired"));
            }

            for (var index = 0; index < action.Sightings.Count; index++)
            {
                table.AddRow(Cells(action, index));
            }
        }

        Screen.Show(table);
    }

    private static Text[] Cells(ProbedAction action, int index)
    {
        var sighting = action.Sightings[index];
        return
        [
            new Text(index == 0 ? action.Action : string.Empty),
            new Text((index + 1).ToString(CultureInfo.InvariantCulture)),
            new Text(sighting.Message),
            new Text(sighting.Table),
            new Text(sighting.Stage.ToString(CultureInfo.InvariantCulture)),
            new Text(sighting.Depth.ToString(CultureInfo.InvariantCulture)),
            new Text(sighting.IsInTransaction ? "yes" : "no"),
            new Text(sighting.Inside),
        ];
    }
}
