using Microsoft.Data.Sqlite;

namespace CrmOnboarding.Sandbox.Store;

/// <summary>Tells the file of an organization from others, without changing any.</summary>
internal static class StoreFile
{
    /// <summary>The number in the header of an organization's file, "crmO" in ASCII.</summary>
    public const int ApplicationId = 0x63726D4F;

    private static ReadOnlySpan<byte> Header => "SQLite format 3\0"u8;

    /// <exception cref="StoreFileException">There is something at the path, and it is no organization's file.</exception>
    public static void Check(string path)
    {
        if (Directory.Exists(path))
        {
            throw StoreFileException.Of(StoreFileProblem.NotAnOrganization, path);
        }

        try
        {
            if (File.Exists(path) && !IsEmpty(path) && !IsOrganization(path))
            {
                throw StoreFileException.Of(StoreFileProblem.NotAnOrganization, path);
            }
        }
        catch (UnauthorizedAccessException exception)
        {
            throw StoreFileException.Of(StoreFileProblem.Inaccessible, path, exception);
        }
        catch (SqliteException exception)
        {
            throw StoreFileException.Of(
                StoreFileException.ProblemOf(exception.SqliteErrorCode) ?? StoreFileProblem.NotAnOrganization, path, exception);
        }
    }

    private static bool IsEmpty(string path) => new FileInfo(path).Length == 0;

    private static bool IsOrganization(string path)
    {
        if (!HasHeader(path))
        {
            return false;
        }

        // Immutable: not even the log of an open file is made or read. What decides stands in the file since it was made.
        var uri = new Uri(Path.GetFullPath(path)).AbsoluteUri + "?immutable=1";
        using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = uri, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA application_id";
        if (command.ExecuteScalar() is long and ApplicationId)
        {
            return true;
        }

        // Files made before they had the number.
        command.CommandText = "SELECT COUNT(*) FROM sqlite_master WHERE name = '$organization'";
        return command.ExecuteScalar() is long and > 0;
    }

    private static bool HasHeader(string path)
    {
        // Shared: whoever has it open keeps it open.
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        Span<byte> start = stackalloc byte[16];
        return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual(Header);
    }
}
