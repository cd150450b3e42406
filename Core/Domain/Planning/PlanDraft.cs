using System.Collections.Generic;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Domain.Planning;

/// <summary>A plan as it would be written: pure data, nothing is stored yet.</summary>
/// <param name="Day0">The date the opportunity was won.</param>
/// <param name="Template">The template it was made from.</param>
/// <param name="Lines">The lines, one workstream each; never empty.</param>
/// <param name="Items">Items of scope plan in the order of the template, then those of scope line, line by line.</param>
internal sealed record PlanDraft(Date Day0, Template Template, IReadOnlyList<DealLine> Lines, IReadOnlyList<DraftItem> Items);

/// <summary>One item of a draft: a row of the template, dated, for the plan or for one line.</summary>
/// <param name="Source">The row of the template.</param>
/// <param name="Sequence">Position of that row in the template, from 1.</param>
/// <param name="Line">The line it belongs to; null for items of scope plan.</param>
/// <param name="DueOn">First planned date, the baseline; a working day of the calendar.</param>
internal sealed record DraftItem(TemplateItem Source, int Sequence, DealLine? Line, Date DueOn)
{
    /// <inheritdoc cref="TemplateItem.Code" />
    public string Code => Source.Code;

    /// <inheritdoc cref="TemplateItem.Kind" />
    public ItemKind Kind => Source.Kind;

    /// <inheritdoc cref="TemplateItem.Phase" />
    public Phase Phase => Source.Phase;

    /// <inheritdoc cref="TemplateItem.Scope" />
    public ItemScope Scope => Source.Scope;

    /// <inheritdoc cref="TemplateItem.Channel" />
    public Channel Channel => Source.Channel;

    /// <inheritdoc cref="TemplateItem.OwnerRole" />
    public OwnerRole OwnerRole => Source.OwnerRole;

    /// <summary>The event that <see cref="Offset"/> counts from.</summary>
    public Anchor Anchor => Source.Due.Anchor;

    /// <summary>Days after (negative: before) the anchor.</summary>
    public int Offset => Source.Due.Offset;

    /// <summary>What <see cref="Offset"/> is counted in.</summary>
    public OffsetUnit Unit => Source.Due.Unit;

    /// <inheritdoc cref="TemplateItem.IsRequired" />
    public bool IsRequired => Source.IsRequired;

    /// <inheritdoc cref="TemplateItem.IsCustomerWin" />
    public bool IsCustomerWin => Source.IsCustomerWin;
}
