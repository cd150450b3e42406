using System.Globalization;
using System.Text;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Pipeline;

/// <summary>The trace of one execution: at most 10 kB of UTF-8; when it is full, the oldest lines go.</summary>
internal sealed class TraceLog : ITracingService
{
    /// <summary>What the platform keeps of a trace.</summary>
    public const int MaximumBytes = 10 * 1024;

    private Queue<string>? _lines;
    private int _bytes;

    public void Trace(string format, params object[] args)
    {
        if (format is null)
        {
            return;
        }

        var line = args is { Length: > 0 } ? string.Format(CultureInfo.InvariantCulture, format, args) : format;
        _lines ??= new Queue<string>();
        _lines.Enqueue(line);
        _bytes += Encoding.UTF8.GetByteCount(line) + 1;
        while (_bytes > MaximumBytes && _lines.Count > 1)
        {
            _bytes -= Encoding.UTF8.GetByteCount(_lines.Dequeue()) + 1;
        }

        if (_bytes > MaximumBytes)
        {
            // One line longer than everything that is kept: its end stays.
            var bytes = Encoding.UTF8.GetBytes(_lines.Dequeue());
            var kept = Encoding.UTF8.GetString(bytes, bytes.Length - (MaximumBytes - 1), MaximumBytes - 1).TrimStart('\uFFFD');
            _lines.Enqueue(kept);
            _bytes = Encoding.UTF8.GetByteCount(kept) + 1;
        }
    }

    /// <summary>What is kept, oldest line first.</summary>
    public override string ToString() => _lines is null ? string.Empty : string.Join('\n', _lines);
}
