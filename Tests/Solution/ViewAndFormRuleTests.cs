namespace CrmOnboarding.Tests.Solution;

/// <summary>Views and forms that an import would reject, or that would show nothing, are errors.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class ViewAndFormRuleTests
{
    private const string Form = "Entities/onb_Risk/FormXml/main";

    private static string FormPath => GoodSolution.Tree.Below(Form).Single();

    private static string DefaultView => GoodSolution.Tree.Below("Entities/onb_Risk/SavedQueries")
        .Single(path => Text(path).Contains("Active Onboarding Risks", StringComparison.Ordinal)
            && Text(path).Contains("<isquickfindquery>0", StringComparison.Ordinal)
            && !Text(path).Contains("Inactive", StringComparison.Ordinal));

    [TestCase("datafieldname=\"onb_reason\"", "datafieldname=\"onb_none\"", "shows 'onb_none'")]
    [TestCase("control id=\"onb_reason\"", "control id=\"onb_name\"", "two controls with the id 'onb_name'")]
    [TestCase(
        "classid=\"{4273EDBD-AC1D-40D3-9FB2-095C621B552D}\" datafieldname=\"onb_reason\"",
        "classid=\"{E0DECE4B-6FC8-4A8F-A065-082708572369}\" datafieldname=\"onb_reason\"",
        "does not fit it")]
    [TestCase("FallbackForm=\"true\"", "FallbackForm=\"false\"", "0 main forms")]
    public void L30_AFormThatShowsNothing_IsReported(string old, string replacement, string what) => Assert.That(
        GoodSolution.AssertBreaks("L30", GoodSolution.Replace(FormPath, old, replacement)).Single().What, Does.Contain(what));

    [TestCase("<entity name=\"onb_risk\">", "<entity name=\"onb_plan\">", "does not read 'onb_risk'")]
    [TestCase("<attribute name=\"onb_name\" />", "<attribute name=\"onb_none\" />", "reads 'onb_none'")]
    [TestCase("<condition attribute=\"statecode\"", "<condition attribute=\"onb_none\"", "reads 'onb_none'")]
    [TestCase("<cell name=\"onb_name\"", "<cell name=\"onb_occurrences\"", "shows 'onb_occurrences'")]
    [TestCase("id=\"onb_riskid\"", "id=\"onb_risk\"", "Write onb_riskid.")]
    [TestCase(
        "<condition attribute=\"statecode\" operator=\"eq\" value=\"0\"",
        "<condition attribute=\"statecode\" operator=\"eq\" value=\"Active\"",
        "compares 'statecode' with 'Active'")]
    [TestCase("<isdefault>1", "<isdefault>0", "0 default views of the query type 0")]
    public void L32_AViewThatShowsNothing_IsReported(string old, string replacement, string what) => Assert.That(
        GoodSolution.AssertBreaks("L32", GoodSolution.Replace(DefaultView, old, replacement))
            .Select(error => $"{error.What} {error.WhatToDo}"),
        Has.Some.Contains(what));

    [TestCase("Mscrm.SubGrid.onb_risk.", "Mscrm.SubGrid.onb_plan.", "where 'onb_risk' has no bar")]
    [TestCase("Command=\"onb.onb_risk.SubGrid.Acknowledge.Command\"", "Command=\"onb.none\"", "'onb.none', which is no command here")]
    [TestCase("EnableRule Id=\"onb.onb_risk.SubGrid.StartPlay.EnableRule\" /", "EnableRule Id=\"onb.none\" /", "which is not there")]
    [TestCase("Mscrm.SubGrid.onb_risk.", "Mscrm.Form.onb_risk.", "of a form asks for picked rows")]
    [TestCase("Mscrm.Form.onb_risk.", "Mscrm.HomepageGrid.onb_risk.", "asks about the row of a form")]
    [TestCase("<SelectionCountRule AppliesTo=\"SelectedEntity\" Minimum=\"1\" />", "", "there before any is picked")]
    public void L33_AButtonThatDoesNothing_IsReported(string old, string replacement, string what) => Assert.That(
        GoodSolution.AssertBreaks("L33", GoodSolution.Replace("Entities/onb_Risk/RibbonDiff.xml", old, replacement))
            .Select(error => error.What),
        Has.Some.Contains(what));

    private static string Text(string path) => System.Text.Encoding.UTF8.GetString(GoodSolution.Tree.Find(path)!);
}
