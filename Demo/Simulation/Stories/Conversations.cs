using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Demo.Simulation.Stories;

/// <summary>Calls and e-mails with the customer: the activities that the CRM has anyway.</summary>
/// <param name="roster">The people.</param>
internal sealed class Conversations(Roster roster)
{
    private const string StatusCode = "statuscode";

    // Status reasons of the platform.
    private const int CallMade = 2;
    private const int CallReceived = 4;
    private const int MailSent = 3;
    private const int MailReceived = 4;

    /// <summary>What is said and written.</summary>
    public IEnumerable<StoryEvent> Of(StoryPlan plan)
    {
        if (plan.Owner is not { } owner)
        {
            yield break;
        }

        var silent = plan.Happens(Throw.FallsSilent, 20);
        if (plan.IsDigital)
        {
            yield return Mail(3, "Your first steps", isOutgoing: true);
            yield return Mail(17, "Three things to try this week", isOutgoing: true);
            if (!silent)
            {
                yield return Mail(19, "A question about the import", isOutgoing: false);
            }

            yield break;
        }

        yield return Call(2, "Welcome", isOutgoing: true);
        yield return Mail(4, "Who comes to the kick-off", isOutgoing: false);
        yield return Call(12, "How the first week went", isOutgoing: true);
        if (silent)
        {
            yield break;
        }

        yield return Mail(20, "Access for the new colleagues", isOutgoing: false);
        yield return Call(26, "Before the first bill", isOutgoing: true);
        yield return Call(34, "A report that does not add up", isOutgoing: false);
        yield return Call(46, "Half-way", isOutgoing: true);
        yield return Call(59, "What was reached", isOutgoing: true);

        StoryEvent Call(int day, string subject, bool isOutgoing) => Said(
            day, ActivityTables.PhoneCall, subject, isOutgoing, isOutgoing ? CallMade : CallReceived);

        StoryEvent Mail(int day, string subject, bool isOutgoing) => Said(
            day, ActivityTables.Email, subject, isOutgoing, isOutgoing ? MailSent : MailReceived);

        StoryEvent Said(int day, string table, string subject, bool isOutgoing, int status) => new(plan.Day(day), service =>
        {
            var contact = roster.SpeakerOn(plan, day);
            var id = service.Create(new Entity(table, plan.IdOf(table, subject))
            {
                [ActivityTables.Subject] = subject,
                [ActivityTables.RegardingObjectId] = plan.Plan,
                [ActivityTables.DirectionCode] = isOutgoing,
                [ActivityTables.From] = new EntityCollection([Party(isOutgoing ? owner : contact)]),
                [ActivityTables.To] = new EntityCollection([Party(isOutgoing ? contact : owner)]),
            });
            service.Update(new Entity(table, id)
            {
                [SystemColumns.StateCode] = new OptionSetValue(ActivityTables.StateCompleted),
                [StatusCode] = new OptionSetValue(status),
            });
        });
    }

    private static Entity Party(EntityReference who) => new(ActivityPartyTable.LogicalName) { [ActivityPartyTable.PartyId] = who };
}
