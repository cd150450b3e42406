namespace CrmOnboarding.Sandbox.Import;

/// <summary>
/// A solution cannot be imported. The message is one sentence that names the file or component and what is wrong with it.
/// </summary>
public sealed class SolutionImportException : Exception
{
    /// <param name="message">One sentence for the person who imports.</param>
    public SolutionImportException(string message)
        : base(message)
    {
    }

    /// <param name="message">One sentence for the person who imports.</param>
    /// <param name="inner">The cause.</param>
    public SolutionImportException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
