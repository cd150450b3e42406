using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Packer.Commands;

/// <summary>Bad input ends with one sentence on the error stream and exit code 2.</summary>
internal static class CommandErrors
{
    public static int Guard(Func<int> action)
    {
        try
        {
            return action();
        }
        catch (InputException error)
        {
            Screen.WriteError(error.Message);
            return 2;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Screen.WriteError(
                $"A file cannot be read or written; check that it is not open elsewhere and that you may use it. ({error.Message})");
            return 2;
        }
    }
}
