using Microsoft.Playwright;

namespace CrmOnboarding.Tests.Browser;

/// <summary>Fields of a form, by the column they show: labels may say the same of two.</summary>
internal static class Fields
{
    public static ILocator Field(this IPage page, string column) => page.Locator(NameOf(column));

    public static ILocator Field(this ILocator part, string column) => part.Locator(NameOf(column));

    private static string NameOf(string column) => $"[name='v.{column}']";
}
