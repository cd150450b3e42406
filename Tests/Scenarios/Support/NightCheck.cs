using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Scenarios.Support;

/// <summary>
/// What holds of every night, however it is cut and whoever is in it. Each check says what is wrong; nothing where all is well.
/// </summary>
/// <param name="night">The service of the application user.</param>
/// <param name="plans">All plans.</param>
/// <param name="today">The day of the night, where the plans are.</param>
internal sealed class NightCheck(IOrganizationService night, PlanReader plans, Date today)
{
    // A night that comes to no end is wrong too.
    private const int MostSlices = 20;

    /// <summary>Slices of some plans each evaluate every plan that is due, once.</summary>
    public IReadOnlyList<string> InSlices(IReadOnlyCollection<Guid> due, int size)
    {
        var wrong = new List<string>();
        var evaluated = 0;
        string? next = null;
        for (var slices = 0; slices == 0 || next is not null; slices++)
        {
            if (slices == MostSlices)
            {
                wrong.Add("the night comes to no end");
                break;
            }

            var before = Versions();
            var slice = Slice(next, seconds: 0, plans: size);
            next = (string?)slice["Next"];
            var count = (int)slice["Evaluated"];
            evaluated += count;
            if (count > size || count != Versions().Except(before).Count())
            {
                wrong.Add($"a slice of {size} says {count} plans, and {Versions().Except(before).Count()} changed");
            }
        }

        if (evaluated != due.Count)
        {
            wrong.Add($"{evaluated} evaluations and not {due.Count}");
        }

        return [.. wrong, .. Left(due)];
    }

    /// <summary>A night that is stopped after some slices of one plan: the next one does the rest, and nothing twice.</summary>
    /// <param name="due">The plans that are due.</param>
    /// <param name="slices">How many slices run before.</param>
    /// <param name="drain">Lets the queue run.</param>
    public IReadOnlyList<string> StoppedAndGoneOn(IReadOnlyCollection<Guid> due, int slices, Action drain)
    {
        string? next = null;
        for (var i = 0; i < slices; i++)
        {
            next = (string?)Slice(next, seconds: 0, plans: 1)["Next"];
        }

        drain();
        var rest = (int)Slice()["Evaluated"];
        return [.. rest == due.Count - slices ? [] : new[] { $"{rest} evaluations are left and not {due.Count - slices}" }, .. Left(due)];
    }

    /// <summary>A plan that cannot be evaluated is passed over alone; all others are written.</summary>
    public IReadOnlyList<string> AroundOneThatFails(IReadOnlyCollection<Guid> due, Guid failing)
    {
        var wrong = new List<string>();
        var slice = Slice();
        if ((int)slice["PassedOver"] != 1 || slice["PassedOverPlans"] is not string said
            || said.IndexOf(failing.ToString(), StringComparison.Ordinal) < 0)
        {
            wrong.Add($"passed over: {slice["PassedOverPlans"]}");
        }

        if ((int)slice["Evaluated"] != due.Count - 1)
        {
            wrong.Add($"{slice["Evaluated"]} evaluations and not {due.Count - 1}");
        }

        if (IsDone(failing))
        {
            wrong.Add("the plan that fails was written");
        }

        return [.. wrong, .. Left(due.Where(plan => plan != failing))];
    }

    /// <summary>Sends one slice.</summary>
    public ParameterCollection Slice(string? after = null, int? seconds = null, int? plans = null, bool passOver = false)
    {
        var request = new OrganizationRequest("onb_EvaluateDuePlans") { ["After"] = after, ["PassOver"] = passOver };
        if (seconds is not null)
        {
            request["Seconds"] = seconds.Value;
        }

        if (plans is not null)
        {
            request["PlansPerBatch"] = plans.Value;
        }

        return night.Execute(request).Results;
    }

    private IEnumerable<string> Left(IEnumerable<Guid> due) =>
        due.Where(plan => !IsDone(plan)).Select(plan => $"plan {plan} was left out");

    private bool IsDone(Guid id) => plans.Plans().Single(plan => plan.Id == id).On(PlanTable.EvaluatedOn) == today;

    private List<string> Versions() => [.. plans.Plans().Select(plan => plan.Id + " " + plan["versionnumber"])];
}
