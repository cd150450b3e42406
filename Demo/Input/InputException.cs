namespace CrmOnboarding.Demo.Input;

/// <summary>
/// Input with which nothing can be started: a file or a column is missing, an option does not exist. The message is one sentence that says
/// what is wrong and what to do, and is shown as it stands.
/// </summary>
internal sealed class InputException(string message) : Exception(message);
