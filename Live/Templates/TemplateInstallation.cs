using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Templates;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Live.Templates;

/// <summary>
/// Writes the templates that ship as rows, so that an admin can edit them. Repeatable: what is already there stays as it is.
/// </summary>
/// <param name="service">With the rights to create templates.</param>
internal sealed class TemplateInstallation(IOrganizationService service)
{
    /// <summary>Installs what is missing: version 1, published. One read, and one request for each missing template.</summary>
    /// <param name="language">Language of the names. Names that nobody changes are shown in each reader's own language anyway.</param>
    /// <returns>What became of each template that ships, in their order.</returns>
    public IReadOnlyList<InstalledTemplate> Run(Language language = Language.English)
    {
        var found = VersionsByCode();
        return [.. ShippedTemplates.All.Select(template => Ensure(template, found[template.Code].ToList(), language))];
    }

    private InstalledTemplate Ensure(Template template, IReadOnlyList<StoredTemplateRows> versions, Language language)
    {
        if (versions.Count == 0)
        {
            Install(template, language);
            return new InstalledTemplate(template.Code, template.Version, InstallationOutcome.Installed);
        }

        // What new plans are made from; if nothing is published, the version edited last.
        var current = versions.OrderByDescending(version => version.IsPublished).ThenByDescending(version => version.Number).First();
        return new InstalledTemplate(
            template.Code, current.Number,
            current.SaysTheSameAs(template) ? InstallationOutcome.AlreadyThere : InstallationOutcome.Differs);
    }

    private void Install(Template template, Language language)
    {
        var draft = TemplateEntities.Draft(template, Catalogue.Render(TemplateNames.Of(template.Code), language), language);
        // Published in the same transaction: there is never a version without all its items.
        service.Execute(new ExecuteTransactionRequest
        {
            Requests =
            [
                new CreateRequest { Target = draft },
                new UpdateRequest
                {
                    Target = new Entity(draft.LogicalName,
                        draft.Id) { [TemplateTable.Status] = ChoiceValues.Write(TemplateState.Published) },
                },
            ],
        });
    }

    private ILookup<string, StoredTemplateRows> VersionsByCode()
    {
        var query = new QueryExpression(TemplateTable.LogicalName)
        {
            ColumnSet = new ColumnSet([.. TemplateColumns.Header, TemplateTable.Status]),
        };
        query.Criteria.AddCondition(
            TemplateTable.Code, ConditionOperator.In, [.. ShippedTemplates.All.Select(template => (object)template.Code)]);
        query.Outer(TemplateTable.Id, TemplateItemTable.LogicalName, TemplateItemTable.TemplateId, StoredTemplateRows.Item,
            [TemplateItemTable.Id, .. TemplateColumns.Item]);
        return service.Read(query).GroupBy(row => row.Id).Select(rows => new StoredTemplateRows([.. rows]))
            .ToLookup(version => version.Code);
    }

    /// <summary>The rows of one version.</summary>
    private sealed class StoredTemplateRows(IReadOnlyList<Row> rows)
    {
        public const string Item = "item";

        public string Code => rows[0].Text(TemplateTable.Code) ?? string.Empty;

        public int Number => rows[0].Whole(TemplateTable.Version) ?? 0;

        public bool IsPublished => rows[0].Choice<TemplateState>(TemplateTable.Status) == TemplateState.Published;

        public bool SaysTheSameAs(Template shipped)
        {
            try
            {
                var stored = TemplateRows.Read(
                    rows[0], rows.Select(row => row.Linked(Item)).Where(item => item.Key(TemplateItemTable.Id) is not null));
                return stored.LengthDays == shipped.LengthDays
                    && stored.Segment == shipped.Segment
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

/// <summary>What became of one template that ships.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Version">The version that was installed or found: the published one, else the latest.</param>
/// <param name="Outcome">What was done.</param>
internal sealed record InstalledTemplate(string Code, int Version, InstallationOutcome Outcome);

/// <summary>What was done about a template that ships.</summary>
internal enum InstallationOutcome
{
    /// <summary>Written as rows and published.</summary>
    Installed,

    /// <summary>It was there and equals what ships.</summary>
    AlreadyThere,

    /// <summary>It was there and has been edited: left as it is.</summary>
    Differs,
}
