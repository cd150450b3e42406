// Also compiled into the demo, where some of these are implicit.
#pragma warning disable IDE0005
using System;
using System.Collections.Generic;
using System.ServiceModel;
using CrmOnboarding.Dataverse.Reconciling;
using CrmOnboarding.Live.Calls;
using Microsoft.Xrm.Sdk;
#pragma warning restore IDE0005

namespace CrmOnboarding.Live.Reconciliation;

/// <summary>
/// The check that no customer is left to chance: sends <c>onb_Reconcile</c> until no deal in question is left. The server decides and
/// writes; it can be stopped at any point and run again, because a deal that has its plan is no longer in question.
/// </summary>
/// <param name="service">The environment; waits by itself when it is put off.</param>
/// <param name="since">First day of the win that counts; null for all.</param>
/// <param name="onlyLists">Whether deals are only named and nothing is written.</param>
/// <param name="progress">Gets what was done so far after each slice.</param>
internal sealed class ReconciliationRun(
    IOrganizationService service, DateTime? since = null, bool onlyLists = false, Action<ReconciliationReport>? progress = null)
{
    private readonly List<string> _found = [];
    private readonly List<string> _passedOver = [];
    private int _onboarded;
    private int _aligned;
    private string? _after;

    /// <summary>Looks at every deal in question.</summary>
    /// <exception cref="FaultException{OrganizationServiceFault}">
    /// The message cannot be sent, or more than <see cref="Slices.MostRefused"/> deals cannot be written.
    /// </exception>
    public ReconciliationReport Run()
    {
        new Slices(ReconcileSlice.MostAtOnce, ReconcileSlice.UsualSeconds, timeLeft: null).Run(Send, () => progress?.Invoke(Report()));
        return Report();
    }

    private bool Send(Slice slice)
    {
        var request = new OrganizationRequest("onb_Reconcile")
        {
            ["After"] = _after,
            ["Seconds"] = slice.Seconds,
            ["DealsPerBatch"] = slice.Batch,
            ["PassOver"] = slice.PassOver,
            ["OnlyList"] = onlyLists,
        };
        if (since is { } day)
        {
            request["WonFrom"] = day;
        }

        var answer = service.Execute(request).Results;
        Add(_found, answer, "Found");
        Add(_passedOver, answer, "PassedOver");
        _onboarded += (int)answer["Onboarded"];
        _aligned += (int)answer["Aligned"];
        _after = answer.TryGetValue("Next", out var next) ? next as string : null;
        return string.IsNullOrEmpty(_after);
    }

    private static void Add(List<string> sentences, ParameterCollection answer, string what)
    {
        if ((int)answer[what] > 0)
        {
            sentences.AddRange(((string)answer[what + "Deals"]).Split('\n'));
        }
    }

    private ReconciliationReport Report() => new(_found, _onboarded, _aligned, _passedOver);
}

/// <summary>What a reconciliation found and did.</summary>
/// <param name="Found">One sentence for each deal in question.</param>
/// <param name="Onboarded">Won opportunities that got a plan.</param>
/// <param name="Aligned">Plans that were brought in line with the state of their opportunity.</param>
/// <param name="PassedOver">One sentence for each deal that was passed over.</param>
internal sealed record ReconciliationReport(
    IReadOnlyList<string> Found, int Onboarded, int Aligned, IReadOnlyList<string> PassedOver)
{
    /// <summary>The report as people read it.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{Onboarded:N0} onboarded, {Aligned:N0} brought in line, {PassedOver.Count:N0} passed over.");
}
