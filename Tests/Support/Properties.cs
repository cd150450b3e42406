using FsCheck;
using FsCheck.Fluent;

namespace CrmOnboarding.Tests.Support;

/// <summary>Runs a property over generated cases, the same ones on every run.</summary>
internal static class Properties
{
    public const int Cases = 10_000;

    /// <summary>
    /// Checks that an assertion holds for every generated value. A failure shows the value and FsCheck's seed; the seed here is fixed, so
    /// that a red run is red again.
    /// </summary>
    public static void Hold<T>(Gen<T> values, Action<T> assertion, ulong seed = 2026, int cases = Cases)
    {
        var config = Config.QuickThrowOnFailure
            .WithMaxTest(cases)
            .WithEndSize(200)
            .WithQuietOnSuccess(true)
            .WithReplay(new Replay(new Rnd(seed), null));
        Check.One(config, Prop.ForAll(Arb.From(values), value => assertion(value)));
    }

    /// <summary>A cheap assertion for the inside of a property, where an NUnit constraint would cost more than what is tested.</summary>
    public static void Require(bool condition, string message)
    {
        if (!condition)
            Assert.Fail(message);
    }
}
