using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace CrmOnboarding.Tests.Support;

/// <summary>Runs a property over generated cases, the same ones on every run.</summary>
internal static class Properties
{
    public const int Cases = 10_000;

    /// <summary>
    /// At most this many cases. Mutation testing runs every test thousands of times and sets CRM_PROPERTY_CASES to a small number; nothing
    /// else does.
    /// </summary>
    private static readonly int MostCases =
        int.TryParse(
            Environment.GetEnvironmentVariable("CRM_PROPERTY_CASES"), NumberStyles.None, CultureInfo.InvariantCulture, out var most)
            ? most
            : int.MaxValue;

    /// <summary>
    /// Checks that an assertion holds for every generated value. A failure shows the value and FsCheck's seed; the seed here is fixed, so
    /// that a red run is red again.
    /// </summary>
    public static void Hold<T>(Gen<T> values, Action<T> assertion, ulong seed = 2026, int cases = Cases)
    {
        var config = Config.QuickThrowOnFailure
            .WithMaxTest(Math.Min(cases, MostCases))
            .WithEndSize(200)
            .WithQuietOnSuccess(true)
            .WithReplay(new Replay(new Rnd(seed), null));
        Check.One(config, Prop.ForAll(Arb.From(values), value => assertion(value)));
    }

    /// <summary>A cheap assertion for the inside of a property, where an NUnit constraint would cost more than what is tested.</summary>
    public static void Require(bool condition, string message)
    {
        if (!condition)
        {
            Assert.Fail(message);
        }
    }
}
