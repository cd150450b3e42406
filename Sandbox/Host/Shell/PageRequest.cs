using CrmOnboarding.Host.Pages;
using CrmOnboarding.Host.Sessions;
using CrmOnboarding.Host.Solutions;
using CrmOnboarding.Sandbox.Metadata;
using Microsoft.AspNetCore.Http;

namespace CrmOnboarding.Host.Shell;

/// <summary>A page that somebody asks for in an app.</summary>
/// <param name="Context">The request.</param>
/// <param name="Viewer">Who asks.</param>
/// <param name="App">The app.</param>
internal sealed record PageRequest(HttpContext Context, Viewer Viewer, AppDefinition App)
{
    /// <summary>The table that the address names; null where it names none that is there.</summary>
    public TableMetadata? Table => Viewer.Metadata.FindTable(Parameter("etn") ?? string.Empty);

    /// <summary>A parameter of the address; null when it is missing or empty.</summary>
    public string? Parameter(string name) => Context.Request.Query[name].ToString() is { Length: > 0 } value ? value : null;

    /// <summary>An id in the address; null when it is missing or none.</summary>
    public Guid? Id(string name) => Guid.TryParse(Parameter(name), out var id) && id != Guid.Empty ? id : null;
}

/// <summary>A page with one sentence.</summary>
/// <param name="Frame">What stands around it.</param>
/// <param name="Sentence">The sentence.</param>
internal sealed record MessagePage(PageFrame Frame, string Sentence) : IFramedPage;
