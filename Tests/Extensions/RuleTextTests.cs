using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Adoption.Maturity;
using CrmOnboarding.Domain.Handoff.Gates;
using CrmOnboarding.Domain.Handoff.Steps;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Tests.Extensions;

/// <summary>Lists that the rules give, in the words of the catalogue. The tests of the rules themselves know codes only.</summary>
internal class RuleTextTests
{
    [TestCase(Language.English)]
    [TestCase(Language.German)]
    [Property("Requirement", "C-10")]
    public void RenderLines_RoadmapOfEveryArea_HasALineForEach(Language language)
    {
        var nothing = Enum.GetValues<MaturityArea>().ToDictionary(area => area, _ => 0);
        var roadmap = MaturityBenchmark.Of(Segment.High, nothing, MaturityPolicy.Shipped).Roadmap;

        Assert.That(Catalogue.RenderLines(roadmap, language).Split('\n'), Has.Length.EqualTo(nothing.Count));
    }

    [Test]
    public void Label_StepOfTheStage_DiffersByLanguage([Values] StageStep step) =>
        Assert.That(LabelTexts.Of(step, Language.German), Is.Not.EqualTo(LabelTexts.Of(step, Language.English)).And.Not.Empty);
}
