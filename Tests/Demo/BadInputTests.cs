using CrmOnboarding.Demo;
using CrmOnboarding.Sandbox;
using Microsoft.Data.Sqlite;

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
    public void Demo_DatabaseIsALetter_SaysSoAndLeavesTheFile()
    {
        var file = _folder.PathOf("letter.txt");
        File.WriteAllText(file, "Dear customer, this is a letter and not a database.");

        AssertDatabaseRefused(file, "name another file");
    }

    [Test]
    public void Demo_DatabaseOfAnotherProgram_SaysSoAndLeavesTheFile()
    {
        var file = _folder.PathOf("bookkeeping.db");
        using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE entry (id INTEGER PRIMARY KEY, amount TEXT); INSERT INTO entry (amount) VALUES ('12.50')";
            command.ExecuteNonQuery();
        }

        AssertDatabaseRefused(file, "name another file");
    }

    [Test]
    public void Demo_DatabaseInUseByAnotherDemo_SaysSo()
    {
        var file = _folder.PathOf("demo.db");
        using var other = SandboxOrganization.Open(new SandboxOptions { DatabasePath = file });

        var outcome = DemoBench.Run(_folder, "--db", file);

        Assert.That(outcome.ExitCode, Is.EqualTo(DemoCommand.BadInput), outcome.Errors);
        Assert.That(outcome.Errors, Does.Contain("is open in another program"));
        Assert.That(outcome.Errors.TrimEnd().Split('\n'), Has.Length.EqualTo(1));
    }

    private void AssertDatabaseRefused(string file, string expected)
    {
        var before = File.ReadAllBytes(file);

        var outcome = DemoBench.Run(_folder, "--db", file);

        Assert.That(outcome.ExitCode, Is.EqualTo(DemoCommand.BadInput), outcome.Errors);
        Assert.That(outcome.Errors, Does.Contain(file).And.Contain(expected));
        Assert.That(outcome.Errors.TrimEnd().Split('\n'), Has.Length.EqualTo(1));
        Assert.That(File.ReadAllBytes(file), Is.EqualTo(before));
        Assert.That(Directory.GetFiles(_folder.Path), Is.EqualTo(new[] { file }), "no log beside it");
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
