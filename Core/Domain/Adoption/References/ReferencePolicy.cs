namespace CrmOnboarding.Domain.Adoption.References;

/// <summary>Settings of references;</summary>
internal sealed record ReferencePolicy
{
    /// <summary>What ships.</summary>
    public static ReferencePolicy Shipped { get; } = new()
    {
        Industry = 35,
        Size = 15,
        Products = 20,
        Challenges = 30,
        LargestSizeRatio = 10,
        MostAsks = 2,
        AskWindowDays = 91,
    };

    /// <summary>Points for the same industry.</summary>
    public required decimal Industry { get; init; }

    /// <summary>Points for the same size; fewer the further apart.</summary>
    public required decimal Size { get; init; }

    /// <summary>Points for the same products; in proportion to those in common.</summary>
    public required decimal Products { get; init; }

    /// <summary>Points for the same challenges; in proportion to those in common.</summary>
    public required decimal Challenges { get; init; }

    /// <summary>How many times larger one customer may be than another before size earns nothing.</summary>
    public required decimal LargestSizeRatio { get; init; }

    /// <summary>How often a customer is asked at most within <see cref="AskWindowDays"/>.</summary>
    public required int MostAsks { get; init; }

    /// <summary>Length in calendar days of the window in which asks are counted: a quarter.</summary>
    public required int AskWindowDays { get; init; }
}
