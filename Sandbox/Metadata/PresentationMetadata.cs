namespace CrmOnboarding.Sandbox.Metadata;

/// <summary>A chart of a table, as XML.</summary>
/// <param name="Id">SavedQueryVisualizationId.</param>
/// <param name="Table">Logical name of its table.</param>
/// <param name="Names">Names by language.</param>
/// <param name="DataXml">The datadefinition element: query, categories, measures.</param>
/// <param name="PresentationXml">The Chart element: kinds of series, areas.</param>
/// <param name="IsDefault">Whether it is the table's default chart.</param>
public sealed record ChartMetadata(Guid Id, string Table, Labels Names, string DataXml, string PresentationXml, bool IsDefault);

/// <summary>A dashboard, as XML.</summary>
/// <param name="Id">FormId.</param>
/// <param name="Names">Names by language.</param>
/// <param name="IsInteractive">Whether it is an interactive dashboard, with streams and tiles.</param>
/// <param name="FormXml">The form element.</param>
public sealed record DashboardMetadata(Guid Id, Labels Names, bool IsInteractive, string FormXml);

/// <summary>What one solution adds to the classic command bars of a table, as XML.</summary>
/// <param name="Solution">Unique name of the solution.</param>
/// <param name="Table">Logical name of the table.</param>
/// <param name="Xml">The RibbonDiffXml element.</param>
public sealed record RibbonMetadata(string Solution, string Table, string Xml);

/// <summary>A modern command, as XML.</summary>
/// <param name="UniqueName">Unique name.</param>
/// <param name="Xml">The appaction element.</param>
public sealed record AppActionMetadata(string UniqueName, string Xml);
