using System.Globalization;
using CrmOnboarding.Demo.Loading;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Tests.Support;
using Microsoft.Playwright;
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
            var folder = Repository.PathOf(
                $"out/pictures/{role}-{CultureInfo.GetCultureInfo(language).TwoLetterISOLanguageName}");
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }

            foreach (var table in tables)
            {
                await TakeTableAsync(app, folder, table, person);
            }

            foreach (var dashboard in app.Organization.Metadata.Components.Dashboards)
            {
                await app.Page.GotoAsync($"/main.aspx?pagetype=dashboard&id={dashboard.Id}");
                await TakeAsync(app, folder, $"dashboard-{FileName(dashboard.Names)}");
            }

            Assert.That(Directory.GetFiles(folder), Has.Length.GreaterThan(tables.Length), role);
        }
    }

    private static async Task TakeTableAsync(App app, string folder, string table, string person)
    {
        var components = app.Organization.Metadata.Components;
        foreach (var view in components.SavedQueries.Where(view => view.QueryType == 0 && view.Table == table))
        {
            await app.ListAsync(view.Table, $"&viewid={view.Id}");
            await TakeAsync(app, folder, $"{table}-view-{FileName(view.Names)}");
        }

        if (components.Forms.Any(form => form.Table == table && form.Type == "main"))
        {
            // A new row where there is none.
            await app.RecordAsync(table, RowOf(app, table, person));
            var tabs = app.Page.GetByRole(AriaRole.Tab);
            var count = await tabs.CountAsync();
            for (var number = 0; number < Math.Max(count, 1); number++)
            {
                if (count > 0)
                {
                    await tabs.Nth(number).ClickAsync();
                }

                await TakeAsync(app, folder, string.Create(CultureInfo.InvariantCulture, $"{table}-form-{number + 1}"));
            }
        }

        if (components.Forms.Any(form => form.Table == table && form.Type == "quickCreate"))
        {
            await app.Page.GotoAsync($"/main.aspx?pagetype=quickcreate&etn={table}");
            await TakeAsync(app, folder, $"{table}-quick");
        }
    }

    private static Task TakeAsync(App app, string folder, string name) =>
        app.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png"), FullPage = true });

    private static string FileName(Labels names) => string.Concat(
        names.In(English).ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));

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
