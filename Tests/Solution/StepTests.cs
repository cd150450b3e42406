using System.Text.RegularExpressions;
using System.Xml.Linq;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Templates;
using CrmOnboarding.Packer.Linting.Code;
using CrmOnboarding.Packer.Linting.Model;
using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.Solution;

/// <summary>
/// Steps are declared once, on their plug-in class. The solution registers exactly these, with the images they need, and the guide for
/// admins lists them.
/// </summary>
[TestFixture]
internal sealed partial class StepTests
{
    private const string Asynchronous = "1";
    private const string AdminGuide = "docs/admin.md";
    private static readonly Lazy<SolutionModel> LazyModel = new(() => new SolutionModel(GoodSolution.ReadManaged()));

    private static IEnumerable<XElement> Registered => LazyModel.Value.Steps;

    [Test]
    public void Registrations_AreWhatThePluginsDeclare() =>
        Assert.That(Registered.Select(AsDeclared), Is.EquivalentTo(DeclaredSteps.All));

    [Test]
    public void Registrations_AreNamedAfterThePluginMessageAndTable()
    {
        foreach (var step in Registered)
        {
            var declared = AsDeclared(step);
            Assert.That(
                (string?)step.Attribute("Name"),
                Is.AnyOf(
                    $"{declared.Plugin}: {declared.Message} of {declared.Table}",
                    $"{declared.Plugin}: after {declared.Message} of {declared.Table}"));
        }
    }

    [Test]
    public void Images_AreCalledBefore_AndTakenBeforeTheOperation()
    {
        var images = Registered.Descendants("SdkMessageProcessingStepImage").Select(
            image => ((string?)image.Attribute("Name"), Text(image, "EntityAlias"), Text(image, "ImageType")));
        Assert.That(images.Distinct(), Is.EqualTo(new[] { ("Before", "Before", "0") }));
    }

    [Test]
    public void AsynchronousJobs_AreDeletedWhenTheySucceed()
    {
        foreach (var step in Registered)
        {
            Assert.That(Text(step, "AsyncAutoDelete"), Is.EqualTo(Text(step, "Mode")), (string?)step.Attribute("Name"));
        }
    }

    [Test]
    public void Filter_OfATemplate_IsWhatPlansAreMadeFrom()
    {
        var update = Declared("Update", TemplateTable.LogicalName);
        Assert.Multiple(() =>
        {
            Assert.That(update.Filter.Split(','), Is.EquivalentTo(TemplateColumns.Header.Append(TemplateTable.Status)));
            // Who made and who submitted it is asked before it is published.
            Assert.That(
                update.Before!.Split(',').Except([SystemColumns.CreatedBy, TemplateTable.SubmittedById]),
                Is.EqualTo(update.Filter!.Split(',')));
        });
    }

    [Test]
    public void Filter_OfATemplateItem_IsEveryColumn() => Assert.That(
        Declared("Update", TemplateItemTable.LogicalName).Filter.Split(','),
        Is.EquivalentTo(TemplateColumns.Item.Append(TemplateItemTable.TemplateId).Append(SystemColumns.StateCode)));

    [Test]
    public void AdminGuide_ListsEveryStepWithItsDescription()
    {
        var table = string.Join('\n', Registered.Select(AdminRow).Order(StringComparer.Ordinal));
        if (Environment.GetEnvironmentVariable("CRM_UPDATE_DOCS") == "1")
        {
            var path = Repository.PathOf(AdminGuide);
            File.WriteAllText(path, StepTable().Replace(File.ReadAllText(path), match => match.Groups["head"].Value + table + "\n"));
        }

        var rows = StepTable().Match(File.ReadAllText(Repository.PathOf(AdminGuide))).Groups["rows"].Value.TrimEnd('\n');
        Assert.That(rows, Is.EqualTo(table), $"Run ./crm docs and commit {AdminGuide}.");
    }

    private static DeclaredStep Declared(string message, string table) =>
        DeclaredSteps.All.Single(step => step.Message == message && step.Table == table);

    private static DeclaredStep AsDeclared(XElement step) => new(
        Text(step, "PluginTypeName").Split(',')[0],
        SdkMessages.Find(Text(step, "SdkMessageId"))!.Name,
        Text(step, "PrimaryEntity"),
        (int)step.Element("Stage")!,
        (int)step.Element("Mode")!,
        Sorted(Text(step, "FilteringAttributes")),
        Sorted(step.Descendants("Attributes").Select(columns => columns.Value).SingleOrDefault() ?? string.Empty));

    private static string AdminRow(XElement step)
    {
        var declared = AsDeclared(step);
        var columns = declared.Filter.Split(',', StringSplitOptions.RemoveEmptyEntries);
        var filter = columns.Length switch
        {
            0 => string.Empty,
            > 3 => $" ({columns.Length} columns)",
            _ => $" ({string.Join(", ", columns)})",
        };
        var when = Text(step, "Mode") == Asynchronous ? "background job" : declared.Stage < 40 ? "before saving" : "while saving";
        return $"| {declared.Message} of {declared.Table}{filter} | {when} | {Text(step, "Description")} |";
    }

    private static string Sorted(string columns) => string.Join(",", columns.Split(',').Order(StringComparer.Ordinal));

    private static string Text(XElement element, string name) => (string?)element.Element(name) ?? string.Empty;

    [GeneratedRegex(@"(?<head>\| step \| when \| what it does \|\n\|[-|]+\|\n)(?<rows>(\|.*\n)*)")]
    private static partial Regex StepTable();
}
