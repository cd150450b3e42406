using System.Xml.Linq;
using CrmOnboarding.Packer.Linting.Model;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Packer.Linting.Tables;

/// <summary>
/// L30: a form shows columns that exist, each in a control that fits it, under ids that are there once; one main form of an own table is
/// the one that everybody falls back to.
/// </summary>
internal sealed class FormRule : ILintRule
{
    public string Id => "L30";

    public void Check(LintInput input, FindingList findings)
    {
        foreach (var table in input.Model.Tables)
        {
            foreach (var form in table.Forms)
            {
                CheckControls(table, form, input.Model, findings);
            }

            // A form that says nothing about who sees it is not asked.
            var main = table.Forms.Where(form => (string?)form.Parent?.Attribute("type") == "main"
                && form.Descendants("DisplayConditions").Any()).ToList();
            if (table.IsOwn && table.Definition is not null && main.Count > 0 && main.Count(IsFallback) != 1)
            {
                findings.Error(
                    main[0].FileOf(),
                    $"{main.Count(IsFallback)} main forms of '{table.SchemaName}' are the fallback.",
                    "Write FallbackForm=\"true\" in exactly one.");
            }
        }
    }

    private static void CheckControls(TableModel table, XElement form, SolutionModel model, FindingList findings)
    {
        var controls = form.Descendants("control").ToList();
        foreach (var id in controls.GroupBy(control => (string?)control.Attribute("id")).Where(group => group.Count() > 1))
        {
            findings.Error(form.FileOf(), $"The form has two controls with the id '{id.Key}'.", "Give one another id.");
        }

        foreach (var control in controls)
        {
            if ((string?)control.Attribute("datafieldname") is not { } name)
            {
                continue;
            }

            if (!model.HasColumn(table.LogicalName, name))
            {
                findings.Error(
                    form.FileOf(),
                    $"The form shows '{name}', which '{table.SchemaName}' does not have.",
                    "Correct the name of the column.");
                continue;
            }

            var fitting = FormControls.Of(table.FindColumn(name)?.Type ?? string.Empty);
            var given = ((string?)control.Attribute("classid"))?.ToUpperInvariant();
            if (fitting.Count > 0 && given is not null && given != FormControls.QuickView && !fitting.Contains(given))
            {
                findings.Error(
                    form.FileOf(), $"The form shows '{name}' in a control {given}, which does not fit it.", $"Write {fitting[0]}.");
            }
        }
    }

    private static bool IsFallback(XElement form) =>
        (string?)form.Descendants("DisplayConditions").FirstOrDefault()?.Attribute("FallbackForm") == "true";
}
