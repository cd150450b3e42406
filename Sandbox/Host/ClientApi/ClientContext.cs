using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using CrmOnboarding.Host.Guarding;
using CrmOnboarding.Host.Sessions;
using CrmOnboarding.Sandbox.Metadata;
using Microsoft.AspNetCore.Http;

namespace CrmOnboarding.Host.ClientApi;

/// <summary>What the client API knows before it asks: user, organization, tables, page, and the strings of the solutions.</summary>
internal sealed partial class ClientContext(Viewer viewer, PageToken token)
{
    private const int Resx = 12;

    /// <summary>A script that says it all, for the page that a request names.</summary>
    public string Script(HttpRequest request)
    {
        var query = request.Query;
        var culture = viewer.Culture;
        var now = viewer.UtcNow;
        var context = new JsonObject
        {
            ["url"] = $"{request.Scheme}://{request.Host}",
            ["token"] = token.Value,
            ["app"] = query["appname"].ToString(),
            ["appTitle"] = viewer.Metadata.Components.Apps.Where(app => app.UniqueName == query["appname"].ToString())
                .Select(app => viewer.Read(app.DisplayName)).FirstOrDefault(),
            ["page"] = new JsonObject
            {
                ["pageType"] = query["pagetype"].ToString(),
                ["entityName"] = query["etn"].ToString(),
                ["entityId"] = query["id"].ToString(),
            },
            ["user"] = new JsonObject
            {
                ["userId"] = viewer.UserId.ToString("B", CultureInfo.InvariantCulture).ToUpperInvariant(),
                ["userName"] = viewer.Reference.Name,
                ["languageId"] = viewer.Profile.Language,
                ["isRTL"] = viewer.IsRightToLeft,
                ["isHighContrastEnabled"] = false,
                ["timeZoneOffset"] = (int)(viewer.Profile.ToLocal(now) - now).TotalMinutes,
                ["dateFormattingInfo"] = Dates(culture.DateTimeFormat),
            },
            ["roles"] = new JsonArray([.. viewer.Roles.Select(role => new JsonObject { ["id"] = role.Id, ["name"] = role.Name })]),
            ["privileges"] = new JsonObject(viewer.Roles.SelectMany(role => role.Privileges)
                .GroupBy(privilege => privilege.Key, StringComparer.OrdinalIgnoreCase)
                .Select(held => KeyValuePair.Create<string, JsonNode?>(held.Key, (int)held.Max(privilege => privilege.Value)))),
            ["organization"] = new JsonObject
            {
                ["uniqueName"] = "preview",
                ["languageId"] = Labels.BaseLanguage,
                ["isAutoSaveEnabled"] = false,
            },
            ["tables"] = new JsonObject(viewer.Metadata.Tables.Values.Select(table => KeyValuePair.Create<string, JsonNode?>(
                table.LogicalName,
                new JsonObject
                {
                    ["set"] = table.EntitySetName,
                    ["id"] = table.PrimaryIdColumn,
                    ["name"] = table.PrimaryNameColumn,
                }))),
            ["strings"] = Strings(),
            ["texts"] = new JsonObject
            {
                ["preview"] = viewer.Texts.Preview,
                ["cancel"] = viewer.Texts.Cancel,
                ["close"] = viewer.Texts.Close,
                ["noFunction"] = viewer.Texts.NoFunction("{0}"),
            },
        };
        return $"window.previewClientContext = {context.ToJsonString()};";
    }

    private static JsonObject Dates(DateTimeFormatInfo format) => new()
    {
        ["ShortDatePattern"] = format.ShortDatePattern,
        ["LongDatePattern"] = format.LongDatePattern,
        ["MonthDayPattern"] = format.MonthDayPattern,
        ["YearMonthPattern"] = format.YearMonthPattern,
        ["ShortTimePattern"] = format.ShortTimePattern,
        ["DateSeparator"] = format.DateSeparator,
        ["TimeSeparator"] = format.TimeSeparator,
        ["FirstDayOfWeek"] = (int)format.FirstDayOfWeek,
        ["MonthNames"] = JsonSerializer.SerializeToNode(format.MonthNames),
        ["AbbreviatedMonthNames"] = JsonSerializer.SerializeToNode(format.AbbreviatedMonthNames),
        ["DayNames"] = JsonSerializer.SerializeToNode(format.DayNames),
        ["AbbreviatedDayNames"] = JsonSerializer.SerializeToNode(format.AbbreviatedDayNames),
        ["AMDesignator"] = format.AMDesignator,
        ["PMDesignator"] = format.PMDesignator,
    };

    // The file of the user's language, or of the base language where there is none; a key that it lacks is not looked up elsewhere.
    private JsonObject Strings()
    {
        var files = viewer.Metadata.Components.WebResources.Where(resource => resource.Type == Resx)
            .Select(resource => (Match: LanguageInName().Match(resource.Name), resource))
            .Where(each => each.Match.Success)
            .GroupBy(each => each.Match.Groups["name"].Value, StringComparer.Ordinal);
        return new JsonObject(files.Select(group => KeyValuePair.Create<string, JsonNode?>(
            group.Key,
            TextsOf(group.OrderByDescending(each => Rank(each.Match.Groups["language"].Value)).First().resource))));
    }

    private int Rank(string language) =>
        language == viewer.Profile.Language.ToString(CultureInfo.InvariantCulture) ? 2
        : language == Labels.BaseLanguage.ToString(CultureInfo.InvariantCulture) ? 1
        : 0;

    private static JsonObject TextsOf(WebResourceMetadata resource)
    {
        using var reader = XmlReader.Create(
            new MemoryStream(resource.Content.ToArray()), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return new JsonObject(XDocument.Load(reader).Descendants("data")
            .DistinctBy(data => (string?)data.Attribute("name"))
            .Select(data => KeyValuePair.Create<string, JsonNode?>((string)data.Attribute("name")!, (string?)data.Element("value"))));
    }

    [GeneratedRegex("^(?<name>.+)\\.(?<language>[0-9]{4,5})\\.resx$")]
    private static partial Regex LanguageInName();
}
