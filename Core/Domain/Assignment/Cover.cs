using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Assignment;

/// <summary>A time out of office.</summary>
/// <param name="from">First day.</param>
/// <param name="until">Last day, included.</param>
internal sealed class Absence(Date from, Date until)
{
    /// <summary>First day.</summary>
    public Date From => from;

    /// <summary>Last day, included.</summary>
    public Date Until => until;

    /// <summary>Whether a date lies in it.</summary>
    public bool Holds(Date date) => from <= date && date <= until;
}

/// <summary>Somebody stands in for somebody who is out of office; it ends by itself.</summary>
/// <param name="absentId">Who is out of office.</param>
/// <param name="coverId">Who stands in.</param>
/// <param name="absence">The time it covers.</param>
internal sealed class Cover(Guid absentId, Guid coverId, Absence absence)
{
    /// <summary>Who is out of office.</summary>
    public Guid AbsentId => absentId;

    /// <summary>Who stands in.</summary>
    public Guid CoverId => coverId;

    /// <summary>The time it covers.</summary>
    public Absence Absence => absence;

    /// <summary>
    /// Who looks after a person's customers on a day. Covers may be chained; a circular chain ends where it began.
    /// </summary>
    /// <param name="personId">Whose customers.</param>
    /// <param name="on">The day.</param>
    /// <param name="covers">All covers.</param>
    public static Guid ActingFor(Guid personId, Date on, IReadOnlyList<Cover> covers)
    {
        var acting = personId;
        var seen = new HashSet<Guid>();
        while (covers.FirstOrDefault(cover => cover.AbsentId == acting && cover.Absence.Holds(on)) is { } cover)
        {
            if (!seen.Add(cover.CoverId))
            {
                return personId;
            }

            acting = cover.CoverId;
        }

        return acting;
    }
}
