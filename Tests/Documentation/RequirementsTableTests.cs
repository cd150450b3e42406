namespace CrmOnboarding.Tests.Documentation;

/// <summary>docs/requirements.md says the truth. Set CRM_UPDATE_DOCS=1 (or run "crm docs") to write it anew instead.</summary>
[TestFixture]
internal sealed class RequirementsTableTests
{
    [OneTimeSetUp]
    public void UpdateWhenAsked()
    {
        if (Environment.GetEnvironmentVariable("CRM_UPDATE_DOCS") == "1")
        {
            File.WriteAllText(RequirementsTable.FilePath, RequirementsTable.Regenerate(File.ReadAllText(RequirementsTable.FilePath)));
        }
    }

    [Test]
    public void Table_ListsEveryIdOnce() =>
        Assert.That(RequirementsTable.IdsIn(File.ReadAllText(RequirementsTable.FilePath)), Is.EquivalentTo(RequirementsTable.AllIds));

    [Test]
    public void Table_NamesExactlyTheTestsThatExist()
    {
        var text = File.ReadAllText(RequirementsTable.FilePath);
        Assert.That(text, Is.EqualTo(RequirementsTable.Regenerate(text)), "Run ./crm docs and commit docs/requirements.md.");
    }

    [Test]
    public void Tests_NameOnlyIdsThatExist()
    {
        var named = RequirementsTable.TestsById.Select(group => group.Key);
        Assert.That(named.Except(RequirementsTable.AllIds), Is.Empty);
    }
}
