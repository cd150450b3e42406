namespace CrmOnboarding.Demo.Input;

/// <summary>What may stand before or after an amount to name its currency.</summary>
internal static class CurrencyMarks
{
    private static readonly (string Code, string[] Marks)[] Marks =
    [
        ("USD", ["$", "US$"]), ("EUR", ["€", "EURO"]), ("GBP", ["£"]), ("JPY", ["¥"]), ("CHF", ["Fr.", "Fr", "SFr."]),
        ("INR", ["₹", "Rs", "Rs."]), ("PLN", ["zł"]), ("CZK", ["Kč"]), ("HUF", ["Ft"]), ("BRL", ["R$"]), ("CAD", ["C$", "CA$"]),
        ("AUD", ["A$", "AU$"]), ("NZD", ["NZ$"]), ("HKD", ["HK$"]), ("SGD", ["S$"]),
        ("KRW", ["₩"]), ("TRY", ["₺"]), ("ILS", ["₪"]), ("THB", ["฿"]), ("VND", ["₫"]), ("UAH", ["₴"]),
        // One of several crowns.
        ("kr", ["kr", "kr."]),
    ];

    private static readonly Dictionary<string, string> Codes = Marks
        .SelectMany(each => each.Marks.Select(mark => (mark, each.Code)))
        .ToDictionary(each => each.mark, each => each.Code, StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> IsoCodes = new(StringComparer.OrdinalIgnoreCase)
    {
        "AED", "ARS", "AUD", "BGN", "BRL", "CAD", "CHF", "CLP", "CNY", "COP", "CZK", "DKK", "EGP", "EUR", "GBP", "HKD", "HUF", "IDR",
        "ILS", "INR", "ISK", "JPY", "KES", "KRW", "KWD", "MXN", "MYR", "NGN", "NOK", "NZD", "PEN", "PHP", "PKR", "PLN", "QAR", "RON",
        "RSD", "SAR", "SEK", "SGD", "THB", "TRY", "TWD", "UAH", "USD", "VND", "ZAR",
    };

    /// <summary>The currency that a mark names; null when it names none.</summary>
    public static string? Find(string mark) =>
        Codes.TryGetValue(mark, out var code) || IsoCodes.TryGetValue(mark, out code) ? code : null;
}
