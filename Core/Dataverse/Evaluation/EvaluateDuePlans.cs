using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Settings;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Evaluation;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Evaluation;

/// <summary>
/// A slice of the night: evaluates plans whose evaluation is due, batch by batch, until its time is up or none is left. The last one of a
/// night takes the oldest of the history of health away in the time it has left; what stays goes the next night.
/// </summary>
/// <remarks>
/// A batch is read in a fixed number of queries and written in a fixed number of requests, whatever its size; only rows that changed are
/// written. A plan that cannot be evaluated is named and passed over. One whose write is refused ends the whole slice, and nothing of it is
/// written: whoever sends slices sends smaller ones then, and passes over the plan that fails alone.
/// </remarks>
/// <param name="service">With the rights of the system user, in the transaction of the message.</param>
/// <param name="trace">Gets the decisions.</param>
internal sealed class EvaluateDuePlans(IOrganizationService service, TraceLog trace)
{
    /// <summary>How long a slice goes on beginning batches where nobody says, in seconds.</summary>
    public const int UsualSeconds = 30;

    /// <summary>The longest that a slice may go on beginning batches, in seconds: the last one must end before 60.</summary>
    public const int MostSeconds = 50;

    private readonly List<Message> _passedOver = [];

    /// <summary>The numbers by which the plans were evaluated.</summary>
    public Ruleset Rules { get; private set; } = Ruleset.Shipped;

    /// <summary>How many plans were evaluated.</summary>
    public int Evaluated { get; private set; }

    /// <summary>How many rows were written.</summary>
    public int Written { get; private set; }

    /// <summary>One sentence for each plan that was passed over.</summary>
    public IReadOnlyList<Message> PassedOver => _passedOver;

    /// <summary>Where the next slice begins; null when no due plan is left.</summary>
    public string? Next { get; private set; }

    /// <summary>Evaluates a slice.</summary>
    /// <param name="slice">Which.</param>
    /// <param name="moment">The moment of the message, UTC.</param>
    /// <param name="elapsed">How long the slice has taken so far.</param>
    /// <exception cref="DomainException">The slice is not described properly.</exception>
    public void Run(DueSlice slice, DateTime moment, Func<TimeSpan> elapsed)
    {
        var ruleset = RulesetRows.Published(service);
        Rules = ruleset.Rules;
        Next = slice.After;
        do
        {
            var page = StoredPlan.ReadPage(
                service, ruleset, DuePlans.Of(moment), Continuation.Read(Next, slice.PlansPerBatch),
                row => DuePlans.Includes(row, moment));
            if (slice.PassesOver)
            {
                _passedOver.AddRange(page.Plans.Select(plan => Sentence(plan, EvaluationMessages.WriteRefused)));
            }
            else
            {
                Evaluate(page.Plans, moment);
            }

            Next = page.Next;
        }
        while (Next is not null && elapsed() < slice.Time);

        var removed = Next is null && ruleset.Rules.Reporting.SnapshotsFrom(Date.FromDateTime(moment)) is { } from
            ? SnapshotRow.Remove(service, from, () => elapsed() < slice.Time)
            : 0;
        trace.Line("{0} plans evaluated, {1} passed over, {2} rows written, {3} old ones removed; {4}.",
            Evaluated, PassedOver.Count, Written, removed, Next is null ? "none is left" : "there are more");
    }

    private void Evaluate(IReadOnlyList<StoredPlan> plans, DateTime moment)
    {
        while (plans.Count > 0)
        {
            var evaluated = plans.Select(plan => Evaluate(plan, moment)).OfType<EvaluatedPlan>().ToList();
            var outdated = EvaluationWriter.Write(service, evaluated);
            Evaluated += evaluated.Count - outdated.Count;
            Written += evaluated.Except(outdated).Sum(plan => plan.Rows);
            plans = outdated.Count == 0
                ? []
                : [.. StoredPlan.Read(service, [.. outdated.Select(plan => plan.Row.Id)]).Where(plan => plan.CanBeEvaluated)];
        }
    }

    private EvaluatedPlan? Evaluate(StoredPlan plan, DateTime moment)
    {
        try
        {
            return EvaluatedPlan.Of(plan, moment);
        }
        catch (DomainException rule)
        {
            trace.Line("Plan {0} was passed over, rule {1}.", plan.Row.Id, rule.Reason.Code);
            _passedOver.Add(Sentence(plan, rule.Reason));
            return null;
        }
        catch (Exception unforeseen)
        {
            // An evaluation calls nothing, so the transaction is whole; one odd plan must not keep all others from being evaluated.
            trace.Line("Plan {0} was passed over, {1}, {2}", plan.Row.Id, unforeseen.GetType().FullName, unforeseen.StackTrace);
            _passedOver.Add(Sentence(plan, EvaluationMessages.Unforeseen));
            return null;
        }
    }

    private static Message Sentence(StoredPlan plan, Message why) =>
        EvaluationMessages.PassedOver(plan.Row.Text(PlanTable.Name) ?? string.Empty, plan.Row.Id, why);
}
