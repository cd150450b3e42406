using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Templates;

/// <summary>What an onboarding is made from: the rows, the length, and the sources of its anchors. Immutable.</summary>
internal sealed record Template : TemplateHeader
{
    /// <summary>A template of which all but the items is to be said.</summary>
    public Template()
    {
    }

    /// <summary>A template out of its header and its items.</summary>
    [SetsRequiredMembers]
    public Template(TemplateHeader header, IReadOnlyList<TemplateItem> items)
        : base(header) => Items = items;

    /// <summary>The rows in order; the position, from 1, is the sequence of the item. May be empty (H-14).</summary>
    public required IReadOnlyList<TemplateItem> Items { get; init; }

    /// <summary>The row with a code; null when there is none.</summary>
    public TemplateItem? Item(string code) => Items.FirstOrDefault(item => string.Equals(item.Code, code, StringComparison.Ordinal));

    /// <summary>The roles that own rows of the template, each once, in the order in which they first appear.</summary>
    public IEnumerable<OwnerRole> Roles => Items.Select(item => item.OwnerRole).Distinct();
}
