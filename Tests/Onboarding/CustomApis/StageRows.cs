using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Templates;
using CrmOnboarding.Sandbox;
using CrmOnboarding.Tests.Scenarios.Support;
using CrmOnboarding.Tests.Support.Onboarding;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Onboarding.CustomApis;

/// <summary>
/// What stands where every message is sent: two customers of 5,000 employees, both won on Friday 20 November 2026 with everything that the
/// handoff asks for, a third deal that is open, what ships as rows, a part of a template, a draft of the numbers, and a person of every
/// role.
/// </summary>
/// <param name="Plan">The plan of the first customer.</param>
/// <param name="OtherPlan">The plan of the second customer.</param>
/// <param name="OpenDeal">The deal of the third customer.</param>
/// <param name="Part">The part of a template.</param>
/// <param name="Draft">A draft of a template of one meeting.</param>
/// <param name="Ruleset">The draft of the numbers.</param>
/// <param name="People">A person for each role of the solution.</param>
internal sealed record StageRows(
    EntityReference Plan,
    EntityReference OtherPlan,
    EntityReference OpenDeal,
    EntityReference Part,
    EntityReference Draft,
    EntityReference Ruleset,
    IReadOnlyDictionary<string, EntityReference> People)
{
    /// <summary>The organization, made once.</summary>
    public static readonly Lazy<(SandboxOrganization Sandbox, StageRows Rows)> Prepared = new(Prepare);

    private static (SandboxOrganization Sandbox, StageRows Rows) Prepare()
    {
        var organization = OnboardingOrganization.Fresh();
        organization.GoTo(2026, 11, 20);
        organization.InstallDefaults();
        var people = MessageCases.Roles.ToDictionary(role => role, role => Scenarios.Support.People.User(
            organization, "Person of " + role, Also(role)));
        var csm = people[Roles.Csm];
        var plan = Win(organization, "First Ltd", csm);
        var other = Win(organization, "Second Ltd", csm);
        var open = organization.Sales.WellPrepared(organization.Sales.Account(5_000, "Third Ltd"), AboutToBeWon);
        var templates = new TemplateDesk(organization.Service);
        var part = templates.Draft(
            "EXTRA", more: template => template[TemplateTable.Type] = ChoiceValues.Write(TemplateType.Part));
        templates.Item(part, "EXTRA_CHECK", 20);
        templates.Publish(part);
        var draft = templates.Draft("SHORT");
        templates.Item(draft, "KICKOFF", 5);
        var ruleset = organization.Service.Create(new Entity(RulesetTable.LogicalName));
        organization.Drain();
        return (organization.Sandbox, new StageRows(
            plan, other,
            new EntityReference(OpportunityTable.LogicalName, open),
            new EntityReference(TemplateTable.LogicalName, part),
            new EntityReference(TemplateTable.LogicalName, draft),
            new EntityReference(RulesetTable.LogicalName, ruleset),
            people));
    }

    // Sellers have the role of Sales; who leads or sets up looks at deals by it too.
    private static string[] Also(string role) =>
        role is Roles.SalesContributor or Roles.Executive or Roles.Administrator ? [Roles.Salesperson, role] : [role];

    private static EntityReference Win(OnboardingOrganization organization, string customer, EntityReference csm)
    {
        var account = organization.Sales.Account(5_000, customer);
        var deal = organization.Sales.WellPrepared(account, row =>
        {
            AboutToBeWon(row);
            row[OpportunityTable.CsmId] = csm;
        });
        organization.Sales.Win(deal);
        organization.Drain();
        var query = new QueryExpression(PlanTable.LogicalName);
        query.Criteria.AddCondition(PlanTable.CustomerId, ConditionOperator.Equal, account.Id);
        return organization.Service.RetrieveMultiple(query).Entities.Single().ToEntityReference();
    }

    private static void AboutToBeWon(Entity deal)
    {
        deal[OpportunityTable.EstimatedCloseDate] = new DateTime(2026, 12, 18);
        deal[OpportunityTable.Probability] = 90;
    }
}
