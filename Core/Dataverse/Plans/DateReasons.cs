using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Dataverse.Plans;

/// <summary>Writes why a milestone has its date. The rules speak of codes; a reader knows the milestones by their names.</summary>
/// <param name="items">All milestones of the plan.</param>
/// <param name="language">Language of the sentences.</param>
internal sealed class DateReasons(IReadOnlyList<Milestone> items, Language language)
{
    private readonly Dictionary<string, string> _names = items
        .GroupBy(item => item.Code)
        .ToDictionary(alike => alike.Key, alike => alike.First().DisplayName, StringComparer.Ordinal);

    /// <summary>Why a date moved.</summary>
    public string? Of(Message why) => StoredText.Fit(Catalogue.Render(Named(why), language), MilestoneTable.DateReasonLength);

    /// <summary>Why a fixed date cannot hold.</summary>
    public string? Of(CascadeConflict conflict) =>
        Of(PlanMessages.DateCannotHold(conflict.DueOn, conflict.NeededOn, conflict.Why));

    private Message Named(Message message) => message.Reworded(code => _names.TryGetValue(code, out var name) ? name : code);
}
