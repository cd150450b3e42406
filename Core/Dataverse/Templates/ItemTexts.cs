using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Dataverse.Templates;

/// <summary>What the rows of a template are called, and what they say about doing them well.</summary>
internal static class ItemTexts
{
    /// <summary>The name that an admin gave a row, else its shipped name; its code where there is neither.</summary>
    public static string NameOf(TemplateItem item, Language language) =>
        item.Name ?? Text(ShippedNames.OfItem(item.Code), language) ?? item.Code;

    /// <summary>How it is done well, as an admin typed it or as it ships; null where nobody wrote it.</summary>
    public static string? GuidanceOf(TemplateItem item, Language language) =>
        item.Guidance ?? Text(ShippedGuidance.Of(item.Code), language);

    /// <summary>What is talked about, likewise.</summary>
    public static string? AgendaOf(TemplateItem item, Language language) =>
        item.Agenda ?? Text(ShippedGuidance.AgendaOf(item.Code), language);

    /// <summary>What its e-mail says, likewise; null where none is made.</summary>
    public static string? MailOf(TemplateItem item, Language language) =>
        item.SendsMail ? item.Mail ?? Text(ShippedGuidance.MailOf(item.Code), language) : null;

    private static string? Text(Message? message, Language language) =>
        message is null ? null : Catalogue.Render(message, language);
}
