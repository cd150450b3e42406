using CrmOnboarding.Domain.Adoption.References;

namespace CrmOnboarding.Domain;

internal static partial class Defaults
{
    /// <summary>Similarity and the guard on references (C-09, N-17, N-18).</summary>
    public static ReferencePolicy References { get; } = new()
    {
        Industry = 35,
        Size = 15,
        Products = 20,
        Challenges = 30,
        LargestSizeRatio = 10,
        MostAsks = 2,
        AskWindowDays = 91,
    };
}
