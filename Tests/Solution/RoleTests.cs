using System.Text.RegularExpressions;
using System.Xml.Linq;
using CrmOnboarding.Packer.Linting.Model;
using CrmOnboarding.Packer.Sources;
using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.Solution;

/// <summary>Who may do what, at which depth: the roles against what each kind of person needs, and against the guide for admins.</summary>
[TestFixture]
internal sealed partial class RoleTests
{
    private const string AdminGuide = "docs/admin.md";
    private const string CsmRole = "Onboarding CSM";
    private static readonly Lazy<SolutionModel> LazyModel = new(() => new SolutionModel(GoodSolution.ReadManaged()));

    private static IReadOnlyList<string> OwnTables =>
        [.. LazyModel.Value.Tables.Where(table => table.IsOwn).Select(table => table.SchemaName).Order(StringComparer.Ordinal)];

    private static IReadOnlyList<(string Name, string? Privilege)> Messages =>
    [
        .. GoodSolution.Tree.Below("customapis", "/customapi.xml").Select(path => Origin.Parse(GoodSolution.Tree.Find(path)!, path).Root!)
            .Select(api => ((string)api.Attribute("uniquename")!, (string?)api.Element("executeprivilegename")))
            .OrderBy(api => api.Item1, StringComparer.Ordinal),
    ];

    private static Dictionary<string, Dictionary<string, string>> Roles { get; } = GoodSolution.ReadManaged()
        .Components("Roles", "Role")
        .ToDictionary(role => (string)role.Attribute("name")!, Privileges);

    private static IEnumerable<string> RoleNames => Roles.Keys.Order(StringComparer.Ordinal);

    [Test]
    public void Roles_AreOneForEachKindOfPerson() => Assert.That(RoleNames, Is.EquivalentTo(RoleRules.Roles));

    [Test]
    public void EveryTable_HasARule() => Assert.That(
        OwnTables.Where(table => !RoleRules.Knows(table))
            .Select(table => $"{table} is new: RoleRules does not say whose rows it holds, so nobody knows who may do what with them."),
        Is.Empty);

    [TestCaseSource(nameof(RoleNames))]
    public void EveryPrivilege_IsThatOfTheRules(string role) => Assert.That(
        from table in OwnTables.Where(RoleRules.Knows)
        from right in RoleRules.Rights
        let expected = RoleRules.DepthOf(role, table, right)
        let actual = Depth(role, right, table)?.ToLowerInvariant() ?? "no"
        where expected != actual
        select $"{role}: {right} of {table} is {actual}, but must be {expected}.",
        Is.Empty);

    [Test]
    public void EveryMessage_IsSentByTheRolesOfTheRules() => Assert.That(
        from api in Messages
        let expected = RoleRules.SendersOf(api.Name)
        let actual = SendersOf(api.Privilege)
        where expected is null || !expected.Order().SequenceEqual(actual)
        select expected is null
            ? $"{api.Name} is new: RoleRules does not say which roles may send it."
            : $"{api.Name} asks for {api.Privilege}, which {string.Join(", ", actual)} have; it is for {string.Join(", ", expected)}.",
        Is.Empty);

    [Test]
    public void EveryMessage_AsksForAPrivilegeOnATable() => Assert.That(
        Messages.Where(api => api.Privilege is null || !OwnTables.Any(table => api.Privilege.EndsWith(table, StringComparison.Ordinal)))
            .Select(api => $"{api.Name} asks for '{api.Privilege}', which is no privilege on a table of the solution."),
        Is.Empty);

    [TestCaseSource(nameof(RoleNames))]
    public void EveryRole_NamesTablesThatExist(string role)
    {
        // Privileges of the platform and of Sales, by the names that exported roles have.
        string[] others =
        [
            "Account", "Activity", "appnotification", "AppModule", "BusinessUnit", "Contact", "Lead", "Note", "Opportunity", "Organization",
            "Product", "Team", "TransactionCurrency", "User", "UserSettings", "WebResource",
        ];
        var subjects = Roles[role].Keys.Select(name => RoleRules.Rights.OrderByDescending(right => right.Length)
            .Where(right => name.StartsWith("prv" + right, StringComparison.Ordinal))
            .Select(right => name["prv".Length..][right.Length..])
            .FirstOrDefault());
        Assert.That(subjects.Distinct(), Is.SubsetOf(OwnTables.Concat(others)));
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
    public void AdminGuide_ListsEveryPrivilege() => AssertGuideHas(RoleTable(), RoleNames.SelectMany(Rows));

    [Test]
    public void AdminGuide_ListsEveryMessageWithItsRoles() => AssertGuideHas(
        MessageTable(),
        Messages.Select(api => $"| `{api.Name}` | `{api.Privilege}` | {string.Join(", ", SendersOf(api.Privilege).Select(Short))} |"));

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

    private static IReadOnlyList<string> SendersOf(string? privilege) =>
        [.. RoleNames.Where(role => privilege is not null && Roles[role].ContainsKey(privilege))];

    private static void AssertGuideHas(Regex place, IEnumerable<string> lines)
    {
        var table = string.Join('\n', lines);
        var path = Repository.PathOf(AdminGuide);
        if (Environment.GetEnvironmentVariable("CRM_UPDATE_DOCS") == "1")
        {
            File.WriteAllText(path, place.Replace(File.ReadAllText(path), match => match.Groups["head"].Value + table + "\n"));
        }

        var rows = place.Match(File.ReadAllText(path)).Groups["rows"].Value.TrimEnd('\n');
        Assert.That(rows, Is.EqualTo(table), $"Run ./crm docs and commit {AdminGuide}.");
    }

    private static string Short(string role) => role["Onboarding ".Length..];

    private static string? Depth(string role, string right, string table) => Roles[role].GetValueOrDefault($"prv{right}{table}");

    // Tables of the same depths share a row.
    private static IEnumerable<string> Rows(string role) => OwnTables
        .GroupBy(table => string.Join(" | ", RoleRules.Rights.Select(right => Depth(role, right, table)?.ToLowerInvariant() ?? "no")))
        .Select(group => $"| {Short(role)} | {string.Join(", ", group.Select(Label))} | {group.Key} |");

    private static string Label(string schemaName) => (string)LazyModel.Value.FindTable(schemaName)!.Definition!
        .Elements("LocalizedNames").Elements("LocalizedName").First(name => (string?)name.Attribute("languagecode") == "1033")
        .Attribute("description")!;

    private static Dictionary<string, string> Privileges(XElement role) => role.Descendants("RolePrivilege")
        .ToDictionary(privilege => (string)privilege.Attribute("name")!, privilege => (string)privilege.Attribute("level")!);

    [GeneratedRegex(@"(?<head>\| role \| tables \|[^\n]*\n\|[-|]+\|\n)(?<rows>(\|.*\n)*)")]
    private static partial Regex RoleTable();

    [GeneratedRegex(@"(?<head>\| message \| asks for[^\n]*\n\|[-|]+\|\n)(?<rows>(\|.*\n)*)")]
    private static partial Regex MessageTable();
}
