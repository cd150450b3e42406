using System;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Materials;

/// <summary>A piece of content that helps customers reach an outcome.</summary>
internal sealed class Material
{
    /// <summary>Id of its row.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>The product it is about; null for all.</summary>
    public Guid? ProductId { get; init; }

    /// <summary>The outcome it helps with (<see cref="WantedOutcome.Value"/>).</summary>
    public required int Outcome { get; init; }

    /// <summary>Code of the language it is written in, such as de; null when not said.</summary>
    public string? Language { get; init; }
}

/// <summary>What a customer wants to reach; a choice that an administrator extends.</summary>
/// <param name="value">Value of the choice.</param>
/// <param name="name">What people read.</param>
internal sealed class WantedOutcome(int value, string name)
{
    /// <summary>Value of the choice.</summary>
    public int Value => value;

    /// <summary>What people read.</summary>
    public string Name => name;
}

/// <summary>An item of a plan that sends focused material (T-04).</summary>
internal sealed class MaterialItem
{
    /// <summary>Id of the milestone.</summary>
    public required Guid Id { get; init; }

    /// <summary>Code of the item.</summary>
    public string Code { get; init; } = string.Empty;

    /// <summary>The line it belongs to; null for an item of the whole plan.</summary>
    public Guid? WorkstreamId { get; init; }

    /// <summary>The product of the line; null where it is none of the catalogue.</summary>
    public Guid? ProductId { get; init; }

    /// <summary>What the product is called; null for an item of the whole plan.</summary>
    public string? ProductName { get; init; }

    /// <summary>The date it is due.</summary>
    public required Date DueOn { get; init; }

    /// <summary>Whether it is still to be done.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The content that it sends; null while none is chosen.</summary>
    public Guid? ContentId { get; init; }

    /// <summary>Whether its row says that there is no content for it.</summary>
    public bool IsReportedMissing { get; init; }

    /// <summary>Whether content is still to be chosen for it.</summary>
    public bool IsWanting => IsOpen && ContentId is null;
}
