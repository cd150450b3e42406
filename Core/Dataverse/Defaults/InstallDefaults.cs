using System.Collections.Generic;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Dataverse.Tracing;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Defaults;

/// <summary>
/// Writes what ships as rows that an administrator edits: the calendar, the ruleset, the templates and the engagement rules. Repeatable:
/// what somebody here made or edited stays as it is; what nobody edited is brought up to what ships now.
/// </summary>
/// <remarks>
/// Without the rows everything works as with them: both are made of the same values. Called inside one transaction, so that all of it is
/// there or nothing.
/// </remarks>
/// <param name="service">With the rights of the system user.</param>
/// <param name="language">Language of the names, which stay readable in the other one until somebody changes them.</param>
/// <param name="trace">Gets the decisions.</param>
internal sealed class InstallDefaults(IOrganizationService service, Language language, TraceLog trace)
{
    /// <summary>Installs what is missing. Five reads where everything is there.</summary>
    /// <returns>What became of each, in the order in which it is told.</returns>
    public IReadOnlyList<InstalledDefault> Run()
    {
        var calendar = new DefaultCalendar(service, language).Ensure(out var calendarId);
        List<InstalledDefault> installed =
        [
            calendar,
            new DefaultRuleset(service).Ensure(),
            .. new DefaultTemplates(service, language).Ensure(),
            .. new DefaultRules(service, language).Ensure(calendarId),
        ];
        foreach (var each in installed)
        {
            trace.Line("{0}: {1}.", each.Code, each.Outcome);
        }

        return installed;
    }
}
