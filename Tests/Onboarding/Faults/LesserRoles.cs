using System.Xml.Linq;
using CrmOnboarding.Tests.Onboarding.CustomApis;
using CrmOnboarding.Tests.Sandbox.Support;
using CrmOnboarding.Tests.Scenarios.Support;
using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.Onboarding.Faults;

/// <summary>
/// Roles of the solution without a privilege, as an administrator would copy them: for every table of ours that a role may create rows of
/// there is one that may not, and one that may not read calendars.
/// </summary>
internal static class LesserRoles
{
    private const string Create = "prvCreate";

    private static readonly string[] s_ofCalendars = ["prvReadonb_Calendar", "prvReadonb_Closure"];

    private static readonly Dictionary<string, (string Name, string Level)[]> s_privileges =
        MessageCases.Roles.ToDictionary(role => role, Read);

    /// <summary>Tables of ours that a role may create rows of, by their schema names.</summary>
    public static IReadOnlyList<string> CreatedBy(string role) =>
    [
        .. s_privileges[role].Select(each => each.Name).Where(name => name.StartsWith(Create + "onb_", StringComparison.Ordinal))
            .Select(name => name[Create.Length..]),
    ];

    /// <summary>Makes them.</summary>
    public static void Install(MessageStage stage)
    {
        var number = 0;
        var zip = new SolutionZip("LesserRoles").With("Roles",
        [
            .. MessageCases.Roles.SelectMany(role => CreatedBy(role).Select(table => Lesser(NameOf(role, table), role, Create + table))),
            .. MessageCases.Roles.Select(role => Lesser(WithoutCalendars(role), role, s_ofCalendars)),
        ]);
        stage.Sandbox.ImportSolution(zip.ToStream());

        XElement Lesser(string name, string role, params string[] lacking) => Xml.Role(
            new Guid(++number, 0, 0, [1, 0, 0, 0, 0, 0, 0, 0]), name,
            [.. s_privileges[role].Where(privilege => !lacking.Contains(privilege.Name))]);
    }

    /// <summary>The person of a role may create no rows of a table any more.</summary>
    public static void TakeCreate(MessageStage stage, string role, string table) => Exchange(stage, role, NameOf(role, table));

    /// <summary>The person of a role may read no calendars any more.</summary>
    public static void TakeCalendars(MessageStage stage, string role) => Exchange(stage, role, WithoutCalendars(role));

    /// <summary>The person of a role has it again.</summary>
    public static void GiveBack(MessageStage stage, string role) => Roles.Give(stage.Service, stage.Person(role), role);

    private static string NameOf(string role, string table) => $"{role} without creating {table}";

    private static string WithoutCalendars(string role) => $"{role} without calendars";

    private static void Exchange(MessageStage stage, string role, string lesser)
    {
        Roles.Take(stage.Service, stage.Person(role), role);
        Roles.Give(stage.Service, stage.Person(role), lesser);
    }

    private static (string Name, string Level)[] Read(string role) =>
    [
        .. XElement.Load(Repository.PathOf($"Solution/src/Roles/{role}.xml")).Descendants("RolePrivilege")
            .Select(privilege => ((string)privilege.Attribute("name")!, (string)privilege.Attribute("level")!)),
    ];
}
