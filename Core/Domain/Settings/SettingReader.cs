using System.Collections.Generic;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Settings;

/// <summary>
/// Gives the rules their numbers: the stored one where there is one, else the one that ships. Reading what ships also notes what there is
/// to set, so that a number, its bounds and its unit are said once.
/// </summary>
/// <param name="values">Stored numbers by <see cref="Setting.Key"/>; null for what ships.</param>
internal sealed class SettingReader(IReadOnlyDictionary<string, decimal>? values)
{
    private readonly List<Setting> _settings = [];
    private readonly HashSet<string> _keys = [];
    private Segment? _segment;
    private SettingPhase _phase;

    /// <summary>Everything that was read of what ships, once each; empty where numbers are stored.</summary>
    public IReadOnlyList<Setting> Settings => _settings;

    /// <summary>What is read from here on is for a segment and a phase; where nothing is stored for them, what is for all counts.</summary>
    public SettingReader For(Segment? segment, SettingPhase phase)
    {
        _segment = segment;
        _phase = phase;
        return this;
    }

    /// <summary>A number.</summary>
    /// <param name="code">Its name.</param>
    /// <param name="shipped">What ships.</param>
    /// <param name="minimum">Lowest, included.</param>
    /// <param name="maximum">Highest, included.</param>
    /// <param name="unit">What it counts.</param>
    public decimal Number(string code, decimal shipped, decimal minimum, decimal maximum, SettingUnit unit) =>
        Read(code, shipped, minimum, maximum, unit, isWhole: false);

    /// <summary>A whole number.</summary>
    /// <inheritdoc cref="Number" />
    public int Whole(string code, int shipped, int minimum, int maximum, SettingUnit unit) =>
        (int)Read(code, shipped, minimum, maximum, unit, isWhole: true);

    /// <summary>A whole number for each segment.</summary>
    /// <inheritdoc cref="Number" />
    public BySegment<int> Whole(string code, BySegment<int> shipped, int minimum, int maximum, SettingUnit unit)
    {
        var read = new BySegment<int>(
            For(Shared.Segment.High, SettingPhase.All).Whole(code, shipped.High, minimum, maximum, unit),
            For(Shared.Segment.Medium, SettingPhase.All).Whole(code, shipped.Medium, minimum, maximum, unit),
            For(Shared.Segment.Digital, SettingPhase.All).Whole(code, shipped.Digital, minimum, maximum, unit));
        For(null, SettingPhase.All);
        return read;
    }

    private decimal Read(string code, decimal shipped, decimal minimum, decimal maximum, SettingUnit unit, bool isWhole)
    {
        if (values is null)
        {
            Note(code, shipped, minimum, maximum, unit, isWhole);
            return shipped;
        }

        return Stored(code, _segment, _phase) ?? Stored(code, _segment, SettingPhase.All) ?? Stored(code, null, _phase)
            ?? Stored(code, null, SettingPhase.All) ?? shipped;
    }

    private decimal? Stored(string code, Segment? segment, SettingPhase phase) =>
        values!.TryGetValue(Setting.KeyOf(code, segment, phase), out var value) ? value : null;

    // What a segment or phase has in common with all is a setting of all.
    private void Note(string code, decimal shipped, decimal minimum, decimal maximum, SettingUnit unit, bool isWhole)
    {
        foreach (var known in _settings)
        {
            if (known.Code == code && known.Shipped == shipped
                && (known.Segment is null || known.Segment == _segment)
                && (known.Phase == SettingPhase.All || known.Phase == _phase))
            {
                return;
            }
        }

        var setting = new Setting
        {
            Code = code,
            // Where only the phase makes the difference, the setting is for every segment.
            Segment = _phase == SettingPhase.All ? _segment : null,
            Phase = _phase,
            Shipped = shipped,
            Minimum = minimum,
            Maximum = maximum,
            Unit = unit,
            IsWhole = isWhole,
        };
        if (_keys.Add(setting.Key))
        {
            _settings.Add(setting);
        }
    }
}
