using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Adoption.Stories;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Facts;

/// <summary>What customers are asked for, as stored.</summary>
internal static class AdvocacyRow
{
    private static readonly string[] Columns = [AdvocacyTable.Kind, AdvocacyTable.AskedOn, AdvocacyTable.Answer, AdvocacyTable.Story];

    /// <summary>The query for the asks of plans.</summary>
    public static QueryExpression Of(object[] planIds) => FactQuery.Of(AdvocacyTable.LogicalName, AdvocacyTable.Id, Columns, planIds);

    /// <summary>The day on which a success story was asked for; null for anything else.</summary>
    public static Date? StoryAskedOn(Row row) => IsStory(row) ? row.Date(AdvocacyTable.AskedOn) : null;

    /// <summary>Whether it is a success story that the customer told.</summary>
    public static bool IsToldStory(Row row) => IsStory(row)
        && row.Choice<AdvocacyAnswer>(AdvocacyTable.Answer) == AdvocacyAnswer.Yes
        && !string.IsNullOrWhiteSpace(row.Text(AdvocacyTable.Story));

    /// <summary>Whether the customer agreed to tell a story, or what it was worth.</summary>
    public static bool IsAnsweredStory(Row row) =>
        row.Choice<AdvocacyKind>(AdvocacyTable.Kind) is AdvocacyKind.SuccessStory or AdvocacyKind.BusinessCase
        && row.Choice<AdvocacyAnswer>(AdvocacyTable.Answer) == AdvocacyAnswer.Yes;

    /// <summary>Whether the customer declined.</summary>
    public static bool IsDeclined(Row row) => row.Choice<AdvocacyAnswer>(AdvocacyTable.Answer) == AdvocacyAnswer.No;

    private static bool IsStory(Row row) => row.Choice<AdvocacyKind>(AdvocacyTable.Kind) == AdvocacyKind.SuccessStory;
}
