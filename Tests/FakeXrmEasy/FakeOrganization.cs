using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Tests.Scenarios;
using CrmOnboarding.Tests.Scenarios.Support;
using FakeXrmEasy;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.FakeXrmEasy;

/// <summary>
/// FakeXrmEasy 1.x as an organization under test. The fake keeps rows, answers queries and hands plug-ins and activities their services.
/// What it lacks is supplied here, and only here:
/// <list type="bullet">
/// <item>the asynchronous queue: steps and the background workflow wait for <see cref="Drain"/>, in the order of their events;</item>
/// <item>stages, filtering attributes and images of the steps, and tables without generated types;</item>
/// <item>the parts of a deep insert as messages of their own, so that they have events and lookups;</item>
/// <item>a clock: createdon, and the moment of each event;</item>
/// <item>closing an opportunity: state, close date, value, and the opportunityclose row;</item>
/// <item>columns that the platform fills in: owninguser, full name, exchange rate, and the id of a user's settings;</item>
/// <item>groups by choice, in <see cref="AggregateQuery"/>, and the server's part of a workflow, in
/// <see cref="BackgroundWorkflow"/>.</item>
/// </list>
/// It has no transactions and no alternate keys: what is about them is tested on the Sandbox.
/// </summary>
internal sealed class FakeOrganization : IOrganizationUnderTest
{
    private const int Lost = 2;

    private readonly Context _context = new();
    private readonly Queue<Action> _queue = new();

    public FakeOrganization()
    {
        Service = new EventService(this, _context);
        _context.Outer = Service;
        var unit = new EntityReference("businessunit", Service.Create(new Entity("businessunit") { ["name"] = "Root" }));
        _context.CallerId = User("SYSTEM", unit);
        Seller = User("Sam Seller", unit);
        GermanSeller = User("Gerda Verkauf", unit);
        UserLanguage.Set(Service, Seller.Id, 1033);
        UserLanguage.Set(Service, GermanSeller.Id, 1031);
    }

    public string Driver => OrganizationDriver.Name;

    public IOrganizationService Service { get; }

    public EntityReference Seller { get; }

    public EntityReference GermanSeller { get; }

    public DateTime UtcNow { get; private set; } = new(2026, 1, 5, 9, 0, 0, DateTimeKind.Utc);

    /// <remarks>The fake has one caller at a time and no privileges: every user gets the same service.</remarks>
    public IOrganizationService ServiceFor(Guid userId) => Service;

    public IOrganizationService CsmService => Service;

    public void GiveRoles(EntityReference principal, params string[] roles)
    {
        // Everybody may do everything here.
    }

    public string? WhyNot(Capability capability) => capability switch
    {
        Capability.SecurityRoles => "FakeXrmEasy 1.x checks no privilege.",
        Capability.OuterJoins => "FakeXrmEasy 1.x leaves values of one joined row in the next row of an outer join.",
        Capability.CustomApis => "FakeXrmEasy 1.x knows no custom APIs.",
        Capability.Hierarchies => "FakeXrmEasy 1.x walks no hierarchy of rows.",
        Capability.RowVersions => "FakeXrmEasy 1.x has no row versions.",
        _ => null,
    };

    public void AdvanceTo(DateTime utc) => UtcNow = utc;

    public void Drain()
    {
        while (_queue.Count > 0)
        {
            _queue.Dequeue()();
        }
    }

    public void Win(Guid opportunity) => Close(opportunity, OpportunityTable.StateWon);

    public void Lose(Guid opportunity) => Close(opportunity, Lost);

    public void Reopen(Guid opportunity) => Service.Update(new Entity(OpportunityTable.LogicalName, opportunity)
    {
        [OpportunityTable.StateCode] = new OptionSetValue(OpportunityTable.StateOpen),
        [OpportunityTable.ActualCloseDate] = null,
    });

    public void Dispose()
    {
    }

    private void Close(Guid opportunity, int state)
    {
        Service.Create(new Entity(OpportunityCloseTable.LogicalName)
        {
            [OpportunityCloseTable.OpportunityId] = new EntityReference(OpportunityTable.LogicalName, opportunity),
        });
        Service.Update(new Entity(OpportunityTable.LogicalName, opportunity) { [OpportunityTable.StateCode] = new OptionSetValue(state) });
    }

    private EntityReference User(string name, EntityReference unit) => new(
        SystemUserTable.LogicalName,
        Service.Create(new Entity(SystemUserTable.LogicalName) { ["fullname"] = name, ["businessunitid"] = unit }));

    /// <summary>An operation with what the solution registers around it; what is asynchronous waits in the queue.</summary>
    private void Perform(string message, Entity target, Action operation)
    {
        var executions = SolutionSource.Steps.Where(step => step.Concerns(message, target))
            .Select(step => (step, Run: Execution(step, target))).ToList();
        foreach (var (_, run) in executions.Where(each => each.step.Stage < 30))
        {
            run();
        }

        operation();
        foreach (var (_, run) in executions.Where(each => each.step is { Stage: 40, IsAsynchronous: false }))
        {
            run();
        }

        foreach (var (_, run) in executions.Where(each => each.step.IsAsynchronous))
        {
            _queue.Enqueue(run);
        }

        var occurredOn = UtcNow;
        if (SolutionSource.Workflow.StartsOn(message, target))
        {
            _queue.Enqueue(() => Evaluate(target.ToEntityReference(), occurredOn));
        }
    }

    /// <summary>A run of a step, with the row as it is before the operation.</summary>
    private Action Execution(Step step, Entity target)
    {
        var context = new XrmFakedPluginExecutionContext
        {
            MessageName = step.Message,
            Stage = step.Stage,
            Mode = step.IsAsynchronous ? 1 : 0,
            OperationCreatedOn = UtcNow,
            CorrelationId = Guid.NewGuid(),
            UserId = _context.CallerId.Id,
            InitiatingUserId = _context.CallerId.Id,
            PrimaryEntityName = target.LogicalName,
            PrimaryEntityId = target.Id,
            InputParameters = new ParameterCollection { ["Target"] = step.Message == "Delete" ? target.ToEntityReference() : target },
            OutputParameters = [],
            SharedVariables = [],
            PreEntityImages = [],
            PostEntityImages = [],
        };
        if (step.ImageColumns is { } columns)
        {
            context.PreEntityImages["Before"] = _context.Inner.Retrieve(target.LogicalName, target.Id, new ColumnSet([.. columns]));
        }

        return () => _context.ExecutePluginWith(context, (IPlugin)Activator.CreateInstance(step.Plugin));
    }

    private void Evaluate(EntityReference plan, DateTime occurredOn)
    {
        var row = Service.Retrieve(plan.LogicalName, plan.Id, new ColumnSet(true));
        var changes = SolutionSource.Workflow.Run(row, (activity, inputs) =>
        {
            var workflow = _context.GetDefaultWorkflowContext();
            workflow.PrimaryEntityName = plan.LogicalName;
            workflow.PrimaryEntityId = plan.Id;
            workflow.OperationCreatedOn = occurredOn;
            return (IDictionary<string, object>)typeof(Context).GetMethod(nameof(Context.Run))!
                .MakeGenericMethod(activity).Invoke(_context, [workflow, inputs]);
        });
        if (changes is { Attributes.Count: > 0 })
        {
            Service.Update(changes);
        }
    }

    /// <summary>The fake, whose plug-ins and activities get the service that raises events.</summary>
    private sealed class Context : XrmFakedContext
    {
        public IOrganizationService? Outer { get; set; }

        public IOrganizationService Inner => base.GetOrganizationService();

        public override IOrganizationService GetOrganizationService() => Outer ?? Inner;

        public IDictionary<string, object> Run<T>(XrmFakedWorkflowContext workflow, Dictionary<string, object> inputs)
            where T : System.Activities.CodeActivity, new() => ExecuteCodeActivity<T>(workflow, inputs);
    }

    /// <summary>The fake's service with the events, the deep insert and the columns of the platform.</summary>
    private sealed class EventService(FakeOrganization organization, Context context) : IOrganizationService
    {
        public Guid Create(Entity entity)
        {
            var row = Copy(entity);
            if (row.Id == Guid.Empty)
            {
                row.Id = Guid.NewGuid();
            }

            row["createdon"] = organization.UtcNow;
            FillIn(row);
            organization.Perform("Create", row, () => context.Inner.Create(row));
            foreach (var related in entity.RelatedEntities)
            {
                foreach (var child in related.Value.Entities)
                {
                    var part = Copy(child);
                    foreach (var deeper in child.RelatedEntities)
                    {
                        part.RelatedEntities[deeper.Key] = deeper.Value;
                    }

                    part[SolutionSource.LookupColumns[related.Key.SchemaName]] = row.ToEntityReference();
                    Create(part);
                }
            }

            return row.Id;
        }

        public void Update(Entity entity)
        {
            var row = Copy(entity);
            FillIn(row);
            organization.Perform("Update", row, () => context.Inner.Update(row));
        }

        public void Delete(string entityName, Guid id) =>
            organization.Perform("Delete", new Entity(entityName, id), () => context.Inner.Delete(entityName, id));

        public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => context.Inner.Retrieve(entityName, id, columnSet);

        public EntityCollection RetrieveMultiple(QueryBase query) => AggregateQuery.Read(query) is { } aggregate
            ? AggregateQuery.Run(context.Inner, aggregate)
            : context.Inner.RetrieveMultiple(query);

        public OrganizationResponse Execute(OrganizationRequest request) => context.Inner.Execute(request);

        public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
            context.Inner.Associate(entityName, entityId, relationship, relatedEntities);

        public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
            context.Inner.Disassociate(entityName, entityId, relationship, relatedEntities);

        private static Entity Copy(Entity entity)
        {
            var copy = new Entity(entity.LogicalName, entity.Id);
            copy.Attributes.AddRange(entity.Attributes);
            return copy;
        }

        private void FillIn(Entity row)
        {
            if (row.GetAttributeValue<EntityReference>("ownerid") is { } owner)
            {
                row["owninguser"] = owner.LogicalName == SystemUserTable.LogicalName ? owner : null;
            }

            if (row.LogicalName == ContactTable.LogicalName && row.Contains("lastname"))
            {
                row[ContactTable.FullName] =
                    $"{row.GetAttributeValue<string>("firstname")} {row.GetAttributeValue<string>("lastname")}".Trim();
            }

            if (row.GetAttributeValue<EntityReference>(OpportunityTable.CurrencyId) is { } currency)
            {
                row[OpportunityTable.ExchangeRate] =
                    context.Inner.Retrieve(currency.LogicalName, currency.Id, new ColumnSet(true))[OpportunityTable.ExchangeRate];
            }

            if (row.LogicalName == UserSettingsTable.LogicalName)
            {
                row[UserSettingsTable.UserId] = row.Id;
            }

            if (row.LogicalName == OpportunityTable.LogicalName
                && row.GetAttributeValue<OptionSetValue>(OpportunityTable.StateCode) is { Value: not OpportunityTable.StateOpen })
            {
                FillInTheClosing(row);
            }
        }

        private void FillInTheClosing(Entity row)
        {
            row[OpportunityTable.ActualCloseDate] = organization.UtcNow.Date;
            var estimated = context.Inner.Retrieve(row.LogicalName, row.Id, new ColumnSet(true))
                .GetAttributeValue<Money>(OpportunityTable.EstimatedValue);
            if (estimated is not null)
            {
                row[OpportunityTable.ActualValue] = estimated;
            }
        }
    }
}
