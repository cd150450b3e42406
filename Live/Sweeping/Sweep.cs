// Also compiled into the demo, where some of these are implicit.
#pragma warning disable IDE0005
using System;
using System.Collections.Generic;
using System.ServiceModel;
using CrmOnboarding.Dataverse.Evaluation;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Live.Calls;
using Microsoft.Xrm.Sdk;
#pragma warning restore IDE0005

namespace CrmOnboarding.Live.Sweeping;

/// <summary>
/// The daily sweep: sends <c>onb_EvaluateDuePlans</c> until no due plan is left. The server evaluates; nothing is read or written from
/// here. It can be stopped at any point and run again: an evaluated plan is no longer due.
/// </summary>
/// <param name="service">The environment; waits by itself when it is put off.</param>
/// <param name="timeLeft">How long the run may still send; not positive ends it. Null for as long as it takes.</param>
/// <param name="progress">Gets what was done so far after each slice.</param>
internal sealed class Sweep(IOrganizationService service, Func<TimeSpan>? timeLeft = null, Action<SweepReport>? progress = null)
{
    private readonly List<string> _passedOver = [];
    private int _evaluated;
    private int _written;
    private int _slices;
    private string? _after;
    private bool _isComplete;

    /// <summary>Sweeps the plans that are due now.</summary>
    /// <exception cref="FaultException{OrganizationServiceFault}">
    /// The message cannot be sent, or more than <see cref="Slices.MostRefused"/> plans cannot be written.
    /// </exception>
    public SweepReport Run()
    {
        new Slices(StoredPlan.MostAtOnce, EvaluateDuePlans.UsualSeconds, timeLeft).Run(Send, () => progress?.Invoke(Report()));
        return Report();
    }

    private bool Send(Slice slice)
    {
        _slices++;
        var answer = service.Execute(new OrganizationRequest("onb_EvaluateDuePlans")
        {
            ["After"] = _after,
            ["Seconds"] = slice.Seconds,
            ["PlansPerBatch"] = slice.Batch,
            ["PassOver"] = slice.PassOver,
        }).Results;
        _evaluated += (int)answer["Evaluated"];
        _written += (int)answer["Written"];
        if ((int)answer["PassedOver"] > 0)
        {
            _passedOver.AddRange(((string)answer["PassedOverPlans"]).Split('\n'));
        }

        _after = answer.TryGetValue("Next", out var next) ? next as string : null;
        return _isComplete = string.IsNullOrEmpty(_after);
    }

    private SweepReport Report() => new(_evaluated, _written, _passedOver, _slices, _isComplete);
}
