using System;
using System.CommandLine;
using System.ServiceModel;
using CrmOnboarding.Live.Connection;
using CrmOnboarding.Live.Environments;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Live.Commands;

/// <summary>What all commands have in common: the connection, and one sentence for whatever goes wrong.</summary>
internal static class LiveCommand
{
    /// <summary>The option that names the environment.</summary>
    public static Option<string?> Connection() => new("--connection")
    {
        Description = $"Connection string of the environment; by default the variable {ILiveEnvironment.ConnectionVariable}",
    };

    /// <summary>Connects and runs a command's work.</summary>
    /// <param name="connection">Value of the option.</param>
    /// <param name="work">The work; gives the exit code.</param>
    public static int Run(string? connection, Func<ILiveEnvironment, int> work)
    {
        try
        {
            using var environment = Connector.Open(connection ?? Environment.GetEnvironmentVariable(ILiveEnvironment.ConnectionVariable));
            return work(environment);
        }
        catch (RefusedException refusal)
        {
            Screen.Fail(refusal.Message);
            return ExitCodes.Refused;
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            Screen.Fail($"The environment answered with error {fault.Detail.ErrorCode:X8}: {FirstLine(fault.Detail.Message)}");
            return ExitCodes.Failure;
        }
        catch (Exception error)
        {
            Screen.Fail($"The command stopped; it can be run again. {error.GetType().Name}: {FirstLine(error.Message)}");
            return ExitCodes.Failure;
        }
    }

    private static string FirstLine(string? text) => (text ?? string.Empty).Split('\n', 2)[0].Trim();
}
