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
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            Screen.WriteError(error.Message);
            return 2;
        }
    }
}
