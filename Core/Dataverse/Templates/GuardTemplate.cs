using System;
using System.Linq;
using CrmOnboarding.Dataverse.People;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Settings;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Templates;

/// <summary>
/// Keeps the versions of templates in order while people edit their rows: at most one draft and one published version of a code; what was
/// published never changes, because plans are based on it.
/// </summary>
/// <remarks>Called inside the transaction of the change; an exception rolls it back.</remarks>
/// <param name="service">With the rights of the system user.</param>
/// <param name="trace">Gets the decisions.</param>
internal sealed class GuardTemplate(IOrganizationService service, TraceLog trace)
{
    /// <summary>Before a version is created: it is a draft, the only one; what is missing comes from the version it is made from.</summary>
    /// <param name="target">The new row; columns are filled in.</param>
    /// <exception cref="DomainException">It is no draft, there is one already, or it has no code.</exception>
    public void Creating(Entity target)
    {
        if (target.GetAttributeValue<EntityReference>(TemplateTable.MadeFromId) is { } source)
        {
            var from = service.Retrieve(source.LogicalName, source.Id, new ColumnSet([.. TemplateColumns.Header, TemplateTable.Name]));
            foreach (var column in from.Attributes.Where(column => column.Key is not (TemplateTable.Version or TemplateTable.Id)))
            {
                if (target.Attributes.TryGetValue(column.Key, out var given) && given is not null)
                {
                    continue;
                }

                target[column.Key] = column.Value;
            }
        }

        var code = target.GetAttributeValue<string>(TemplateTable.Code);
        if (string.IsNullOrWhiteSpace(code))
        {
            throw new DomainException(TemplateRowMessages.NoCode);
        }

        if (StateOf(new Row(target)) != TemplateState.Draft)
        {
            throw new DomainException(TemplateRowMessages.StartsAsDraft(code));
        }

        var query = new QueryExpression(TemplateTable.LogicalName)
        {
            ColumnSet = new ColumnSet(TemplateTable.Version, TemplateTable.Status),
        };
        query.Criteria.AddCondition(TemplateTable.Code, ConditionOperator.Equal, code);
        var versions = service.Read(query);
        foreach (var draft in versions.Where(IsUnpublished))
        {
            throw new DomainException(TemplateRowMessages.DraftExists(code, VersionOf(draft)));
        }

        PlayStarts.Fill(service, target, before: null);
        target[TemplateTable.Status] = ChoiceValues.Write(TemplateState.Draft);
        if (target.GetAttributeValue<int?>(TemplateTable.Version) is null)
        {
            target[TemplateTable.Version] = versions.Select(VersionOf).DefaultIfEmpty(0).Max() + 1;
        }

        if (string.IsNullOrWhiteSpace(target.GetAttributeValue<string>(TemplateTable.Name)))
        {
            target[TemplateTable.Name] = code;
        }
    }

    /// <summary>After a version was created: copies the items of the version it is made from.</summary>
    /// <param name="id">The new version.</param>
    /// <param name="target">The new row.</param>
    public void Created(Guid id, Entity target)
    {
        if (target.GetAttributeValue<EntityReference>(TemplateTable.MadeFromId) is not { } source)
        {
            return;
        }

        var items = StoredTemplate.ItemRows(service, source.Id);
        foreach (var item in items)
        {
            var copy = new Entity(TemplateItemTable.LogicalName)
            {
                [TemplateItemTable.TemplateId] = new EntityReference(TemplateTable.LogicalName, id),
            };
            foreach (var column in TemplateColumns.Item.Where(column => item.Value(column) is not null))
            {
                copy[column] = item.Value(column);
            }

            service.Create(copy);
        }

        trace.Line("{0} items copied from {1}.", items.Count, source.Id);
    }

    /// <summary>
    /// Before a version changes: drafts may; one in review only goes back to draft or is published; a published one may only be retired.
    /// Publishing retires the previous version.
    /// </summary>
    /// <param name="target">The changed columns; who submitted and approved is filled in.</param>
    /// <param name="before">The current row, with <see cref="TemplateColumns.Header"/>, status, author and who submitted it.</param>
    /// <param name="by">Who changes it.</param>
    /// <exception cref="DomainException">
    /// The version is locked, or is submitted or published with faults (the message names them all), or published by its author.
    /// </exception>
    public void Changing(Entity target, Entity before, EntityReference by)
    {
        var stored = new Row(before);
        var was = StateOf(stored);
        var becomes = target.Contains(TemplateTable.Status) ? StateOf(new Row(target)) : was;
        if (was != TemplateState.Draft)
        {
            var changed =
                target.Attributes.Any(column => TemplateColumns.Header.Contains(column.Key) && !stored.Holds(column.Key, column.Value));
            if (changed || (becomes != was && !MayBecome(was, becomes)))
            {
                throw Locked(stored);
            }
        }

        PlayStarts.Fill(service, target, before);
        if (was == becomes)
        {
            return;
        }

        switch (becomes)
        {
            case TemplateState.InReview:
                _ = Checked(target, before);
                target[TemplateTable.SubmittedById] = by;
                break;
            case TemplateState.Draft:
                target[TemplateTable.SubmittedById] = null;
                break;
            case TemplateState.Published:
                NeedAnother(stored, by);
                target[TemplateTable.ApprovedById] = by;
                Publish(Checked(target, before));
                break;
            case TemplateState.Retired when was == TemplateState.Draft:
                throw new DomainException(TemplateRowMessages.NeverPublished(CodeOf(stored), VersionOf(stored)));
        }
    }

    /// <summary>Before a version is deleted: only what was never published may be.</summary>
    /// <param name="before">The current row, with code, version and status.</param>
    /// <exception cref="DomainException">It was published once.</exception>
    public static void Deleting(Entity before)
    {
        var stored = new Row(before);
        if (!IsUnpublished(stored))
        {
            throw new DomainException(TemplateRowMessages.CannotBeDeleted(CodeOf(stored), VersionOf(stored)));
        }
    }

    /// <summary>Before an item is created, changed or deleted: its version must be a draft; both, when it moves.</summary>
    /// <exception cref="DomainException">A version is locked.</exception>
    public void ChangingItem(params Entity?[] rows)
    {
        foreach (var id in rows.Select(row => row?.GetAttributeValue<EntityReference>(TemplateItemTable.TemplateId)?.Id).OfType<Guid>()
            .Distinct())
        {
            var query = new QueryExpression(TemplateTable.LogicalName)
            {
                ColumnSet = new ColumnSet(TemplateTable.Code, TemplateTable.Version, TemplateTable.Status),
            };
            query.Criteria.AddCondition(TemplateTable.Id, ConditionOperator.Equal, id);
            foreach (var version in service.Read(query).Where(version => StateOf(version) != TemplateState.Draft))
            {
                throw Locked(version);
            }
        }
    }

    private static bool MayBecome(TemplateState was, TemplateState becomes) => was switch
    {
        TemplateState.InReview => becomes is TemplateState.Draft or TemplateState.Published,
        TemplateState.Published => becomes == TemplateState.Retired,
        _ => false,
    };

    private Template Checked(Entity target, Entity before)
    {
        var draft = new Entity(TemplateTable.LogicalName, before.Id);
        foreach (var column in before.Attributes.Concat(target.Attributes))
        {
            draft[column.Key] = column.Value;
        }

        return TemplateRows.Read(new Row(draft), StoredTemplate.ItemRows(service, target.Id));
    }

    // What the system user made and publishes comes with the solution; it is nobody's work that another should look at.
    private void NeedAnother(Row stored, EntityReference by)
    {
        var author = stored.Reference(TemplateTable.SubmittedById) ?? stored.Reference(SystemColumns.CreatedBy);
        if (author?.Id == by.Id
            && by.Id != CallerProfile.IdOf(service)
            && RulesetRows.Published(service).Rules.Templates.Approvers > 0)
        {
            throw new DomainException(TemplateRowMessages.NeedsAnother(CodeOf(stored), VersionOf(stored)));
        }
    }

    private void Publish(Template template)
    {
        var query = new QueryExpression(TemplateTable.LogicalName) { ColumnSet = new ColumnSet(TemplateTable.Id) };
        query.Criteria.AddCondition(TemplateTable.Code, ConditionOperator.Equal, template.Code);
        query.Criteria.AddCondition(TemplateTable.Status, ConditionOperator.Equal, ChoiceValues.Number(TemplateState.Published));
        foreach (var published in service.Read(query))
        {
            service.Update(new Entity(TemplateTable.LogicalName, published.Id)
            {
                [TemplateTable.Status] = ChoiceValues.Write(TemplateState.Retired),
            });
        }

        trace.Line("Published {0} version {1}, {2} items.", template.Code, template.Version, template.Items.Count);
    }

    private static DomainException Locked(Row version) => new(StateOf(version) == TemplateState.InReview
        ? TemplateRowMessages.IsInReview(CodeOf(version), VersionOf(version))
        : TemplateMessages.VersionIsLocked(CodeOf(version)));

    private static bool IsUnpublished(Row version) => StateOf(version) is TemplateState.Draft or TemplateState.InReview;

    private static TemplateState StateOf(Row version) => version.Choice<TemplateState>(TemplateTable.Status) ?? TemplateState.Draft;

    private static string CodeOf(Row version) => version.Text(TemplateTable.Code) ?? string.Empty;

    private static int VersionOf(Row version) => version.Whole(TemplateTable.Version) ?? 0;
}
