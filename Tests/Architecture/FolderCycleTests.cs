using System.Text.RegularExpressions;
using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.Architecture;

/// <summary>
/// The folders of a project stand on floors: no folder knows one that knows it, directly or round about. Read from the using lines; an
/// unneeded one does not compile, so every line is a real dependency.
/// </summary>
[TestFixture]
internal sealed partial class FolderCycleTests
{
    [TestCase("Core/Domain", "CrmOnboarding.Domain")]
    [TestCase("Core/Dataverse", "CrmOnboarding.Dataverse")]
    [TestCase("Live", "CrmOnboarding.Live")]
    [TestCase("Demo", "CrmOnboarding.Demo")]
    [TestCase("Sandbox/Host", "CrmOnboarding.Host")]
    [TestCase("Solution/Packer", "CrmOnboarding.Packer")]
    [TestCase("Solution/Authoring", "CrmOnboarding.Authoring")]
    public void Folders_KnowEachOther_InOneDirectionOnly(string root, string rootNamespace)
    {
        var graph = KnownFolders(
            Repository.Sources(root).Select(file => (file.RelativePath[(root.Length + 1)..], file.Text)), rootNamespace);
        Assert.That(Cycles(graph), Is.Empty);
    }

    /// <summary>The check bites: a cycle over three folders is found, whichever way its parts are named.</summary>
    [Test]
    public void Cycles_OverThreeFolders_AreFound()
    {
        (string, string)[] files =
        [
            ("A/One.cs", "using Root.B;"), ("B/Two.cs", "using static Root.C.Kinds;"), ("C/Deep/Three.cs", "using Alias = Root.A.One;"),
            ("D/Four.cs", "using Root.A;"),
        ];
        Assert.That(Cycles(KnownFolders(files, "Root")), Is.EqualTo(new[] { "A, B, C" }));
    }

    private static Dictionary<string, HashSet<string>> KnownFolders(IEnumerable<(string Path, string Text)> files, string rootNamespace)
    {
        var known = new Regex($@"^using (static |\w+ = )?{Regex.Escape(rootNamespace)}\.(?<folder>\w+)", RegexOptions.Multiline);
        var graph = new Dictionary<string, HashSet<string>>();
        foreach (var (path, text) in files.Where(file => file.Path.Contains('/', StringComparison.Ordinal)))
        {
            var folder = path[..path.IndexOf('/', StringComparison.Ordinal)];
            var others = graph.TryGetValue(folder, out var present) ? present : graph[folder] = [];
            others.UnionWith(known.Matches(text).Select(match => match.Groups["folder"].Value).Where(other => other != folder));
        }

        return graph;
    }

    /// <summary>Each group of folders that reach one another, named in order.</summary>
    private static IEnumerable<string> Cycles(Dictionary<string, HashSet<string>> graph)
    {
        var reach = graph.Keys.ToDictionary(folder => folder, folder => ReachedFrom(folder, graph));
        return graph.Keys
            .Select(folder => reach[folder].Where(other => reach.TryGetValue(other, out var back) && back.Contains(folder))
                .Order(StringComparer.Ordinal))
            .Select(group => string.Join(", ", group))
            .Where(group => group.Contains(',', StringComparison.Ordinal))
            .Distinct()
            .Order(StringComparer.Ordinal);
    }

    private static HashSet<string> ReachedFrom(string start, Dictionary<string, HashSet<string>> graph)
    {
        var reached = new HashSet<string>();
        var open = new Stack<string>([start]);
        while (open.TryPop(out var folder))
        {
            foreach (var next in graph.TryGetValue(folder, out var others) ? others : [])
            {
                if (reached.Add(next))
                {
                    open.Push(next);
                }
            }
        }

        return reached;
    }
}
