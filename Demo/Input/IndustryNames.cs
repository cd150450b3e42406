namespace CrmOnboarding.Demo.Input;

/// <summary>
/// The industry of the CRM that the name of a sector means: by its own label, or by a common word for it. A sector that none of them stands
/// for leaves the industry empty.
/// </summary>
internal static class IndustryNames
{
    private static readonly (int Industry, string[] Names)[] Known =
    [
        (1, ["Accounting"]),
        (2, ["Agriculture and Non-petrol Natural Resource Extraction", "agriculture", "farming", "Landwirtschaft"]),
        (3, ["Broadcasting Printing and Publishing", "media", "publishing", "Medien"]),
        (4, ["Brokers"]),
        (5, ["Building Supply Retail"]),
        (6, ["Business Services", "services", "employment", "staffing"]),
        (7, ["Consulting", "Beratung"]),
        (8, ["Consumer Services"]),
        (9, ["Design Direction and Creative Management", "marketing", "advertising", "design", "Werbung"]),
        (10, ["Distributors Dispatchers and Processors", "distribution"]),
        (11, ["Doctor's Offices and Clinics", "medical", "health", "healthcare", "Gesundheit", "Medizin"]),
        (12, ["Durable Manufacturing", "manufacturing", "Industrie", "Fertigung"]),
        (13, ["Eating and Drinking Places", "hospitality", "restaurants", "Gastronomie"]),
        (14, ["Entertainment Retail", "entertainment", "Unterhaltung"]),
        (15, ["Equipment Rental and Leasing", "leasing"]),
        (16, ["Financial", "finance", "financial services", "banking", "Finanzen"]),
        (17, ["Food and Tobacco Processing", "food", "Lebensmittel"]),
        (20, ["Insurance", "Versicherung"]),
        (21, ["Legal Services", "legal"]),
        (22, ["Non-Durable Merchandise Retail", "retail", "Einzelhandel", "Handel"]),
        (23, ["Outbound Consumer Service"]),
        (24, ["Petrochemical Extraction and Distribution", "oil and gas"]),
        (25, ["Service Retail"]),
        (27, ["Social Services", "nonprofit"]),
        (29, ["Specialty Realty", "real estate", "Immobilien"]),
        (30, ["Transportation", "transport", "logistics", "Logistik"]),
        (31, ["Utility Creation and Distribution", "utilities", "energy", "telecommunications", "Energie"]),
        (32, ["Vehicle Retail", "automotive"]),
        (33, ["Wholesale", "Großhandel"]),
    ];

    private static readonly Dictionary<string, int> Industries = Known
        .SelectMany(industry => industry.Names, (industry, name) => (name, industry.Industry))
        .ToDictionary(each => Key(each.name), each => each.Industry, StringComparer.Ordinal);

    /// <summary>The value of the account's industry; null when the name means none.</summary>
    public static int? Find(string name) => Industries.TryGetValue(Key(name), out var industry) ? industry : null;

    private static string Key(string name) => string.Concat(name.Where(char.IsLetter)).ToUpperInvariant();
}
