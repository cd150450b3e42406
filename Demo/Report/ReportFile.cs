using System.Text.Encodings.Web;
using System.Text.Json;
using CrmOnboarding.Demo.Input;

namespace CrmOnboarding.Demo.Report;

/// <summary>Writes the report as JSON: camel case names, ISO dates, numbers as numbers.</summary>
internal static class ReportFile
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        // The file is data, not part of a web page: names keep their letters.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Makes the folder of the report, so that a wrong path shows before the work and not after it.</summary>
    /// <exception cref="InputException">The path cannot be used.</exception>
    public static void Prepare(string path)
    {
        if (Directory.Exists(path))
        {
            throw new InputException($"'{path}' is a folder; name a file with --report.");
        }

        Guard(path, () => Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!));
    }

    /// <summary>Writes the report; a file of that name is replaced.</summary>
    /// <exception cref="InputException">The file cannot be written.</exception>
    public static void Write(string path, DemoReport report) => Guard(path, () =>
    {
        using var file = File.Create(path);
        JsonSerializer.Serialize(file, report, Format);
    });

    private static void Guard(string path, Action write)
    {
        try
        {
            write();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InputException($"The report cannot be written to '{path}'; name a file in a folder you may write to with --report.");
        }
    }
}
