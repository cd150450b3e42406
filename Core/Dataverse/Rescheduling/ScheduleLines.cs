using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Dataverse.Rescheduling;

/// <summary>The items of a change of dates as the text of a column, and back.</summary>
internal static class ScheduleLines
{
    private const string Milestone = "milestone";
    private const string Old = "old";
    private const string New = "new";

    /// <summary>
    /// The text; without names and reasons where it would not fit otherwise, as the items name them too. Null for more items than fit in
    /// any case: such a change cannot be undone.
    /// </summary>
    public static string? Write(IReadOnlyCollection<ScheduleLine> lines) =>
        new[] { true, false }.Select(inFull => TextOf(lines, inFull))
            .FirstOrDefault(text => text.Length <= ScheduleChangeTable.LinesLength);

    /// <summary>The moves of a stored text; none for an empty or unreadable one.</summary>
    public static IReadOnlyList<DueDateChange> Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var document = new XmlDocument { XmlResolver = null };
        try
        {
            using var reader = JsonReaderWriterFactory.CreateJsonReader(Encoding.UTF8.GetBytes(text), XmlDictionaryReaderQuotas.Max);
            document.Load(reader);
        }
        catch (XmlException)
        {
            return [];
        }

        return [.. document.GetElementsByTagName("item").Cast<XmlElement>().Select(MoveOf).OfType<DueDateChange>()];
    }

    /// <summary>Writes an item of an answer or a column.</summary>
    public static void Write(JsonText json, ScheduleLine line, bool inFull = true)
    {
        json.Id(Milestone, line.Move.MilestoneId);
        json.Day(Old, line.Move.OldDueOn);
        json.Day(New, line.Move.NewDueOn);
        if (inFull)
        {
            json.Text("name", line.Name);
            json.Text("why", line.Why);
        }
    }

    private static string TextOf(IEnumerable<ScheduleLine> lines, bool inFull) =>
        JsonText.Of(json => json.List("lines", lines, (item, line) => Write(item, line, inFull)));

    private static DueDateChange? MoveOf(XmlElement item) =>
        Guid.TryParse(item[Milestone]?.InnerText, out var id)
            && Date.TryParse(item[Old]?.InnerText, out var oldDueOn)
            && Date.TryParse(item[New]?.InnerText, out var newDueOn)
                ? new DueDateChange(id, oldDueOn, newDueOn)
                : null;
}
