using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Calendars;
using CrmOnboarding.Dataverse.Settings;
using CrmOnboarding.Dataverse.Templates;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Handoff.Steps;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Reporting;

/// <summary>
/// A version of a template as it would run on a date and a calendar, before it is published or to be printed: what each item is, when, by
/// whom and how (T-07), and the part that Sales, Customer Success and the project manager play in it (H-30). Three calls.
/// </summary>
/// <param name="service">Where to read.</param>
/// <param name="language">Language of texts and labels.</param>
internal sealed class TemplateSheet(IOrganizationService service, Language language)
{
    /// <summary>Draws it.</summary>
    /// <param name="templateId">The version, of any state.</param>
    /// <param name="wonOn">The date of the win to imagine.</param>
    /// <param name="calendarId">The calendar to imagine; null: Monday to Friday without holidays.</param>
    /// <exception cref="DomainException">The version is gone, its rows have faults, or a date leaves the calendar.</exception>
    public Report Of(Guid templateId, Date wonOn, Guid? calendarId)
    {
        var template = StoredTemplate.Version(service, templateId) ?? throw new DomainException(TemplateRowMessages.Gone);
        var run = TemplateDryRun.Run(
            template, new Deal { Topic = string.Empty, WonOn = wonOn }, new PlanCalendar(calendarId, region: null).Days(service),
            RulesetRows.Published(service).Rules.Templates);
        var dated = run.Rows.GroupBy(row => row.Code).ToDictionary(rows => rows.Key, rows => rows.First());
        return new Report(template.Items.Count, JsonText.Of(json =>
        {
            json.Text("template", template.Code);
            json.Number("version", template.Version);
            json.Text("name", ShippedNames.OfTemplate(template.Code) is { } name ? Text(name) : template.Code);
            json.Text("segmentLabel", LabelTexts.Of(template.Segment, language));
            json.Number("lengthDays", template.LengthDays);
            json.Day("wonOn", wonOn);
            json.Texts("faults", run.Faults.Select(Text));
            json.List("items", template.Items, (each, item) => Item(each, item, dated));
            json.List("roles", Raci.WhoDoesWhat(template), (each, role) =>
            {
                each.Text("label", LabelTexts.Of(role.Role, language));
                each.Texts("items", role.ItemCodes.Select(code => ItemTexts.NameOf(template.Item(code)!, language)));
            });
            json.Texts("customersSteps", Raci.CustomersSteps.Select(step => LabelTexts.Of(step, language)));
        }));
    }

    private void Item(JsonText json, TemplateItem item, Dictionary<string, DryRunRow> dated)
    {
        // A row whose condition an imagined deal does not meet has no date.
        dated.TryGetValue(item.Code, out var row);
        json.Text("name", ItemTexts.NameOf(item, language));
        json.Text("code", item.Code);
        json.Day("dueOn", row?.DueOn);
        json.Number("day", row?.Day);
        json.Number("movedByDays", row?.MovedByDays);
        json.Text("kind", item.Kind.ToString());
        json.Text("kindLabel", LabelTexts.Of(item.Kind, language));
        json.Text("phase", item.Phase.ToString());
        json.Text("phaseLabel", LabelTexts.Of(item.Phase, language));
        json.Text("channelLabel", LabelTexts.Of(item.Channel, language));
        json.Text("ownerLabel", LabelTexts.Of(item.OwnerRole, language));
        json.Text("sales", Part(OwnerRole.SalesRep, item));
        json.Text("csm", Part(OwnerRole.Csm, item));
        json.Text("projectManager", Part(OwnerRole.ProjectManager, item));
        json.Flag("perLine", item.Scope == ItemScope.Line);
        json.Flag("required", item.IsRequired);
        json.Flag("visibleToCustomer", item.IsVisibleToCustomer);
        json.Text("content", ItemTexts.GuidanceOf(item, language));
        json.Text("agenda", ItemTexts.AgendaOf(item, language));
    }

    /// <summary>R, A, C or I; who answers for it and does it is A/R.</summary>
    private static string Part(OwnerRole role, TemplateItem item)
    {
        var part = Raci.PartOf(role, item);
        return part.HasFlag(RaciPart.Accountable) ? part.HasFlag(RaciPart.Responsible) ? "A/R" : "A"
            : part.HasFlag(RaciPart.Responsible) ? "R"
            : part.HasFlag(RaciPart.Consulted) ? "C" : "I";
    }

    private string Text(Message message) => Catalogue.Render(message, language);
}
