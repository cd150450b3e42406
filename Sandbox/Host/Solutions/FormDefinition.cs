using System.Xml.Linq;
using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Host.Solutions;

/// <summary>A form: what stands where.</summary>
internal sealed record FormDefinition
{
    /// <summary>Kind of the forms that fill a page.</summary>
    public const string Main = "main";

    /// <summary>Kind of the forms that open over a page to make a row.</summary>
    public const string QuickCreate = "quickCreate";

    /// <summary>Kind of the forms that show a few columns of a related row.</summary>
    public const string QuickView = "quick";

    public required Guid Id { get; init; }

    public required string Table { get; init; }

    public required Labels Names { get; init; }

    /// <summary>Kind of the form: main, quickCreate, quick, ...</summary>
    public required string Kind { get; init; }

    public required IReadOnlyList<FormCell> Header { get; init; }

    public required IReadOnlyList<FormTab> Tabs { get; init; }

    public required IReadOnlyList<FormCell> Footer { get; init; }

    /// <summary>Id of the form element of a page.</summary>
    public string ElementId => Kind == Main ? "record" : "record-" + Kind;

    /// <summary>Roles that see the form; null for everybody.</summary>
    public required IReadOnlySet<Guid>? RoleIds { get; init; }

    /// <summary>Whether the form is there for whom no other form is meant.</summary>
    public bool IsFallback { get; init; }

    /// <summary>Place among the forms of its table; lower comes first.</summary>
    public int Order { get; init; }

    /// <summary>Every cell, header and footer included.</summary>
    public IEnumerable<FormCell> Cells =>
        Header.Concat(Tabs.SelectMany(tab => tab.Columns).SelectMany(column => column.Sections).SelectMany(section => section.Rows)
            .SelectMany(row => row)).Concat(Footer);

    /// <summary>All forms of a table and kind, in their order.</summary>
    public static IReadOnlyList<FormDefinition> Of(OrganizationMetadata metadata, string table, string kind) =>
    [
        .. metadata.Components.Forms
            .Where(form => form.Table == table && string.Equals(form.Type, kind, StringComparison.OrdinalIgnoreCase))
            .Select(Read).OrderBy(form => form.Order),
    ];

    /// <summary>The form with an id, or null.</summary>
    public static FormDefinition? Find(OrganizationMetadata metadata, Guid id) =>
        metadata.Components.Forms.FirstOrDefault(form => form.Id == id) is { } form ? Read(form) : null;

    private static FormDefinition Read(FormMetadata form)
    {
        var root = XElement.Parse(form.FormXml);
        var conditions = root.Element("DisplayConditions");
        var roles = conditions?.Elements("Role").Select(role => XmlReading.Id(role.Text("Id"))).OfType<Guid>().ToHashSet();
        return new FormDefinition
        {
            Id = form.Id,
            Table = form.Table,
            Names = form.Names,
            Kind = form.Type,
            Header = [.. root.Elements("header").Descendants("cell").Select(FormCell.Read)],
            Footer = [.. root.Elements("footer").Descendants("cell").Select(FormCell.Read)],
            Tabs = [.. root.Elements("tabs").Elements("tab").Select(FormTab.Read)],
            RoleIds = roles is { Count: > 0 } && conditions!.Element("Everyone") is null ? roles : null,
            IsFallback = conditions?.Flag("FallbackForm", whenMissing: true) ?? true,
            Order = conditions?.Number("Order", 0) ?? 0,
        };
    }
}

/// <summary>A tab of a form.</summary>
/// <param name="Id">Id in the page.</param>
/// <param name="Name">Name for scripts.</param>
/// <param name="Labels">What people read.</param>
/// <param name="IsVisible">Whether it is there until a script shows it.</param>
/// <param name="Columns">Its columns.</param>
internal sealed record FormTab(string Id, string Name, Labels Labels, bool IsVisible, IReadOnlyList<FormColumn> Columns)
{
    public static FormTab Read(XElement tab) => new(
        (tab.Text("id") ?? tab.Text("name") ?? "tab").Trim('{', '}'),
        tab.Text("name") ?? tab.Text("id") ?? "tab",
        tab.LabelsIn(),
        tab.Flag("visible", whenMissing: true),
        [
            .. tab.Elements("columns").Elements("column").Select(column => new FormColumn(
                column.Text("width") ?? "100%",
                [.. column.Elements("sections").Elements("section").Select(FormSection.Read)])),
        ]);
}

/// <summary>A column of a tab.</summary>
/// <param name="Width">Its share, for instance 60%.</param>
/// <param name="Sections">Its sections.</param>
internal sealed record FormColumn(string Width, IReadOnlyList<FormSection> Sections);

/// <summary>A section of a form.</summary>
/// <param name="Id">Id in the page.</param>
/// <param name="Name">Name for scripts.</param>
/// <param name="Labels">What people read.</param>
/// <param name="ShowsLabel">Whether they read it.</param>
/// <param name="IsVisible">Whether it is there until a script shows it.</param>
/// <param name="ColumnCount">Cells beside each other, 1 to 4.</param>
/// <param name="Rows">Its rows of cells.</param>
internal sealed record FormSection(
    string Id, string Name, Labels Labels, bool ShowsLabel, bool IsVisible, int ColumnCount,
    IReadOnlyList<IReadOnlyList<FormCell>> Rows)
{
    public static FormSection Read(XElement section) => new(
        (section.Text("id") ?? section.Text("name") ?? "section").Trim('{', '}'),
        section.Text("name") ?? section.Text("id") ?? "section",
        section.LabelsIn(),
        section.Flag("showlabel", whenMissing: true),
        section.Flag("visible", whenMissing: true),
        Math.Clamp(section.Text("columns")?.Length ?? 1, 1, 4),
        [
            .. section.Elements("rows").Elements("row").Where(row => row.HasElements)
                .Select(row => (IReadOnlyList<FormCell>)[.. row.Elements("cell").Select(FormCell.Read)]),
        ]);
}

/// <summary>A cell of a section.</summary>
/// <param name="Labels">What people read; empty for the name of the column.</param>
/// <param name="ShowsLabel">Whether they read it.</param>
/// <param name="IsVisible">Whether it is there until a script shows it.</param>
/// <param name="ColumnSpan">Cells it covers beside each other.</param>
/// <param name="RowSpan">Rows it covers.</param>
/// <param name="Control">What stands in it, or null for a spacer.</param>
internal sealed record FormCell(Labels Labels, bool ShowsLabel, bool IsVisible, int ColumnSpan, int RowSpan, FormControl? Control)
{
    public static FormCell Read(XElement cell) => new(
        cell.LabelsIn(),
        cell.Flag("showlabel", whenMissing: true),
        cell.Flag("visible", whenMissing: true),
        Math.Max(1, cell.Number("colspan", 1)),
        Math.Max(1, cell.Number("rowspan", 1)),
        cell.Element("control") is { } control ? FormControl.Read(control) : null);
}

/// <summary>A control of a form.</summary>
/// <param name="Id">Id, unique in the form.</param>
/// <param name="Kind">What it is.</param>
/// <param name="ClassId">Class id, as the form names it.</param>
/// <param name="Column">Logical name of the column it shows, or null.</param>
/// <param name="IsDisabled">Whether people cannot change it.</param>
/// <param name="Parameters">Its parameters by name.</param>
internal sealed record FormControl(
    string Id, ControlKind Kind, string ClassId, string? Column, bool IsDisabled, IReadOnlyDictionary<string, string> Parameters)
{
    private static readonly Dictionary<Guid, ControlKind> s_kinds = new()
    {
        [new Guid("E7A81278-8635-4D9E-8D4D-59480B391C5B")] = ControlKind.Subgrid,
        [new Guid("5C5600E0-1D6E-4205-A272-BE80DA87FD42")] = ControlKind.QuickView,
        [new Guid("9FDF5F91-88B1-47F4-AD53-C11EFC01A01D")] = ControlKind.WebResource,
        [new Guid("06375649-C143-495E-A496-C962E5B4488E")] = ControlKind.Timeline,
        [new Guid("EE9078C8-6946-4E2C-B8F8-35E65F4BE6A8")] = ControlKind.Stream,
        [new Guid("FD2A7985-3187-444E-908D-6624B21F69C0")] = ControlKind.Frame,
        [new Guid("F3015350-44A2-4AA0-97B5-00166532B5E9")] = ControlKind.Column,
    };

    public static FormControl Read(XElement control)
    {
        var classId = control.Text("classid") ?? string.Empty;
        var column = control.Text("datafieldname")?.ToLowerInvariant();
        var kind = XmlReading.Id(classId) is { } id && s_kinds.TryGetValue(id, out var known) ? known
            : column is null ? ControlKind.Unknown : ControlKind.Column;
        return new FormControl(
            control.Text("id") ?? column ?? "control",
            kind,
            classId,
            column,
            control.Flag("disabled", whenMissing: false),
            ParametersOf(control));
    }

    public string? Parameter(string name) => Parameters.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    // Parameters with elements inside are kept as their XML.
    private static Dictionary<string, string> ParametersOf(XElement control)
    {
        var parameters = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var parameter in control.Elements("parameters").Elements())
        {
            parameters[parameter.Name.LocalName] = parameter.HasElements
                ? parameter.ToString(SaveOptions.DisableFormatting)
                : parameter.Value.Trim();
        }

        return parameters;
    }
}

/// <summary>What a control of a form is.</summary>
internal enum ControlKind
{
    /// <summary>A column; its type says how it looks.</summary>
    Column,

    /// <summary>Rows of another table, or their chart.</summary>
    Subgrid,

    /// <summary>A form of a related row.</summary>
    QuickView,

    /// <summary>A page or picture of the solution.</summary>
    WebResource,

    /// <summary>Notes and activities.</summary>
    Timeline,

    /// <summary>A stream of an interactive dashboard.</summary>
    Stream,

    /// <summary>A page of somewhere else.</summary>
    Frame,

    /// <summary>Something the preview does not draw; it says so by name.</summary>
    Unknown,
}
