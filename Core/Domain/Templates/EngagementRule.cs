using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Templates;

/// <summary>One rule of the engagement model: who it matches, and the segment and template they get. Immutable.</summary>
internal sealed class EngagementRule
{
    private readonly decimal? _minimumMonthlyValue;
    private readonly int? _minimumEmployees;

    private EngagementRule(decimal? minimumMonthlyValue, int? minimumEmployees, Segment segment, string templateCode)
    {
        _minimumMonthlyValue = minimumMonthlyValue;
        _minimumEmployees = minimumEmployees;
        Segment = segment;
        TemplateCode = templateCode;
    }

    /// <summary>The segment.</summary>
    public Segment Segment { get; }

    /// <summary>Code of the template.</summary>
    public string TemplateCode { get; }

    /// <summary>Whether the rule matches everybody.</summary>
    public bool IsUnconditional => _minimumMonthlyValue is null && _minimumEmployees is null;

    /// <summary>Matches from a monthly value in the base currency on, included.</summary>
    public static EngagementRule FromMonthlyValue(decimal minimum, Segment segment, string templateCode) =>
        new(minimum, null, segment, templateCode);

    /// <summary>Matches from a number of employees on, included.</summary>
    public static EngagementRule FromEmployees(int minimum, Segment segment, string templateCode) =>
        new(null, minimum, segment, templateCode);

    /// <summary>Matches everybody.</summary>
    public static EngagementRule Otherwise(Segment segment, string templateCode) => new(null, null, segment, templateCode);

    /// <summary>Whether the rule matches a customer. An unknown value never reaches a minimum.</summary>
    public bool Matches(decimal? monthlyValue, int? employees) =>
        (_minimumMonthlyValue is null || monthlyValue >= _minimumMonthlyValue)
        && (_minimumEmployees is null || employees >= _minimumEmployees);

    /// <summary>Why a matching customer gets the template.</summary>
    public Message Why(decimal? monthlyValue, int? employees)
    {
        if (_minimumMonthlyValue is { } minimumValue && monthlyValue is { } value)
        {
            return TemplateMessages.ChosenByMonthlyValue(value, minimumValue);
        }

        if (_minimumEmployees is { } minimumEmployees && employees is { } count)
        {
            return TemplateMessages.ChosenByEmployees(count, minimumEmployees);
        }

        return employees is { } known
            ? TemplateMessages.ChosenBelowAll(known)
            : TemplateMessages.ChosenUnknownSize;
    }
}
