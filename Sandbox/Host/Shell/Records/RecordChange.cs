using CrmOnboarding.Host.Rows;
using CrmOnboarding.Sandbox.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Host.Shell.Records;

/// <summary>What somebody typed into a form, as the row to send: only the columns that changed, as the platform's client does.</summary>
internal static class RecordChange
{
    /// <summary>The row to create or update.</summary>
    /// <param name="record">The row as it was.</param>
    /// <param name="form">What the form sent.</param>
    /// <exception cref="FieldInputException">A field that must be filled is empty, or a text is no value of its column.</exception>
    public static Entity Of(Record record, IFormCollection form)
    {
        var changed = new Entity(record.Table.LogicalName, record.Row.Id);
        foreach (var field in record.EditableFields())
        {
            if (!form.TryGetValue(field.Name, out var values))
            {
                continue;
            }

            // A column may stand on a form twice, in its header too: what counts is the field that somebody changed.
            string[] sent = [.. values.Select(value => (value ?? string.Empty).Trim())];
            var text = field.Column.Type == ColumnType.MultiChoice
                ? string.Join(',', sent.Where(value => value.Length > 0))
                : sent.FirstOrDefault(value => value != form[field.OriginalName].ToString().Trim()) ?? sent[0];
            if (text.Length == 0 && field.IsRequired)
            {
                throw new FieldInputException(record.Viewer.Texts.MustBeFilled(field.Label));
            }

            var original = form[field.OriginalName].ToString().Trim().ReplaceLineEndings("\n");
            if (record.IsNew ? text.Length > 0 : text.ReplaceLineEndings("\n") != original)
            {
                changed[field.Column.LogicalName] = FieldInput.Value(field.Column, text, field.Label, record.Viewer);
            }
        }

        // What the page gives to a new row is sent also where the form does not show it.
        foreach (var (name, value) in record.IsNew ? record.Row.Attributes.ToList() : [])
        {
            if (value is EntityReference && name != "ownerid" && !changed.Contains(name)
                && !record.EditableFields().Any(field => field.Column.LogicalName == name))
            {
                changed[name] = value;
            }
        }

        return changed;
    }
}
