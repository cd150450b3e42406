namespace CrmOnboarding.Demo.Input;

/// <summary>
/// Input with which nothing can be started: a missing file or column, an option that is none. The message is one sentence that
/// names what is wrong and what to do, and is shown as it is.
/// </summary>
internal sealed class InputException(string message) : Exception(message);
