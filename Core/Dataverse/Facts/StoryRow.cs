using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Adoption.Stories;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Facts;

/// <summary>
/// Stories that customers told, as stored: pains, reasons and vendors stand in a text each, apart by commas, semicolons or lines.
/// </summary>
internal static class StoryRow
{
    private const string Plan = "plan";
    private const string Account = "account";
    private const string Person = "person";

    private static readonly char[] Separators = [',', ';', '\n', '\r'];

    /// <summary>The query for all stories that were told, with whoever told them.</summary>
    public static QueryExpression Query()
    {
        var query = new QueryExpression(AdvocacyTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                AdvocacyTable.Kind, AdvocacyTable.Consent, AdvocacyTable.Pains, AdvocacyTable.Reasons, AdvocacyTable.VendorsConsidered,
                AdvocacyTable.Vendor, AdvocacyTable.Story),
        };
        query.Criteria.ActiveOnly();
        query.Criteria.AddCondition(
            AdvocacyTable.Kind, ConditionOperator.In,
            ChoiceValues.Number(AdvocacyKind.SuccessStory), ChoiceValues.Number(AdvocacyKind.BusinessCase));
        query.Criteria.AddCondition(AdvocacyTable.Answer, ConditionOperator.Equal, ChoiceValues.Number(AdvocacyAnswer.Yes));
        query.Inner(AdvocacyTable.PlanId, PlanTable.LogicalName, PlanTable.Id, Plan, PlanTable.Industry)
            .Outer(PlanTable.CustomerId, AccountTable.LogicalName, AccountTable.Id, Account, AccountTable.Name);
        query.Outer(AdvocacyTable.ContactId, ContactTable.LogicalName, ContactTable.Id, Person,
            ContactTable.FullName, ContactTable.JobTitle);
        query.AddOrder(AdvocacyTable.Id, OrderType.Ascending);
        return query;
    }

    /// <summary>A story out of <see cref="Query"/>.</summary>
    public static SuccessStory From(Row row) => From(
        row, row.Linked(Person), row.Linked(Account).Text(AccountTable.Name), row.Linked(Plan).Text(PlanTable.Industry));

    /// <summary>A story.</summary>
    /// <param name="row">The ask, with what was answered.</param>
    /// <param name="person">Whoever told it; null for nobody.</param>
    /// <param name="company">Their company; null when not known.</param>
    /// <param name="industry">Its industry; null when not known.</param>
    public static SuccessStory From(Row row, Row? person, string? company, string? industry) => new()
    {
        Kind = row.Choice<AdvocacyKind>(AdvocacyTable.Kind) == AdvocacyKind.BusinessCase
            ? StoryKind.ReturnOnInvestment
            : StoryKind.Emotional,
        Person = person?.Text(ContactTable.FullName) ?? string.Empty,
        Title = person?.Text(ContactTable.JobTitle) ?? string.Empty,
        Company = company ?? string.Empty,
        Industry = industry,
        Pains = Tags(row, AdvocacyTable.Pains),
        Reasons = Tags(row, AdvocacyTable.Reasons),
        Vendor = row.Text(AdvocacyTable.Vendor) ?? string.Empty,
        VendorsConsidered = Tags(row, AdvocacyTable.VendorsConsidered),
        Consent = row.Choice<Consent>(AdvocacyTable.Consent) switch
        {
            Consent.Named or Consent.Public => StoryConsent.Public,
            Consent.Anonymous => StoryConsent.Anonymous,
            Consent.Internal => StoryConsent.InternalOnly,
            Consent.Refused => StoryConsent.Refused,
            _ => StoryConsent.NotAsked,
        },
    };

    private static ValueList<string> Tags(Row row, string column) => new(row.Entries(column, Separators));
}
