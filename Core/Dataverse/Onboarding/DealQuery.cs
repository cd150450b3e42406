using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.People;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Evaluation;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Onboarding;

/// <summary>Reads an opportunity with everything around it in one query.</summary>
/// <remarks>
/// Every link except the one to the lines finds at most one row, so the result has one row per line: of the deal's workstreams only the
/// first is joined, because all of them together would multiply the lines. Where a customization made two first ones, the lines still
/// count once.
/// </remarks>
internal static class DealQuery
{
    private const string Line = "line";
    private const string Product = "product";
    private const string Account = "account";
    private const string Contact = "contact";
    private const string Owner = "owner";
    private const string Csm = "csm";
    private const string ProjectManager = "projectmanager";
    private const string Unit = "unit";
    private const string Organization = "organization";
    private const string Settings = "settings";
    private const string Lead = "lead";
    private const string Source = "source";
    private const string Plan = "plan";
    private const int FirstLine = 1;

    /// <summary>The columns that <see cref="AnswersOf"/> reads.</summary>
    private static readonly string[] Answers =
    [
        OpportunityTable.TermMonths, OpportunityTable.MonthlyValue, OpportunityTable.SetupFee, OpportunityTable.BillStartOn,
        OpportunityTable.TargetGoLiveOn, OpportunityTable.TargetGoLiveReason, OpportunityTable.Goal, OpportunityTable.GoalMetric,
        OpportunityTable.GoalTarget, OpportunityTable.GoalTargetOn, OpportunityTable.SuccessCriteria,
        OpportunityTable.SuccessCriteriaConfirmed, OpportunityTable.ChampionId, OpportunityTable.EconomicBuyerId,
        OpportunityTable.DailyUserId, OpportunityTable.BillRecipientId, OpportunityTable.ExecutivePeerId, OpportunityTable.Promises,
        OpportunityTable.NoPromises, OpportunityTable.Concerns, OpportunityTable.NoConcerns, OpportunityTable.PlanReadiness,
        OpportunityTable.Pain, OpportunityTable.BuyingReasons, OpportunityTable.Alternatives, OpportunityTable.TechnicalEnvironment,
        OpportunityTable.TechnicalNotApplicable,
    ];

    /// <summary>The columns of a deal that the onboarding takes over.</summary>
    private static readonly string[] Facts =
    [
        OpportunityTable.Name, OpportunityTable.CustomerId, OpportunityTable.ActualValue, OpportunityTable.ExchangeRate,
        OpportunityTable.CurrencyId, OpportunityTable.ContractSignedOn, .. Answers, OpportunityTable.CsmId,
        OpportunityTable.ProjectManagerId, OpportunityTable.Complexity, OpportunityTable.DealType, OpportunityTable.ServiceLevel,
        OpportunityTable.ExpectedEffort, OpportunityTable.ExpectedResultsOn, OpportunityTable.OnboardingIntent,
        OpportunityTable.FirstYearIntent, OpportunityTable.ProgramPlanBegunOn, OpportunityTable.ProgramPlanContent,
        OpportunityTable.ProgramPlanMeasurement, OpportunityTable.ProgramPlanAlignedOn, OpportunityTable.CopiedFromId,
    ];

    private static readonly string[] LineColumns =
    [
        OpportunityProductTable.Id, OpportunityProductTable.ProductId, OpportunityProductTable.ProductDescription,
        OpportunityProductTable.Quantity, OpportunityProductTable.Description, OpportunityProductTable.LineItemNumber,
    ];

    private static readonly string[] FactsOfLines =
        [.. LineColumns.Select(column => Line + "." + column), Product + "." + ProductTable.Name];

    /// <summary>The opportunity with an id; null when there is none, for instance because it was deleted meanwhile.</summary>
    public static DealRow? Find(IOrganizationService service, Guid opportunityId)
    {
        var rows = service.ReadEntities(Build(opportunityId));
        return rows.Count == 0 ? null : Map(rows);
    }

    private static QueryExpression Build(Guid opportunityId)
    {
        var query = new QueryExpression(OpportunityTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
            [
                .. Facts, OpportunityTable.StateCode, OpportunityTable.OwnerId, OpportunityTable.ActualCloseDate,
                OpportunityTable.CreatedOn, OpportunityTable.EstimatedCloseDate, OpportunityTable.Probability,
            ]),
        };
        query.Criteria.AddCondition(OpportunityTable.Id, ConditionOperator.Equal, opportunityId);

        query.Outer(OpportunityTable.Id, OpportunityProductTable.LogicalName, OpportunityProductTable.OpportunityId, Line, LineColumns)
            .Outer(OpportunityProductTable.ProductId, ProductTable.LogicalName, ProductTable.Id, Product, ProductTable.Name);
        query.Outer(OpportunityTable.CustomerId, AccountTable.LogicalName, AccountTable.Id, Account,
            AccountTable.Name, AccountTable.NumberOfEmployees, AccountTable.CalendarId, AccountTable.Region, AccountTable.IndustryCode,
            AccountTable.SegmentOverride, AccountTable.SegmentReason, AccountTable.SegmentApprovedById, AccountTable.VendorIndustry);
        query.Outer(OpportunityTable.CustomerId, ContactTable.LogicalName, ContactTable.Id, Contact, ContactTable.FullName);
        JoinUser(query, OpportunityTable.OwningUser, Owner);
        JoinUser(query, OpportunityTable.CsmId, Csm);
        query.Outer(OpportunityTable.ProjectManagerId, SystemUserTable.LogicalName, SystemUserTable.Id, ProjectManager,
            SystemUserTable.IsDisabled);
        OwnerProfile.JoinOrganization(
            query.Outer(SystemColumns.OwningBusinessUnit, BusinessUnitTable.LogicalName, BusinessUnitTable.Id, Unit), Organization);

        query.Outer(OpportunityTable.CopiedFromId, OpportunityTable.LogicalName, OpportunityTable.Id, Source,
            [OpportunityTable.Id, .. Answers]);
        var lead = query.Outer(OpportunityTable.Id, WorkstreamTable.LogicalName, WorkstreamTable.OpportunityId, Lead,
            WorkstreamTable.PlanId, WorkstreamTable.WorkstreamKey, WorkstreamTable.Day0On, WorkstreamTable.Status,
            WorkstreamTable.DealMark);
        lead.LinkCriteria.AddCondition(WorkstreamTable.Line, ConditionOperator.Equal, FirstLine);
        // A deal that was onboarded for another customer before has a first workstream there too, which is cancelled.
        lead.LinkCriteria.AddCondition(WorkstreamTable.Status, ConditionOperator.NotEqual, ChoiceValues.Number(WorkstreamStatus.Cancelled));
        lead.Outer(WorkstreamTable.PlanId, PlanTable.LogicalName, PlanTable.Id, Plan, PlanTable.Status, SystemColumns.StateCode);
        return query;
    }

    private static void JoinUser(QueryExpression query, string column, string alias) =>
        query.Outer(column, SystemUserTable.LogicalName, SystemUserTable.Id, alias, SystemUserTable.IsDisabled)
            .Outer(SystemUserTable.Id, UserSettingsTable.LogicalName, UserSettingsTable.UserId, alias + Settings,
                UserSettingsTable.UiLanguageId, UserSettingsTable.TimeZoneCode);

    private static DealRow Map(IReadOnlyList<Entity> entities)
    {
        IReadOnlyList<Row> rows = [.. entities.Select(entity => new Row(entity))];
        var deal = rows[0];
        var salesRep = Candidate(deal, OpportunityTable.OwnerId, Owner);
        var csm = Candidate(deal, OpportunityTable.CsmId, Csm);
        var monthlyValue = EngagementModel.MonthlyValue(
            deal.Money(OpportunityTable.MonthlyValue), deal.Money(OpportunityTable.ActualValue), deal.Whole(OpportunityTable.TermMonths),
            Ruleset.Shipped.Engagement);
        var topic = deal.Text(OpportunityTable.Name) ?? string.Empty;
        var sold = SoldLines(rows);
        return new DealRow
        {
            Id = deal.Id,
            Stored = deal,
            Topic = topic,
            State = deal.Option(OpportunityTable.StateCode) ?? OpportunityTable.StateOpen,
            Customer = deal.Reference(OpportunityTable.CustomerId),
            CustomerName = deal.Linked(Account).Text(AccountTable.Name) ?? deal.Linked(Contact).Text(ContactTable.FullName) ?? string.Empty,
            Employees = deal.Linked(Account).Whole(AccountTable.NumberOfEmployees),
            Calendar = deal.Linked(Account).Reference(AccountTable.CalendarId),
            Region = deal.Linked(Account).Text(AccountTable.Region),
            Industry = deal.Linked(Account).Label(AccountTable.IndustryCode),
            VendorIndustry = deal.Linked(Account).Text(AccountTable.VendorIndustry),
            Complexity = deal.Choice<Complexity>(OpportunityTable.Complexity),
            DealType = deal.Choice<DealType>(OpportunityTable.DealType),
            SegmentOverride = OverrideOf(deal.Linked(Account)),
            SalesRep = salesRep,
            Profile = ProfileOf(deal, csm is { IsDisabled: false } ? Csm : Owner),
            ClosedOn = deal.Date(OpportunityTable.ActualCloseDate),
            ExpectedOn = deal.Date(OpportunityTable.EstimatedCloseDate),
            Probability = deal.Whole(OpportunityTable.Probability),
            CreatedOn = deal.Date(OpportunityTable.CreatedOn),
            ContractSignedOn = deal.Date(OpportunityTable.ContractSignedOn),
            MonthlyValue = monthlyValue,
            // The rate is foreign units for one of the base currency; without one the amount is in the base currency already.
            MonthlyValueInBaseCurrency = deal.Decimal(OpportunityTable.ExchangeRate) is > 0 and var rate
                ? monthlyValue / rate
                : monthlyValue,
            Currency = deal.Reference(OpportunityTable.CurrencyId),
            Csm = csm,
            ProjectManager = Candidate(deal, OpportunityTable.ProjectManagerId, ProjectManager),
            Mark = DealMark.Of(
                entities, Facts, FactsOfLines, deal.Reference(OpportunityTable.CsmId), deal.Reference(OpportunityTable.ProjectManagerId)),
            Lines = sold.Count == 0
                ? [new DealRowLine(deal.Id, FirstLine, topic, null, null)]
                : [.. sold.Select(line => line.ToDealLine(topic))],
            Handoff = HandoffOf(deal, [.. sold.Select(line => line.ToScopeLine(topic))]),
            Lead = LeadOf(deal),
        };
    }

    // Lines without a number come last; the id settles ties, so that a repetition numbers them the same.
    private static IReadOnlyList<SoldLine> SoldLines(IReadOnlyList<Row> rows) =>
    [
        .. rows.Select(row => row.Linked(Line))
            .Where(line => line.Key(OpportunityProductTable.Id) is not null)
            .GroupBy(line => line.Key(OpportunityProductTable.Id))
            .Select(copies => copies.First())
            .OrderBy(line => line.Whole(OpportunityProductTable.LineItemNumber) ?? int.MaxValue)
            .ThenBy(line => line.Key(OpportunityProductTable.Id))
            .Select((line, index) => new SoldLine(FirstLine + index, line)),
    ];

    private static SegmentOverride? OverrideOf(Row account) =>
        account.Choice<Segment>(AccountTable.SegmentOverride) is { } segment
        && account.Text(AccountTable.SegmentReason)?.Trim() is { Length: > 0 } reason
        && account.Reference(AccountTable.SegmentApprovedById) is not null
            ? new SegmentOverride(segment, reason)
            : null;

    private static LeadWorkstream? LeadOf(Row deal)
    {
        var lead = deal.Linked(Lead);
        return lead.Reference(WorkstreamTable.PlanId) is { } plan
            ? new LeadWorkstream
            {
                PlanId = plan.Id,
                Key = WorkstreamKey.Read(lead.Text(WorkstreamTable.WorkstreamKey)),
                Day0 = lead.Date(WorkstreamTable.Day0On),
                Status = lead.Choice<WorkstreamStatus>(WorkstreamTable.Status) ?? WorkstreamStatus.InProgress,
                Mark = DealMark.Read(lead.Text(WorkstreamTable.DealMark)),
                PlanStatus = deal.Linked(Plan).Choice<PlanStatus>(PlanTable.Status) ?? PlanStatus.Onboarding,
                IsPlanArchived = deal.Linked(Plan).Option(SystemColumns.StateCode) is { } state && state != SystemColumns.Active,
            }
            : null;
    }

    private static OwnerCandidate? Candidate(Row deal, string column, string user) =>
        deal.Reference(column) is { } reference ? new OwnerCandidate(reference, deal.Linked(user).Yes(SystemUserTable.IsDisabled)) : null;

    private static OwnerProfile ProfileOf(Row deal, string user) => new(
        Languages.Of(
            deal.Linked(user + Settings).Whole(UserSettingsTable.UiLanguageId),
            deal.Linked(Organization).Whole(OrganizationTable.LanguageCode)),
        deal.Linked(user + Settings).Whole(UserSettingsTable.TimeZoneCode));

    // A program plan that is begun says itself how far it is; before, what was typed counts.
    private static HandoffFacts HandoffOf(Row deal, IReadOnlyList<ScopeLine> lines)
    {
        var facts = AnswersOf(deal, lines);
        var program = new ProgramPlan
        {
            BegunOn = deal.Date(OpportunityTable.ProgramPlanBegunOn),
            Goals = facts.Goal,
            Content = deal.Text(OpportunityTable.ProgramPlanContent),
            Measurement = deal.Text(OpportunityTable.ProgramPlanMeasurement),
            AlignedWithSalesOn = deal.Date(OpportunityTable.ProgramPlanAlignedOn),
        };
        facts = program.IsBegun ? program.HandOver(facts) : facts;
        var source = deal.Linked(Source);
        return source.Key(OpportunityTable.Id) is null ? facts : facts with { CopiedFrom = AnswersOf(source, lines: []) };
    }

    private static HandoffFacts AnswersOf(Row deal, IReadOnlyList<ScopeLine> lines) => new()
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
            Row.Key(OpportunityProductTable.Id)!.Value, Number, ProductName(topic), Row.Reference(OpportunityProductTable.ProductId),
            Row.Decimal(OpportunityProductTable.Quantity));

        public ScopeLine ToScopeLine(string topic) => new(
            ProductName(topic), Row.Decimal(OpportunityProductTable.Quantity), Row.Text(OpportunityProductTable.Description));

        private string ProductName(string topic) =>
            Row.Linked(Product).Text(ProductTable.Name) ?? Row.Text(OpportunityProductTable.ProductDescription) ?? topic;
    }
}
