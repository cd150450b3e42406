using System;
using System.Collections.Generic;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Scenarios.Support;

/// <summary>What Sales does in a test. Fills only what a test leaves out, always the same way.</summary>
internal sealed class SalesDesk(IOrganizationUnderTest organization)
{
    private readonly List<Guid> _customers = [];
    private readonly List<Guid> _opportunities = [];

    /// <summary>The customers that this desk made.</summary>
    public IReadOnlyList<Guid> Customers => _customers;

    /// <summary>The opportunities that this desk made.</summary>
    public IReadOnlyList<Guid> Opportunities => _opportunities;

    // An administrator: price lists and products are not the sellers'.
    private IOrganizationService Service => organization.Service;

    private IOrganizationService Seller => organization.ServiceFor(organization.Seller.Id);

    /// <summary>An account.</summary>
    public EntityReference Account(int? employees = null, string name = "Acme Corporation")
    {
        var account = new Entity(AccountTable.LogicalName) { [AccountTable.Name] = name };
        if (employees is not null)
        {
            account[AccountTable.NumberOfEmployees] = employees;
        }

        return Customer(account);
    }

    /// <summary>Gives a customer a calendar and, where it has one, a region.</summary>
    public void Settle(EntityReference account, EntityReference calendar, string? region = null) =>
        Seller.Update(new Entity(AccountTable.LogicalName, account.Id)
        {
            [AccountTable.CalendarId] = calendar,
            [AccountTable.Region] = region,
        });

    /// <summary>A contact.</summary>
    public EntityReference Contact(string firstName = "Ada", string lastName = "Byron") =>
        Customer(new Entity(ContactTable.LogicalName) { ["firstname"] = firstName, ["lastname"] = lastName });

    /// <summary>A product.</summary>
    public EntityReference Product(string name) => new(
        ProductTable.LogicalName,
        Service.Create(new Entity(ProductTable.LogicalName) { [ProductTable.Name] = name, ["productnumber"] = name }));

    /// <summary>An open opportunity of the English seller.</summary>
    /// <param name="customer">Account or contact; null for none.</param>
    /// <param name="more">Sets further columns.</param>
    public Guid Opportunity(EntityReference? customer, Action<Entity>? more = null)
    {
        var opportunity = new Entity(OpportunityTable.LogicalName)
        {
            [OpportunityTable.Name] = "New platform",
            [OpportunityTable.OwnerId] = organization.Seller,
        };
        if (customer is not null)
        {
            opportunity[OpportunityTable.CustomerId] = customer;
        }

        more?.Invoke(opportunity);
        // What belongs to somebody else was given to them by an administrator.
        var isOwn = organization.Seller.Equals(opportunity.GetAttributeValue<EntityReference>(OpportunityTable.OwnerId));
        var id = (isOwn ? Seller : Service).Create(opportunity);
        _opportunities.Add(id);
        return id;
    }

    /// <summary>Adds a line of a product.</summary>
    public Guid Line(Guid opportunity, EntityReference product, int? number = null, decimal quantity = 1) =>
        Line(opportunity, number, quantity, line => line[OpportunityProductTable.ProductId] = product);

    /// <summary>Adds a write-in line.</summary>
    public Guid WriteIn(Guid opportunity, string description, int? number = null) => Line(opportunity, number, 1, line =>
    {
        line[OpportunityProductTable.IsProductOverridden] = true;
        line[OpportunityProductTable.ProductDescription] = description;
    });

    /// <summary>Wins an opportunity on the clock's day.</summary>
    public void Win(Guid opportunity) => organization.Win(opportunity);

    /// <summary>Wins an opportunity of whomever on the clock's day.</summary>
    /// <param name="opportunity">The opportunity.</param>
    /// <param name="winner">Who wins it, on a driver that knows people.</param>
    public void Win(Guid opportunity, EntityReference winner) =>
        organization.ServiceFor(winner.Id).Execute(new WinOpportunityRequest
        {
            OpportunityClose = new Entity(OpportunityCloseTable.LogicalName)
            {
                [OpportunityCloseTable.OpportunityId] = new EntityReference(OpportunityTable.LogicalName, opportunity),
            },
            Status = new OptionSetValue(-1),
        });

    /// <summary>Loses an opportunity on the clock's day.</summary>
    public void Lose(Guid opportunity) => organization.Lose(opportunity);

    /// <summary>Reopens an opportunity.</summary>
    public void Reopen(Guid opportunity) => organization.Reopen(opportunity);

    /// <summary>Wins a new opportunity of a customer and lets the queue run.</summary>
    public Guid WinNew(EntityReference customer, Action<Entity>? more = null)
    {
        var opportunity = Opportunity(customer, more);
        Win(opportunity);
        organization.Drain();
        return opportunity;
    }

    /// <summary>An open opportunity whose handoff answers everything: 36 months at 13,000.</summary>
    /// <param name="customer">Account or contact.</param>
    /// <param name="more">Sets or takes back columns.</param>
    public Guid WellPrepared(EntityReference customer, Action<Entity>? more = null)
    {
        var person = Contact();
        var opportunity = Opportunity(customer, deal =>
        {
            deal[OpportunityTable.Goal] = "Close the books faster";
            deal[OpportunityTable.GoalMetric] = "Days to close";
            deal[OpportunityTable.GoalTarget] = "3";
            deal[OpportunityTable.GoalTargetOn] = new DateTime(2027, 6, 30);
            deal[OpportunityTable.SuccessCriteria] = "We close every month within three working days and nobody stays late.";
            deal[OpportunityTable.SuccessCriteriaConfirmed] = true;
            deal[OpportunityTable.ChampionId] = person;
            deal[OpportunityTable.EconomicBuyerId] = person;
            deal[OpportunityTable.DailyUserId] = person;
            deal[OpportunityTable.BillRecipientId] = person;
            deal[OpportunityTable.ExecutivePeerId] = person;
            deal[OpportunityTable.NoPromises] = true;
            deal[OpportunityTable.PlanReadiness] = 100;
            deal[OpportunityTable.TargetGoLiveOn] = new DateTime(2027, 1, 11);
            deal[OpportunityTable.TargetGoLiveReason] = "Start of the fiscal year";
            deal[OpportunityTable.NoConcerns] = true;
            deal[OpportunityTable.TermMonths] = 36;
            deal[OpportunityTable.MonthlyValue] = new Money(13_000m);
            deal[OpportunityTable.SetupFee] = new Money(0m);
            deal[OpportunityTable.BillStartOn] = new DateTime(2026, 12, 1);
            deal[OpportunityTable.Pain] = "Manual closing";
            deal[OpportunityTable.BuyingReasons] = "Automation";
            deal[OpportunityTable.Alternatives] = "Spreadsheets";
            deal[OpportunityTable.TechnicalEnvironment] = "Cloud, approvals take two weeks";
            more?.Invoke(deal);
        });
        var line = WriteIn(opportunity, "Ledger", 1);
        Seller.Update(new Entity(OpportunityProductTable.LogicalName, line) { [OpportunityProductTable.Description] = "Production" });
        return opportunity;
    }

    private EntityReference Customer(Entity customer)
    {
        var id = Seller.Create(customer);
        _customers.Add(id);
        return new EntityReference(customer.LogicalName, id);
    }

    private Guid Line(Guid opportunity, int? number, decimal quantity, Action<Entity> what)
    {
        var line = new Entity(OpportunityProductTable.LogicalName)
        {
            [OpportunityProductTable.OpportunityId] = new EntityReference(OpportunityTable.LogicalName, opportunity),
            [OpportunityProductTable.Quantity] = quantity,
        };
        if (number is not null)
        {
            line[OpportunityProductTable.LineItemNumber] = number;
        }

        what(line);
        return Service.Create(line);
    }
}
