using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Templates;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Onboarding;

/// <summary>Reads an opportunity with everything around it in one query.</summary>
/// <remarks>
/// Every link but the one to the lines finds at most one row, so the result has one row a line: of the deal's workstreams only the first
/// is joined, because all of them together would multiply the lines.
/// </remarks>
internal static class DealQuery
{
    private const string Line = "line";
    private const string Product = "product";
    private const string Account = "account";
    private const string Contact = "contact";
    private const string Owner = "owner";
    private const string Settings = "settings";
    private const string Lead = "lead";
    private const string Plan = "plan";
    private const int FirstLine = 1;

    private static readonly string[] Columns =
    [
        OpportunityTable.Name, OpportunityTable.StateCode, OpportunityTable.CustomerId, OpportunityTable.OwnerId,
        OpportunityTable.ActualCloseDate, OpportunityTable.CreatedOn, OpportunityTable.ActualValue, OpportunityTable.ExchangeRate,
        OpportunityTable.CurrencyId, OpportunityTable.TermMonths, OpportunityTable.MonthlyValue, OpportunityTable.SetupFee,
        OpportunityTable.BillStartOn, OpportunityTable.ContractSignedOn, OpportunityTable.TargetGoLiveOn,
        OpportunityTable.TargetGoLiveReason, OpportunityTable.Goal, OpportunityTable.GoalMetric, OpportunityTable.GoalTarget,
        OpportunityTable.GoalTargetOn, OpportunityTable.SuccessCriteria, OpportunityTable.SuccessCriteriaConfirmed,
        OpportunityTable.ChampionId, OpportunityTable.EconomicBuyerId, OpportunityTable.DailyUserId, OpportunityTable.BillRecipientId,
        OpportunityTable.ExecutivePeerId, OpportunityTable.Promises, OpportunityTable.NoPromises, OpportunityTable.Concerns,
        OpportunityTable.NoConcerns, OpportunityTable.PlanReadiness, OpportunityTable.Pain, OpportunityTable.BuyingReasons,
        OpportunityTable.Alternatives, OpportunityTable.TechnicalEnvironment, OpportunityTable.TechnicalNotApplicable,
        OpportunityTable.CsmId, OpportunityTable.ProjectManagerId,
    ];

    /// <summary>The opportunity with an id; null when there is none, for instance because it was deleted meanwhile.</summary>
    public static DealRow? Find(IOrganizationService service, Guid opportunityId)
    {
        var rows = service.Read(Build(opportunityId));
        return rows.Count == 0 ? null : Map(rows);
    }

    private static QueryExpression Build(Guid opportunityId)
    {
        var query = new QueryExpression(OpportunityTable.LogicalName) { ColumnSet = new ColumnSet(Columns) };
        query.Criteria.AddCondition(OpportunityTable.Id, ConditionOperator.Equal, opportunityId);

        query.Outer(OpportunityTable.Id, OpportunityProductTable.LogicalName, OpportunityProductTable.OpportunityId, Line,
                OpportunityProductTable.Id, OpportunityProductTable.ProductId, OpportunityProductTable.ProductDescription,
                OpportunityProductTable.Quantity, OpportunityProductTable.Description, OpportunityProductTable.LineItemNumber)
            .Outer(OpportunityProductTable.ProductId, ProductTable.LogicalName, ProductTable.Id, Product, ProductTable.Name);
        query.Outer(OpportunityTable.CustomerId, AccountTable.LogicalName, AccountTable.Id, Account,
            AccountTable.Name, AccountTable.NumberOfEmployees);
        query.Outer(OpportunityTable.CustomerId, ContactTable.LogicalName, ContactTable.Id, Contact, ContactTable.FullName);
        query.Outer(OpportunityTable.OwningUser, SystemUserTable.LogicalName, SystemUserTable.Id, Owner, SystemUserTable.IsDisabled)
            .Outer(SystemUserTable.Id, UserSettingsTable.LogicalName, UserSettingsTable.UserId, Settings, UserSettingsTable.UiLanguageId);

        var lead = query.Outer(OpportunityTable.Id, WorkstreamTable.LogicalName, WorkstreamTable.OpportunityId, Lead,
            WorkstreamTable.PlanId, WorkstreamTable.Day0On, WorkstreamTable.Status);
        lead.LinkCriteria.AddCondition(WorkstreamTable.Line, ConditionOperator.Equal, FirstLine);
        lead.Outer(WorkstreamTable.PlanId, PlanTable.LogicalName, PlanTable.Id, Plan, PlanTable.Status);
        return query;
    }

    private static DealRow Map(IReadOnlyList<Row> rows)
    {
        var deal = rows[0];
        var monthlyValue = EngagementModel.MonthlyValue(
            deal.Money(OpportunityTable.MonthlyValue), deal.Money(OpportunityTable.ActualValue), deal.Whole(OpportunityTable.TermMonths));
        var topic = deal.Text(OpportunityTable.Name) ?? string.Empty;
        var sold = SoldLines(rows);
        return new DealRow
        {
            Id = deal.Id,
            Topic = topic,
            State = deal.Option(OpportunityTable.StateCode) ?? OpportunityTable.StateOpen,
            Customer = deal.Reference(OpportunityTable.CustomerId),
            CustomerName = deal.Linked(Account).Text(AccountTable.Name) ?? deal.Linked(Contact).Text(ContactTable.FullName) ?? string.Empty,
            Employees = deal.Linked(Account).Whole(AccountTable.NumberOfEmployees),
            Owner = deal.Linked(Owner).Yes(SystemUserTable.IsDisabled) ? null : deal.Reference(OpportunityTable.OwnerId),
            Language = Languages.FromCode(deal.Linked(Settings).Whole(UserSettingsTable.UiLanguageId)),
            ClosedOn = deal.Date(OpportunityTable.ActualCloseDate),
            CreatedOn = deal.Date(OpportunityTable.CreatedOn),
            ContractSignedOn = deal.Date(OpportunityTable.ContractSignedOn),
            MonthlyValue = monthlyValue,
            // The rate is foreign units for one of the base currency; without one the amount is in the base currency already.
            MonthlyValueInBaseCurrency = deal.Decimal(OpportunityTable.ExchangeRate) is > 0 and var rate ? monthlyValue / rate : monthlyValue,
            Currency = deal.Reference(OpportunityTable.CurrencyId),
            Csm = deal.Reference(OpportunityTable.CsmId),
            ProjectManager = deal.Reference(OpportunityTable.ProjectManagerId),
            Lines = sold.Count == 0 ? [new DealRowLine(FirstLine, topic, null, null)] : [.. sold.Select(line => line.ToDealLine(topic))],
            Handoff = HandoffOf(deal, [.. sold.Select(line => line.ToScopeLine(topic))]),
            Lead = LeadOf(deal),
        };
    }

    // Lines without a number come last; the id settles ties, so that a repetition numbers them the same.
    private static IReadOnlyList<SoldLine> SoldLines(IReadOnlyList<Row> rows) =>
    [
        .. rows.Select(row => row.Linked(Line))
            .Where(line => line.Key(OpportunityProductTable.Id) is not null)
            .OrderBy(line => line.Whole(OpportunityProductTable.LineItemNumber) ?? int.MaxValue)
            .ThenBy(line => line.Key(OpportunityProductTable.Id))
            .Select((line, index) => new SoldLine(FirstLine + index, line)),
    ];

    private static LeadWorkstream? LeadOf(Row deal)
    {
        var lead = deal.Linked(Lead);
        return lead.Reference(WorkstreamTable.PlanId) is { } plan
            ? new LeadWorkstream(
                plan.Id,
                lead.Date(WorkstreamTable.Day0On),
                lead.Choice<WorkstreamStatus>(WorkstreamTable.Status) ?? WorkstreamStatus.InProgress,
                deal.Linked(Plan).Choice<PlanStatus>(PlanTable.Status) ?? PlanStatus.Onboarding)
            : null;
    }

    private static HandoffFacts HandoffOf(Row deal, IReadOnlyList<ScopeLine> lines) => new()
    {
        Goal = deal.Text(OpportunityTable.Goal),
        GoalMetric = deal.Text(OpportunityTable.GoalMetric),
        GoalTarget = deal.Text(OpportunityTable.GoalTarget),
        GoalTargetOn = deal.Date(OpportunityTable.GoalTargetOn),
        SuccessCriteria = deal.Text(OpportunityTable.SuccessCriteria),
        SuccessCriteriaConfirmed = deal.Yes(OpportunityTable.SuccessCriteriaConfirmed),
        Champion = Person(deal, OpportunityTable.ChampionId),
        EconomicBuyer = Person(deal, OpportunityTable.EconomicBuyerId),
        DailyUser = Person(deal, OpportunityTable.DailyUserId),
        BillRecipient = Person(deal, OpportunityTable.BillRecipientId),
        ExecutivePeer = Person(deal, OpportunityTable.ExecutivePeerId),
        Lines = lines,
        Promises = deal.Text(OpportunityTable.Promises),
        NoPromises = deal.Yes(OpportunityTable.NoPromises),
        PlanReadinessPercent = deal.Whole(OpportunityTable.PlanReadiness),
        TargetGoLiveOn = deal.Date(OpportunityTable.TargetGoLiveOn),
        TargetGoLiveReason = deal.Text(OpportunityTable.TargetGoLiveReason),
        Concerns = deal.Text(OpportunityTable.Concerns),
        NoConcerns = deal.Yes(OpportunityTable.NoConcerns),
        TermMonths = deal.Whole(OpportunityTable.TermMonths),
        MonthlyValue = deal.Money(OpportunityTable.MonthlyValue),
        SetupFee = deal.Money(OpportunityTable.SetupFee),
        BillStartOn = deal.Date(OpportunityTable.BillStartOn),
        Pain = deal.Text(OpportunityTable.Pain),
        BuyingReasons = deal.Text(OpportunityTable.BuyingReasons),
        Alternatives = deal.Text(OpportunityTable.Alternatives),
        TechnicalEnvironment = deal.Text(OpportunityTable.TechnicalEnvironment),
        TechnicalNotApplicable = deal.Yes(OpportunityTable.TechnicalNotApplicable),
    };

    private static string? Person(Row deal, string column) =>
        deal.Reference(column) is { } person ? person.Name ?? person.Id.ToString() : null;

    private readonly record struct SoldLine(int Number, Row Row)
    {
        public DealRowLine ToDealLine(string topic) => new(
            Number, ProductName(topic), Row.Reference(OpportunityProductTable.ProductId), Row.Decimal(OpportunityProductTable.Quantity));

        public ScopeLine ToScopeLine(string topic) => new(
            ProductName(topic), Row.Decimal(OpportunityProductTable.Quantity), Row.Text(OpportunityProductTable.Description));

        private string ProductName(string topic) =>
            Row.Linked(Product).Text(ProductTable.Name) ?? Row.Text(OpportunityProductTable.ProductDescription) ?? topic;
    }
}
