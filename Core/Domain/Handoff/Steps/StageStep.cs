using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Handoff.Steps;

/// <summary>What happens from the signature to the kick-off, in the order of the checklist.</summary>
internal enum StageStep
{
    /// <summary>The program plan was made during the sale (H-27).</summary>
    ProgramPlan,

    /// <summary>The customer signed (H-08).</summary>
    ContractSigned,

    /// <summary>The e-mail that confirms the signature went out, from the signing service or by hand (H-04).</summary>
    SignatureConfirmed,

    /// <summary>The seller's welcome e-mail (H-05).</summary>
    SellersWelcome,

    /// <summary>The CSM's welcome e-mail (H-05).</summary>
    CsmWelcome,

    /// <summary>The e-mail about the bill (H-07).</summary>
    BillingInformation,

    /// <summary>The onboarding deck is attached (H-32).</summary>
    OnboardingDeck,

    /// <summary>The template of the program plan is attached (H-32).</summary>
    ProgramPlanTemplate,

    /// <summary>The customer confirmed the time of the kick-off (H-09).</summary>
    KickoffConfirmed,

    /// <summary>The kick-off call with Customer Success (H-06).</summary>
    KickoffCall,

    /// <summary>The customer attended and took part (H-10).</summary>
    KickoffAttended,
}

/// <summary>Who does a step.</summary>
/// <param name="Step">The step.</param>
/// <param name="Responsible">The vendor's role that does it, or that sees to it if the customer does.</param>
/// <param name="IsCustomers">Whether the customer does it.</param>
internal sealed record StepRole(StageStep Step, OwnerRole Responsible, bool IsCustomers = false);

/// <summary>Something that was done.</summary>
/// <param name="Step">The step.</param>
/// <param name="On">The day.</param>
/// <param name="By">The vendor's role that did it, or that recorded what the customer did.</param>
internal sealed record StageEntry(StageStep Step, Date On, OwnerRole By);
