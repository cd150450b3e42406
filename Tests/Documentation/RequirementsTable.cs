using System.Reflection;
using System.Text.RegularExpressions;
using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.Documentation;

/// <summary>
/// docs/requirements.md: its statements and reasons are kept by hand, its columns tests and state follow from the test assembly.
/// </summary>
internal static partial class RequirementsTable
{
    public static string FilePath => Repository.PathOf("docs/requirements.md");

    /// <summary>Every id that the sources number: N-01..32, T-01..21, C-01..18, H-01..34, W-01..19.</summary>
    public static IReadOnlyList<string> AllIds { get; } =
        new[] { ("N", 32), ("T", 21), ("C", 18), ("H", 34), ("W", 19) }
            .SelectMany(source => Enumerable.Range(1, source.Item2).Select(number => $"{source.Item1}-{number:D2}"))
            .ToList();

    /// <summary>Id to the tests that name it, in ordinal order.</summary>
    public static ILookup<string, NamedTest> TestsById { get; } = FindTests();

    /// <summary>The page as it should be: the given text with both generated columns written anew.</summary>
    public static string Regenerate(string text) => Row().Replace(text, match =>
    {
        var id = match.Groups["id"].Value;
        var tests = TestsById[id].ToList();
        var reason = match.Groups["state"].Value;
        var state = tests.Any(test => test.IsScenario) ? "in the CRM"
            : tests.Count > 0 ? "rule only"
            : reason.StartsWith("open", StringComparison.Ordinal) ? reason
            : "open";
        return $"| {id} | {match.Groups["statement"].Value} | {string.Join("<br>", tests.Select(test => test.Name))} | {state} |";
    });

    /// <summary>Id to statement, as the page has them.</summary>
    public static IReadOnlyDictionary<string, string> StatementsIn(string text) =>
        Row().Matches(text).ToDictionary(match => match.Groups["id"].Value, match => match.Groups["statement"].Value);

    public static IEnumerable<string> IdsIn(string text) => Row().Matches(text).Select(match => match.Groups["id"].Value);

    private static ILookup<string, NamedTest> FindTests() =>
        (from type in typeof(RequirementsTable).Assembly.GetTypes()
         from method in type.GetMethods(
             BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
         from property in method.GetCustomAttributes<PropertyAttribute>()
             .Concat(IsTest(method) ? type.GetCustomAttributes<PropertyAttribute>() : [])
         from id in property.Properties["Requirement"].Cast<string>()
         select (id, test: new NamedTest($"{type.Name}.{method.Name}", IsScenario(type))))
        .Distinct()
        .OrderBy(each => each.test.Name, StringComparer.Ordinal)
        .ToLookup(each => each.id, each => each.test);

    /// <summary>Scenarios speak only Dataverse: they send messages and read rows, on every driver.</summary>
    private static bool IsScenario(Type type) =>
        type.Namespace?.StartsWith("CrmOnboarding.Tests.Scenarios", StringComparison.Ordinal) == true;

    private static bool IsTest(MethodInfo method) =>
        method.GetCustomAttributes<TestAttribute>().Any() || method.GetCustomAttributes<TestCaseAttribute>().Any()
        || method.GetCustomAttributes<TestCaseSourceAttribute>().Any();

    [GeneratedRegex(@"^\| (?<id>[NTCHW]-\d\d) \| (?<statement>.*?) \| (?<tests>[^|]*?) ?\| (?<state>[^|]*?) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}

/// <summary>A test that names a requirement.</summary>
/// <param name="Name">Fixture.Method.</param>
/// <param name="IsScenario">Whether it acts through messages and reads rows, rather than calling a rule.</param>
internal sealed record NamedTest(string Name, bool IsScenario);
