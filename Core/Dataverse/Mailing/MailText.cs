using System.Linq;
using System.Net;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Dataverse.Mailing;

/// <summary>What an e-mail says: the text of its item, with names, split into subject and body.</summary>
/// <param name="subject">One line.</param>
/// <param name="body">HTML.</param>
internal sealed class MailText(string subject, string body)
{
    private static readonly string[] Contacts = ["[contact]", "[Kontakt]"];
    private static readonly string[] Customers = ["[customer]", "[Kunde]"];

    /// <summary>One line.</summary>
    public string Subject => subject;

    /// <summary>HTML.</summary>
    public string Body => body;

    /// <summary>The text of an item. What ships and nobody edited is in the reader's language, whatever language the item is in.</summary>
    /// <param name="code">Code of the item.</param>
    /// <param name="text">As it stands on the item.</param>
    /// <param name="name">What the item is called: the subject where the text is one line.</param>
    /// <param name="language">Of the customer.</param>
    /// <param name="contact">Name of who gets it.</param>
    /// <param name="customer">Name of the customer.</param>
    public static MailText Of(string code, string text, string name, Language language, string contact, string customer)
    {
        var plain = text.Replace("\r", string.Empty).Trim();
        var shipped = ShippedGuidance.MailOf(code);
        var own = ShippedNames.IsUnchanged(shipped, plain) ? Catalogue.Render(shipped!, language) : plain;
        var lines = Filled(own, contact, customer).Split('\n');
        var rest = lines.Length > 1 ? lines.Skip(1).SkipWhile(string.IsNullOrWhiteSpace) : lines;
        return new MailText(
            StoredText.Fit(lines.Length > 1 ? lines[0] : name, ActivityTables.SubjectLength) ?? string.Empty,
            string.Join("<br />", rest.Select(WebUtility.HtmlEncode)));
    }

    private static string Filled(string text, string contact, string customer)
    {
        var filled = Contacts.Aggregate(text, (so, mark) => so.Replace(mark, contact));
        return Customers.Aggregate(filled, (so, mark) => so.Replace(mark, customer));
    }
}
