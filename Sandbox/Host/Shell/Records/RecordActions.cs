using System.Globalization;
using CrmOnboarding.Host.Pages;
using CrmOnboarding.Host.Rows;
using CrmOnboarding.Host.Sessions;
using CrmOnboarding.Host.Shell.Commands;
using Microsoft.AspNetCore.Http;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Host.Shell.Records;

/// <summary>Carries out what the command bar of a form sends.</summary>
internal static class RecordActions
{
    // Lets the platform choose the reason that belongs to a state.
    private static readonly OptionSetValue s_usualStatus = new(-1);

    /// <summary>Carries out an action on a stored row.</summary>
    /// <returns>Where to go then; null for back to the row.</returns>
    /// <exception cref="System.ServiceModel.FaultException{OrganizationServiceFault}">The platform, or a step on it, refuses.</exception>
    /// <exception cref="FieldInputException">What was typed is no value.</exception>
    public static string? Run(PageRequest page, EntityReference row, string action, IFormCollection form)
    {
        var service = page.Viewer.Service;
        switch (action)
        {
            case RecordCommands.Delete:
                service.Delete(row.LogicalName, row.Id);
                Notices.Leave(page.Context, page.Viewer.Texts.Deleted);
                return Addresses.List(page.App.UniqueName, row.LogicalName);
            case RecordCommands.Activate:
                SetState(service, row, 0);
                break;
            case RecordCommands.Deactivate:
                SetState(service, row, 1);
                break;
            case RecordCommands.Win:
                service.Execute(new WinOpportunityRequest { OpportunityClose = Closing(page.Viewer, row, form), Status = s_usualStatus });
                break;
            case RecordCommands.Lose:
                service.Execute(new LoseOpportunityRequest { OpportunityClose = Closing(page.Viewer, row, form), Status = s_usualStatus });
                break;
            case RecordCommands.Reopen:
                SetState(service, row, 0);
                break;
            case RecordCommands.AddNote:
                service.Create(new Entity("annotation")
                {
                    ["objectid"] = row,
                    ["subject"] = form["subject"].ToString() is { Length: > 0 } subject ? subject : null,
                    ["notetext"] = form["notetext"].ToString().ReplaceLineEndings("\n"),
                });
                break;
            default:
                throw new FieldInputException(page.Viewer.Texts.NotThere);
        }

        Notices.Leave(page.Context, page.Viewer.Texts.Done);
        return null;
    }

    private static void SetState(IOrganizationService service, EntityReference row, int state) => service.Update(
        new Entity(row.LogicalName, row.Id) { ["statecode"] = new OptionSetValue(state), ["statuscode"] = s_usualStatus });

    private static Entity Closing(Viewer viewer, EntityReference opportunity, IFormCollection form)
    {
        var close = new Entity("opportunityclose")
        {
            ["opportunityid"] = opportunity,
            ["subject"] = viewer.Texts.CloseDate,
            ["description"] = form["description"].ToString() is { Length: > 0 } text ? text : null,
        };
        if (form["revenue"].ToString() is { Length: > 0 } revenue)
        {
            close["actualrevenue"] = decimal.TryParse(revenue, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount)
                ? new Money(amount)
                : throw new FieldInputException(viewer.Texts.NotAValue(viewer.Texts.ActualRevenue, revenue, viewer.Texts.Number));
        }

        if (form["closed"].ToString() is { Length: > 0 } closed)
        {
            close["actualend"] = DateTime.TryParseExact(
                closed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out var day)
                ? day
                : throw new FieldInputException(viewer.Texts.NotAValue(viewer.Texts.CloseDate, closed, viewer.Texts.ADate));
        }

        return close;
    }
}
