using CrmOnboarding.Sandbox.Base;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Store;

namespace CrmOnboarding.Sandbox.Import;

/// <summary>
/// The solutions of an organization, in order of their first import, and what they make of it together. The metadata is always rebuilt
/// from the system tables and the zips: what a solution brings is there while it is there, and nothing of it afterwards.
/// </summary>
internal sealed class InstalledSolutions
{
    private readonly List<SolutionPackage> _packages;

    private InstalledSolutions(IEnumerable<SolutionPackage> packages) => _packages = [.. packages];

    /// <summary>The solutions that the record holds.</summary>
    public static InstalledSolutions Of(OrganizationRecord record) =>
        new(record.Solutions().Select(zip => SolutionPackage.Read(zip)));

    /// <summary>The version and publisher of an installed solution; null when it is not installed.</summary>
    public SolutionMetadata? Find(string uniqueName) =>
        _packages.Find(package => package.Solution.UniqueName == uniqueName)?.Solution;

    /// <summary>The solutions with one more, or with another version of one.</summary>
    public InstalledSolutions With(SolutionPackage package)
    {
        var solutions = new InstalledSolutions(_packages);
        var place = _packages.FindIndex(other => other.Solution.UniqueName == package.Solution.UniqueName);
        if (place < 0)
        {
            solutions._packages.Add(package);
        }
        else
        {
            solutions._packages[place] = package;
        }

        return solutions;
    }

    /// <summary>The solutions without one.</summary>
    public InstalledSolutions Without(string uniqueName) =>
        new(_packages.Where(package => package.Solution.UniqueName != uniqueName));

    /// <summary>What they make of the organization.</summary>
    public OrganizationMetadata Load()
    {
        var builder = new MetadataBuilder().Add(BaseSolution.Content);
        foreach (var package in _packages)
        {
            builder.Add(SolutionReader.Read(package, builder.Components));
        }

        return builder.Build();
    }

    /// <summary>What they make of the organization, and what each holds, where all have what they need.</summary>
    /// <param name="changed">The solution that is imported; null for one that goes.</param>
    /// <exception cref="SolutionImportException">The imported solution lacks something, and is wrong itself.</exception>
    /// <exception cref="DependencyException">Another solution needs what goes.</exception>
    public (OrganizationMetadata Metadata, SolutionContent? Changed) Check(string? changed)
    {
        var builder = new MetadataBuilder().Add(BaseSolution.Content);
        var contents = new List<SolutionContent>();
        foreach (var package in _packages)
        {
            try
            {
                contents.Add(SolutionReader.Read(package, builder.Components));
                builder.Add(contents[^1]);
            }
            catch (SolutionImportException problem) when (package.Solution.UniqueName != changed)
            {
                throw new DependencyException(package.Solution.UniqueName, problem.Message);
            }
        }

        var dependencies = new Dependencies(builder, [.. contents.Select(content => content.Solution.PublisherPrefix)]);
        foreach (var content in contents)
        {
            if (dependencies.ProblemOf(content) is { } problem)
            {
                throw content.Solution.UniqueName == changed
                    ? new SolutionImportException($"Solution {changed} lacks what it needs: {problem}")
                    : new DependencyException(content.Solution.UniqueName, problem);
            }
        }

        return (builder.Build(), contents.Find(content => content.Solution.UniqueName == changed));
    }
}

/// <summary>A solution cannot go, or lose a component, because another needs it.</summary>
/// <param name="solution">The other solution.</param>
/// <param name="problem">What it needs, as a sentence.</param>
internal sealed class DependencyException(string solution, string problem)
    : Exception($"Solution {solution} depends on it: {problem}");
