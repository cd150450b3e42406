using SQLitePCL;

namespace CrmOnboarding.Sandbox.Store;

/// <summary>What is wrong with the file of an organization.</summary>
public enum StoreFileProblem
{
    /// <summary>The file is no database, or that of another program. It was not touched.</summary>
    NotAnOrganization,

    /// <summary>Another process has the file open.</summary>
    InUse,

    /// <summary>The disk is full. The file holds everything committed before and can be used again.</summary>
    DiskFull,

    /// <summary>The file cannot be opened, read or written: rights, a missing folder, a failing disk.</summary>
    Inaccessible,
}

/// <summary>
/// The file of an organization cannot be used. The message is one sentence for whoever named the file. Once it happened, the organization
/// accepts nothing more; what was not committed is gone, what was committed is in the file.
/// </summary>
public sealed class StoreFileException : IOException
{
    private StoreFileException(StoreFileProblem problem, string path, string message, Exception? cause)
        : base(message, cause)
    {
        Problem = problem;
        Path = path;
    }

    /// <summary>What is wrong.</summary>
    public StoreFileProblem Problem { get; }

    /// <summary>The file.</summary>
    public string Path { get; }

    internal static StoreFileException Of(StoreFileProblem problem, string path, Exception? cause = null) => new(
        problem,
        path,
        problem switch
        {
            StoreFileProblem.NotAnOrganization =>
                $"{path} is not the file of a Sandbox organization, so it was left as it is; name another file.",
            StoreFileProblem.InUse => $"{path} is open in another program; wait until that ends, or name another file.",
            StoreFileProblem.DiskFull =>
                $"The disk of {path} is full; the file holds everything up to the last completed step. Make room and run again.",
            _ => $"{path} cannot be opened or written; check its folder, its rights and its disk.",
        },
        cause);

    /// <summary>The problem that a result code of SQLite tells; null when it is none of the file.</summary>
    internal static StoreFileProblem? ProblemOf(int resultCode) => (resultCode & 0xFF) switch
    {
        raw.SQLITE_FULL => StoreFileProblem.DiskFull,
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => StoreFileProblem.InUse,
        raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT => StoreFileProblem.NotAnOrganization,
        raw.SQLITE_IOERR or raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN or raw.SQLITE_PERM => StoreFileProblem.Inaccessible,
        _ => null,
    };
}
