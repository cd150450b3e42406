using System.Reflection;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Templates;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using CrmOnboarding.Tests.Solution;

namespace CrmOnboarding.Tests.Templates;

/// <summary>What starts a play can be chosen by its name, whatever it is.</summary>
[TestFixture]
internal sealed class PlayStartTests
{
    [Test]
    public void Choice_HasEveryRuleColourAndStage_ByTheNameThatPeopleRead()
    {
        var labels = Labels();
        var rules = typeof(RiskCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetValue(null)!);
        var bands = new[] { HealthBand.Green, HealthBand.Yellow, HealthBand.Red }.Select(PlayTriggers.Of);
        var stages = Enum.GetValues<CurveStage>().Where(stage => stage != CurveStage.Unknown).Select(PlayTriggers.Of);
        var words = Enum.GetValues<PlayStart>().Where(start => start != PlayStart.ItemCompleted).Select(PlayStarts.WordOf).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(words, Is.EquivalentTo(rules.Concat(bands).Concat(stages)));
            foreach (var start in Enum.GetValues<PlayStart>())
            {
                if (PlayStarts.WordOf(start) is { } word && rules.Contains(word))
                {
                    Assert.That(labels[(int)start].English, Does.EndWith(": " + RiskNames.Of(word).English));
                    Assert.That(labels[(int)start].German, Does.EndWith(": " + RiskNames.Of(word).German));
                }
            }
        });
    }

    private static List<(string English, string German)> Labels()
    {
        var file = System.Xml.Linq.XDocument.Parse(
            System.Text.Encoding.UTF8.GetString(GoodSolution.Tree.Find("OptionSets/onb_playstart.xml")!).TrimStart('\uFEFF'));
        return [.. file.Descendants("option").Select(option => (Text(option, "1033"), Text(option, "1031")))];

        static string Text(System.Xml.Linq.XElement option, string language) => option.Descendants("label")
            .Single(label => (string?)label.Attribute("languagecode") == language).Attribute("description")!.Value;
    }
}
