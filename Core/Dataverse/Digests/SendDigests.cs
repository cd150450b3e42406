using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Digests;

/// <summary>
/// Tells customer success managers on weekdays in the app what the day brings: whom to contact, what of theirs is overdue, which risks are
/// new. One notification a person and day, and none where there is nothing to say.
/// </summary>
/// <param name="service">With the rights of the system user, in the transaction of the message.</param>
/// <param name="moment">The moment, UTC; a day is that of the person.</param>
internal sealed class SendDigests(IOrganizationService service, DateTime moment)
{
    private const int MostNames = 5;

    /// <summary>Most characters of a name in a link, so that all of them fit.</summary>
    private const int MostOfAName = 100;

    /// <summary>A digest is of no use on the next day.</summary>
    private const int SecondsOfADay = 24 * 60 * 60;

    /// <summary>One sentence for each person who was passed over.</summary>
    public IReadOnlyList<Message> PassedOver { get; private set; } = [];

    /// <summary>How many people were told.</summary>
    public int Told { get; private set; }

    /// <summary>
    /// Tells some people: two calls where they were told before, else three reads of what there is, one write of what they are told, and
    /// one that remembers it.
    /// </summary>
    /// <param name="after">The last person of the slice before; null for the first slice.</param>
    /// <param name="most">Most people of the slice, from 1.</param>
    /// <param name="passesOver">Whether they are only named and passed over, until tomorrow.</param>
    /// <returns>The last person of the slice; null when nobody is left.</returns>
    public Guid? Run(Guid? after, int most, bool passesOver)
    {
        var people = new DigestReaders(service, moment);
        var left = people.Read().Where(reader => after is not { } last || reader.User.Id.CompareTo(last) > 0).ToList();
        var open = left.Take(most).ToList();
        var untold = people.Untold(open);
        if (passesOver)
        {
            PassedOver = [.. untold.Select(reader => DigestMessages.PassedOver(reader.User.Name ?? reader.User.Id.ToString()))];
        }
        else if (untold.Count > 0)
        {
            var entries = new DigestQueries(service, moment, untold).Read().ToLookup(entry => entry.CsmId);
            var digests = untold.Where(reader => entries[reader.User.Id].Any())
                .Select(reader => Digest(
                    reader, [.. entries[reader.User.Id].OrderBy(entry => entry.Since).ThenBy(entry => entry.Row.Id)]))
                .ToList();
            service.CreateMany(digests);
            Told = digests.Count;
        }

        service.UpdateMany(open.Select(reader => reader.Mark(moment)).OfType<Entity>());
        return left.Count > open.Count ? open.Last().User.Id : null;
    }

    private Entity Digest(DigestReader reader, IReadOnlyList<DigestEntry> entries)
    {
        var language = reader.Profile.Language;
        var parts = entries.ToLookup(entry => entry.Part);
        return new Entity(AppNotificationTable.LogicalName)
        {
            Id = reader.NotificationAt(moment),
            [SystemColumns.OwnerId] = reader.User,
            [AppNotificationTable.Title] = StoredText.Fit(
                Catalogue.Render(
                    DigestMessages.Title(
                        parts[DigestPart.Contacts].Count(), parts[DigestPart.Overdue].Count(), parts[DigestPart.Risks].Count()),
                    language),
                AppNotificationTable.TitleLength),
            [AppNotificationTable.Body] = StoredText.Fit(
                string.Join("\n", Lines(parts, language, entry => entry.Name)), AppNotificationTable.BodyLength),
            [AppNotificationTable.Data] = JsonText.Of(
                json => json.Text("body", string.Join("\n\n", Lines(parts, language, Link)))),
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
