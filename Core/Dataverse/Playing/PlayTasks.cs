using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Templates;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Playing;

/// <summary>
/// The tasks of a play in a plan: one for each item, for the person of its role, due by the plan's calendar from the day of the start.
/// Their ids come from the occasion, so that it makes them once.
/// </summary>
internal static class PlayTasks
{
    /// <summary>The tasks that an occasion makes and that are not there. One call, and one where the calendar is rows.</summary>
    /// <param name="service">Where to read.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="plays">The plays, with items.</param>
    /// <param name="about">What the tasks are about: the plan, or one of its milestones.</param>
    /// <param name="occasion">Names the occasion, the same for its repetition.</param>
    /// <param name="occurredOn">Its moment, UTC.</param>
    public static IReadOnlyList<Entity> Missing(
        IOrganizationService service, PlanRow plan, IEnumerable<Template> plays, EntityReference about, string occasion,
        DateTime occurredOn)
    {
        var tasks = plays.SelectMany(play => play.Items.Select(item => new Entity(
            TaskTable.LogicalName, NameBasedId.Of(TaskTable.LogicalName, occasion + "-" + play.Code + "-" + item.Code))
        {
            [TaskTable.Subject] = StoredText.Fit(ItemTexts.NameOf(item, plan.Profile.Language), TaskTable.SubjectLength),
            [TaskTable.Description] = ItemTexts.GuidanceOf(item, plan.Profile.Language),
            [TaskTable.RegardingObjectId] = about,
            [ActivityTables.ScheduledEnd] = DueOn(item.Due, plan, service, occurredOn).ToDateTime(),
            [SystemColumns.OwnerId] = plan.Owners.Of(item.OwnerRole),
        })).ToList();
        var there = service.Present(TaskTable.LogicalName, ActivityTables.Id, [.. tasks.Select(task => task.Id)]);
        return [.. tasks.Where(task => !there.Contains(task.Id))];
    }

    /// <summary>The anchor of an item says nothing here: a play counts from its start.</summary>
    private static Date DueOn(Timing due, PlanRow plan, IOrganizationService service, DateTime occurredOn)
    {
        var start = plan.Profile.DateOf(occurredOn);
        var calendar = plan.Calendar.Days(service);
        return due.Unit == OffsetUnit.WorkingDays ? calendar.Add(start, due.Offset) : calendar.Roll(start.AddDays(due.Offset));
    }
}
