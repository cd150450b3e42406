namespace CrmOnboarding.Tests.Solution;

/// <summary>What Microsoft's packer lets pass in environment variables is an error.</summary>
[TestFixture]
internal sealed class EnvironmentVariableRuleTests
{
    private const string File = "environmentvariabledefinitions/onb_SendMails/environmentvariabledefinition.xml";

    [TestCase("<type>100000002", "<type>100000006", "has the type '100000006'")]
    [TestCase("<type>100000002", "<type>2", "has the type '2'")]
    [TestCase("<defaultvalue>no", "<defaultvalue>false", "has the default 'false'")]
    [TestCase("Onboarding: E-Mails senden\" languagecode=\"1031\"", "\" languagecode=\"1031\"", "displayname of 'onb_SendMails'")]
    public void L56_AVariableThatCannotBe_IsReported(string old, string replacement, string what)
    {
        var errors = GoodSolution.AssertBreaks("L56", GoodSolution.Replace(File, old, replacement));
        Assert.That(errors.Select(error => error.What), Has.Some.Contains(what));
    }

    [Test]
    public void L56_AVariableOfAnotherPublisher_IsReported()
    {
        var text = System.Text.Encoding.UTF8.GetString(GoodSolution.Tree.Find(File)!)
            .Replace("onb_SendMails", "new_SendMails", StringComparison.Ordinal);
        var tree = GoodSolution.Tree.Without(File).With(File.Replace("onb_", "new_", StringComparison.Ordinal), text);
        Assert.That(GoodSolution.AssertBreaks("L56", tree).Single().What, Does.Contain("publisher's prefix"));
    }

    [Test]
    public void L56_AValueInTheSolution_IsReported()
    {
        var tree = GoodSolution.Tree.With("environmentvariabledefinitions/onb_SendMails/environmentvariablevalues.json", "{}");
        Assert.That(GoodSolution.AssertBreaks("L56", tree).Single().What, Does.StartWith("A value of an environment variable"));
    }
}
