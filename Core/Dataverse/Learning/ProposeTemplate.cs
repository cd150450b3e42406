using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Templates;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Reporting;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Learning;

/// <summary>
/// Starts a draft of a template whose items have the days on which they are really done, each with the reason, for people to review and
/// publish like any other. A draft that there is already is left alone: the guard of versions refuses a second one.
/// </summary>
/// <param name="caller">With the rights of whoever asks.</param>
/// <param name="language">Language of the reasons.</param>
internal sealed class ProposeTemplate(IOrganizationService caller, Language language)
{
    /// <summary>Runs the use case.</summary>
    /// <param name="templateId">The version that was learnt from.</param>
    /// <param name="template">The version.</param>
    /// <param name="learnt">What was learnt.</param>
    /// <param name="policy">From when on there are proposals.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="DomainException">There is nothing to propose, or there is a draft already.</exception>
    public Guid Run(Guid templateId, Template template, IReadOnlyList<LearntRow> learnt, ReportingPolicy policy)
    {
        var proposals = learnt.Where(row => row.ProposedOffset is not null).ToDictionary(row => row.Code, StringComparer.Ordinal);
        if (proposals.Count == 0)
        {
            throw new DomainException(ReportingMessages.NothingToPropose(
                template.Code, template.Version, policy.LearningCount, policy.LearningDays));
        }

        var draft = caller.Create(new Entity(TemplateTable.LogicalName)
        {
            [TemplateTable.MadeFromId] = new EntityReference(TemplateTable.LogicalName, templateId),
        });
        caller.UpdateMany(StoredTemplate.ItemRows(caller, draft)
            .Where(item => proposals.ContainsKey(item.Text(TemplateItemTable.Code) ?? string.Empty))
            .Select(item =>
            {
                var row = proposals[item.Text(TemplateItemTable.Code)!];
                var reason = Catalogue.Render(row.Sentence(template.Item(row.Code)!.Due), language);
                return new Entity(TemplateItemTable.LogicalName, item.Id)
                {
                    [TemplateItemTable.OffsetDays] = row.ProposedOffset,
                    [TemplateItemTable.OffsetReason] = StoredText.Fit(reason, TemplateItemTable.OffsetReasonLength),
                };
            }));
        return draft;
    }
}
