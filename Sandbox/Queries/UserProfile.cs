using System.Globalization;

namespace CrmOnboarding.Sandbox.Queries;

/// <summary>What a query needs to know of its reader.</summary>
/// <param name="Id">The user.</param>
/// <param name="BusinessUnitId">The user's business unit.</param>
/// <param name="Teams">The user's teams.</param>
/// <param name="Language">Language of labels (LCID).</param>
/// <param name="Culture">Format of numbers and dates.</param>
/// <param name="Zone">Time zone.</param>
internal sealed record UserProfile(
    Guid Id, Guid BusinessUnitId, IReadOnlyList<Guid> Teams, int Language, CultureInfo Culture, TimeZoneInfo Zone)
{
    // Rows carry the same few days and numbers again and again, and formatting one takes longer than anything else about it.
    private const int MostTexts = 10_000;

    private readonly Dictionary<DateTime, string> _days = [];
    private readonly Dictionary<int, string> _numbers = [];

    /// <summary>A day in the user's short form.</summary>
    public string DayText(DateTime day)
    {
        if (!_days.TryGetValue(day.Date, out var text))
        {
            text = day.ToString("d", Culture);
            if (_days.Count >= MostTexts)
            {
                _days.Clear();
            }

            _days.Add(day.Date, text);
        }

        return text;
    }

    /// <summary>A whole number in the user's form.</summary>
    public string NumberText(int number)
    {
        if (!_numbers.TryGetValue(number, out var text))
        {
            text = number.ToString("N0", Culture);
            if (_numbers.Count >= MostTexts)
            {
                _numbers.Clear();
            }

            _numbers.Add(number, text);
        }

        return text;
    }

    /// <summary>The time on the user's wall clock.</summary>
    public DateTime ToLocal(DateTime utc) => Zone == TimeZoneInfo.Utc
        ? DateTime.SpecifyKind(utc, DateTimeKind.Unspecified)
        : TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);

    /// <summary>
    /// The moment at which the user's wall clock shows a time. A time that a clock change skips means the moment the
    /// clock would have shown it without the change; a time that comes twice means the second.
    /// </summary>
    public DateTime ToUtc(DateTime local)
    {
        var time = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        return Zone == TimeZoneInfo.Utc ? DateTime.SpecifyKind(time, DateTimeKind.Utc)
            : Zone.IsInvalidTime(time) ? DateTime.SpecifyKind(time - Zone.BaseUtcOffset, DateTimeKind.Utc)
            : TimeZoneInfo.ConvertTimeToUtc(time, Zone);
    }
}
