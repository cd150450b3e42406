using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Digests;

/// <summary>
/// Tells each customer success manager on weekdays in the app what the day brings: whom to contact, what of theirs is overdue, which risks
/// are new. One notification a person and day, and none where there is nothing to say.
/// </summary>
internal static class SendDigests
{
    private const int MostNames = 5;

    /// <summary>Most characters of a name in a link, so that all of them fit.</summary>
    private const int MostOfAName = 100;

    /// <summary>A digest is of no use on the next day.</summary>
    private const int SecondsOfADay = 24 * 60 * 60;

    /// <summary>Runs the use case: three calls where nobody is told anything, else two more.</summary>
    /// <param name="service">With the rights of the system user.</param>
    /// <param name="moment">The moment, UTC; a day is that of the person.</param>
    /// <returns>How many people are told.</returns>
    public static int Run(IOrganizationService service, DateTime moment)
    {
        var digests = new DigestQueries(service, moment).Read()
            .GroupBy(entry => entry.Csm.Id)
            .Where(entries => entries.First().Profile.DateOf(moment).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            .Select(entries => Digest([.. entries.OrderBy(entry => entry.Since).ThenBy(entry => entry.Row.Id)], moment))
            .ToList();
        var sent = service.Present(
            AppNotificationTable.LogicalName, AppNotificationTable.Id, [.. digests.Select(digest => digest.Id)]);
        var unsent = digests.Where(digest => !sent.Contains(digest.Id)).ToList();
        service.CreateMany(unsent);
        return unsent.Count;
    }

    private static Entity Digest(IReadOnlyList<DigestEntry> entries, DateTime moment)
    {
        var csm = entries[0].Csm;
        var profile = entries[0].Profile;
        var parts = entries.ToLookup(entry => entry.Part);
        return new Entity(AppNotificationTable.LogicalName)
        {
            Id = NameBasedId.Of(AppNotificationTable.LogicalName, string.Format(
                CultureInfo.InvariantCulture, "digest-{0:N}-{1}", csm.Id, profile.DateOf(moment))),
            [SystemColumns.OwnerId] = csm,
            [AppNotificationTable.Title] = StoredText.Fit(
                Catalogue.Render(
                    DigestMessages.Title(
                        parts[DigestPart.Contacts].Count(), parts[DigestPart.Overdue].Count(), parts[DigestPart.Risks].Count()),
                    profile.Language),
                AppNotificationTable.TitleLength),
            [AppNotificationTable.Body] = StoredText.Fit(
                string.Join("\n", Lines(parts, profile.Language, entry => entry.Name)), AppNotificationTable.BodyLength),
            [AppNotificationTable.Data] = JsonText.Of(
                json => json.Text("body", string.Join("\n\n", Lines(parts, profile.Language, Link)))),
            [AppNotificationTable.IconType] = new OptionSetValue(AppNotificationTable.IconInfo),
            [AppNotificationTable.ToastType] = new OptionSetValue(AppNotificationTable.ToastTimed),
            [AppNotificationTable.TtlInSeconds] = SecondsOfADay,
        };
    }

    private static IEnumerable<string> Lines(
        ILookup<DigestPart, DigestEntry> parts, Language language, Func<DigestEntry, string> nameOf)
    {
        foreach (var part in parts.OrderBy(part => part.Key))
        {
            var count = part.Count();
            var names = string.Join(", ", part.Take(MostNames).Select(nameOf)) + (count > MostNames ? ", …" : string.Empty);
            var message = part.Key switch
            {
                DigestPart.Contacts => DigestMessages.Contacts(count, names),
                DigestPart.Overdue => DigestMessages.Overdue(count, names),
                _ => DigestMessages.Risks(count, names),
            };
            yield return Catalogue.Render(message, language);
        }
    }

    /// <summary>A link as notifications write it.</summary>
    private static string Link(DigestEntry entry) => string.Format(
        CultureInfo.InvariantCulture, "[{0}](?pagetype=entityrecord&etn={1}&id={2})",
        StoredText.Fit(entry.Name, MostOfAName)?.Replace("[", "(").Replace("]", ")"), entry.Row.LogicalName, entry.Row.Id);
}
