using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Cadence.Governor;

/// <summary>
/// One contact budget across Sales, Customer Success, project management, finance and automation: names, before a touch is made, what
/// speaks against it. Whether an objection blocks or only warns is the organization's choice.
/// </summary>
internal static class ContactGovernor
{
    /// <summary>The objections to a touch; empty when there are none.</summary>
    public static GovernorVerdict Judge(ProposedTouch touch, GovernorFacts facts)
    {
        var contacts = facts.Contacts.Where(contact => contact.On <= touch.On).ToArray();
        var coming = facts.Planned.Where(planned => planned.DueOn >= touch.On);
        var budget = new ContactBudget(facts.Day0, facts.Segment, facts.Calendar, facts.Policy, facts.Contacts, coming);
        var objections = touch.IsCustomerRequested ? [] : Objections(touch, facts, contacts, budget);
        var week = budget.FullestAround(touch.On);
        return new GovernorVerdict
        {
            Used = week.Used,
            Limit = week.Limit,
            Objections = new ValueList<Message>(objections),
        };
    }

    private static IEnumerable<Message> Objections(
        ProposedTouch touch, GovernorFacts facts, IReadOnlyList<Contact> contacts, ContactBudget budget)
    {
        var policy = facts.Policy;
        if (budget.FullestAround(touch.On) is { IsOpen: false } full)
        {
            yield return GovernorMessages.BudgetSpent(full.Used, full.Limit, policy.Touches.WindowDays);
        }

        if (touch.IsAutomatic && new Silence(contacts, policy) is { StopsAutomaticTouches: true } silence)
        {
            yield return GovernorMessages.AutomaticTouchesStopped(silence.UnansweredInARow);
        }

        if (touch.Purpose == ContactPurpose.Information && facts.IsPreviousMilestoneOpen && !WasProgressChecked(touch.On, contacts, policy))
        {
            yield return GovernorMessages.ProgressNotChecked(policy.ProgressCheckDays);
        }

        if (touch.Purpose == ContactPurpose.Promotion)
        {
            if (IsQuietPeriod(touch.On, facts))
            {
                yield return GovernorMessages.CrossSellQuietPeriod(facts.Day0.AddDays(policy.CrossSellQuietDays));
            }

            if (!IsBalanced(touch.On, contacts, policy))
            {
                yield return GovernorMessages.MorePromotionThanListening(policy.PromotionWindowDays);
            }
        }
    }

    /// <summary>N-23: an inbound contact or a status check within the last days, the day itself included.</summary>
    private static bool WasProgressChecked(Date on, IEnumerable<Contact> contacts, CadencePolicy policy) =>
        contacts.Any(contact => on - contact.On <= policy.ProgressCheckDays
            && (contact.Direction == ContactDirection.Inbound || contact.Purpose == ContactPurpose.Listening));

    /// <summary>N-24: until the day, or until first value, whichever comes first.</summary>
    private static bool IsQuietPeriod(Date on, GovernorFacts facts) =>
        on - facts.Day0 < facts.Policy.CrossSellQuietDays && !(facts.FirstValueOn <= on);

    /// <summary>
    /// N-25: with this touch, promotions do not exceed contacts in which the vendor listened, in the window that ends on its day.
    /// </summary>
    private static bool IsBalanced(Date on, IEnumerable<Contact> contacts, CadencePolicy policy)
    {
        var window = contacts.Where(contact => on - contact.On < policy.PromotionWindowDays).ToArray();
        var promotions = window.Count(contact => contact.Purpose == ContactPurpose.Promotion
            && contact.Direction != ContactDirection.Inbound);
        var listening = window.Count(contact => contact is { Purpose: ContactPurpose.Listening, IsTwoWay: true });
        return promotions + 1 <= listening;
    }
}
