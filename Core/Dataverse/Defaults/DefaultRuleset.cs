using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Settings;
using CrmOnboarding.Domain.Settings;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Defaults;

/// <summary>The ruleset that ships, published as version 1.</summary>
internal sealed class DefaultRuleset(IOrganizationService service)
{
    private const string Code = "RULESET";

    /// <summary>
    /// Makes and publishes it where there is no ruleset of any kind. Settings that a later version adds need no renewal: what a published
    /// ruleset does not hold is as it ships.
    /// </summary>
    public InstalledDefault Ensure()
    {
        var query = new QueryExpression(RulesetTable.LogicalName)
        {
            ColumnSet = new ColumnSet(RulesetTable.Version, RulesetTable.Status, RulesetTable.Values),
        };
        query.AddOrder(RulesetTable.Version, OrderType.Descending);
        var versions = service.Read(query);
        if (versions.Count == 0)
        {
            var id = service.Create(new Entity(RulesetTable.LogicalName));
            service.Update(new Entity(RulesetTable.LogicalName, id)
            {
                [RulesetTable.Status] = ChoiceValues.Write(RulesetStatus.Published),
            });
            return new InstalledDefault(DefaultMessages.Ruleset(1), Code, InstallationOutcome.Made);
        }

        // What plans are evaluated by; if nothing is published, the version made last.
        var current = versions
            .OrderByDescending(version => version.Choice<RulesetStatus>(RulesetTable.Status) == RulesetStatus.Published)
            .First();
        var values = RulesetRows.ReadText(current.Text(RulesetTable.Values));
        return new InstalledDefault(
            DefaultMessages.Ruleset(current.Whole(RulesetTable.Version) ?? 1),
            Code,
            values.Count > 0 && SettingMap.All.All(setting => !values.TryGetValue(setting.Key, out var value) || value == setting.Shipped)
                ? InstallationOutcome.Kept
                : InstallationOutcome.Edited);
    }
}
