namespace CrmOnboarding.Dataverse.Text;

/// <summary>One sentence or label in every language of the catalogue.</summary>
/// <param name="Code">The message's code.</param>
/// <param name="English">Composite format; <c>{0}</c> is the message's first argument.</param>
/// <param name="German">The same in German, with the same arguments.</param>
internal sealed record CatalogueEntry(string Code, string English, string German);
