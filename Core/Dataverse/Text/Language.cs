namespace CrmOnboarding.Dataverse.Text;

/// <summary>Languages of the catalogue; the values are the platform's language codes (LCID).</summary>
internal enum Language
{
    /// <summary>English; also used for every language the catalogue does not have.</summary>
    English = 1033,

    /// <summary>German.</summary>
    German = 1031,
}

/// <summary>Reads the platform's language codes.</summary>
internal static class Languages
{
    /// <summary>The language for a code; English when the code is unknown or the catalogue does not have it.</summary>
    /// <param name="languageCode">A language code (LCID), for instance <c>usersettings.uilanguageid</c>; null when not known.</param>
    public static Language FromCode(int? languageCode) =>
        languageCode == (int)Language.German ? Language.German : Language.English;

    /// <summary>The code of a language as people write it, such as de.</summary>
    public static string CodeOf(Language language) => language == Language.German ? "de" : "en";

    /// <summary>The language of a user: the one chosen, else the organization's.</summary>
    /// <param name="chosen"><c>usersettings.uilanguageid</c>; null or 0 when the user never chose, or there is no user.</param>
    /// <param name="baseLanguage"><c>organization.languagecode</c>; null when not known.</param>
    public static Language Of(int? chosen, int? baseLanguage) => FromCode(chosen is > 0 ? chosen : baseLanguage);
}
