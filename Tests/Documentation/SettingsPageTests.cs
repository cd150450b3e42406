using System.Globalization;
using System.Text.Json;
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

        Assert.That(Text(stored), Is.EqualTo(Text(Ruleset.Shipped)));
    }

    [Test]
    public void EverySetting_ChangesTheRuleset()
    {
        var shipped = Text(Ruleset.Shipped);
        Assert.That(
            SettingMap.All.Where(setting => Text(SettingMap.Read(1, new Dictionary<string, decimal>
            {
                [setting.Key] = setting.Shipped == setting.Maximum ? setting.Minimum : setting.Maximum,
            })) == shipped).Select(setting => setting.Key),
            Is.Empty);
    }

    private static string Text(Ruleset ruleset) => string.Join('\n',
        Enum.GetValues<Segment>().SelectMany(segment => new[] { ruleset.Health.For(segment, true), ruleset.Health.For(segment, false) })
            .Select(model => JsonSerializer.Serialize(model))
            .Concat(
            [
                JsonSerializer.Serialize(ruleset.Cadence), JsonSerializer.Serialize(ruleset.Adoption),
                JsonSerializer.Serialize(ruleset.Risks), JsonSerializer.Serialize(ruleset.Handoff),
                JsonSerializer.Serialize(ruleset.HealthActions), JsonSerializer.Serialize(ruleset.Planning),
                JsonSerializer.Serialize(ruleset.Templates), JsonSerializer.Serialize(ruleset.Reporting),
                JsonSerializer.Serialize(ruleset.Trust), JsonSerializer.Serialize(ruleset.References),
                JsonSerializer.Serialize(ruleset.Maturity), JsonSerializer.Serialize(ruleset.Assignment),
            ]));

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
