using System.Collections.Generic;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Templates;

/// <summary>One row of a template: what is done, when, by which role, through which channel (T-07).</summary>
internal sealed record TemplateItem
{
    /// <summary>Name of the row within its template, e.g. KICKOFF; stable over versions. At most 50 characters.</summary>
    public required string Code { get; init; }

    /// <summary>
    /// What people call it, as an admin typed it; null when <see cref="ShippedNames"/> has a name for <see cref="Code"/>.
    /// </summary>
    public string? Name { get; init; }

    /// <summary>Milestone, activity or deliverable.</summary>
    public required ItemKind Kind { get; init; }

    /// <summary>Part of the onboarding.</summary>
    public required Phase Phase { get; init; }

    /// <summary>Once a plan or once a won product line.</summary>
    public required ItemScope Scope { get; init; }

    /// <summary>How it reaches the customer.</summary>
    public required Channel Channel { get; init; }

    /// <summary>Placeholder for a person or a company function.</summary>
    public required OwnerRole OwnerRole { get; init; }

    /// <summary>When it is due.</summary>
    public required Timing Due { get; init; }

    /// <summary>
    /// When it is due until the anchor of <see cref="Due"/> is known, where that is not planned from another item. Null, the rule: the
    /// anchor is planned from the item that achieves it. COMPLETION of the 90-day plan needs it: the plan of Delivery depends on
    /// COMPLETION itself, so COMPLETION stands on Day 50 until the real date is there (N-14).
    /// </summary>
    public Timing? DueUntilKnown { get; init; }

    /// <summary>
    /// Working days from its start to its due date; 0, the rule, is a point in time that starts and ends on its due date.
    /// </summary>
    public int DurationDays { get; init; }

    /// <summary>What it waits for; they push its due date later, never earlier than <see cref="Due"/> says.</summary>
    public IReadOnlyList<Dependency> Dependencies { get; init; } = [];

    /// <summary>Which deals get the item; null: all.</summary>
    public ItemCondition? Condition { get; init; }

    /// <summary>Whether the item is held until the first payment came in (T-13).</summary>
    public bool RequiresPayment { get; init; }

    /// <summary>Whether the item counts towards completion.</summary>
    public bool IsRequired { get; init; } = true;

    /// <summary>Whether the customer wins something with it (H-33).</summary>
    public bool IsCustomerWin { get; init; }

    /// <summary>What it is for; null when not said.</summary>
    public ItemPurpose? Purpose { get; init; }

    /// <summary>Who has to act; null when not said.</summary>
    public ResponsibleParty? ResponsibleParty { get; init; }

    /// <summary>Role that answers for it (H-30); null: the role that owns it.</summary>
    public OwnerRole? AccountableRole { get; init; }

    /// <summary>Role that helps (H-30); null for none.</summary>
    public OwnerRole? SupportRole { get; init; }

    /// <summary>Whether it stands on what is printed for the customer.</summary>
    public bool IsVisibleToCustomer { get; init; }

    /// <summary>
    /// How it is done well, as an admin typed it; null when <see cref="ShippedGuidance"/> has a text for <see cref="Code"/>, or nobody
    /// wrote one.
    /// </summary>
    public string? Guidance { get; init; }

    /// <summary>What is talked about, as an admin typed it; null likewise.</summary>
    public string? Agenda { get; init; }

    /// <summary>
    /// Whether the night makes its e-mail on the due day; then its role is <see cref="OwnerRole.Automation"/> or the Chief Customer
    /// Officer, whom no plan names.
    /// </summary>
    public bool SendsMail { get; init; }

    /// <summary>
    /// What that e-mail says, as an admin typed it; null when <see cref="ShippedGuidance.MailOf"/> has a text for <see cref="Code"/>, or
    /// there is none.
    /// </summary>
    public string? Mail { get; init; }

    /// <summary>Whether it is attention from the vendor (<see cref="Touch.Is"/>).</summary>
    public bool IsTouch => Purpose != ItemPurpose.Administration && Touch.Is(Code, Channel);
}
