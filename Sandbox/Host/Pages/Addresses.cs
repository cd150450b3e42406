using CrmOnboarding.Host.Solutions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace CrmOnboarding.Host.Pages;

/// <summary>Addresses of pages, in the form that model-driven apps have.</summary>
internal static class Addresses
{
    /// <summary>The page of every app.</summary>
    public const string Main = "/main.aspx";

    /// <summary>The first page of an app.</summary>
    public static string App(string app) => Of(("appname", app));

    /// <summary>What a link of a site map leads to.</summary>
    public static string SubArea(string app, SiteMapSubArea subArea) => subArea switch
    {
        { Table: { } table } => List(app, table),
        { DashboardId: { } dashboard } => Dashboard(app, dashboard),
        { View: { } view } => List(app, view.Table, view.Id),
        { WebResource: { } page } => Of(("appname", app), ("pagetype", "webresource"), ("webresourceName", page)),
        _ => Of(("appname", app), ("pagetype", "address"), ("subarea", subArea.Id)),
    };

    /// <summary>Rows of a table.</summary>
    public static string List(string app, string table, Guid? view = null) =>
        Of(("appname", app), ("pagetype", "entitylist"), ("etn", table), ("viewid", view?.ToString()));

    /// <summary>A row, or a new one.</summary>
    public static string Record(string app, string table, Guid? id = null) =>
        Of(("appname", app), ("pagetype", "entityrecord"), ("etn", table), ("id", id?.ToString()));

    /// <summary>A dashboard.</summary>
    public static string Dashboard(string app, Guid id) => Of(("appname", app), ("pagetype", "dashboard"), ("id", id.ToString()));

    /// <summary>The script with what the client API knows of a page.</summary>
    public static string ClientContext(string address, string app)
    {
        var query = address.IndexOf('?', StringComparison.Ordinal);
        return With("/preview/client-context.js" + (query < 0 ? string.Empty : address[query..]), "appname", app);
    }

    /// <summary>The address with one parameter changed; null or an empty text takes it away.</summary>
    public static string With(string address, string name, string? value)
    {
        var parts = address.Split('?', 2);
        var query = QueryHelpers.ParseQuery(parts.Length > 1 ? parts[1] : string.Empty);
        query.Remove(name);
        if (!string.IsNullOrEmpty(value))
        {
            query[name] = value;
        }

        return parts[0] + QueryString.Create(query);
    }

    /// <summary>An address of this host that a page asked to come back to; the front page for anything else.</summary>
    public static string Back(string? wanted) =>
        wanted is ['/', not ('/' or '\\'), ..] && !wanted.Contains('\n', StringComparison.Ordinal) ? wanted : "/";

    /// <summary>The page of an app with parameters; those without a value are left out.</summary>
    public static string Of(params (string Name, string? Value)[] parameters) => Main + QueryString.Create(
        parameters.Where(parameter => !string.IsNullOrEmpty(parameter.Value))
            .Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value)));
}
