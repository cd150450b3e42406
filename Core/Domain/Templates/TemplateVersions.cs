using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Templates;

/// <summary>
/// All versions of one template: at most one draft and one published, any number retired. A version once published never changes; a plan
/// keeps the version it was made from. Immutable: every step returns a new value.
/// </summary>
internal sealed class TemplateVersions
{
    private readonly IReadOnlyList<Template> _versions;

    private TemplateVersions(IReadOnlyList<Template> versions) => _versions = versions;

    /// <summary>Every version, the oldest first.</summary>
    public IReadOnlyList<Template> All => _versions;

    /// <summary>The version that new plans are made from; null when none is published.</summary>
    public Template? Published => _versions.SingleOrDefault(version => version.State == TemplateState.Published);

    /// <summary>The version that is being edited; null when none is.</summary>
    public Template? Draft => _versions.SingleOrDefault(version => version.State == TemplateState.Draft);

    /// <summary>Starts with a first draft.</summary>
    public static TemplateVersions Start(Template template) =>
        new([template with { Version = 1, State = TemplateState.Draft }]);

    /// <summary>The version with a number; null when there is none.</summary>
    public Template? Version(int number) => _versions.FirstOrDefault(version => version.Version == number);

    /// <summary>Replaces the draft with an edited one.</summary>
    /// <param name="edited">The draft as it should be; its code, version and state stay those of the draft.</param>
    /// <exception cref="DomainException">There is no draft: a published version is locked.</exception>
    public TemplateVersions Edit(Template edited)
    {
        var draft = Draft ?? throw new DomainException(TemplateMessages.VersionIsLocked(_versions[0].Code));
        return Replace(draft, edited with { Code = draft.Code, Version = draft.Version, State = TemplateState.Draft });
    }

    /// <summary>Publishes the draft and retires the version published until now.</summary>
    /// <exception cref="DomainException">
    /// There is no draft, or it has faults: the first of <see cref="TemplateValidator.Validate"/>.
    /// </exception>
    public TemplateVersions Publish(TemplatePolicy policy)
    {
        var draft = Draft ?? throw new DomainException(TemplateMessages.NoDraft(_versions[0].Code));
        if (TemplateValidator.Validate(draft, policy) is { Count: > 0 } faults)
        {
            throw new DomainException(faults[0]);
        }

        return Retire().Replace(draft, draft with { State = TemplateState.Published });
    }

    /// <summary>Retires the published version; changes nothing when there is none. Plans made from it keep it.</summary>
    public TemplateVersions Retire() =>
        Published is { } published ? Replace(published, published with { State = TemplateState.Retired }) : this;

    /// <summary>Starts a new draft from the latest version; changes nothing when there is a draft already.</summary>
    public TemplateVersions NewDraft()
    {
        if (Draft is not null)
        {
            return this;
        }

        var latest = _versions[_versions.Count - 1];
        return new TemplateVersions([.. _versions, latest with { Version = latest.Version + 1, State = TemplateState.Draft }]);
    }

    private TemplateVersions Replace(Template old, Template replacement) =>
        new([.. _versions.Select(version => version.Version == old.Version ? replacement : version)]);
}
