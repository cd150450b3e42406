namespace CrmOnboarding.Packer.Sources;

/// <summary>Input that cannot be used. The message is one sentence that names it and says what to do.</summary>
internal sealed class InputException(string message, Exception? cause = null) : Exception(message, cause);
