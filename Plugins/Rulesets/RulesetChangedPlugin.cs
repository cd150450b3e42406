using System;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Settings;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.Rulesets;

/// <summary>Somebody creates, edits, publishes, retires or deletes a ruleset or a setting: the versions are kept in order.</summary>
[Step(SdkMessage.Create, RulesetTable.LogicalName, Stage.PreOperation, Mode.Synchronous)]
[Step(SdkMessage.Create, RulesetTable.LogicalName, Stage.PostOperation, Mode.Synchronous)]
[Step(SdkMessage.Update, RulesetTable.LogicalName, Stage.PreOperation, Mode.Synchronous,
    Filter = new[] { RulesetTable.Status, RulesetTable.Values, RulesetTable.Version },
    Before = new[] { RulesetTable.Status, RulesetTable.Version })]
[Step(SdkMessage.Delete, RulesetTable.LogicalName, Stage.PreOperation, Mode.Synchronous,
    Before = new[] { RulesetTable.Status, RulesetTable.Version })]
[Step(SdkMessage.Create, SettingTable.LogicalName, Stage.PreOperation, Mode.Synchronous)]
[Step(SdkMessage.Update, SettingTable.LogicalName, Stage.PreOperation, Mode.Synchronous,
    Filter = new[]
    {
        SettingTable.Code, SettingTable.Phase, SettingTable.RulesetId, SettingTable.Segment, SettingTable.Value, SystemColumns.StateCode,
    },
    Before = new[] { SettingTable.RulesetId })]
[Step(SdkMessage.Delete, SettingTable.LogicalName, Stage.PreOperation, Mode.Synchronous, Before = new[] { SettingTable.RulesetId })]
public sealed class RulesetChangedPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        var guard = new GuardRuleset(execution.Service, execution.Trace);
        if (execution.PrimaryRow.LogicalName == SettingTable.LogicalName)
        {
            guard.ChangingSetting(execution.Target, execution.Message is SdkMessage.Create ? null : execution.Before);
            return;
        }

        switch (execution.Message)
        {
            case SdkMessage.Create when execution.Stage is Stage.PreOperation:
                guard.Creating(execution.Target!, () => execution.CallerLanguage);
                break;
            case SdkMessage.Create:
                guard.Created(execution.PrimaryRow.Id);
                break;
            case SdkMessage.Update:
                guard.Changing(execution.Target!, execution.Before, execution.Caller, execution.OccurredOn);
                break;
            case SdkMessage.Delete:
                GuardRuleset.Deleting(execution.Before);
                break;
        }
    });
}
