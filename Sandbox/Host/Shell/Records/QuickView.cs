using System.ServiceModel;
using System.Xml;
using System.Xml.Linq;
using CrmOnboarding.Host.Guarding;
using CrmOnboarding.Host.Rows;
using CrmOnboarding.Host.Solutions;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Host.Shell.Records;

/// <summary>A few columns of a related row, in its quick view form.</summary>
/// <param name="Record">The related row; null when there is none, or it cannot be shown.</param>
/// <param name="Refusal">Why it cannot be shown, or null.</param>
internal sealed record QuickView(Record? Record, string? Refusal)
{
    public static QuickView Of(Record record, FormControl control)
    {
        if (control.Column is not { } column || RowText.ValueOf(record.Row, column) is not EntityReference reference)
        {
            return new QuickView(null, null);
        }

        var forms = FormIds(control.Parameter("QuickForms") ?? string.Empty);
        var form = forms.TryGetValue(reference.LogicalName, out var id) ? FormDefinition.Find(record.Viewer.Metadata, id) : null;
        if (form is null)
        {
            return new QuickView(null, record.Viewer.Texts.NotDrawn(control.Id));
        }

        try
        {
            return new QuickView(Records.Record.Read(record.Viewer, record.App, form, reference.Id), null);
        }
        catch (FaultException<OrganizationServiceFault> refused)
        {
            return new QuickView(null, Faults.SentenceOf(refused));
        }
    }

    // The parameter is XML in a text.
    private static Dictionary<string, Guid> FormIds(string xml)
    {
        try
        {
            return XElement.Parse(xml).DescendantsAndSelf("QuickFormId")
                .Where(form => XmlReading.Id(form.Value) is not null)
                .GroupBy(form => form.Text("entityname") ?? string.Empty)
                .ToDictionary(group => group.Key, group => XmlReading.Id(group.First().Value)!.Value);
        }
        catch (XmlException)
        {
            return [];
        }
    }
}
