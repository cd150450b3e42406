using System.Reflection;
using System.Text.RegularExpressions;
using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.Documentation;

/// <summary>docs/features.md names, for every feature, tests that exist; what is not done says why.</summary>
[TestFixture]
internal sealed partial class FeaturesTableTests
{
    private const string NotDone = "not done: ";

    /// <summary>What is a page is shown by a test in the browser.</summary>
    private static readonly int[] s_pages = [59, 65, 70];

    private static readonly string s_text = File.ReadAllText(Repository.PathOf("docs/features.md"));

    private static IReadOnlyList<IReadOnlyList<Shown>> Tables { get; } =
        [.. s_text.Split("\n## ").Skip(1).Select(part => (IReadOnlyList<Shown>)[.. Row().Matches(part).Select(Shown.Of)])];

    [Test]
    public void Tables_HaveEveryRowOnce() => Assert.Multiple(() =>
    {
        Assert.That(Tables, Has.Count.EqualTo(3));
        Assert.That(Tables[0].Select(row => row.Number), Is.EqualTo(Enumerable.Range(1, 75)));
        Assert.That(Tables[1].Select(row => row.Number), Is.EqualTo(Enumerable.Range(1, 15)));
        Assert.That(Tables[2].Select(row => row.Number), Is.EqualTo(Enumerable.Range(76, 17)));
    });

    [Test]
    public void WhatOthersHave_AndWhatNoneHas_IsAllShown() =>
        Assert.That(Tables.Take(2).SelectMany(table => table).Where(row => row.Why is not null), Is.Empty);

    [Test]
    public void WhatIsNotDone_SaysWhy() =>
        Assert.That(Tables[2].Select(row => row.Why).OfType<string>(), Is.All.Length.GreaterThan(20));

    [Test]
    public void Rows_NameTestsThatExist()
    {
        var browser = BrowserTests();
        var named = Tables.SelectMany(table => table).SelectMany(row => row.Tests).Distinct();
        Assert.That(named.Where(test => !browser.Contains(test) && !IsTest(test)), Is.Empty);
    }

    [Test]
    public void Pages_AreShownInTheBrowser()
    {
        var browser = BrowserTests();
        Assert.That(Tables[0].Where(row => s_pages.Contains(row.Number)).Select(row => row.Tests.Any(browser.Contains)), Is.All.True);
    }

    /// <summary>Where the published table stands beside the repository, the features are called as there.</summary>
    [Test]
    public void Features_AreThoseOfTheirSource()
    {
        var path = Path.Combine(Repository.Root, "..", "shared", "features.md");
        if (!File.Exists(path))
        {
            Assert.Ignore("The table of features is not in a folder shared/ beside this repository.");
        }

        var source = File.ReadAllText(path).Replace("**", string.Empty, StringComparison.Ordinal);
        Assert.That(
            Tables[0].Where(row => !source.Contains($"| {row.Number} | {row.Feature} |", StringComparison.Ordinal))
                .Concat(Tables[1].Where(row => !source.Contains($"{row.Number}. {row.Feature}", StringComparison.Ordinal))),
            Is.Empty);
    }

    private static bool IsTest(string name)
    {
        var parts = name.Split('.');
        return typeof(FeaturesTableTests).Assembly.GetTypes().Where(type => type.Name == parts[0])
            .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public))
            .Any(method => method.Name == parts[1] && method.GetCustomAttributes().Any(each => each is TestAttribute or TestCaseAttribute
                or TestCaseSourceAttribute));
    }

    // Another project, which is built only where there is a browser.
    private static HashSet<string> BrowserTests() =>
    [
        .. Repository.Sources("Tests/Browser", "*Tests.cs").Select(file => file.Text).SelectMany(source =>
            Method().Matches(source).Select(method => $"{Class().Match(source).Groups[1].Value}.{method.Groups[1].Value}")),
    ];

    [GeneratedRegex(@"^\| (?<number>\d+) \| (?<feature>[^|]+) \| (?<shown>[^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"class (\w+Tests)\b")]
    private static partial Regex Class();

    [GeneratedRegex(@"public async Task (\w+)\(")]
    private static partial Regex Method();

    private sealed record Shown(int Number, string Feature, IReadOnlyList<string> Tests, string? Why)
    {
        public static Shown Of(Match row)
        {
            var shown = row.Groups["shown"].Value;
            var isDone = !shown.StartsWith(NotDone, StringComparison.Ordinal);
            return new Shown(
                int.Parse(row.Groups["number"].Value, System.Globalization.CultureInfo.InvariantCulture),
                row.Groups["feature"].Value,
                isDone ? shown.Split("<br>") : [],
                isDone ? null : shown[NotDone.Length..]);
        }
    }
}
