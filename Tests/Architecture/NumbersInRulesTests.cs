using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.Architecture;

/// <summary>A number that an organization may want to change stands in a policy, once, and never in a rule.</summary>
[TestFixture]
internal sealed class NumbersInRulesTests
{
    /// <summary>Nothing, one more or one less, the whole in percent: these say nothing about how an organization works.</summary>
    private static readonly decimal[] Neutral = [0, 1, 100];

    /// <summary>What else may stand where, and why.</summary>
    private static readonly Exemption[] Exemptions =
    [
        new("Calendars/", null, "the Gregorian calendar"),
        new("Shared/Date.cs", null, "the Gregorian calendar"),
        new("Health/HealthModels.cs", null, "the policy of the health: a model for each segment and phase"),
        new("Shared/Pulse.cs", 10, "the end of the scale"),
        new("Adoption/Maturity/MaturityReading.cs", 5, "the end of the scale"),
        new("Settings/", null, "the bounds of settings, and which corner or bracket each is"),
        new("Templates/ShippedTemplates.cs", null, "the rows that are installed for admins to edit: a table of defaults itself"),
        new("Plays/ShippedPlays.cs", null, "likewise"),
        new("Cadence/Cadence.cs", 0.5m, "rounding half up"),
        new("Adoption/Trust/TrustIndex.cs", 0.5m, "the half of a half-life"),
        new("Handoff/Gates/KickoffQuality.cs", 2, "the mean of two marks"),
        new("Handoff/Gates/StageHealth.cs", 2, "both questions of two"),
        new("Handoff/Steps/Raci.cs", 2, "the third bit"),
        new("Cadence/ContactStatistics.cs", 2, "a deviation needs two gaps"),
        new("Reporting/Distribution.cs", 2, "the middle"),
        new("Reporting/Distribution.cs", 20, "P20 is its name"),
        new("Reporting/Distribution.cs", 80, "P80 is its name"),
    ];

    [Test]
    public void Domain_NoNumber_StandsOutsideThePolicies() =>
        Assert.That(Numbers().Where(number => !Exemptions.Any(exemption => exemption.Covers(number))), Is.Empty);

    [Test]
    public void Exemptions_EveryOne_IsStillNeeded()
    {
        var numbers = Numbers().ToList();
        Assert.That(Exemptions.Where(exemption => !numbers.Any(exemption.Covers)), Is.Empty);
    }

    [TestCase("int Days(int x1) => x1 * 7 + 1; // 8\n", "7@1")]
    [TestCase("// 9\nvar a = 1_500m;\nvar b = \"30\" + 0x1F + 'c' + 100;", "1500@2 31@3")]
    [TestCase("/// <summary>14 days.</summary>\nif (day >= 14)\n    return -3.5;", "14@2 3.5@3")]
    [TestCase("var list = [0, 1, 2];", "2@1")]
    public void Numbers_InASource_AreFoundAndNeutralOnesLeftOut(string source, string expected) =>
        Assert.That(string.Join(
            ' ', NumericLiterals.In(source).Where(IsTelling).Select(each => FormattableString.Invariant($"{each.Value}@{each.Line}"))),
            Is.EqualTo(expected));

    private static IEnumerable<Number> Numbers() =>
        from file in Repository.Sources("Core/Domain")
        let path = file.RelativePath["Core/Domain/".Length..]
        where !path.EndsWith("Policy.cs", StringComparison.Ordinal) && !path.EndsWith("Limits.cs", StringComparison.Ordinal)
        from literal in NumericLiterals.In(file.Text)
        where IsTelling(literal)
        select new Number(path, literal.Line, literal.Value);

    private static bool IsTelling(NumericLiteral literal) => !Neutral.Contains(literal.Value);

    private sealed record Number(string Path, int Line, decimal Value);

    /// <param name="Path">A file, or a folder with its slash.</param>
    /// <param name="Value">The number; null: any.</param>
    /// <param name="Why">Why it is no default.</param>
    private sealed record Exemption(string Path, decimal? Value, string Why)
    {
        public bool Covers(Number number) =>
            (Path.EndsWith('/') ? number.Path.StartsWith(Path, StringComparison.Ordinal) : number.Path == Path)
            && (Value is null || Value == number.Value);
    }
}
