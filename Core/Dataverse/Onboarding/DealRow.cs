using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.People;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Onboarding;

/// <summary>An opportunity with its lines, customer and owner, and its first workstream: the result of one query.</summary>
internal sealed class DealRow
{
    /// <summary>Id of the opportunity.</summary>
    public required Guid Id { get; init; }

    /// <summary>Topic of the opportunity; empty text when it has none.</summary>
    public required string Topic { get; init; }

    /// <summary>Value of <c>statecode</c>: open, won or lost.</summary>
    public required int State { get; init; }

    /// <summary>The customer: an account or a contact; null when the opportunity has none.</summary>
    public required EntityReference? Customer { get; init; }

    /// <summary>Name of the customer; empty text when not known.</summary>
    public required string CustomerName { get; init; }

    /// <summary>Employees of the customer; null for a contact and when not known.</summary>
    public required int? Employees { get; init; }

    /// <summary>The calendar that the customer's onboarding obeys; null for a contact, and where the account names none.</summary>
    public required EntityReference? Calendar { get; init; }

    /// <summary>Region of the customer, or several with commas; null for a contact and when not known.</summary>
    public required string? Region { get; init; }

    /// <summary>Industry of the customer as the account shows it in the base language; null for a contact and when not known.</summary>
    public required string? Industry { get; init; }

    /// <summary>Industry of whoever sells to the customer; null for a contact and when not known.</summary>
    public required string? VendorIndustry { get; init; }

    /// <summary>How complex the delivery is; null when not stated.</summary>
    public required Complexity? Complexity { get; init; }

    /// <summary>What the deal is to the customer's contract; null when not stated.</summary>
    public required DealType? DealType { get; init; }

    /// <summary>
    /// The segment that people set for the customer; null for a contact, and while it has no reason or nobody approved it.
    /// </summary>
    public required SegmentOverride? SegmentOverride { get; init; }

    /// <summary>Owner of the opportunity, a user or a team: the sales rep; null when not known.</summary>
    public required OwnerCandidate? SalesRep { get; init; }

    /// <summary>Language and time zone of whoever will own the plan: the customer success manager, else the sales rep.</summary>
    public required OwnerProfile Profile { get; init; }

    /// <summary>Date the opportunity was closed; null when it has none. Meaningful only while the opportunity is won or lost.</summary>
    public required Date? ClosedOn { get; init; }

    /// <summary>Date the opportunity is expected to be closed; null when not known.</summary>
    public required Date? ExpectedOn { get; init; }

    /// <summary>Probability of the win in percent, 0 to 100; null when not stated.</summary>
    public required int? Probability { get; init; }

    /// <summary>Date the opportunity was created; null when not known.</summary>
    public required Date? CreatedOn { get; init; }

    /// <summary>Date the customer signed; null when not known.</summary>
    public required Date? ContractSignedOn { get; init; }

    /// <summary>Contract value a month in the opportunity's currency, stated or derived from the revenue; null when not known.</summary>
    public required decimal? MonthlyValue { get; init; }

    /// <summary><see cref="MonthlyValue"/> in the base currency.</summary>
    public required decimal? MonthlyValueInBaseCurrency { get; init; }

    /// <summary>Currency of the opportunity; null when it has no amounts.</summary>
    public required EntityReference? Currency { get; init; }

    /// <summary>Customer success manager; null when the deal names none.</summary>
    public required OwnerCandidate? Csm { get; init; }

    /// <summary>Project manager; null when the deal names none.</summary>
    public required OwnerCandidate? ProjectManager { get; init; }

    /// <summary>The lines in order, numbered from 1. Never empty: a deal without lines is one line, the opportunity itself.</summary>
    public required IReadOnlyList<DealRowLine> Lines { get; init; }

    /// <summary>What the deal says for its handoff.</summary>
    public required HandoffFacts Handoff { get; init; }

    /// <summary>The opportunity's columns, with those that the handoff takes over as they are.</summary>
    public required Row Stored { get; init; }

    /// <summary>A digest of what the onboarding has to take over.</summary>
    public required DealMark Mark { get; init; }

    /// <summary>
    /// The deal's first workstream; null while the onboarding knows nothing of this deal, and when that workstream was deleted or
    /// cancelled.
    /// </summary>
    public required LeadWorkstream? Lead { get; init; }

    /// <summary>Day 0: the date the deal was closed; where that is not known, the date of the event where the plan is.</summary>
    /// <param name="occurredOn">Moment of the event, UTC.</param>
    public Date WonOn(DateTime occurredOn) => ClosedOn ?? Profile.DateOf(occurredOn);

    /// <summary>What each engagement rule that matches gives the deal; never empty, and the first decides.</summary>
    public IEnumerable<TemplateChoice> Choices(EngagementModel model)
    {
        var choices = model.Choices(Facts(segment: null));
        return SegmentOverride is { } set ? choices.Select(set.Apply) : choices;
    }

    /// <summary>Whether an engagement rule matches the deal.</summary>
    public bool IsMatchedBy(EngagementRule rule) => rule.Matches(Facts(segment: null));

    /// <summary>What planning needs to know about the deal.</summary>
    /// <param name="wonOn">Day 0.</param>
    /// <param name="segment">Segment of the customer.</param>
    /// <param name="lines">The lines to plan; null for all.</param>
    public Deal ToDeal(Date wonOn, Segment segment, IEnumerable<DealRowLine>? lines = null) => new()
    {
        Topic = Topic,
        WonOn = wonOn,
        Lines = [.. (lines ?? Lines).Select(line => new DealLine(line.Number, line.ProductName))],
        ContractSignedOn = ContractSignedOn,
        Facts = Facts(segment),
    };

    private DealFacts Facts(Segment? segment) => new()
    {
        Segment = segment,
        MonthlyValue = MonthlyValueInBaseCurrency,
        Employees = Employees,
        Complexity = Complexity,
        DealType = DealType,
        Region = Region,
        Industry = Industry,
        Products = [.. Lines.Select(line => line.ProductName)],
    };
}

/// <summary>One line of a deal.</summary>
/// <param name="Id">The line: <c>opportunityproductid</c>; the deal's own id where the deal itself is the line.</param>
/// <param name="Number">Number from 1, unique within the deal; a line that has a workstream keeps its number.</param>
/// <param name="ProductName">Name of the product, description of a write-in line, or topic of the opportunity.</param>
/// <param name="Product">The product; null for a write-in line and for a deal without lines.</param>
/// <param name="Quantity">Units sold; null when not stated.</param>
internal sealed record DealRowLine(Guid Id, int Number, string ProductName, EntityReference? Product, decimal? Quantity);

/// <summary>The first workstream of a deal and the state of its plan.</summary>
internal sealed class LeadWorkstream
{
    /// <summary>The plan that has the deal.</summary>
    public required Guid PlanId { get; init; }

    /// <summary>Key of the workstream; null when it is not one of ours.</summary>
    public required WorkstreamKey? Key { get; init; }

    /// <summary>Day 0 on which the workstream was planned.</summary>
    public required Date? Day0 { get; init; }

    /// <summary>State of the workstream.</summary>
    public required WorkstreamStatus Status { get; init; }

    /// <summary>What of the deal was taken over last; null when nothing is noted.</summary>
    public required DealMark? Mark { get; init; }

    /// <summary>State of the plan.</summary>
    public required PlanStatus PlanStatus { get; init; }

    /// <summary>Whether the plan was deactivated: it is archived, and nothing happens to it.</summary>
    public required bool IsPlanArchived { get; init; }
}
