using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Materials;

/// <summary>Which content an administrator should see to.</summary>
internal static class MaterialMessages
{
    /// <summary>There is nothing for a product and an outcome.</summary>
    /// <param name="product">The product; null for all.</param>
    /// <param name="outcome">The outcome.</param>
    public static Message None(string? product, string outcome) => new(
        "material.none",
        "{0}, {1}: there is no content for this product and outcome.",
        "{0}, {1}: Für dieses Produkt und Ergebnis gibt es keinen Inhalt.",
        Named(product), outcome);

    /// <summary>There is something, and an earlier item of the same line sends it.</summary>
    /// <param name="product">The product; null for all.</param>
    /// <param name="outcome">The outcome.</param>
    public static Message NoFurther(string? product, string outcome) => new(
        "material.no-further",
        "{0}, {1}: there is no further content for this product and outcome.",
        "{0}, {1}: Für dieses Produkt und Ergebnis gibt es keinen weiteren Inhalt.",
        Named(product), outcome);

    private static Message AllProducts { get; } = new("material.all-products", "All products", "Alle Produkte");

    private static object Named(string? product) => string.IsNullOrWhiteSpace(product) ? AllProducts : product!;
}
