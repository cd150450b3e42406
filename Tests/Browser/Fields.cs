using Microsoft.Playwright;

namespace CrmOnboarding.Tests.Browser;

/// <summary>Fields of a form, by the column they show: labels may say the same of two.</summary>
internal static class Fields
{
    public static ILocator Field(this IPage page, string column) => page.Locator(NameOf(column));

    public static ILocator Field(this ILocator part, string column) => part.Locator(NameOf(column));

    /// <summary>Enters values: a text as it is typed, a choice by its label, a lookup by the name of the row.</summary>
    public static async Task EnterAsync(this ILocator form, params (string Column, string Value)[] values)
    {
        foreach (var (column, value) in values)
        {
            var field = form.Locator($"[data-column='{column}']:visible").First;
            // Whether it is a choice or a lookup is known once it is there.
            await Assertions.Expect(field).ToBeVisibleAsync();
            var lookup = field.GetByRole(AriaRole.Combobox);
            var choice = field.Locator("select");
            if (await choice.CountAsync() > 0)
            {
                await choice.SelectOptionAsync(new SelectOptionValue { Label = value });
            }
            else if (await lookup.CountAsync() > 0)
            {
                await lookup.FillAsync(value);
                await field.GetByRole(AriaRole.Option).Filter(new() { HasText = value }).First.ClickAsync();
            }
            else
            {
                await field.Field(column).FillAsync(value);
            }
        }
    }

    private static string NameOf(string column) => $"[name='v.{column}']";
}
