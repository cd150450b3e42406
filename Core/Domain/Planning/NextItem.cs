using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Planning;

/// <summary>What comes next in a plan, and the role that sees to it (H-34).</summary>
internal sealed class NextItem
{
    private NextItem(string? name, OwnerRole responsible)
    {
        Name = name;
        Responsible = responsible;
    }

    /// <summary>What it is; null when nothing is open.</summary>
    public string? Name { get; }

    /// <summary>
    /// The role that acts, or sees to it that the customer does. Never nobody: Customer Success where the item names no role, and once
    /// nothing is open.
    /// </summary>
    public OwnerRole Responsible { get; }

    /// <summary>The open item that is due first; of several on one day the first by code.</summary>
    /// <param name="items">The items of the plan.</param>
    public static NextItem Of(IReadOnlyList<Milestone> items)
    {
        var next = items.Where(item => item.IsOpen)
            .OrderBy(item => item.DueOn)
            .ThenBy(item => item.Code, StringComparer.Ordinal)
            .ThenBy(item => item.Id)
            .FirstOrDefault();
        return new NextItem(next?.DisplayName, next?.Role ?? OwnerRole.Csm);
    }
}
