using CrmOnboarding.Host;
using CrmOnboarding.Sandbox;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Browser.Scripts;

/// <summary>A form's script runs in a frame of its own, works with the form, and hands the client API to the form's page.</summary>
[TestFixture]
internal sealed class FormScriptTests
{
    private SandboxOrganization _organization = null!;
    private PreviewHost _host = null!;
    private IBrowserContext _context = null!;
    private IPage _page = null!;
    private Guid _order;

    [SetUp]
    public async Task OpenAsync()
    {
        _organization = ScriptedSolution.Import();
        _order = _organization.SystemService.Create(new Entity(ScriptedSolution.Table) { ["tst_name"] = "Chairs", ["tst_quantity"] = 4 });
        _organization.SystemService.Create(new Entity(ScriptedSolution.Table) { ["tst_name"] = "Lamp", ["tst_quantity"] = 1 });
        _host = await PreviewHost.StartAsync(_organization, new PreviewOptions());
        _context = await Chromium.Browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = _host.Address.ToString() });
        _page = await _context.NewPageAsync();
        await _page.GotoAsync($"/main.aspx?pagetype=entityrecord&etn={ScriptedSolution.Table}&id={_order}");
    }

    [TearDown]
    public async Task CloseAsync()
    {
        await _context.CloseAsync();
        await _host.DisposeAsync();
        _organization.Dispose();
    }

    [Test]
    public async Task OnLoad_KnowsTheUserAndTheStrings_AndItsGlobalsAreItsOwn()
    {
        await Assertions.Expect(_page.GetByText("Hello SYSTEM, good morning")).ToBeVisibleAsync();
        Assert.That(await _page.EvaluateAsync<string>("() => typeof window.Tst"), Is.EqualTo("undefined"));
        Assert.That(await _page.EvaluateAsync<string>("() => typeof window.Xrm.WebApi.retrieveRecord"), Is.EqualTo("function"));
    }

    [Test]
    public async Task OnChange_WritesAnotherField_WhichIsSaved()
    {
        await Assertions.Expect(_page.GetByText("Hello SYSTEM")).ToBeVisibleAsync();
        await _page.Field("tst_quantity").FillAsync("7");
        await _page.Field("tst_quantity").PressAsync("Tab");
        await Assertions.Expect(_page.Field("tst_total")).ToHaveValueAsync("14");
        await _page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(_page.GetByText("Saved.")).ToBeVisibleAsync();
        Assert.That(Row()["tst_total"], Is.EqualTo(14));
    }

    [Test]
    public async Task OnSave_Prevents_AndTheFieldSaysWhy()
    {
        await Assertions.Expect(_page.GetByText("Hello SYSTEM")).ToBeVisibleAsync();
        await _page.Field("tst_quantity").FillAsync("11");
        await _page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(_page.GetByText("At most ten.")).ToBeVisibleAsync();
        Assert.That(Row()["tst_quantity"], Is.EqualTo(4));
    }

    [Test]
    public async Task TabStateChange_IsToldToTheScript()
    {
        await Assertions.Expect(_page.GetByText("Hello SYSTEM")).ToBeVisibleAsync();
        await _page.GetByRole(AriaRole.Tab, new() { Name = "Second" }).ClickAsync();
        await Assertions.Expect(_page.GetByText("Second tab")).ToBeVisibleAsync();
    }

    [Test]
    public async Task Page_GetsTheClientApiFromTheScript_AndReadsRowsWithIt() => await Assertions
        .Expect(_page.FrameLocator("#WebResource_page").Locator("#answer")).ToHaveTextAsync("tst_order: Chairs");

    [Test]
    public async Task Command_OfTheRibbon_WorksOnTheForm()
    {
        await Assertions.Expect(_page.GetByText("Hello SYSTEM")).ToBeVisibleAsync();
        await _page.GetByRole(AriaRole.Button, new() { Name = "Double it" }).ClickAsync();
        await Assertions.Expect(_page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Doubled");
        await _page.GetByRole(AriaRole.Button, new() { Name = "OK" }).ClickAsync();
        await Assertions.Expect(_page.Field("tst_quantity")).ToHaveValueAsync("8");
    }

    [Test]
    public async Task Command_GivenBeforeTheFormsScriptsAreThere_WaitsForThem()
    {
        var held = new TaskCompletionSource();
        await _page.RouteAsync("**pagetype=formframe**", async route =>
        {
            await held.Task;
            await route.ContinueAsync();
        });
        await _page.ReloadAsync(new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await _page.GetByRole(AriaRole.Button, new() { Name = "Double it" }).ClickAsync();
        held.SetResult();
        await Assertions.Expect(_page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Doubled");
    }

    [Test]
    public async Task WebApi_WritesRows_AsThePageDoes()
    {
        var id = await _page.EvaluateAsync<string>(
            "async () => (await Xrm.WebApi.createRecord('tst_order', { tst_name: 'Desk', tst_quantity: 2 })).id");
        await _page.EvaluateAsync($"() => Xrm.WebApi.updateRecord('tst_order', '{{{id}}}', {{ tst_quantity: 3 }})");
        var row = _organization.SystemService.Retrieve(ScriptedSolution.Table, Guid.Parse(id), new ColumnSet("tst_quantity"));
        Assert.That(row["tst_quantity"], Is.EqualTo(3));
        var fault = await _page.EvaluateAsync<string>(
            "async () => { try { await Xrm.WebApi.createRecord('tst_order', { nosuch: 1 }); } catch (wrong) { return wrong.message; } }");
        Assert.That(fault, Does.Contain("nosuch"));
    }

    private Entity Row() =>
        _organization.SystemService.Retrieve(ScriptedSolution.Table, _order, new ColumnSet("tst_quantity", "tst_total"));
}
