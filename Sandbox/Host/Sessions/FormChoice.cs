using CrmOnboarding.Host.Solutions;

namespace CrmOnboarding.Host.Sessions;

/// <summary>Which forms a viewer sees, as the platform chooses them.</summary>
internal static class FormChoice
{
    /// <summary>
    /// The forms of a table and kind that the app lists and the viewer's roles open, in their order; the fallback forms when there is
    /// none.
    /// </summary>
    public static IReadOnlyList<FormDefinition> Of(Viewer viewer, AppDefinition app, string table, string kind)
    {
        var forms = app.Choose(FormDefinition.Of(viewer.Metadata, table, kind));
        IReadOnlyList<FormDefinition> open = [.. forms.Where(form => form.RoleIds is not { } roles || viewer.HasOneOf([.. roles]))];
        return open.Count > 0 ? open : [.. forms.Where(form => form.IsFallback)];
    }
}
