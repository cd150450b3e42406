using CrmOnboarding.Tests.Support;

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

    [Test]
    public void Statements_AreWholeSentences()
    {
        var statements = RequirementsTable.StatementsIn(File.ReadAllText(RequirementsTable.FilePath));
        Assert.Multiple(() =>
        {
            foreach (var (id, statement) in statements)
            {
                Assert.That(statement, Does.Match(@"^[^a-z\s].*[.?]$"), $"{id} is cut off");
            }
        });
    }

    /// <summary>Where the published list stands beside the repository, the table repeats it word for word.</summary>
    [Test]
    public void Statements_AreThoseOfTheirSource()
    {
        var path = Path.Combine(Repository.Root, "..", "shared", "requirements.md");
        if (!File.Exists(path))
        {
            Assert.Ignore("The list of requirements is not in a folder shared/ beside this repository.");
        }

        var source = string.Join(' ', File.ReadAllText(path).Replace("**", string.Empty, StringComparison.Ordinal)
            .Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        var missing = RequirementsTable.StatementsIn(File.ReadAllText(RequirementsTable.FilePath))
            .Where(each => !source.Contains($"{each.Key} {each.Value}", StringComparison.Ordinal))
            .Select(each => each.Key);
        Assert.That(missing, Is.Empty);
    }
}
