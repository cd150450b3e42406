using System.Globalization;
using System.Text;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Tracing;

/// <summary>
/// The trace of one execution: decisions, ids, counts and error codes; never customer text.
/// </summary>
/// <remarks>
/// Dataverse keeps 10 kB per execution and drops the oldest lines. This log stays below that, so that the first lines and
/// the closing line both survive: when the space for ordinary lines is used up, one note says so and only <see cref="Close"/> still writes.
/// It cannot throw. One log belongs to one execution.
/// </remarks>
internal sealed class TraceLog
{
    /// <summary>Most bytes of UTF-8 that one execution writes, line ends included.</summary>
    public const int MaximumBytes = 8 * 1024;

    private const int MaximumLineBytes = 2 * 1024;
    private const int ReservedForClosing = MaximumLineBytes + 64;
    private const string OutOfRoom = "[further lines left out]";
    private readonly ITracingService? _tracing;
    private int _written;
    private bool _full;

    /// <summary>Starts a log.</summary>
    /// <param name="tracing">The platform's trace; null when there is none, so that nothing is written.</param>
    public TraceLog(ITracingService? tracing) => _tracing = tracing;

    /// <summary>Writes one line.</summary>
    /// <param name="format">A composite format; its arguments are written in invariant form.</param>
    /// <param name="arguments">Ids, counts, dates and codes; never text that a customer or a seller typed.</param>
    public void Line(string format, params object?[] arguments)
    {
        if (_full)
        {
            return;
        }

        var line = Cut(arguments.Length == 0 ? format : string.Format(CultureInfo.InvariantCulture, format, arguments));
        if (_written + BytesOf(line) <= MaximumBytes - ReservedForClosing)
        {
            Write(line);
            return;
        }

        _full = true;
        Write(OutOfRoom);
    }

    /// <summary>Writes the last line, for which space is always reserved.</summary>
    /// <param name="format">As for <see cref="Line"/>.</param>
    /// <param name="arguments">As for <see cref="Line"/>.</param>
    public void Close(string format, params object?[] arguments)
    {
        _full = true;
        Write(Cut(arguments.Length == 0 ? format : string.Format(CultureInfo.InvariantCulture, format, arguments)));
    }

    private static int BytesOf(string line) => Encoding.UTF8.GetByteCount(line) + 2;

    private static string Cut(string line)
    {
        // Four bytes is the most a UTF-16 unit pair takes, so a quarter of the units always fits.
        return BytesOf(line) <= MaximumLineBytes ? line : line.Substring(0, MaximumLineBytes / 4);
    }

    private void Write(string line)
    {
        _written += BytesOf(line);
        try
        {
            // The line is an argument, not the format: braces in it stay as they are.
            _tracing?.Trace("{0}", line);
        }
        catch (System.Exception)
        {
            // A trace that fails must not fail the work it describes.
        }
    }
}
