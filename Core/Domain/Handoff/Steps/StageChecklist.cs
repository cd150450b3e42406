using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Handoff.Steps;

/// <summary>
/// The stage from the signature to the kick-off: what is done, what is open, and who acts next. Customer Success is accountable,
/// Sales supports, and what stays open too long goes to the manager of Customer Success (H-17; <see cref="Risks.RiskRecord.EscalatesOn"/>).
/// </summary>
internal sealed class StageChecklist
{
    private readonly ILookup<StageStep, Date> _done;

    /// <summary>Reads the log of a stage.</summary>
    /// <param name="log">
    /// What was done, in any order. A step of the vendor counts only if the responsible role did it, or the system on its behalf: a call
    /// that Sales held alone is no kick-off with Customer Success (H-06), and the e-mail about the bill comes from Finance (H-07).
    /// </param>
    public StageChecklist(IEnumerable<StageEntry> log) =>
        _done = log.Where(Counts).ToLookup(entry => entry.Step, entry => entry.On);

    /// <summary>Who does which step, in order.</summary>
    public static IReadOnlyList<StepRole> Steps { get; } =
    [
        new(StageStep.ProgramPlan, OwnerRole.SalesRep),
        new(StageStep.ContractSigned, OwnerRole.SalesRep, IsCustomers: true),
        new(StageStep.SignatureConfirmed, OwnerRole.SalesRep),
        new(StageStep.SellersWelcome, OwnerRole.SalesRep),
        new(StageStep.CsmWelcome, OwnerRole.Csm),
        new(StageStep.BillingInformation, OwnerRole.Finance),
        new(StageStep.OnboardingDeck, OwnerRole.Csm),
        new(StageStep.ProgramPlanTemplate, OwnerRole.Csm),
        new(StageStep.KickoffConfirmed, OwnerRole.Csm, IsCustomers: true),
        new(StageStep.KickoffCall, OwnerRole.Csm),
        new(StageStep.KickoffAttended, OwnerRole.Csm, IsCustomers: true),
    ];

    /// <summary>The steps that are not done, in order, including missing attachments (H-32).</summary>
    public IReadOnlyList<StageStep> Open => Steps.Select(role => role.Step).Where(step => DoneOn(step) is null).ToArray();

    /// <summary>
    /// The role that acts next, or sees to it: that of the first open step, or Customer Success once nothing is open. Never nobody
    /// (H-34).
    /// </summary>
    public OwnerRole ResponsibleForNextStep =>
        Steps.FirstOrDefault(role => DoneOn(role.Step) is null)?.Responsible ?? Raci.AccountableRole;

    /// <summary>
    /// The date that the signature counts from: that of the confirming e-mail (H-04), else the day of the signature; null while
    /// there is neither.
    /// </summary>
    public Date? ContractSignedOn => DoneOn(StageStep.SignatureConfirmed) ?? DoneOn(StageStep.ContractSigned);

    /// <summary>The day a step was first done; null while it is open.</summary>
    public Date? DoneOn(StageStep step) => _done[step].Select(on => (Date?)on).Min();

    private static bool Counts(StageEntry entry)
    {
        var role = Steps.First(each => each.Step == entry.Step);
        return role.IsCustomers || entry.By == role.Responsible || entry.By == OwnerRole.Automation;
    }
}
