using System.Text.RegularExpressions;
using System.Xml.Linq;
using CrmOnboarding.Packer.Linting.Model;
using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.Solution;

/// <summary>Who may do what, at which depth: the roles against what each kind of person needs, and against the guide for admins.</summary>
[TestFixture]
internal sealed partial class RoleTests
{
    private const string AdminGuide = "docs/admin.md";
    private const string CsmRole = "Onboarding CSM";
    private static readonly string[] Rights = ["Create", "Read", "Write", "Delete", "Append", "AppendTo", "Assign", "Share"];
    private static readonly Lazy<SolutionModel> LazyModel = new(() => new SolutionModel(GoodSolution.ReadManaged()));

    private static IReadOnlyList<string> OwnTables =>
        [.. LazyModel.Value.Tables.Where(table => table.IsOwn).Select(table => table.SchemaName).Order(StringComparer.Ordinal)];

    // Rows of plans have owners; what the organization owns is set up by an administrator.
    private static IReadOnlyList<string> PlanTables => OwnedBy("UserOwned");

    private static IReadOnlyList<string> SetUpTables => OwnedBy("OrgOwned");

    private static Dictionary<string, Dictionary<string, string>> Roles { get; } = GoodSolution.ReadManaged()
        .Components("Roles", "Role")
        .ToDictionary(role => (string)role.Attribute("name")!, Privileges);

    private static IEnumerable<string> RoleNames => Roles.Keys.Order(StringComparer.Ordinal);

    [Test]
    public void Roles_AreOneForEachKindOfPerson() => Assert.That(RoleNames, Is.EqualTo(new[]
    {
        "Onboarding Administrator", "Onboarding CSM", "Onboarding CSM Manager", "Onboarding Delivery", "Onboarding Executive",
        "Onboarding Finance", "Onboarding Sales Contributor", "Onboarding Service",
    }));

    [TestCaseSource(nameof(RoleNames))]
    public void EveryRole_NamesTablesThatExist(string role)
    {
        // Privileges of the platform and of Sales, by the names that exported roles have.
        string[] others =
        [
            "Account", "AppModule", "BusinessUnit", "Contact", "Opportunity", "Organization", "Product", "Team", "TransactionCurrency",
            "User", "UserSettings", "WebResource",
        ];
        var subjects = Roles[role].Keys.Select(name => Rights.OrderByDescending(right => right.Length)
            .Where(right => name.StartsWith("prv" + right, StringComparison.Ordinal))
            .Select(right => name["prv".Length..][right.Length..])
            .FirstOrDefault());
        Assert.That(subjects.Distinct(), Is.SubsetOf(OwnTables.Concat(others)));
    }

    [TestCaseSource(nameof(RoleNames))]
    public void EveryRole_ReadsEveryTableInTheWholeOrganization(string role) =>
        Assert.That(OwnTables.Select(table => Depth(role, "Read", table)), Is.All.EqualTo("Global"));

    [TestCase(CsmRole)]
    [TestCase("Onboarding CSM Manager")]
    [TestCase("Onboarding Service")]
    public void Csm_WritesPlansInTheWholeOrganization(string role) =>
        Assert.That(PlanTables.Select(table => Depth(role, "Write", table)), Is.All.EqualTo("Global"));

    [TestCase("Onboarding Sales Contributor")]
    [TestCase("Onboarding Delivery")]
    [TestCase("Onboarding Finance")]
    public void Contributor_WritesOnlyWhatIsOwned_AndAddsToAnyPlan(string role) => Assert.Multiple(() =>
    {
        Assert.That(PlanTables.Select(table => Depth(role, "Write", table)), Is.All.EqualTo("Basic"));
        Assert.That(PlanTables.Select(table => Depth(role, "AppendTo", table)), Is.All.EqualTo("Global"));
        Assert.That(PlanTables.Select(table => Depth(role, "Delete", table)), Is.All.Null);
    });

    [Test]
    public void Executive_OnlyReads() =>
        Assert.That(Roles["Onboarding Executive"].Keys, Is.All.StartsWith("prvRead"));

    [TestCaseSource(nameof(RoleNames))]
    public void WhatTheOrganizationOwns_IsWrittenByTheAdministratorAndTheService(string role)
    {
        var writes = role is "Onboarding Administrator" or "Onboarding Service" ? "Global" : null;
        Assert.That(SetUpTables.Select(table => Depth(role, "Write", table)), Is.All.EqualTo(writes));
    }

    [Test]
    public void App_OpensForEveryRoleOfAPerson_AndForSystemAdministrators()
    {
        var package = GoodSolution.ReadManaged();
        var byId = package.Components("Roles", "Role")
            .ToDictionary(role => (string)role.Attribute("id")!, role => (string)role.Attribute("name")!);
        var opens = package.Components("AppModules", "AppModule").Single().Descendants("Role")
            .Select(role => byId.GetValueOrDefault((string)role.Attribute("id")!, "System Administrator"));
        Assert.That(opens, Is.EquivalentTo(RoleNames.Except(["Onboarding Service"]).Append("System Administrator")));
    }

    [Test]
    public void AdminGuide_ListsEveryPrivilege()
    {
        var table = string.Join('\n', RoleNames.SelectMany(Rows));
        if (Environment.GetEnvironmentVariable("CRM_UPDATE_DOCS") == "1")
        {
            var path = Repository.PathOf(AdminGuide);
            File.WriteAllText(path, RoleTable().Replace(File.ReadAllText(path), match => match.Groups["head"].Value + table + "\n"));
        }

        var rows = RoleTable().Match(File.ReadAllText(Repository.PathOf(AdminGuide))).Groups["rows"].Value.TrimEnd('\n');
        Assert.That(rows, Is.EqualTo(table), $"Run ./crm docs and commit {AdminGuide}.");
    }

    [TestCase("<RolePrivilege name=\"prvReadonb_Plan\"", "<RolePrivilege name=\"prvReadonb_plan\"")]
    [TestCase("<RolePrivilege name=\"prvReadonb_Plan\"", "<RolePrivilege name=\"prvSeeonb_Plan\"")]
    [TestCase("name=\"prvReadonb_Plan\" level=\"Global\"", "name=\"prvReadonb_Plan\" level=\"World\"")]
    [TestCase("name=\"prvReadonb_Template\" level=\"Global\"", "name=\"prvReadonb_Template\" level=\"Basic\"")]
    [TestCase("<RolePrivilege name=\"prvReadonb_Template\"", "<RolePrivilege name=\"prvShareonb_Template\"")]
    [TestCase("<RolePrivilege name=\"prvReadonb_Plan\"", "<RolePrivilege name=\"prvReadonb_Risk\"")]
    public void L40_APrivilegeThatCannotBe_IsReported(string old, string replacement) =>
        GoodSolution.AssertBreaks("L40", GoodSolution.Replace($"Roles/{CsmRole}.xml", old, replacement));

    [Test]
    public void L40_ATableThatNoRoleMayRead_IsReported()
    {
        var tree = GoodSolution.Tree;
        foreach (var role in RoleNames.Select(name => $"Roles/{name}.xml"))
        {
            tree = tree.With(
                role, GoodSolution.Replace(role, "    <RolePrivilege name=\"prvReadonb_Risk\" level=\"Global\" />\n", string.Empty)
                    .Find(role)!);
        }

        var errors = GoodSolution.AssertBreaks("L40", tree);
        Assert.That(errors.Single().What, Is.EqualTo("No role may read the table 'onb_Risk'."));
    }

    private static IReadOnlyList<string> OwnedBy(string ownership) =>
        [.. OwnTables.Where(table => LazyModel.Value.FindTable(table)!.Ownership == ownership)];

    private static string? Depth(string role, string right, string table) => Roles[role].GetValueOrDefault($"prv{right}{table}");

    // Tables of the same depths share a row.
    private static IEnumerable<string> Rows(string role) => OwnTables
        .GroupBy(table => string.Join(" | ", Rights.Select(right => Depth(role, right, table)?.ToLowerInvariant() ?? "no")))
        .Select(group => $"| {role["Onboarding ".Length..]} | {string.Join(", ", group.Select(Label))} | {group.Key} |");

    private static string Label(string schemaName) => (string)LazyModel.Value.FindTable(schemaName)!.Definition!
        .Elements("LocalizedNames").Elements("LocalizedName").First(name => (string?)name.Attribute("languagecode") == "1033")
        .Attribute("description")!;

    private static Dictionary<string, string> Privileges(XElement role) => role.Descendants("RolePrivilege")
        .ToDictionary(privilege => (string)privilege.Attribute("name")!, privilege => (string)privilege.Attribute("level")!);

    [GeneratedRegex(@"(?<head>\| role \| tables \|[^\n]*\n\|[-|]+\|\n)(?<rows>(\|.*\n)*)")]
    private static partial Regex RoleTable();
}
