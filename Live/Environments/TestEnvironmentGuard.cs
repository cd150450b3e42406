using System;

namespace CrmOnboarding.Live.Environments;

/// <summary>Keeps test rows and probes out of every environment except the one named for them.</summary>
internal static class TestEnvironmentGuard
{
    /// <summary>The variable that names the environment.</summary>
    public const string Variable = "DATAVERSE_TEST_ENVIRONMENT";

    /// <summary>Checks that the environment is the named one.</summary>
    /// <param name="name">Friendly name of the connected environment.</param>
    /// <param name="expected">Value of <see cref="Variable"/>; null when it is not set.</param>
    /// <exception cref="RefusedException">It is another one, or none is named.</exception>
    public static void Check(string name, string? expected)
    {
        if (string.IsNullOrWhiteSpace(expected))
        {
            throw new RefusedException(
                $"Set {Variable} to the name of the environment that may be used for tests; this one is named '{name}'.");
        }

        if (!string.Equals(name, expected.Trim(), StringComparison.OrdinalIgnoreCase))
        {
            throw new RefusedException(
                $"This environment is named '{name}', not '{expected.Trim()}' as {Variable} says; nothing was done.");
        }
    }
}
