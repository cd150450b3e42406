using System.Globalization;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Evaluation;
using CrmOnboarding.Domain.Settings;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.Documentation;

/// <summary>docs/settings.md lists every setting. Set CRM_UPDATE_DOCS=1 (or run "crm docs") to write it anew instead.</summary>
[TestFixture]
internal sealed class SettingsPageTests
{
    private const string Page = "docs/settings.md";
    private const string Rule = "|---|---|---|---|---|---|\n";

    [Test]
    public void Page_ListsEverySetting()
    {
        var table = string.Concat(SettingMap.All.OrderBy(setting => setting.Key, StringComparer.Ordinal).Select(Row));
        var path = Repository.PathOf(Page);
        var head = File.ReadAllText(path).Split(Rule)[0] + Rule;
        if (Environment.GetEnvironmentVariable("CRM_UPDATE_DOCS") == "1")
        {
            File.WriteAllText(path, head + table);
        }

        Assert.That(File.ReadAllText(path), Is.EqualTo(head + table), $"Run ./crm docs and commit {Page}.");
    }

    [Test]
    public void Settings_ShipWithinTheirBoundsAndPassEveryCheck()
    {
        var settings = SettingMap.All;
        Assert.Multiple(() =>
        {
            Assert.That(settings.Select(setting => setting.Key), Is.Unique);
            Assert.That(
                settings.Where(setting => setting.Shipped < setting.Minimum || setting.Shipped > setting.Maximum)
                    .Select(setting => setting.Key),
                Is.Empty);
            Assert.That(RulesetCheck.Faults(settings.ToDictionary(setting => setting.Key, setting => (decimal?)setting.Shipped)), Is.Empty);
        });
    }

    [Test]
    public void Ruleset_WithWhatShipsAsRows_IsWhatShips()
    {
        var stored = SettingMap.Read(1, SettingMap.All.ToDictionary(setting => setting.Key, setting => setting.Shipped));
        Assert.Multiple(() =>
        {
            Assert.That(stored.Cadence, Is.EqualTo(Ruleset.Shipped.Cadence));
            Assert.That(stored.Adoption, Is.EqualTo(Ruleset.Shipped.Adoption));
            Assert.That(stored.Risks, Is.EqualTo(Ruleset.Shipped.Risks));
            Assert.That(stored.Handoff, Is.EqualTo(Ruleset.Shipped.Handoff));
            Assert.That(stored.HealthActions, Is.EqualTo(Ruleset.Shipped.HealthActions));
            foreach (var segment in Enum.GetValues<Segment>())
            {
                Assert.That(stored.Health.For(segment, true), Is.EqualTo(Ruleset.Shipped.Health.For(segment, true)));
                Assert.That(stored.Health.For(segment, false), Is.EqualTo(Ruleset.Shipped.Health.For(segment, false)));
            }
        });
    }

    [Test]
    public void EverySetting_ChangesTheRuleset() => Assert.Multiple(() =>
    {
        foreach (var setting in SettingMap.All)
        {
            var other = setting.Shipped == setting.Maximum ? setting.Minimum : setting.Maximum;
            var changed = SettingMap.Read(1, new Dictionary<string, decimal> { [setting.Key] = other });
            Assert.That(Text(changed), Is.Not.EqualTo(Text(SettingMap.Read(1, new Dictionary<string, decimal>()))), setting.Key);
        }
    });

    private static string Text(Ruleset ruleset) => string.Join('\n',
        ruleset.Cadence with { Gaps = ruleset.Cadence.Gaps }, string.Join(',', ruleset.Cadence.Gaps), ruleset.Adoption, ruleset.Risks,
        ruleset.Handoff, string.Join(',', ruleset.Handoff.Questions), ruleset.HealthActions, ruleset.Planning,
        string.Join('\n', Enum.GetValues<Segment>().SelectMany(segment => new[] { true, false }.Select(adopting =>
            ruleset.Health.For(segment, adopting) + string.Join(',', ruleset.Health.For(segment, adopting).ScheduleCurve)
                + string.Join(',', ruleset.Health.For(segment, adopting).UtilisationTarget)))));

    private static string Row(Setting setting) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {setting.Code} | {Scope(setting)} | {setting.Shipped:0.##} | {setting.Minimum:0.##} | {setting.Maximum:0.##} | "
            + $"{Unit(setting)} |\n");

    private static string Scope(Setting setting) => string.Join(", ", new[]
    {
        setting.Segment is { } segment ? LabelTexts.Of(segment, Language.English) : null,
        setting.Phase == SettingPhase.All ? null : LabelTexts.Of(setting.Phase, Language.English),
    }.OfType<string>().DefaultIfEmpty("all"));

    private static string Unit(Setting setting) => LabelTexts.Of(setting.Unit, Language.English).ToLowerInvariant();
}
