using CrmOnboarding.Demo;

namespace CrmOnboarding.Tests.Demo;

/// <summary>Input with which nothing can be started: one sentence, exit code 2, nothing written.</summary>
public sealed class BadInputTests
{
    private TemporaryFolder _folder = null!;
    private DataFolder _data = null!;

    [SetUp]
    public void SetUp()
    {
        _folder = new TemporaryFolder();
        _data = new DataFolder();
    }

    [TearDown]
    public void TearDown()
    {
        _folder.Dispose();
        _data.Dispose();
    }

    [Test]
    public void Demo_FileMissing_OneSentenceAndNoDatabase()
    {
        _data.Delete("products.csv");

        AssertRefused("products.csv", "--data", _data.Path);
    }

    [Test]
    public void Demo_ColumnMissing_OneSentenceAndNoDatabase()
    {
        _data.Write("sales_teams.csv", "manager");

        AssertRefused("sales_agent", "--data", _data.Path);
    }

    [TestCase("'someday' is not a date", "--until", "someday")]
    [TestCase("no team 'heroic'", "--team", "heroic")]
    [TestCase("--colour", "--colour", "blue")]
    public void Demo_OptionThatIsNone_OneSentence(string expected, string option, string value) => AssertRefused(expected, option, value);

    [Test]
    public void Demo_ReportIsAFolder_RefusedBeforeTheWork() => AssertRefused("is a folder", "--report", _data.Path, "--data", _data.Path);

    [Test]
    public void Demo_DatabaseIsNone_SaysSoAndLeavesTheFile()
    {
        var file = _folder.PathOf("letter.txt");
        File.WriteAllText(file, "Dear customer, this is a letter and not a database.");

        var outcome = DemoBench.Run(_folder, "--db", file);

        Assert.That(outcome.ExitCode, Is.EqualTo(DemoCommand.BadInput), outcome.Errors);
        Assert.That(outcome.Errors, Does.Contain("letter.txt").And.Contain("--db"));
        Assert.That(File.ReadAllText(file), Does.StartWith("Dear customer"));
    }

    private void AssertRefused(string expected, params string[] options)
    {
        var database = _folder.PathOf("demo.db");

        var outcome = DemoBench.Run(_folder, ["--db", database, .. options]);

        Assert.That(outcome.ExitCode, Is.EqualTo(DemoCommand.BadInput), outcome.Errors);
        Assert.That(outcome.Errors.TrimEnd().Split('\n'), Has.Length.EqualTo(1));
        Assert.That(outcome.Errors, Does.Contain(expected));
        Assert.That(outcome.Output, Is.Empty);
        Assert.That(File.Exists(database), Is.False);
    }
}
