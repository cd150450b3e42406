using System;
using CrmOnboarding.Dataverse.Recording;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Domain.Cadence.Governor;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.Touchpoints;

/// <summary>The message <c>onb_ContactBudget</c>: is one more contact welcome to the customer of a plan?</summary>
public sealed class ContactBudgetPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        var on = execution.Parameter<DateTime>("On");
        var touch = new ProposedTouch(
            on == default ? execution.CallerToday : Date.FromDateTime(on),
            ChoiceValues.Read<ContactPurpose>(execution.Parameter<int>("Purpose")) ?? ContactPurpose.Service)
        {
            IsAutomatic = execution.Parameter<bool>("IsAutomatic"),
        };
        var verdict = AskContactBudget.Run(execution.Service, execution.Parameter<EntityReference>("Target")!, touch);
        execution.Answer("IsWelcome", verdict.IsWelcome);
        execution.Answer("Used", verdict.Used);
        execution.Answer("Limit", verdict.Limit);
        execution.Answer("Objections", AskContactBudget.Sentences(verdict, execution.CallerLanguage));
    });
}
