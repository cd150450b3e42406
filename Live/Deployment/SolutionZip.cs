using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using CrmOnboarding.Live.Environments;

namespace CrmOnboarding.Live.Deployment;

/// <summary>A component that can be turned on and off.</summary>
/// <param name="Id">Its id, the same in every environment.</param>
/// <param name="Name">Its name.</param>
internal sealed record SwitchedComponent(Guid Id, string Name);

/// <summary>What a deployment needs to know about a solution zip.</summary>
internal sealed class SolutionZip
{
    private SolutionZip(byte[] content, XElement manifest, XElement customizations)
    {
        Content = content;
        UniqueName = manifest.Element("UniqueName")?.Value ?? string.Empty;
        Version = System.Version.Parse(manifest.Element("Version")?.Value ?? string.Empty);
        IsManaged = manifest.Element("Managed")?.Value == "1";
        Steps = [.. Components(customizations.Descendants("SdkMessageProcessingStep"), "SdkMessageProcessingStepId")];
        Workflows = [.. Processes(customizations, areFlows: false)];
        Flows = [.. Processes(customizations, areFlows: true)];
        TablesWithKeys =
        [
            .. customizations.Descendants("entity")
                .Where(table => table.Descendants("EntityKey").Any())
                .Select(table => ((string?)table.Attribute("Name") ?? string.Empty).ToLowerInvariant()),
        ];
    }

    /// <summary>The file.</summary>
    public byte[] Content { get; }

    /// <summary>Unique name of the solution.</summary>
    public string UniqueName { get; }

    /// <summary>Its version.</summary>
    public Version Version { get; }

    /// <summary>Whether it is the managed one.</summary>
    public bool IsManaged { get; }

    /// <summary>Its plug-in steps.</summary>
    public IReadOnlyList<SwitchedComponent> Steps { get; }

    /// <summary>Its workflows.</summary>
    public IReadOnlyList<SwitchedComponent> Workflows { get; }

    /// <summary>Its cloud flows.</summary>
    public IReadOnlyList<SwitchedComponent> Flows { get; }

    /// <summary>Logical names of its tables with alternate keys.</summary>
    public IReadOnlyList<string> TablesWithKeys { get; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="RefusedException">There is none, or it is no solution.</exception>
    public static SolutionZip Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new RefusedException($"There is no solution at '{path}'; make it with ./crm pack or name another one with --solution.");
        }

        return Read(File.ReadAllBytes(path), path);
    }

    /// <summary>Reads the bytes of a file.</summary>
    /// <param name="content">The file.</param>
    /// <param name="name">What an error calls it.</param>
    /// <exception cref="RefusedException">It is no solution.</exception>
    public static SolutionZip Read(byte[] content, string name)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content, writable: false));
            var manifest = Part(zip, "solution.xml").Element("SolutionManifest") ?? throw new XmlException("no manifest");
            return new SolutionZip(content, manifest, Part(zip, "customizations.xml"));
        }
        catch (Exception error) when (error is InvalidDataException or XmlException or FormatException or ArgumentException)
        {
            throw new RefusedException($"'{name}' is not a solution zip; make it with ./crm pack or name another one with --solution.");
        }
    }

    private static XElement Part(ZipArchive zip, string name)
    {
        using var stream = (zip.GetEntry(name) ?? throw new InvalidDataException(name)).Open();
        return XElement.Load(stream);
    }

    private static IEnumerable<SwitchedComponent> Processes(XElement customizations, bool areFlows) => Components(
        customizations.Descendants("Workflow").Where(each => each.Element("JsonFileName") is not null == areFlows), "WorkflowId");

    private static IEnumerable<SwitchedComponent> Components(IEnumerable<XElement> elements, string id) =>
        elements
            .Where(each => each.Attribute(id) is not null)
            .Select(each =>
                new SwitchedComponent(Guid.Parse((string)each.Attribute(id)!), (string?)each.Attribute("Name") ?? string.Empty));
}
