using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Domain.Handoff.Steps;

/// <summary>The part that a role plays in an item (H-30).</summary>
[Flags]
internal enum RaciPart
{
    /// <summary>Informed.</summary>
    Informed = 0,

    /// <summary>Consulted.</summary>
    Consulted = 1 << 0,

    /// <summary>Accountable; one role per item.</summary>
    Accountable = 1 << 1,

    /// <summary>Responsible: does it.</summary>
    Responsible = 1 << 2,
}

/// <summary>Who does what: internally, role by role and item by item, and on one page for the customer (H-30).</summary>
internal static class Raci
{
    /// <summary>Customer Success is accountable for everything (H-17).</summary>
    public const OwnerRole AccountableRole = OwnerRole.Csm;

    /// <summary>The part that a role plays in an item of a template.</summary>
    /// <remarks>
    /// The owner is responsible. Customer Success is accountable unless the row names another role. Sales supports during the handoff
    /// (H-17), the project manager during the launch (N-08), and who the row names: they are consulted if they are not responsible.
    /// </remarks>
    public static RaciPart PartOf(OwnerRole role, TemplateItem item)
    {
        var part = role == item.OwnerRole ? RaciPart.Responsible : RaciPart.Informed;
        if (role == (item.AccountableRole ?? AccountableRole))
        {
            part |= RaciPart.Accountable;
        }

        var supports = role == item.SupportRole
            || (role == OwnerRole.SalesRep && item.Phase == Phase.Handoff)
            || (role == OwnerRole.ProjectManager && item.Phase == Phase.Launch);
        return part == RaciPart.Informed && supports ? RaciPart.Consulted : part;
    }

    /// <summary>The items of each role, roles and items in the order of the template.</summary>
    public static IReadOnlyList<RoleItems> WhoDoesWhat(Template template) =>
        template.Roles
            .Select(role => new RoleItems(role, template.Items.Where(item => item.OwnerRole == role).Select(item => item.Code).ToArray()))
            .ToArray();

    /// <summary>The customer's own steps, for the same page.</summary>
    public static IReadOnlyList<StageStep> CustomersSteps =>
        StageChecklist.Steps.Where(role => role.IsCustomers).Select(role => role.Step).ToArray();
}

/// <summary>What one role does.</summary>
/// <param name="Role">The role.</param>
/// <param name="ItemCodes">Codes of its items.</param>
internal sealed record RoleItems(OwnerRole Role, IReadOnlyList<string> ItemCodes);
