using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Templates;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Plays;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Defaults;

/// <summary>The templates that ship, published: whole plans and plays.</summary>
internal sealed class DefaultTemplates(IOrganizationService service, Language language)
{
    private const string ItemAlias = "item";

    private static readonly Template[] Shipped = [.. ShippedTemplates.All, .. ShippedPlays.All];

    /// <summary>
    /// Makes those that are missing. A published version of ours that differs from what ships now is what an earlier version shipped,
    /// because nobody can edit a published one: the next version is published beside it, and plans keep theirs. Two reads, and three calls
    /// for each that is missing or out of date.
    /// </summary>
    public IReadOnlyList<InstalledDefault> Ensure()
    {
        ChooseStarts();
        var found = VersionsByCode();
        return [.. Shipped.Select(template => Ensure(template, [.. found[template.Code]]))];
    }

    /// <summary>Plays whose start somebody typed before it could be chosen: written again, the choice follows.</summary>
    private void ChooseStarts()
    {
        var query = new QueryExpression(TemplateTable.LogicalName) { ColumnSet = new ColumnSet(TemplateTable.StartedBy) };
        query.Criteria.AddCondition(TemplateTable.StartedBy, ConditionOperator.NotNull);
        query.Criteria.AddCondition(TemplateTable.StartsOn, ConditionOperator.Null);
        foreach (var play in service.Read(query))
        {
            service.Update(new Entity(TemplateTable.LogicalName, play.Id)
            {
                [TemplateTable.StartedBy] = play.Text(TemplateTable.StartedBy),
            });
        }
    }

    private InstalledDefault Ensure(Template template, IReadOnlyList<Version> versions)
    {
        if (versions.Count == 0)
        {
            return Install(template, InstallationOutcome.Made);
        }

        // What new plans are made from; if nothing is published, the version edited last.
        var current = versions.OrderByDescending(version => version.IsPublished).ThenByDescending(version => version.Number).First();
        if (current.SaysTheSameAs(template))
        {
            return new InstalledDefault(
                DefaultMessages.Template(template.Code, current.Number), template.Code, InstallationOutcome.Kept);
        }

        var isOurs = current.IsPublished && current.Id == TemplateEntities.IdOf(template.Code, current.Number);
        var hasDraft = versions.Any(version => version.IsBeingEdited);
        return isOurs && !hasDraft
            ? Install(template with { Version = versions.Max(version => version.Number) + 1 }, InstallationOutcome.Renewed)
            : new InstalledDefault(
                DefaultMessages.Template(template.Code, current.Number), template.Code, InstallationOutcome.Edited);
    }

    private InstalledDefault Install(Template template, InstallationOutcome outcome)
    {
        var name = Catalogue.Render(ShippedNames.OfTemplate(template.Code)!, language);
        var draft = TemplateEntities.Draft(template, name, language);
        service.Create(draft);
        service.Update(new Entity(draft.LogicalName, draft.Id) { [TemplateTable.Status] = ChoiceValues.Write(TemplateState.Published) });
        return new InstalledDefault(DefaultMessages.Template(template.Code, template.Version), template.Code, outcome);
    }

    private ILookup<string, Version> VersionsByCode()
    {
        var query = new QueryExpression(TemplateTable.LogicalName)
        {
            ColumnSet = new ColumnSet([.. TemplateColumns.Header, TemplateTable.Status]),
        };
        query.Criteria.AddCondition(
            TemplateTable.Code, ConditionOperator.In, [.. Shipped.Select(template => (object)template.Code)]);
        query.Outer(TemplateTable.Id, TemplateItemTable.LogicalName, TemplateItemTable.TemplateId, ItemAlias,
            [TemplateItemTable.Id, .. TemplateColumns.Item]);
        return service.Read(query).GroupBy(row => row.Id).Select(rows => new Version([.. rows])).ToLookup(version => version.Code);
    }

    /// <summary>The rows of one version.</summary>
    private sealed class Version(IReadOnlyList<Row> rows)
    {
        public System.Guid Id => rows[0].Id;

        public string Code => rows[0].Text(TemplateTable.Code) ?? string.Empty;

        public int Number => rows[0].Whole(TemplateTable.Version) ?? 0;

        public bool IsPublished => State == TemplateState.Published;

        public bool IsBeingEdited => State is TemplateState.Draft or TemplateState.InReview;

        private TemplateState? State => rows[0].Choice<TemplateState>(TemplateTable.Status);

        public bool SaysTheSameAs(Template shipped)
        {
            try
            {
                var stored = TemplateRows.Read(
                    rows[0], rows.Select(row => row.Linked(ItemAlias)).Where(item => item.Key(TemplateItemTable.Id) is not null));
                return stored.LengthDays == shipped.LengthDays
                    && stored.Segment == shipped.Segment
                    && stored.Type == shipped.Type
                    && stored.StartedBy == shipped.StartedBy
                    && stored.CareFromDay == shipped.CareFromDay
                    && stored.IsJointPlan == shipped.IsJointPlan
                    && stored.AnchorSources.SequenceEqual(shipped.AnchorSources)
                    && stored.Items.Select(item => item.Code).SequenceEqual(shipped.Items.Select(item => item.Code))
                    && TemplateDifference.Between(shipped, stored).Changed.Count == 0;
            }
            catch (DomainException)
            {
                // A draft that somebody is still working on may have faults; it is theirs.
                return false;
            }
        }
    }
}
