using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Onboarding;

/// <summary>An opportunity with its lines, its customer, its owner and what the onboarding has of it already: the result of one query.</summary>
internal sealed record DealRow
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

    /// <summary>Owner of the opportunity, a user or a team; null when that user can no longer own rows.</summary>
    public required EntityReference? Owner { get; init; }

    /// <summary>Language of stored sentences: the owner's.</summary>
    public required Language Language { get; init; }

    /// <summary>Date the opportunity was closed; null when it has none. Means something only while the opportunity is won or lost.</summary>
    public required Date? ClosedOn { get; init; }

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
    public required EntityReference? Csm { get; init; }

    /// <summary>Project manager; null when the deal names none.</summary>
    public required EntityReference? ProjectManager { get; init; }

    /// <summary>The lines in order, numbered from 1. Never empty: a deal without lines is one line, the opportunity itself.</summary>
    public required IReadOnlyList<DealRowLine> Lines { get; init; }

    /// <summary>What the deal says towards its handoff.</summary>
    public required HandoffFacts Handoff { get; init; }

    /// <summary>The deal's first workstream; null while the onboarding knows nothing of this deal.</summary>
    public required LeadWorkstream? Lead { get; init; }

    /// <summary>What planning needs of the deal.</summary>
    /// <param name="wonOn">Day 0.</param>
    /// <param name="segment">Segment of the customer.</param>
    public Deal ToDeal(Date wonOn, Segment segment) => new()
    {
        Topic = Topic,
        WonOn = wonOn,
        Lines = [.. Lines.Select(line => new DealLine(line.Number, line.ProductName))],
        ContractSignedOn = ContractSignedOn,
        Facts = new DealFacts { Segment = segment, MonthlyValue = MonthlyValueInBaseCurrency },
    };
}

/// <summary>One line of a deal.</summary>
/// <param name="Number">Position from 1.</param>
/// <param name="ProductName">Name of the product, description of a write-in line, or topic of the opportunity.</param>
/// <param name="Product">The product; null for a write-in line and for a deal without lines.</param>
/// <param name="Quantity">Units sold; null when not stated.</param>
internal sealed record DealRowLine(int Number, string ProductName, EntityReference? Product, decimal? Quantity);

/// <summary>The first workstream of a deal and the state of its plan.</summary>
/// <param name="PlanId">The plan that has the deal.</param>
/// <param name="Day0">Day 0 on which the workstream was planned.</param>
/// <param name="Status">State of the workstream.</param>
/// <param name="PlanStatus">State of the plan.</param>
internal sealed record LeadWorkstream(Guid PlanId, Date? Day0, WorkstreamStatus Status, PlanStatus PlanStatus);
