using System;
using System.Collections.Generic;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Settings;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Mailing;

/// <summary>
/// Makes the e-mails of the day, from the sender of the environment to the customer: as drafts, or sent where the environment says so.
/// Nothing is made where it names no sender.
/// </summary>
/// <remarks>An item is marked in the transaction in which its e-mail is made, so there is one, whatever runs twice.</remarks>
/// <param name="service">With the rights of the system user, in the transaction of the message.</param>
/// <param name="moment">The moment, UTC.</param>
internal sealed class MakeMails(IOrganizationService service, DateTime moment)
{
    private readonly List<Message> _passedOver = [];

    /// <summary>One sentence for each e-mail that is not made.</summary>
    public IReadOnlyList<Message> PassedOver => _passedOver;

    /// <summary>How many were made.</summary>
    public int Made { get; private set; }

    /// <summary>Whether there is any to make. One call where the environment names no sender, else two.</summary>
    public static bool AnyDue(IOrganizationService service, DateTime moment) =>
        Variables(service).Text(EnvironmentVariables.MailSender) is not null && new DueMails(service, moment).Any();

    /// <summary>
    /// Makes a page of them: at most six calls, one more for each, and another one for each that is sent.
    /// </summary>
    /// <param name="page">Which.</param>
    /// <param name="passesOver">Whether they are only named and passed over.</param>
    /// <returns>Where the next page begins; null when none is left.</returns>
    public string? Run(PagingInfo page, bool passesOver)
    {
        var variables = Variables(service);
        if (variables.Text(EnvironmentVariables.MailSender) is not { } address)
        {
            return null;
        }

        if (MailSender.Find(service, address) is not { } sender)
        {
            _passedOver.Add(MailMessages.NoSender(address));
            return null;
        }

        var mails = new DueMails(service, moment).Read(page, out var next);
        var marks = new List<Entity>();
        foreach (var mail in mails)
        {
            if (passesOver)
            {
                _passedOver.Add(mail.PassedOver(MailMessages.Refused));
            }
            else if (mail.Draft(sender) is { } draft)
            {
                Make(draft, variables.Yes(EnvironmentVariables.SendMails));
                marks.Add(mail.Mark(moment));
            }
            else
            {
                _passedOver.Add(mail.PassedOver(MailMessages.NoRecipient));
            }
        }

        service.UpdateMany(marks);
        Made += marks.Count;
        return next;
    }

    private void Make(Entity draft, bool isSent)
    {
        service.Create(draft);
        if (isSent)
        {
            service.Execute(new OrganizationRequest("SendEmail")
            {
                ["EmailId"] = draft.Id,
                ["IssueSend"] = true,
                ["TrackingToken"] = string.Empty,
            });
        }
    }

    private static EnvironmentVariables Variables(IOrganizationService service) =>
        EnvironmentVariables.Read(service, EnvironmentVariables.MailSender, EnvironmentVariables.SendMails);
}
