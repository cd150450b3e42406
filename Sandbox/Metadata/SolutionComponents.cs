namespace CrmOnboarding.Sandbox.Metadata;

/// <summary>How far a privilege reaches.</summary>
public enum PrivilegeDepth
{
    /// <summary>Own rows.</summary>
    Basic = 1,

    /// <summary>Rows of the own business unit.</summary>
    Local = 2,

    /// <summary>Rows of the own business unit and those below.</summary>
    Deep = 4,

    /// <summary>Every row.</summary>
    Global = 8,
}

/// <summary>A security role.</summary>
/// <param name="Id">RoleId.</param>
/// <param name="Name">Name.</param>
/// <param name="Privileges">Depth by privilege name, for instance prvReadonb_Plan. Names compare without regard to case.</param>
public sealed record RoleMetadata(Guid Id, string Name, IReadOnlyDictionary<string, PrivilegeDepth> Privileges);

/// <summary>A view.</summary>
/// <param name="Id">SavedQueryId.</param>
/// <param name="Table">Logical name of its table.</param>
/// <param name="Names">Names by language.</param>
/// <param name="QueryType">0 public, 1 advanced find, 2 associated, 4 quick find, 64 lookup, ...</param>
/// <param name="IsDefault">Whether it is the default of its type.</param>
/// <param name="FetchXml">The query.</param>
/// <param name="LayoutXml">The columns shown.</param>
public sealed record SavedQueryMetadata(
    Guid Id, string Table, Labels Names, int QueryType, bool IsDefault, string FetchXml, string LayoutXml);

/// <summary>An environment variable. A value set in the environment overrides the default.</summary>
/// <param name="SchemaName">Name.</param>
/// <param name="Type">100000000 text, ..01 number, ..02 yes/no, ..03 JSON, ..04 data source, ..05 secret.</param>
/// <param name="DefaultValue">Value while the environment sets none; null for none.</param>
/// <param name="DisplayName">What people read.</param>
public sealed record EnvironmentVariableMetadata(string SchemaName, int Type, string? DefaultValue, Labels DisplayName);

/// <summary>A file that pages and forms load.</summary>
/// <param name="Id">WebResourceId.</param>
/// <param name="Name">Path-like unique name.</param>
/// <param name="Type">1 html, 2 css, 3 js, 4 xml, 5 png, 6 jpg, 7 gif, 9 xsl, 10 ico, 11 svg, 12 resx.</param>
/// <param name="DisplayName">What people read.</param>
/// <param name="LanguageCode">Language of the content; 0 for none.</param>
/// <param name="Content">The bytes.</param>
public sealed record WebResourceMetadata(
    Guid Id, string Name, int Type, string DisplayName, int LanguageCode, ReadOnlyMemory<byte> Content);

/// <summary>A global choice.</summary>
/// <param name="Name">Logical name.</param>
/// <param name="DisplayName">What people read.</param>
/// <param name="Options">Its values.</param>
public sealed record ChoiceMetadata(string Name, Labels DisplayName, IReadOnlyList<OptionMetadata> Options);

/// <summary>An app with its site map, as XML.</summary>
/// <param name="UniqueName">Unique name.</param>
/// <param name="DisplayName">What people read.</param>
/// <param name="AppModuleXml">The AppModule element.</param>
/// <param name="SiteMapXml">The AppModuleSiteMap element of the same name, or null.</param>
public sealed record AppMetadata(string UniqueName, Labels DisplayName, string AppModuleXml, string? SiteMapXml);

/// <summary>A form, as XML.</summary>
/// <param name="Id">FormId.</param>
/// <param name="Table">Logical name of its table.</param>
/// <param name="Type">main, quick, quickCreate, card, ...</param>
/// <param name="Names">Names by language.</param>
/// <param name="FormXml">The form element.</param>
public sealed record FormMetadata(Guid Id, string Table, string Type, Labels Names, string FormXml);

/// <summary>A solution that was imported.</summary>
/// <param name="UniqueName">Unique name.</param>
/// <param name="Version">Four-part version.</param>
/// <param name="IsManaged">Whether it is managed.</param>
/// <param name="PublisherPrefix">Customization prefix of its publisher.</param>
/// <param name="Languages">Languages it carries.</param>
/// <param name="DisplayName">What people read.</param>
public sealed record SolutionMetadata(
    string UniqueName, Version Version, bool IsManaged, string PublisherPrefix, IReadOnlyList<int> Languages, Labels DisplayName);
