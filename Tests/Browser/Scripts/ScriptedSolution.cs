using System.Text;
using System.Xml.Linq;
using CrmOnboarding.Sandbox;
using CrmOnboarding.Tests.Sandbox.Support;

namespace CrmOnboarding.Tests.Browser.Scripts;

/// <summary>A solution with one form that has a script and a page, as a maker would write them from the documentation.</summary>
internal static class ScriptedSolution
{
    public const string Table = "tst_order";

    private const string Script = """
        "use strict";
        var Tst = Tst || {};
        Tst.Order = {
          onLoad: function (context) {
            var form = context.getFormContext();
            form.ui.setFormNotification("Hello " + Xrm.Utility.getGlobalContext().userSettings.userName + ", "
              + Xrm.Utility.getResourceString("tst_/strings/order", "greeting"), "INFO", "hello");
            form.getAttribute("tst_quantity").addOnChange(function () {
              form.getAttribute("tst_total").setValue(form.getAttribute("tst_quantity").getValue() * 2);
            });
            form.getControl("WebResource_page").getContentWindow().then(function (page) { page.setClientApiContext(Xrm, form); });
          },
          onSave: function (context) {
            if (context.getFormContext().getAttribute("tst_quantity").getValue() > 10) {
              context.getEventArgs().preventDefault();
              context.getFormContext().getControl("tst_quantity").setNotification("At most ten.", "most");
            }
          },
          double: function (form, by) {
            form.getAttribute("tst_quantity").setValue(form.getAttribute("tst_quantity").getValue() * Number(by));
            return Xrm.Navigation.openAlertDialog({ text: "Doubled" });
          },
          onTab: function (context) { context.getFormContext().ui.setFormNotification("Second tab", "INFO", "tab"); }
        };
        """;

    private const string PageHtml = """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Orders</title></head>
        <body><p id="answer">waiting</p><script src="../scripts/page.js"></script></body></html>
        """;

    private const string PageScript = """
        "use strict";
        window.setClientApiContext = function (xrm, form) {
          var query = "?$select=tst_name&$filter=tst_quantity gt 1&$orderby=tst_name";
          xrm.WebApi.retrieveMultipleRecords("tst_order", query).then(function (found) {
            document.getElementById("answer").textContent = form.data.entity.getEntityName() + ": "
              + found.entities.map(function (each) { return each.tst_name; }).join(", ");
          });
        };
        """;

    public static SandboxOrganization Import()
    {
        var organization = SandboxOrganization.Open();
        var table = Xml.Table(
            "tst_Order",
            "UserOwned",
            [
                Xml.Column("tst_OrderId", "primarykey"), Xml.PrimaryName("tst_Name"),
                Xml.Column("tst_Quantity", "int", ("MinValue", 0), ("MaxValue", 1000)),
                Xml.Column("tst_Total", "int", ("MinValue", 0), ("MaxValue", 1000)),
            ]);
        table.Add(Form(), Ribbon());
        organization.ImportSolution(new SolutionZip("Scripted").WithTable(table)
            .With(
                "WebResources",
                Resource("tst_/scripts/order.js", 3), Resource("tst_/scripts/page.js", 3), Resource("tst_/pages/order.html", 1),
                Resource("tst_/strings/order.1033.resx", 12))
            .WithFile("WebResources/tst_/scripts/order.js", Script)
            .WithFile("WebResources/tst_/scripts/page.js", PageScript)
            .WithFile("WebResources/tst_/pages/order.html", PageHtml)
            .WithFile(
                "WebResources/tst_/strings/order.1033.resx",
                Encoding.UTF8.GetBytes("<root><data name='greeting'><value>good morning</value></data></root>"))
            .With("AppModules", XElement.Parse("<AppModule><UniqueName>tst_App</UniqueName></AppModule>"))
            .With("AppModuleSiteMaps", XElement.Parse(
                "<AppModuleSiteMap><SiteMapUniqueName>tst_App</SiteMapUniqueName><SiteMap><Area Id='a'><Group Id='g'>"
                + "<SubArea Id='s' Entity='tst_order' /></Group></Area></SiteMap></AppModuleSiteMap>"))
            .ToStream());
        return organization;
    }

    private static XElement Resource(string name, int type) => new(
        "WebResource",
        new XElement("WebResourceId", $"{{{Guid.NewGuid()}}}"),
        new XElement("Name", name),
        new XElement("DisplayName", name),
        new XElement("WebResourceType", type),
        new XElement("FileName", "/WebResources/" + name));

    private static XElement Ribbon() => XElement.Parse(
        """
        <RibbonDiffXml>
          <CustomActions><CustomAction Id="tst.double.action" Location="Mscrm.Form.tst_order.MainTab.Actions.Controls._children" Sequence="1">
            <CommandUIDefinition><Button Id="tst.double.button" Command="tst.double" LabelText="$LocLabels:tst.double.label" Sequence="1" />
            </CommandUIDefinition></CustomAction></CustomActions>
          <CommandDefinitions><CommandDefinition Id="tst.double"><EnableRules /><DisplayRules /><Actions>
            <JavaScriptFunction FunctionName="Tst.Order.double" Library="$webresource:tst_/scripts/order.js">
              <CrmParameter Value="PrimaryControl" /><StringParameter Value="2" /></JavaScriptFunction></Actions></CommandDefinition>
          </CommandDefinitions>
          <RuleDefinitions><DisplayRules /><EnableRules /></RuleDefinitions>
          <LocLabels><LocLabel Id="tst.double.label"><Titles><Title description="Double it" languagecode="1033" /></Titles></LocLabel>
          </LocLabels>
        </RibbonDiffXml>
        """);

    private static XElement Form() => XElement.Parse(
        """
        <FormXml><forms type="main"><systemform><formid>{22222222-0000-4000-8000-000000000001}</formid><form>
          <tabs>
            <tab id="{22222222-0000-4000-8000-000000000002}" name="first"><labels><label description="First" languagecode="1033" /></labels>
              <columns><column width="100%"><sections><section id="s1" name="main" columns="11"><rows>
                <row><cell><control id="tst_name" datafieldname="tst_name" /></cell></row>
                <row><cell><control id="tst_quantity" datafieldname="tst_quantity" /></cell></row>
                <row><cell><control id="tst_total" datafieldname="tst_total" /></cell></row>
                <row><cell rowspan="3"><labels><label description="Orders" languagecode="1033" /></labels>
                  <control id="WebResource_page" classid="{9FDF5F91-88B1-47F4-AD53-C11EFC01A01D}">
                    <parameters><Url>tst_/pages/order.html</Url><PassParameters>true</PassParameters></parameters></control></cell></row>
              </rows></section></sections></column></columns></tab>
            <tab id="{22222222-0000-4000-8000-000000000003}" name="second"><labels><label description="Second" languagecode="1033" /></labels>
              <columns><column width="100%"><sections /></column></columns>
              <events><event name="tabstatechange"><Handlers><Handler functionName="Tst.Order.onTab" libraryName="tst_/scripts/order.js"
                passExecutionContext="true" enabled="true" /></Handlers></event></events></tab>
          </tabs>
          <events>
            <event name="onload"><Handlers><Handler functionName="Tst.Order.onLoad" libraryName="tst_/scripts/order.js"
              passExecutionContext="true" enabled="true" /></Handlers></event>
            <event name="onsave"><Handlers><Handler functionName="Tst.Order.onSave" libraryName="tst_/scripts/order.js"
              passExecutionContext="true" enabled="true" /></Handlers></event>
          </events>
          <formLibraries><Library name="tst_/scripts/order.js" /></formLibraries>
        </form></systemform></forms></FormXml>
        """);
}
