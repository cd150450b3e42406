using System.Globalization;
using CrmOnboarding.Demo.Loading;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Browser.Pictures;

/// <summary>Pictures of what each role works with, as the person who has the role sees it.</summary>
[TestFixture]
[Explicit("./crm pictures takes them into out/pictures.")]
internal sealed class RolePictureTests
{
    private const int English = 1033;
    private const int German = 1031;

    private static readonly (string Role, string Person, string[] Tables)[] s_roles =
    [
        ("csm", "Noor Haddad",
        [
            "onb_plan", "onb_milestone", "onb_touchpoint", "onb_discovery", "onb_goal", "onb_measurement", "onb_promise", "onb_risk",
            "onb_wait", "onb_kickoffreview", "onb_stakeholder", "onb_handoff", "onb_handoffitem", "onb_advocacy", "onb_attendance",
            "onb_schedulechange", "onb_healthsnapshot", "account",
        ]),
        ("sales", "Amina Okafor",
        [
            "opportunity", "onb_handoff", "onb_handoffitem", "onb_promise", "onb_goal", "onb_stakeholder", "onb_plan",
        ]),
        ("manager", Colleagues.NameOf(Colleagues.CsmManager),
        [
            "onb_assignment", "onb_csmprofile", "onb_absence", "onb_kickoffreview", "account", "onb_milestone", "onb_plan",
        ]),
        ("finance", Colleagues.NameOf(Colleagues.Finance), ["onb_bill", "onb_plan", "onb_milestone"]),
        ("delivery", Colleagues.NameOf(Colleagues.Delivery), ["onb_milestone", "onb_workstream", "onb_plan", "onb_touchpoint"]),
        ("executive", Colleagues.NameOf(Colleagues.Executive), ["onb_plan", "onb_measurement", "onb_risk", "onb_healthsnapshot"]),
        ("admin", Colleagues.NameOf(Colleagues.Administrator),
        [
            "onb_template", "onb_templateitem", "onb_engagementrule", "onb_ruleset", "onb_setting", "onb_calendar", "onb_closure",
            "onb_content",
        ]),
    ];

    [TestCase(English)]
    [TestCase(German)]
    public async Task Pictures_OfEveryRole(int language)
    {
        foreach (var (role, person, tables) in s_roles)
        {
            await using var app = await App.OpenAsync(person, language);
            app.Service.Execute(new OrganizationRequest("onb_InstallDefaults"));
            var folder = new PictureFolder(app, $"{role}-{CultureInfo.GetCultureInfo(language).TwoLetterISOLanguageName}");
            foreach (var table in tables)
            {
                await TakeTableAsync(app, folder, table, person);
            }

            await folder.TakeDashboardsAsync();
            Assert.That(folder.Count, Is.GreaterThan(tables.Length), role);
        }
    }

    private static async Task TakeTableAsync(App app, PictureFolder folder, string table, string person)
    {
        var components = app.Organization.Metadata.Components;
        foreach (var view in components.SavedQueries.Where(view => view.QueryType == 0 && view.Table == table))
        {
            await folder.TakeAsync(view);
        }

        if (components.Forms.Any(form => form.Table == table && form.Type == "main"))
        {
            await folder.TakeFormAsync(table, RowOf(app, table, person));
        }

        if (components.Forms.Any(form => form.Table == table && form.Type == "quickCreate"))
        {
            await app.Page.GotoAsync($"/main.aspx?pagetype=quickcreate&etn={table}");
            await folder.TakeAsync($"{table}-quick");
        }
    }

    // A row of the person's own, else the one that was changed last.
    private static Guid? RowOf(App app, string table, string person)
    {
        var user = app.Row("systemuser", "fullname", person);
        return First(app, table, user.Id) ?? First(app, table, null);
    }

    private static Guid? First(App app, string table, Guid? owner)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(), TopCount = 1 };
        if (owner is { } id && app.Organization.Metadata.Tables[table].FindColumn("ownerid") is not null)
        {
            query.Criteria.AddCondition("ownerid", ConditionOperator.Equal, id);
        }
        else if (owner is not null)
        {
            return null;
        }

        query.AddOrder("modifiedon", OrderType.Descending);
        return app.Service.RetrieveMultiple(query).Entities.Select(row => (Guid?)row.Id).FirstOrDefault();
    }
}
