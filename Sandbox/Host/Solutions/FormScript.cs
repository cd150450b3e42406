using System.Xml.Linq;
using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Host.Solutions;

/// <summary>The scripts of a form: the libraries it loads and what they handle.</summary>
/// <param name="Libraries">Names of web resources, in order.</param>
/// <param name="Handlers">What is called when.</param>
internal sealed record FormScript(IReadOnlyList<string> Libraries, IReadOnlyList<FormHandler> Handlers)
{
    /// <summary>The scripts of a form; none for one that is not there.</summary>
    public static FormScript Of(OrganizationMetadata metadata, Guid formId)
    {
        if (metadata.Components.Forms.FirstOrDefault(form => form.Id == formId) is not { } form)
        {
            return new FormScript([], []);
        }

        var root = XElement.Parse(form.FormXml);
        var ofTabs = root.Elements("tabs").Elements("tab").SelectMany(tab => HandlersIn(tab, tab.Text("name")));
        return new FormScript(
            [.. root.Elements("formLibraries").Elements("Library").Select(library => library.Text("name")).OfType<string>()],
            [.. HandlersIn(root, null), .. ofTabs]);
    }

    private static IEnumerable<FormHandler> HandlersIn(XElement element, string? tab) =>
        from change in element.Elements("events").Elements("event")
        from handler in change.Elements("Handlers").Elements("Handler")
        where handler.Text("functionName") is not null && handler.Flag("enabled", whenMissing: true)
        select new FormHandler(
            change.Text("name") ?? string.Empty,
            change.Text("attribute")?.ToLowerInvariant(),
            tab,
            handler.Text("functionName")!,
            handler.Flag("passExecutionContext", whenMissing: false));
}

/// <summary>A function that is called when something happens on a form.</summary>
/// <param name="Event">onload, onsave, onchange or tabstatechange.</param>
/// <param name="Column">Of onchange: the column; null otherwise.</param>
/// <param name="Tab">Of tabstatechange: the tab; null otherwise.</param>
/// <param name="Function">The function.</param>
/// <param name="PassesContext">Whether it is given the execution context.</param>
internal sealed record FormHandler(string Event, string? Column, string? Tab, string Function, bool PassesContext);
