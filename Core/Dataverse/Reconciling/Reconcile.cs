using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Assigning;
using CrmOnboarding.Dataverse.Onboarding;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Settings;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Evaluation;
using CrmOnboarding.Domain.Reporting;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Reconciling;

/// <summary>
/// A slice of the nightly check that no customer is left to chance (N-22): won opportunities without a plan get one, and plans that do not
/// fit the state of their opportunity are brought in line, by the same use case as the steps. Last, what customer success managers carry is
/// counted again.
/// </summary>
/// <remarks>
/// A deal that cannot be onboarded, for instance without a customer, is named and passed over. One whose write is refused ends the whole
/// slice, and nothing of it is written: whoever sends slices sends smaller ones then, and passes over the deal that fails alone.
/// </remarks>
/// <param name="service">With the rights of the system user, in the transaction of the message.</param>
/// <param name="trace">Gets the decisions.</param>
/// <param name="userId">Who owns the rows when nobody else can.</param>
internal sealed class Reconcile(IOrganizationService service, TraceLog trace, Guid userId)
{
    private readonly List<Message> _missing = [];
    private readonly List<Message> _passedOver = [];

    /// <summary>How many won opportunities got a plan.</summary>
    public int Onboarded { get; private set; }

    /// <summary>How many plans that did not fit the state of their opportunity were brought in line.</summary>
    public int Aligned { get; private set; }

    /// <summary>One sentence for each deal that was found in question.</summary>
    public IReadOnlyList<Message> Found => _missing;

    /// <summary>One sentence for each deal that was passed over.</summary>
    public IReadOnlyList<Message> PassedOver => _passedOver;

    /// <summary>Where the next slice begins; null when no deal is left.</summary>
    public string? Next { get; private set; }

    /// <summary>Reconciles a slice.</summary>
    /// <param name="slice">Which.</param>
    /// <param name="moment">The moment of the message, UTC.</param>
    /// <param name="elapsed">How long the slice has taken so far.</param>
    public void Run(ReconcileSlice slice, DateTime moment, Func<TimeSpan> elapsed)
    {
        var rules = RulesetRows.Published(service).Rules;
        var question = slice.Question;
        var after = slice.After;
        do
        {
            after = question < DealsInQuestion.Questions ? Deals(question, after, slice, moment, rules)
                : slice.OnlyLists ? null
                : StoredLoads.Refresh(
                    service, Continuation.Read(after, slice.DealsPerBatch), Date.FromDateTime(moment), rules.Assignment);
            question += after is null ? 1 : 0;
            Next = question < ReconcileSlice.Stages ? ReconcileSlice.At(question, after) : null;
        }
        while (Next is not null && elapsed() < slice.Time);

        trace.Line("{0} onboarded, {1} aligned, {2} passed over; {3}.",
            Onboarded, Aligned, PassedOver.Count, Next is null ? "none is left" : "there are more");
    }

    /// <summary>Looks at a page of the deals of a question.</summary>
    /// <returns>Where the next page begins; null when none is left.</returns>
    private string? Deals(int question, string? after, ReconcileSlice slice, DateTime moment, Ruleset rules)
    {
        var query = DealsInQuestion.Of(question, slice.Since);
        query.PageInfo = Continuation.Read(after, slice.DealsPerBatch);
        var page = service.RetrieveMultiple(query);
        // The oldest win of a batch first: later deals of a customer join the plan of the first.
        foreach (var deal in Wanted(page, question, rules).OrderBy(row => row.Date(OpportunityTable.ActualCloseDate)))
        {
            Look(deal, question, slice, moment, rules);
        }

        return Continuation.After(page, query.PageInfo);
    }

    /// <summary>Of the deals without a plan, only those from the monthly value on that must have one.</summary>
    private IEnumerable<Row> Wanted(EntityCollection page, int question, Ruleset rules)
    {
        var rows = page.Entities.Select(entity => new Row(entity)).ToList();
        if (question > 0 || rows.Count == 0)
        {
            return rows;
        }

        var won = rows.Select(row => new WonOpportunity(row.Id, MonthlyValueOf(row, rules)));
        var planned = service.ReadAll(DealsInQuestion.WorkstreamsOf([.. rows.Select(row => (object)row.Id)]))
            .Select(row => row.Reference(WorkstreamTable.OpportunityId)!.Id);
        var wanted = new HashSet<Guid>(
            UnplannedWins.Find(won, planned, rules.Planning.WatchedMonthlyValue).Select(each => each.OpportunityId));
        return rows.Where(row => wanted.Contains(row.Id));
    }

    private static decimal? MonthlyValueOf(Row row, Ruleset rules)
    {
        var value = EngagementModel.MonthlyValue(
            row.Money(OpportunityTable.MonthlyValue), row.Money(OpportunityTable.ActualValue), row.Whole(OpportunityTable.TermMonths),
            rules.Engagement);
        return row.Decimal(OpportunityTable.ExchangeRate) is > 0 and var rate ? value / rate : value;
    }

    private void Look(Row deal, int question, ReconcileSlice slice, DateTime moment, Ruleset rules)
    {
        _missing.Add(question == 0 ? Sentence(deal, ReconcilingMessages.NoPlan) : Sentence(deal, ReconcilingMessages.DoesNotFit));
        if (slice.OnlyLists)
        {
            return;
        }

        if (slice.PassesOver)
        {
            _passedOver.Add(Sentence(deal, ReconcilingMessages.WriteRefused));
        }
        else if (question == 0 && deal.Date(OpportunityTable.ActualCloseDate) is { } won
            && Date.FromDateTime(moment) - won > rules.Planning.OldestWinDays)
        {
            _passedOver.Add(Sentence(deal, ReconcilingMessages.TooOld(won, rules.Planning.OldestWinDays)));
        }
        else
        {
            Ensure(deal, question, moment);
        }
    }

    private void Ensure(Row deal, int question, DateTime moment)
    {
        try
        {
            new EnsureOnboarding(service, trace, isPartOfMessage: true).Run(deal.Id, moment, userId);
            Onboarded += question == 0 ? 1 : 0;
            Aligned += question == 0 ? 0 : 1;
        }
        catch (DomainException rule)
        {
            // What the rules refuse, they refuse before anything is written.
            _passedOver.Add(Sentence(deal, rule.Reason));
        }
    }

    private static Message Sentence(Row deal, Message what) =>
        ReconcilingMessages.Deal(deal.Text(OpportunityTable.Name) ?? string.Empty, deal.Id, what);
}
