using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.Architecture;

/// <summary>
/// No branch of the rules reads the clock, the zone of the machine or chance: the same input gives the same result on every machine and
/// on every day. Read from the built metadata, so that no alias, no using static and no spelling hides a use.
/// </summary>
[TestFixture]
internal sealed partial class ClockAndChanceTests
{
    private static string Own => typeof(ClockAndChanceTests).Assembly.Location;

    /// <summary>The rules and their rows as DLLs of their own, and the one that ships, which carries both.</summary>
    private static string[] Assemblies =>
    [
        Path.Combine(Path.GetDirectoryName(Own)!, "CrmOnboarding.Domain.dll"),
        Path.Combine(Path.GetDirectoryName(Own)!, "CrmOnboarding.Dataverse.dll"),
        Repository.ShippedAssembly,
    ];

    [TestCaseSource(nameof(Assemblies))]
    public void Assembly_ReadsNoClockNoZoneAndNoChance(string path) => Assert.That(
        MemberUse.Of(path).Where(member => Ban().IsMatch(member)).Except(path == Repository.ShippedAssembly ? EndOfASlice : []),
        Is.Empty, path);

    /// <summary>What plug-ins, outside the rules and their rows, may use: a message that works in slices ends one in time.</summary>
    private static string[] EndOfASlice => ["System.Diagnostics.Stopwatch.StartNew", "System.Diagnostics.Stopwatch.get_Elapsed"];

    /// <summary>The check bites: this assembly uses one of each, below.</summary>
    [Test]
    public void Ban_OfAnAssemblyThatUsesEach_FindsThemAll()
    {
        var found = MemberUse.Of(Own).Where(member => Ban().IsMatch(member)).Distinct();
        Assert.That(found, Is.SupersetOf(new[]
        {
            "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTime.ToLocalTime",
            "System.DateTime.ToUniversalTime", "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow",
            "System.Diagnostics.Stopwatch.StartNew", "System.Environment.get_TickCount", "System.Environment.get_TickCount64",
            "System.TimeProvider.get_System", "System.TimeZoneInfo.get_Local", "System.Guid.NewGuid", "System.Random..ctor",
            "System.Random.get_Shared", "System.Security.Cryptography.RandomNumberGenerator.Create",
        }));
        Assert.That(UseEach, Has.Length.EqualTo(16));
    }

    private static object[] UseEach =>
    [
        DateTime.Now, DateTime.UtcNow, DateTime.Today, DateTime.MinValue.ToLocalTime(), DateTime.MinValue.ToUniversalTime(),
        DateTimeOffset.Now, DateTimeOffset.UtcNow, Stopwatch.StartNew(), Environment.TickCount, Environment.TickCount64,
        TimeProvider.System, TimeZoneInfo.Local, Guid.NewGuid(), new Random(), Random.Shared, RandomNumberGenerator.Create(),
    ];

    [GeneratedRegex(
        @"^System\.(DateTime(Offset)?\.(get_(Now|UtcNow|Today|LocalDateTime)|To(Local|Universal)Time)|Diagnostics\.Stopwatch\..*"
        + @"|Environment\.get_TickCount(64)?|TimeProvider\..*|TimeZoneInfo\.(get_Local|ConvertTime.*)|TimeZone\..*|Guid\.(NewGuid|"
            + @"CreateVersion7)"
        + @"|Random\..*|Security\.Cryptography\.(RandomNumberGenerator|RNGCryptoServiceProvider)\..*)$")]
    private static partial Regex Ban();
}
