using CrmOnboarding.Live.Deployment;

namespace CrmOnboarding.Tests.LiveOperations;

/// <summary>The log of an import becomes one sentence a failure.</summary>
[TestFixture]
internal sealed class ImportJobLogTests
{
    [TestCase(null)]
    [TestCase("")]
    [TestCase("<importexportxml><entities><entity id=\"a\"><result result=\"success\" errorcode=\"0\" errortext=\"\" "
        + "/></entity></entities></importexportxml>")]
    public void Failures_OfALogWithout_AreNone(string? data) => Assert.That(ImportJobLog.Failures(data), Is.Empty);

    [Test]
    public void Failures_AreNamedByTheBestNameThereIs()
    {
        const string log = """
            <importexportxml>
              <solutionManifests><solutionManifest id="CrmOnboarding" LocalizedName="CRM Onboarding">
                <result result="failure" errorcode="0x80048033" errortext="The import failed." />
                <MissingDependencies><MissingDependency>
                  <Required schemaName="opportunity" displayName="Opportunity" solution="Sales (9.0)" />
                  <Dependent schemaName="onb_plan" displayName="Plan" />
                </MissingDependency></MissingDependencies>
              </solutionManifest></solutionManifests>
              <nodes><node name="Area"><result result="warning" errortext="Deprecated" /></node></nodes>
              <workflows><workflow id="{1}"><result result="failure" errorcode="0x1" errortext="" /></workflow></workflows>
            </importexportxml>
            """;
        Assert.That(ImportJobLog.Failures(log), Is.EqualTo(new[]
        {
            "solutionManifest CRM Onboarding failed with 0x80048033: The import failed.",
            "workflow {1} failed with 0x1: no text",
            "Plan needs Opportunity of Sales (9.0), which this environment does not have.",
        }));
    }

    [Test]
    public void Failures_OfALogThatIsCutOff_SayWhereToLook() =>
        Assert.That(ImportJobLog.Failures("<importexportxml><entities>").Single(), Does.Contain("solution history"));
}
