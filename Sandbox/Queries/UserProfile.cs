using System.Globalization;

namespace CrmOnboarding.Sandbox.Queries;

/// <summary>What a query needs to know of its reader.</summary>
/// <param name="Id">The user.</param>
/// <param name="BusinessUnitId">The user's business unit.</param>
/// <param name="Teams">The user's teams.</param>
/// <param name="Language">Language of labels (LCID).</param>
/// <param name="Culture">Format of numbers and dates.</param>
/// <param name="Zone">Time zone.</param>
public sealed record UserProfile(
    Guid Id, Guid BusinessUnitId, IReadOnlyList<Guid> Teams, int Language, CultureInfo Culture, TimeZoneInfo Zone)
{
    // Rows carry the same few days and numbers again and again, and formatting one takes longer than anything else about it.
    private const int MostTexts = 10_000;

    private readonly Dictionary<DateTime, string> _days = [];
    private readonly Dictionary<int, string> _numbers = [];

    /// <summary>A day in the user's short form.</summary>
    public string DayText(DateTime day) => TextOf(_days, day.Date, static (value, culture) => value.ToString("d", culture));

    /// <summary>A whole number in the user's form.</summary>
    public string NumberText(int number) => TextOf(_numbers, number, static (value, culture) => value.ToString("N0", culture));

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

    private string TextOf<T>(Dictionary<T, string> known, T value, Func<T, CultureInfo, string> write)
        where T : notnull
    {
        if (!known.TryGetValue(value, out var text))
        {
            text = write(value, Culture);
            if (known.Count >= MostTexts)
            {
                known.Clear();
            }

            known.Add(value, text);
        }

        return text;
    }
}
