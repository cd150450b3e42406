using CrmOnboarding.Packer.Linting;

namespace CrmOnboarding.Tests.Solution;

/// <summary>L57: a cloud flow that could not be switched on, or would fail each time, is reported.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class FlowRuleTests
{
    private static string Flow => GoodSolution.Tree.Below("Workflows", ".json").Single();

    [TestCase("\"connectionReferenceLogicalName\": \"onb_shareddataverse_onboarding\"", "\"connectionReferenceLogicalName\": \"onb_other\"",
        "names the connection reference 'onb_other'")]
    [TestCase("\"connectionName\": \"shared_commondataserviceforapps\"", "\"connectionName\": \"shared_other\"",
        "uses the connection 'shared_other'")]
    [TestCase("\"actionName\": \"onb_Reconcile\"", "\"actionName\": \"onb_Atlas\"", "'onb_Atlas', which is no unbound, public action")]
    [TestCase("\"actionName\": \"onb_Reconcile\"", "\"actionName\": \"onb_Nothing\"", "'onb_Nothing', which is no unbound, public action")]
    [TestCase("\"item/DealsPerBatch\"", "\"item/PlansPerBatch\"", "gives 'PlansPerBatch', which 'onb_Reconcile' does not have")]
    [TestCase("\"Deals_to_do\": [", "\"Nothing\": [", "runs after 'Nothing', which is not beside it")]
    [TestCase("@outputs('Larger_deals')", "@outputs('Larger')", "reads the outputs of 'Larger'")]
    [TestCase("@equals(variables('done'), true)", "@equals(variables('ready'), true)", "uses the variable 'ready'")]
    [TestCase("\"value\": \"@outputs('Larger_deals')\"", "\"value\": \"@mul(variables('size'), 2)\"", "sets a variable from itself")]
    [TestCase("\"Smaller_deals\": {", "\"Smaller_plans\": {", "Two actions are called 'Smaller_plans'")]
    [TestCase("\"schemaVersion\"", "schemaVersion", "The flow is no JSON")]
    [TestCase("\"definition\"", "\"definitions\"", "has no properties.definition.actions")]
    public void L57_ABrokenFlow_IsReported(string good, string broken, string what)
    {
        var errors = GoodSolution.AssertBreaks("L57", GoodSolution.Replace(Flow, good, broken));
        Assert.That(errors.Select(finding => finding.What), Has.Some.Contains(what));
    }

    [Test]
    public void L57_AFlowWithoutItsConnectionReference_IsReported()
    {
        var errors = GoodSolution.AssertBreaks("L57", GoodSolution.Replace(
            "Other/Customizations.xml",
            "connectionreferencelogicalname=\"onb_shareddataverse_onboarding\"",
            "connectionreferencelogicalname=\"onb_another\""));
        Assert.That(errors.Single().What, Does.Contain("which is not in the solution"));
    }

    [Test]
    public void L57_AnActionThatLacksWhatItNeeds_IsReported()
    {
        var parameter = GoodSolution.PathLike("customapis/onb_Reconcile/customapirequestparameters/DealsPerBatch", "xml");
        var errors = GoodSolution.AssertBreaks(
            "L57",
            GoodSolution.Replace(Flow, "\"item/DealsPerBatch\"", "\"otherwise\"").With(
                parameter,
                System.Text.Encoding.UTF8.GetString(GoodSolution.Tree.Find(parameter)!)
                    .Replace("<isoptional>1</isoptional>", "<isoptional>0</isoptional>", StringComparison.Ordinal)));
        Assert.That(errors.Select(finding => finding.What), Has.Some.Contains("does not give 'DealsPerBatch'"));
    }
}
