using CrmOnboarding.Dataverse.Reporting;
using CrmOnboarding.Dataverse.Templates;
using CrmOnboarding.Dataverse.Text;

namespace CrmOnboarding.Dataverse.Learning;

/// <summary>The planned days of a version of a template beside what happened, item by item, with the days it had better have.</summary>
internal static class TemplateFigures
{
    /// <summary>Writes them.</summary>
    /// <param name="outcomes">What became of its items.</param>
    /// <param name="window">Of which plans.</param>
    /// <param name="language">Language of labels and sentences.</param>
    public static Report Of(TemplateOutcomes outcomes, WonWindow window, Language language)
    {
        var template = outcomes.Template;
        return new Report(outcomes.Rows.Count, JsonText.Of(json =>
        {
            json.Text("template", template.Code);
            json.Number("version", template.Version);
            json.Day("wonFrom", window.From);
            json.Day("wonUntil", window.Until);
            json.List("items", outcomes.Rows, (each, row) =>
            {
                var item = template.Item(row.Code)!;
                each.Text("code", row.Code);
                each.Text("name", ItemTexts.NameOf(item, language));
                each.Number("count", row.Count);
                each.Text("anchorLabel", LabelTexts.Of(item.Due.Anchor, language));
                each.Text("unitLabel", LabelTexts.Of(item.Due.Unit, language));
                each.Number("plannedOffset", row.PlannedOffset);
                each.Number("medianOffset", row.MedianOffset, 1);
                each.Number("medianSlipDays", row.MedianSlipDays, 1);
                each.Number("onTimePercent", row.OnTimePercent, 1);
                each.Text("mainCause", row.MainCause?.ToString());
                each.Text("mainCauseLabel", row.MainCause is { } cause ? LabelTexts.Of(cause, language) : null);
                each.Number("proposedOffset", row.ProposedOffset);
                each.Text("sentence", Catalogue.Render(row.Sentence(item.Due), language));
            });
        }));
    }
}
