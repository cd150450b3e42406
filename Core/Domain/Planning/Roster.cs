using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Domain.Planning;

/// <summary>Who fills the role placeholders of a plan. Immutable.</summary>
internal sealed class Roster
{
    private readonly Dictionary<OwnerRole, Guid> _people;

    /// <summary>Makes a roster.</summary>
    /// <param name="people">Who fills which role; a role that is left out is open.</param>
    public Roster(IReadOnlyDictionary<OwnerRole, Guid> people) => _people = people.ToDictionary(each => each.Key, each => each.Value);

    /// <summary>Who fills a role; null: nobody, and always nobody for what the system does.</summary>
    public Guid? this[OwnerRole role] =>
        role != OwnerRole.Automation && _people.TryGetValue(role, out var person) ? person : null;

    /// <summary>The same roster with a role filled, or opened when <paramref name="person"/> is null.</summary>
    public Roster With(OwnerRole role, Guid? person)
    {
        var people = new Dictionary<OwnerRole, Guid>(_people);
        if (person is { } id)
        {
            people[role] = id;
        }
        else
        {
            people.Remove(role);
        }

        return new Roster(people);
    }

    /// <summary>
    /// The roles of a template that nobody fills, in the order in which they first appear. A digital plan has none, as the system does
    /// everything (T-19).
    /// </summary>
    public IReadOnlyList<OwnerRole> Open(Template template) =>
        template.Roles.Where(role => role != OwnerRole.Automation && this[role] is null).ToList();
}
