using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Demo.Input;
using CrmOnboarding.Tests.Support.Onboarding;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Demo;

/// <summary>Sectors of a book of business become industries of the CRM.</summary>
[TestFixture]
internal sealed class IndustryNamesTests
{
    [Test]
    public void Find_LabelOfAnIndustry_IsThatIndustryOrNone()
    {
        using var org = OnboardingOrganization.Fresh();
        var labels = Enumerable.Range(1, 33).ToDictionary(industry => industry, industry =>
        {
            var id = org.Service.Create(new Entity(AccountTable.LogicalName)
            {
                [AccountTable.Name] = "Contoso",
                [AccountTable.IndustryCode] = new OptionSetValue(industry),
            });
            return org.Service.Retrieve(AccountTable.LogicalName, id, new ColumnSet(AccountTable.IndustryCode))
                .FormattedValues[AccountTable.IndustryCode];
        });
        Assert.Multiple(() =>
        {
            Assert.That(labels.Where(each => IndustryNames.Find(each.Value) is { } found && found != each.Key), Is.Empty);
            Assert.That(
                labels.Where(each => IndustryNames.Find(each.Value) is null).Select(each => each.Key),
                Is.EqualTo(new[] { 18, 19, 26, 28 }));
        });
    }

    [TestCase("logistics", 30)]
    [TestCase("Food", 17)]
    [TestCase("health-care", 11)]
    [TestCase("Einzelhandel", 22)]
    [TestCase("technolgy", null)]
    [TestCase("", null)]
    public void Find_CommonWord_IsItsIndustryAndNothingElseIsGuessed(string sector, int? industry) =>
        Assert.That(IndustryNames.Find(sector), Is.EqualTo(industry));
}
