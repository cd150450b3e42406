using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Reporting;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Settings;
using CrmOnboarding.Dataverse.Templates;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Billing;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Onboarding;

/// <summary>
/// What an open opportunity would get if it were won: its plan or what it adds to the customer's, the first bill, and what the handoff
/// still lacks. It is made as a win makes it, and nothing is written. At most nine calls.
/// </summary>
/// <param name="service">With the rights of the system user.</param>
/// <param name="trace">Gets the decisions.</param>
/// <param name="language">Language of the sentences and labels.</param>
internal sealed class PlanPreview(IOrganizationService service, TraceLog trace, Language language)
{
    /// <summary>Draws it.</summary>
    /// <param name="opportunity">The opportunity, which the caller may see.</param>
    /// <param name="wonOn">The date of the win to imagine; null: the estimated close, else today.</param>
    /// <param name="today">Today where the caller is.</param>
    /// <param name="by">Who asks: would own the rows when nobody else can.</param>
    /// <exception cref="DomainException">The opportunity is gone or closed, or has no customer or too many lines.</exception>
    public Report Of(EntityReference opportunity, Date? wonOn, Date today, EntityReference by)
    {
        var deal = DealQuery.Find(service, opportunity.Id) ?? throw new DomainException(OnboardingMessages.DealGone);
        if (deal.State != OpportunityTable.StateOpen)
        {
            throw new DomainException(OnboardingMessages.NotOpen(deal.Topic));
        }

        var customer = deal.Customer ?? throw new DomainException(OnboardingMessages.NobodyToPrepareFor(deal.Topic));
        if (deal.Lines.Count > PlanLimits.MostLines)
        {
            throw new DomainException(OnboardingMessages.TooManyLines(deal.Topic, deal.Lines.Count, PlanLimits.MostLines));
        }

        var day0 = wonOn ?? deal.ExpectedOn ?? today;
        var rules = RulesetRows.Published(service).Rules;
        var known = CustomerPlans.Find(service, trace, customer.Id, deal.Id);
        var newDeal = new NewDeal(service, trace, deal, day0, day0.ToDateTime(), by);
        // A draft becomes whole by its win, so that the deal of a draft is shown the whole plan.
        var joined = known.OpenFor(day0) is { Status: not PlanStatus.Draft } open ? open : null;
        var made = joined is null ? newDeal.Make(customer, known.NextCycle, rules, deal.Lines, static whole => whole) : null;
        var engagement = made?.Engagement ?? EngagementRows.Read(service);
        var choice = made?.Choice ?? deal.Choices(engagement).First();
        var draft = made?.Draft ?? newDeal.Adding(joined!, choice.Segment);
        var answers = HandoffChecklist.Answer(deal.Handoff, rules.Handoff);
        var people = DealPeople.Of(service, deal, today);
        // "You" is said to the seller; to everybody else the seller has a name.
        var seller = deal.SalesRep?.Reference is { } rep && rep.Id != by.Id ? rep.Name : null;
        return new Report(draft.Items.Count, JsonText.Of(json =>
        {
            json.Text("topic", deal.Topic);
            json.Text("customer", deal.CustomerName);
            json.Day("wonOn", day0);
            json.Day("expectedOn", deal.ExpectedOn);
            json.Flag("joins", joined is not null);
            json.Text("segmentLabel", LabelTexts.Of(choice.Segment, language));
            json.Text("template", draft.Template.Code);
            json.Number("version", draft.Template.Version);
            json.Number("lengthDays", draft.Template.LengthDays);
            json.Text("why", Text(choice.Why));
            json.Number("monthlyValue", deal.MonthlyValueInBaseCurrency, 2);
            json.Number("employees", deal.Employees);
            json.List("rules", engagement.Asked, (each, rule) => Rule(each, rule, deal.IsMatchedBy(rule), choice.Rule));
            json.List("risks", made?.Risks ?? [], (each, risk) =>
            {
                each.Text("name", Text(RiskNames.Of(risk.RuleCode)));
                each.Text("severityLabel", LabelTexts.Of(risk.Severity, language));
                each.Text("reason", Text(risk.Reason));
            });
            json.List("items", draft.Items.OrderBy(item => item.DueOn).ThenBy(item => item.Sequence),
                (each, item) => Item(each, item, day0));
            json.Object("bill", BillOf(deal.Handoff, rules.Billing), Bill);
            json.Object("handoff", each => Handoff(each, answers, rules.Handoff, people, seller));
        }));
    }

    private void Rule(JsonText json, EngagementRule rule, bool matches, EngagementRule decided)
    {
        json.Text("name", rule.Name ?? (ShippedNames.OfRule(rule.Code ?? string.Empty) is { } name ? Text(name) : rule.TemplateCode));
        json.Number("monthlyValueFrom", rule.MonthlyValueFrom);
        json.Number("employeesFrom", rule.EmployeesFrom);
        json.Text("region", rule.Region);
        json.Texts("industries", rule.Industries);
        json.Texts("products", rule.Products);
        json.Text("complexityLabel", rule.Complexity is { } complexity ? LabelTexts.Of(complexity, language) : null);
        json.Text("dealTypeLabel", rule.DealType is { } type ? LabelTexts.Of(type, language) : null);
        json.Text("segmentLabel", LabelTexts.Of(rule.Segment, language));
        json.Text("template", rule.TemplateCode);
        json.Flag("matches", matches);
        json.Flag("decides", ReferenceEquals(rule, decided));
    }

    private void Item(JsonText json, DraftItem item, Date day0)
    {
        json.Text("name", ItemNames.Of(item, language));
        json.Day("dueOn", item.DueOn);
        json.Number("day", item.DueOn - day0);
        json.Text("phase", item.Phase.ToString());
        json.Text("phaseLabel", LabelTexts.Of(item.Phase, language));
        json.Text("kind", item.Kind.ToString());
        json.Text("kindLabel", LabelTexts.Of(item.Kind, language));
        json.Text("owner", item.OwnerRole.ToString());
        json.Text("ownerLabel", LabelTexts.Of(item.OwnerRole, language));
        json.Flag("visibleToCustomer", item.Source.IsVisibleToCustomer);
    }

    private static FirstBill? BillOf(HandoffFacts deal, BillingPolicy policy) =>
        deal is { MonthlyValue: { } monthly, BillStartOn: { } startsOn }
            ? FirstBill.Compute(new BillTerms { MonthlyAmount = monthly, ActivatedOn = startsOn, SetupFee = deal.SetupFee ?? 0 }, policy)
            : null;

    private void Bill(JsonText json, FirstBill bill)
    {
        json.Number("regular", bill.Regular);
        json.Number("total", bill.Total);
        json.Number("delta", bill.Delta);
        json.List("components", bill.Components, (each, component) =>
        {
            each.Number("amount", component.Amount);
            each.Text("what", Text(component.What));
        });
        json.Text("summary", Text(bill.Summary));
    }

    private void Handoff(
        JsonText json, IReadOnlyList<HandoffItem> answers, HandoffPolicy policy, IReadOnlyList<DealPerson> people, string? seller)
    {
        var result = HandoffScore.Compute(answers, policy);
        var missing = result.Incomplete.Zip(result.Missing, (code, gap) => new { code, gap })
            .ToDictionary(each => each.code, each => each.gap);
        json.Number("score", result.Score);
        json.Number("acceptedFrom", result.AcceptanceGate);
        json.Flag("acceptable", result.IsAcceptable);
        json.Text("seller", seller);
        json.List("questions", answers.Where(item => !item.IsNotApplicable), (each, item) =>
        {
            each.Text("name", Text(QuestionNames.Of(item.Code)));
            each.Number("weight", item.Weight);
            each.Number("sharePercent", 100 * item.Share, 1);
            each.Flag("blocks", result.Blocking.Contains(item.Code));
            each.Text("missing", missing.TryGetValue(item.Code, out var gap) ? Text(gap) : null);
            each.Object("filledBy", item.IsComplete ? null : policy.AnsweredBy(item.Code).Among(people), Filler);
        });
        json.Texts("warnings", HandoffWarnings.Of([.. answers], policy).Select(Text));
    }

    private void Filler(JsonText json, GapFiller filler)
    {
        json.Flag("seller", filler.Seller);
        json.Text("person", filler.Other?.Name);
        json.Text("roleLabel", filler.Other is { } other ? LabelTexts.Of(other.Role, language) : null);
    }

    private string Text(Message message) => Catalogue.Render(message, language);
}
