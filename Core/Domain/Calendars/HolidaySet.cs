using System.Collections.Generic;
using System.Linq;

namespace CrmOnboarding.Domain.Calendars;

/// <summary>
/// A named list of closures that may be based on another one: a customer's days on the country's, the country's on the company's.
/// A day that any set in the chain closes is closed. Immutable, so a chain cannot be circular.
/// </summary>
internal sealed class HolidaySet
{
    private readonly IReadOnlyList<Holiday> _own;

    /// <summary>Makes a set.</summary>
    /// <param name="name">Its name, for people.</param>
    /// <param name="holidays">Its own closures, in any order; they may overlap each other and weekends.</param>
    /// <param name="basedOn">The set it is based on; null for none.</param>
    public HolidaySet(string name, IEnumerable<Holiday> holidays, HolidaySet? basedOn = null)
    {
        Name = name;
        _own = holidays.ToArray();
        BasedOn = basedOn;
    }

    /// <summary>Its name, for people.</summary>
    public string Name { get; }

    /// <summary>The set it is based on; null for none.</summary>
    public HolidaySet? BasedOn { get; }

    /// <summary>Every closure of the chain that holds in a region, the set's own first.</summary>
    /// <param name="region">Region code; null means no region, where only closures without a region hold.</param>
    public IEnumerable<Holiday> In(string? region)
    {
        for (var set = this; set is not null; set = set.BasedOn)
        {
            foreach (var holiday in set._own)
            {
                if (holiday.HoldsIn(region))
                {
                    yield return holiday;
                }
            }
        }
    }
}
