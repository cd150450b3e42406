namespace CrmOnboarding.Domain.Risks;

/// <summary>What this room can say; the order of the arguments is given with each code.</summary>
internal static class RiskMessages
{
    /// <summary>H-18: days from creation to win, days that are still usual.</summary>
    public const string LongProcurement = "risk.long-procurement";

    /// <summary>T-19, one role without a person: the role.</summary>
    public const string NoOwnerForRole = "risk.no-owner-for-role";

    /// <summary>T-19, two roles without a person: the roles.</summary>
    public const string NoOwnerForTwoRoles = "risk.no-owner-for-two-roles";
}
