using System.Collections.Generic;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Domain.Planning;

/// <summary>What planning needs to know of a won opportunity.</summary>
internal sealed record Deal
{
    /// <summary>Topic of the opportunity; names the one line of a deal without lines.</summary>
    public required string Topic { get; init; }

    /// <summary>Day 0: the date the opportunity was won, as the seller's calendar shows it.</summary>
    public required Date WonOn { get; init; }

    /// <summary>The lines in the order of the opportunity: products and write-ins. Empty: the opportunity itself is the one line.</summary>
    public IReadOnlyList<DealLine> Lines { get; init; } = [];

    /// <summary>Date the customer signed; null when not known.</summary>
    public Date? ContractSignedOn { get; init; }

    /// <summary>What the conditions of a template can test.</summary>
    public DealFacts Facts { get; init; } = DealFacts.Unknown;

    /// <summary>The anchors that the deal makes known: the win and, where stated, the signature.</summary>
    public AnchorDates Anchors => AnchorDates.Won(WonOn).With(Anchor.ContractSigned, ContractSignedOn);

    /// <summary>The lines to plan: the deal's own or, where it has none, the opportunity itself as line 1.</summary>
    public IReadOnlyList<DealLine> LinesToPlan => Lines.Count > 0 ? Lines : [new DealLine(1, Topic)];
}

/// <summary>One line of a won opportunity.</summary>
/// <param name="Number">Position from 1, unique within the deal.</param>
/// <param name="ProductName">Name of the product, description of a write-in line, or topic of the opportunity.</param>
internal sealed record DealLine(int Number, string ProductName);
