using System.Text;
using CrmOnboarding.Dataverse.Tracing;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Extensions;

/// <summary>A trace stays within what Dataverse keeps, and never fails what it describes.</summary>
[TestFixture]
internal sealed class TraceLogTests
{
    [Test]
    public void Lines_BeyondTheLimit_AreLeftOutButTheClosingLineStays()
    {
        var tracing = new RecordedTrace();
        var log = new TraceLog(tracing);
        for (var i = 0; i < 10_000; i++)
        {
            log.Line("Line {0} ÄÖÜ", i);
        }

        log.Close("Closed {0}", 7);

        Assert.Multiple(() =>
        {
            Assert.That(tracing.Bytes, Is.LessThanOrEqualTo(TraceLog.MaximumBytes));
            Assert.That(tracing.Lines[0], Is.EqualTo("Line 0 ÄÖÜ"));
            Assert.That(tracing.Lines[^2], Is.EqualTo("[further lines left out]"));
            Assert.That(tracing.Lines[^1], Is.EqualTo("Closed 7"));
        });
    }

    [Test]
    public void Lines_OfAnyLength_AreCutSoThatTheClosingLineStays()
    {
        var tracing = new RecordedTrace();
        var log = new TraceLog(tracing);
        log.Line("{0}", new string('\u20AC', 100_000));
        log.Close("{0}", new string('\u20AC', 100_000));
        Assert.That(tracing.Bytes, Is.LessThanOrEqualTo(TraceLog.MaximumBytes));
        Assert.That(tracing.Lines, Has.Count.EqualTo(2));
    }

    [Test]
    public void Line_WithBracesInText_IsNotFormattedAgain()
    {
        var tracing = new RecordedTrace();
        new TraceLog(tracing).Line("{0}", "a {0} {b} }{");
        Assert.That(tracing.Lines, Is.EqualTo(new[] { "a {0} {b} }{" }));
    }

    [Test]
    public void Line_WhenTheTraceIsMissingOrFails_DoesNotThrow() => Assert.Multiple(() =>
    {
        Assert.That(() => new TraceLog(null).Line("a"), Throws.Nothing);
        Assert.That(() => new TraceLog(new BrokenTrace()).Close("a"), Throws.Nothing);
    });

    private sealed class RecordedTrace : ITracingService
    {
        public List<string> Lines { get; } = [];

        public int Bytes => Lines.Sum(line => Encoding.UTF8.GetByteCount(line) + 2);

        public void Trace(string format, params object[] args) => Lines.Add(string.Format(null, format, args));
    }

    private sealed class BrokenTrace : ITracingService
    {
        public void Trace(string format, params object[] args) => throw new InvalidOperationException("The trace is full.");
    }
}
