using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Adoption.References;
using CrmOnboarding.Domain.Adoption.Stories;
using CrmOnboarding.Domain.Cadence.Listening;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Facts;

/// <summary>Customers as others learn from them, as stored: their newest plan, their account, what they were asked and answered.</summary>
internal static class ReferenceRows
{
    private const string PlanAlias = "plan";
    private const string Account = "account";

    private static readonly string[] PlanColumns =
    [
        PlanTable.Id, PlanTable.Name, PlanTable.CustomerId, PlanTable.Industry, PlanTable.HealthBand, PlanTable.WorstSeverity,
        PlanTable.Day0On,
    ];

    /// <summary>The query for every time that a customer was asked to be a reference, with their plan and account.</summary>
    public static QueryExpression Asks()
    {
        var query = new QueryExpression(AdvocacyTable.LogicalName)
        {
            ColumnSet = new ColumnSet(AdvocacyTable.AskedOn, AdvocacyTable.Answer, AdvocacyTable.Consent),
        };
        query.Criteria.ActiveOnly();
        query.Criteria.AddCondition(AdvocacyTable.Kind, ConditionOperator.Equal, ChoiceValues.Number(AdvocacyKind.Reference));
        Join(query.Inner(AdvocacyTable.PlanId, PlanTable.LogicalName, PlanTable.Id, PlanAlias, PlanColumns));
        query.AddOrder(AdvocacyTable.Id, OrderType.Ascending);
        return query;
    }

    /// <summary>The query for a plan and its account, shaped like <see cref="Asks"/>.</summary>
    public static QueryExpression Plan(Guid planId)
    {
        var query = new QueryExpression(PlanTable.LogicalName) { ColumnSet = new ColumnSet(PlanTable.Id) };
        query.Criteria.AddCondition(PlanTable.Id, ConditionOperator.Equal, planId);
        Join(query.Inner(PlanTable.Id, PlanTable.LogicalName, PlanTable.Id, PlanAlias, PlanColumns));
        return query;
    }

    /// <summary>The query for the challenges of plans that name their topic.</summary>
    public static QueryExpression ChallengesOf(object[] planIds)
    {
        var query = FactQuery.Of(
            DiscoveryTable.LogicalName, DiscoveryTable.Id, [DiscoveryTable.Name, DiscoveryTable.Topic, DiscoveryTable.Answer], planIds);
        query.Criteria.AddCondition(DiscoveryTable.Kind, ConditionOperator.Equal, ChoiceValues.Number(DiscoveryKind.Challenge));
        query.Criteria.AddCondition(DiscoveryTable.Topic, ConditionOperator.NotNull);
        return query;
    }

    /// <summary>The customer of a row out of <see cref="Asks"/> or <see cref="Plan"/>; the plan where the customer was deleted.</summary>
    public static Guid CustomerOf(Row row) => row.Linked(PlanAlias).Reference(PlanTable.CustomerId)?.Id ?? PlanIdOf(row);

    /// <summary>Its plan.</summary>
    public static Guid PlanIdOf(Row row) => row.Linked(PlanAlias).Key(PlanTable.Id) ?? row.Id;

    /// <summary>What people call the customer.</summary>
    public static string NameOf(Row row) =>
        row.Linked(Account).Text(AccountTable.Name) ?? row.Linked(PlanAlias).Text(PlanTable.Name) ?? string.Empty;

    /// <summary>The value of a challenge's topic; null where it names none.</summary>
    public static string? TopicOf(Row challenge) => challenge.Option(DiscoveryTable.Topic)?.ToString(CultureInfo.InvariantCulture);

    /// <summary>What people call the topic.</summary>
    public static string? TopicLabel(Row challenge) => challenge.Label(DiscoveryTable.Topic);

    /// <summary>Whether the customer's last word was that they may be named.</summary>
    public static bool MayBeNamed(IEnumerable<Row> asks) => ConsentOf(asks) is ReferenceConsent.Public or ReferenceConsent.Private;

    /// <summary>Of the asks of one customer, one in their newest plan.</summary>
    public static Row NewestPlan(IEnumerable<Row> asks) =>
        asks.OrderBy(row => row.Linked(PlanAlias).Date(PlanTable.Day0On)).ThenBy(PlanIdOf).Last();

    /// <summary>A customer to the rules; its name there is the id of the plan, because two customers can be called the same.</summary>
    /// <param name="row">Out of <see cref="Asks"/> or <see cref="Plan"/>.</param>
    /// <param name="planId">Its plan.</param>
    /// <param name="products">The workstreams of the plan.</param>
    /// <param name="challenges">The challenges of the plan.</param>
    /// <param name="asks">Every time that the customer was asked.</param>
    public static ReferenceCustomer Customer(
        Row row, Guid planId, IEnumerable<Row> products, IEnumerable<Row> challenges, IEnumerable<Row> asks)
    {
        var plan = row.Linked(PlanAlias);
        return new ReferenceCustomer
        {
            Name = planId.ToString(),
            Industry = plan.Text(PlanTable.Industry),
            Employees = row.Linked(Account).Whole(AccountTable.NumberOfEmployees),
            Products = [.. products.Select(line => line.Text(WorkstreamTable.ProductName)).OfType<string>().Distinct()],
            Challenges = [.. challenges.Select(TopicOf).OfType<string>().Distinct()],
            Consent = ConsentOf(asks),
            AskedOn = [.. asks.Select(ask => ask.Date(AdvocacyTable.AskedOn)).OfType<Date>()],
            Health = plan.Choice<HealthBand>(PlanTable.HealthBand) ?? HealthBand.Unknown,
            HasSevereRisk = plan.Choice<RiskSeverity>(PlanTable.WorstSeverity) >= RiskSeverity.High,
        };
    }

    private static void Join(LinkEntity plan) =>
        plan.Outer(PlanTable.CustomerId, AccountTable.LogicalName, AccountTable.Id, Account,
            AccountTable.Name, AccountTable.NumberOfEmployees);

    /// <summary>What the customer answered last.</summary>
    private static ReferenceConsent ConsentOf(IEnumerable<Row> asks)
    {
        var last = asks.OrderBy(ask => ask.Date(AdvocacyTable.AskedOn)).ThenBy(ask => ask.Id).ToList();
        return last.Count == 0 ? ReferenceConsent.NotAsked : ConsentOf(last[last.Count - 1]);
    }

    private static ReferenceConsent ConsentOf(Row ask) => ask.Choice<AdvocacyAnswer>(AdvocacyTable.Answer) switch
    {
        AdvocacyAnswer.No => ReferenceConsent.Refused,
        AdvocacyAnswer.Later => ReferenceConsent.Later,
        AdvocacyAnswer.Yes => ask.Choice<Consent>(AdvocacyTable.Consent) switch
        {
            Consent.Public => ReferenceConsent.Public,
            Consent.Named => ReferenceConsent.Private,
            Consent.Refused => ReferenceConsent.Refused,
            _ => ReferenceConsent.NotAsked,
        },
        _ => ReferenceConsent.NotAsked,
    };
}
