using System.Diagnostics.CodeAnalysis;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Demo.Input;
using CrmOnboarding.Demo.Loading;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Demo.Simulation;

/// <summary>
/// Opens and closes the deals of the book, in the order of dates and, within a day, of the file. A deal that is there, or
/// closed, already is skipped.
/// </summary>
internal sealed class SalesDesk
{
    /// <summary>Status -1 lets the platform choose the status reason.</summary>
    private static readonly OptionSetValue DefaultStatus = new(-1);

    private readonly IOrganizationService _service;
    private readonly OpportunityRow _rows;
    private readonly Queue<Deal> _toOpen;
    private readonly Queue<Deal> _toClose;
    private readonly Dictionary<Guid, int> _states;

    public SalesDesk(IOrganizationService service, BookOfBusiness book, OpportunityRow rows)
    {
        _service = service;
        _rows = rows;
        _states = service
            .All(new QueryExpression(OpportunityTable.LogicalName) { ColumnSet = new ColumnSet(OpportunityTable.StateCode) })
            .ToDictionary(row => row.Id, row => row.GetAttributeValue<OptionSetValue>(OpportunityTable.StateCode).Value);
        // A deal without a date exists from the start; OrderBy keeps the order of the file within a day.
        _toOpen = new Queue<Deal>(book.Deals.OrderBy(deal => deal.EngagedOn ?? DateOnly.MinValue));
        _toClose = new Queue<Deal>(book.Deals.Where(deal => deal.ClosedOn is not null).OrderBy(deal => deal.ClosedOn));
    }

    /// <summary>The next day on which a deal is created or closed; null when none is left.</summary>
    public DateOnly? NextDay
    {
        get
        {
            DateOnly? opens = _toOpen.TryPeek(out var next) ? next.EngagedOn ?? DateOnly.MinValue : null;
            var closes = _toClose.TryPeek(out next) ? next.ClosedOn : null;
            return opens is null || closes < opens ? closes : opens;
        }
    }

    /// <summary>Creates the opportunities whose first day has come, that day included.</summary>
    public void Open(DateOnly day)
    {
        while (_toOpen.TryPeek(out var deal) && (deal.EngagedOn ?? DateOnly.MinValue) <= day)
        {
            _toOpen.Dequeue();
            if (_states.TryAdd(OpportunityRow.IdOf(deal), OpportunityTable.StateOpen))
            {
                _service.Create(_rows.Of(deal));
            }
        }
    }

    /// <summary>Wins and loses the opportunities that were closed up to and including a day.</summary>
    /// <returns>How many were won.</returns>
    public int Close(DateOnly day)
    {
        var won = 0;
        while (_toClose.TryPeek(out var deal) && deal.ClosedOn <= day)
        {
            _toClose.Dequeue();
            var id = OpportunityRow.IdOf(deal);
            if (_states[id] != OpportunityTable.StateOpen)
            {
                continue;
            }

            _states[id] = deal.Stage == DealStage.Won ? OpportunityTable.StateWon : OpportunityTable.StateLost;
            Send(deal, id);
            won += deal.Stage == DealStage.Won ? 1 : 0;
        }

        return won;
    }

    [SuppressMessage("Style", "IDE0046", Justification = "Two messages, two branches.")]
    private void Send(Deal deal, Guid id)
    {
        var close = new Entity(OpportunityCloseTable.LogicalName)
        {
            [OpportunityCloseTable.OpportunityId] = new EntityReference(OpportunityTable.LogicalName, id),
            [SalesColumns.Subject] = SalesColumns.SubjectOf(deal),
            [SalesColumns.ActualEnd] = deal.ClosedOn!.Value.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
        };
        if (deal.Value is { } value)
        {
            close[SalesColumns.ActualRevenue] = new Money(value);
        }

        _service.Execute(deal.Stage == DealStage.Won
            ? new WinOpportunityRequest { OpportunityClose = close, Status = DefaultStatus }
            : new LoseOpportunityRequest { OpportunityClose = close, Status = DefaultStatus });
    }
}
