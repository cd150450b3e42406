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
/// here.
/// </summary>
/// <remarks>
/// It can be stopped at any point and run again: an evaluated plan is no longer due. A slice is one transaction, so one refused write
/// undoes it; then smaller slices are sent, down to the plan that fails alone, which is passed over and named, and larger ones again
/// behind it.
/// </remarks>
/// <param name="service">The environment; waits by itself when it is put off.</param>
/// <param name="timeLeft">How long the run may still send; not positive ends it. Null for as long as it takes.</param>
/// <param name="progress">Gets what was done so far after each slice.</param>
internal sealed class Sweep(IOrganizationService service, Func<TimeSpan>? timeLeft = null, Action<SweepReport>? progress = null)
{
    /// <summary>With more plans than this whose write is refused, the environment is at fault rather than the plans.</summary>
    public const int MostRefused = 100;

    private const int FullBatch = StoredPlan.MostAtOnce;

    private readonly List<string> _passedOver = [];
    private int _evaluated;
    private int _written;
    private int _slices;
    private string? _after;
    private bool _isComplete;

    /// <summary>Sweeps the plans that are due now.</summary>
    /// <exception cref="FaultException{OrganizationServiceFault}">
    /// The message cannot be sent, or more than <see cref="MostRefused"/> plans cannot be written.
    /// </exception>
    public SweepReport Run()
    {
        var plans = FullBatch;
        var refused = 0;
        try
        {
            while (!_isComplete && !(timeLeft?.Invoke() <= TimeSpan.Zero))
            {
                try
                {
                    Send(plans == FullBatch ? Seconds() : 0, plans);
                    plans = Math.Min(plans * 2, FullBatch);
                }
                catch (FaultException<OrganizationServiceFault>) when (plans > 1)
                {
                    plans /= 2;
                }
                catch (FaultException<OrganizationServiceFault>) when (refused++ < MostRefused)
                {
                    Send(seconds: 0, plans, passOver: true);
                    plans *= 2;
                }

                progress?.Invoke(Report());
            }
        }
        catch (RunEndsException)
        {
            // The environment is to be left alone for longer than the run lasts.
        }

        return Report();
    }

    private void Send(int seconds, int plans, bool passOver = false)
    {
        _slices++;
        var answer = service.Execute(new OrganizationRequest("onb_EvaluateDuePlans")
        {
            ["After"] = _after,
            ["Seconds"] = seconds,
            ["PlansPerBatch"] = plans,
            ["PassOver"] = passOver,
        }).Results;
        _evaluated += (int)answer["Evaluated"];
        _written += (int)answer["Written"];
        if ((int)answer["PassedOver"] > 0)
        {
            _passedOver.AddRange(((string)answer["PassedOverPlans"]).Split('\n'));
        }

        _after = answer.TryGetValue("Next", out var next) ? next as string : null;
        _isComplete = string.IsNullOrEmpty(_after);
    }

    private int Seconds() => timeLeft is null
        ? EvaluateDuePlans.UsualSeconds
        : (int)Math.Min(EvaluateDuePlans.UsualSeconds, timeLeft().TotalSeconds);

    private SweepReport Report() => new(_evaluated, _written, _passedOver, _slices, _isComplete);
}
