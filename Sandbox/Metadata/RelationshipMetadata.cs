namespace CrmOnboarding.Sandbox.Metadata;

/// <summary>What happens to the children of a row. The values are those of solution files.</summary>
public enum CascadeBehavior
{
    /// <summary>Nothing.</summary>
    NoCascade,

    /// <summary>The same happens to all children.</summary>
    Cascade,

    /// <summary>The same happens to children whose state is 0.</summary>
    Active,

    /// <summary>The same happens to children with the same owner as the parent had.</summary>
    UserOwned,

    /// <summary>Delete only: the lookup of the children is emptied.</summary>
    RemoveLink,

    /// <summary>Delete only: refused while there are children.</summary>
    Restrict,
}

/// <summary>A one-to-many relationship: rows of the referencing table point at a row of the referenced table.</summary>
public sealed record OneToManyMetadata
{
    /// <summary>Schema name, unique in the organization. Compared without regard to case.</summary>
    public required string Name { get; init; }

    /// <summary>Logical name of the parent table.</summary>
    public required string ReferencedTable { get; init; }

    /// <summary>Id column of the parent table.</summary>
    public required string ReferencedColumn { get; init; }

    /// <summary>Logical name of the child table.</summary>
    public required string ReferencingTable { get; init; }

    /// <summary>Lookup column of the child table.</summary>
    public required string ReferencingColumn { get; init; }

    /// <summary>Whether it is the hierarchy of its table, which the operators above and under walk.</summary>
    public bool IsHierarchical { get; init; }

    /// <summary>When the parent gets another owner.</summary>
    public CascadeBehavior Assign { get; init; }

    /// <summary>When the parent is deleted.</summary>
    public CascadeBehavior Delete { get; init; } = CascadeBehavior.RemoveLink;

    /// <summary>When the child gets another parent.</summary>
    public CascadeBehavior Reparent { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A many-to-many relationship, kept in an intersect table.</summary>
public sealed record ManyToManyMetadata
{
    /// <summary>Schema name, unique in the organization. Compared without regard to case.</summary>
    public required string Name { get; init; }

    /// <summary>Logical name of the intersect table.</summary>
    public required string IntersectTable { get; init; }

    /// <summary>Logical name of the first table.</summary>
    public required string FirstTable { get; init; }

    /// <summary>Column of the intersect table with the id of the first table's row.</summary>
    public required string FirstColumn { get; init; }

    /// <summary>Logical name of the second table.</summary>
    public required string SecondTable { get; init; }

    /// <summary>Column of the intersect table with the id of the second table's row.</summary>
    public required string SecondColumn { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
