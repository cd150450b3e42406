using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmOnboarding.Dataverse.Evaluation;
using CrmOnboarding.Dataverse.Facts;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Settings;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Adoption.References;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Reporting;

/// <summary>
/// Customers from whom the one of a plan can learn, with what they did about the challenges in common (C-09). Only customers who agreed to
/// be named are looked at. Three calls, two for each 250 of those customers, and one more for every further 5,000 rows.
/// </summary>
internal static class SimilarCustomerFigures
{
    /// <summary>How many customers are named where nobody says.</summary>
    public const int Usual = 5;

    /// <summary>How many customers are named at most.</summary>
    public const int Most = 50;

    /// <summary>Finds them.</summary>
    /// <param name="service">Where to read.</param>
    /// <param name="planId">The plan.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="today">The day on which somebody would be named.</param>
    /// <exception cref="DomainException">The plan is gone.</exception>
    public static Report Of(IOrganizationService service, Guid planId, int most, Date today)
    {
        var own = service.ReadAll(ReferenceRows.Plan(planId)).ToList();
        if (own.Count == 0)
        {
            throw new DomainException(EvaluationMessages.NoSuchPlan(planId));
        }

        var asks = service.ReadAll(ReferenceRows.Asks()).ToLookup(row => ReferenceRows.CustomerOf(row));
        var plans = asks.Where(same => ReferenceRows.MayBeNamed(same)).Select(ReferenceRows.NewestPlan).ToList();
        var parts = Parts.Read(service, [planId, .. plans.Select(ReferenceRows.PlanIdOf)]);
        var customer = ReferenceRows.Customer(own[0], planId, parts.Products[planId], parts.Challenges[planId], []);
        var others = plans.ToDictionary(
            row => ReferenceRows.PlanIdOf(row).ToString(),
            row => row);
        var found = SimilarCustomers.Find(
            customer,
            others.Where(each => ReferenceRows.CustomerOf(each.Value) != ReferenceRows.CustomerOf(own[0])).Select(each =>
            {
                var id = ReferenceRows.PlanIdOf(each.Value);
                return ReferenceRows.Customer(
                    each.Value, id, parts.Products[id], parts.Challenges[id], asks[ReferenceRows.CustomerOf(each.Value)]);
            }),
            today, most, RulesetRows.Published(service).Rules.References);
        return new Report(found.Count, JsonText.Of(json =>
        {
            json.List("customers", found, (each, similar) => Write(each, similar, others[similar.Customer.Name], parts));
            json.List("challenges", parts.Challenges[planId].GroupBy(ReferenceRows.TopicOf).Where(same => same.Key is not null),
                (each, topic) =>
            {
                each.Number("topic", int.Parse(topic.Key!, CultureInfo.InvariantCulture));
                each.Text("label", ReferenceRows.TopicLabel(topic.First()));
                each.Texts("customers", found
                    .Where(similar => similar.SharedChallenges.Contains(topic.Key!))
                    .Select(similar => ReferenceRows.NameOf(others[similar.Customer.Name])));
            });
        }));
    }

    private static void Write(JsonText json, SimilarCustomer similar, Row row, Parts parts)
    {
        var planId = ReferenceRows.PlanIdOf(row);
        json.Id("plan", planId);
        json.Text("name", ReferenceRows.NameOf(row));
        json.Text("industry", similar.Customer.Industry);
        json.Number("employees", similar.Customer.Employees);
        json.Texts("products", similar.Customer.Products);
        json.Text("consent", similar.Customer.Consent.ToString());
        json.Number("likeness", similar.Likeness);
        json.List("challenges", parts.Challenges[planId].Where(row => similar.SharedChallenges.Contains(ReferenceRows.TopicOf(row)!))
            .Select(challenge => new Learnt(challenge)), static (each, learnt) =>
        {
            each.Number("topic", int.Parse(ReferenceRows.TopicOf(learnt.Row)!, CultureInfo.InvariantCulture));
            each.Text("label", ReferenceRows.TopicLabel(learnt.Row));
            each.Text("whatTheyDid", learnt.Row.Text(DiscoveryTable.Answer));
        });
    }

    private sealed class Learnt(Row row)
    {
        public Row Row => row;
    }

    /// <summary>What the plans of customers are compared by.</summary>
    private sealed class Parts
    {
        private Parts(ILookup<Guid, Row> products, ILookup<Guid, Row> challenges)
        {
            Products = products;
            Challenges = challenges;
        }

        public ILookup<Guid, Row> Products { get; }

        public ILookup<Guid, Row> Challenges { get; }

        public static Parts Read(IOrganizationService service, IReadOnlyList<Guid> planIds)
        {
            var products = new List<Row>();
            var challenges = new List<Row>();
            for (var start = 0; start < planIds.Count; start += StoredPlan.MostAtOnce)
            {
                object[] some = [.. planIds.Skip(start).Take(StoredPlan.MostAtOnce).Distinct().Cast<object>()];
                products.AddRange(service.ReadAll(
                    FactQuery.Of(WorkstreamTable.LogicalName, WorkstreamTable.Id, [WorkstreamTable.ProductName], some)));
                challenges.AddRange(service.ReadAll(ReferenceRows.ChallengesOf(some)));
            }

            return new Parts(
                products.ToLookup(row => row.Reference(FactQuery.PlanColumn)!.Id),
                challenges.ToLookup(row => row.Reference(FactQuery.PlanColumn)!.Id));
        }
    }
}
