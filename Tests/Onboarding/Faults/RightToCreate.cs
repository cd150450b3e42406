using System.ServiceModel;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Tests.Onboarding.CustomApis;
using CrmOnboarding.Tests.Solution;
using CrmOnboarding.Tests.Support;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Onboarding.Faults;

/// <summary>
/// Something that a person does, and the one right to create rows that it asks of them: what else it makes, it makes as the system
/// (docs/admin.md, roles).
/// </summary>
/// <param name="Name">What it is.</param>
/// <param name="Role">The role of the person.</param>
/// <param name="Asks">The privilege that the message asks for; null for what the platform alone decides.</param>
/// <param name="Do">Does it, and what follows in the background.</param>
internal sealed partial record RightToCreate(string Name, string Role, string? Asks, Action<MessageStage> Do)
{
    private const string Create = "prvCreate";

    /// <summary>A seller wins the deal that is open.</summary>
    public static RightToCreate Win { get; } = new("Win", Scenarios.Support.Roles.SalesContributor, Asks: null, stage =>
    {
        stage.Send(Scenarios.Support.Roles.SalesContributor, new WinOpportunityRequest
        {
            OpportunityClose = new Entity(OpportunityCloseTable.LogicalName) { [OpportunityCloseTable.OpportunityId] = stage.OpenDeal },
            Status = new OptionSetValue(-1),
        });
        Drain(stage);
    });

    /// <summary>The first of those who may send a message sends it.</summary>
    public static RightToCreate Of(MessageCase message)
    {
        var role = RoleRules.SendersOf(message.Name)![0];
        var asks = (string?)XElement.Load(Repository.PathOf($"Solution/src/customapis/{message.Name}/customapi.xml"))
            .Element("executeprivilegename");
        return new RightToCreate(message.Name, role, asks, stage =>
        {
            stage.Send(role, message.Request(stage));
            Drain(stage);
        });
    }

    /// <summary>
    /// The tables whose rows it makes, and the one whose right it asks for, as far as the person may create them: by their schema names.
    /// </summary>
    public IReadOnlyList<string> Tables(MessageStage prepared)
    {
        var made = MadeIn(prepared);
        return [.. LesserRoles.CreatedBy(Role).Where(table => made.Contains(table.ToLowerInvariant()) || Asks == Create + table)];
    }

    /// <summary>The tables whose rows it makes, by their logical names.</summary>
    public IReadOnlyCollection<string> MadeIn(MessageStage prepared)
    {
        using var stage = prepared.Copy();
        var before = stage.Rows();
        Do(stage);
        return Made(before, stage);
    }

    /// <summary>Does it without the right to create rows of a table.</summary>
    /// <param name="prepared">Where it is done; stays as it is.</param>
    /// <param name="table">Schema name of the table.</param>
    /// <param name="wrong">Something else that is different; null for nothing.</param>
    /// <returns>What is not as the guide says; empty for nothing.</returns>
    public IReadOnlyList<string> Without(MessageStage prepared, string table, Action<MessageStage>? wrong = null)
    {
        using var stage = prepared.Copy();
        LesserRoles.TakeCreate(stage, Role, table);
        wrong?.Invoke(stage);
        var before = stage.Rows();
        var sentence = Refusal(stage);
        if (Asks != Create + table)
        {
            return sentence is not null ? [$"{table}: it is the system that makes it, and yet: {sentence}"]
                : Made(before, stage).Contains(table.ToLowerInvariant()) ? []
                : [$"{table}: nothing was made"];
        }

        var found = new List<string>();
        if (sentence is null)
        {
            return [$"{table}: it was done without the right that it asks for"];
        }

        if (!Sentence().IsMatch(sentence))
        {
            found.Add($"{table}: no sentence: {sentence}");
        }

        if (!stage.Rows().SequenceEqual(before))
        {
            found.Add($"{table}: it was refused, and something was written");
        }

        LesserRoles.GiveBack(stage, Role);
        if (Refusal(stage) is { } again)
        {
            found.Add($"{table}: refused with the right too: {again}");
        }

        return found;
    }

    public override string ToString() => Name;

    private string? Refusal(MessageStage stage)
    {
        try
        {
            Do(stage);
            return null;
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return fault.Message;
        }
    }

    // Every row begins with its table and its id.
    private static HashSet<string> Made(IReadOnlyList<string> before, MessageStage stage) =>
    [
        .. stage.Rows().Select(row => row[..row.IndexOf(':')]).Except(before.Select(row => row[..row.IndexOf(':')]))
            .Select(row => row[..row.IndexOf(' ')]),
    ];

    private static void Drain(MessageStage stage)
    {
        if (stage.Sandbox.DrainQueue().Failed > 0)
        {
            throw new FaultException<OrganizationServiceFault>(new OrganizationServiceFault(), new FaultReason("A job failed."));
        }
    }

    [GeneratedRegex(@"^[\p{Lu}'][^\n]*\.$")]
    private static partial Regex Sentence();
}
