namespace CrmOnboarding.Dataverse.Schema;

/// <summary>
/// Columns of <c>opportunityproduct</c>, the lines of a deal. A write-in line has <see cref="ProductDescription"/> instead of a product.
/// </summary>
internal static class OpportunityProductTable
{
    public const string LogicalName = "opportunityproduct";
    public const string Id = "opportunityproductid";
    public const string OpportunityId = "opportunityid";
    public const string ProductId = "productid";
    public const string IsProductOverridden = "isproductoverridden";
    public const string ProductDescription = "productdescription";
    public const string Quantity = "quantity";
    public const string Description = "description";
    public const string LineItemNumber = "lineitemnumber";
}

/// <summary>Columns of <c>opportunityclose</c>, the activity that every Win and every Lose creates.</summary>
internal static class OpportunityCloseTable
{
    public const string LogicalName = "opportunityclose";
    public const string OpportunityId = "opportunityid";
}

/// <summary>Columns of <c>account</c> that the product reads.</summary>
internal static partial class AccountTable
{
    public const string LogicalName = "account";
    public const string Id = "accountid";
    public const string Name = "name";
    public const string NumberOfEmployees = "numberofemployees";
    public const string IndustryCode = "industrycode";
    public const string PrimaryContactId = "primarycontactid";
}

/// <summary>Columns of <c>contact</c> that the product reads.</summary>
internal static class ContactTable
{
    public const string LogicalName = "contact";
    public const string Id = "contactid";
    public const string FullName = "fullname";
    public const string JobTitle = "jobtitle";
    public const string ParentCustomerId = "parentcustomerid";
    public const string EmailAddress = "emailaddress1";
    public const string DoNotEmail = "donotemail";
}

/// <summary>Columns of <c>product</c> that the product reads.</summary>
internal static class ProductTable
{
    public const string LogicalName = "product";
    public const string Id = "productid";
    public const string Name = "name";
}

/// <summary>Columns of <c>systemuser</c> that the product reads.</summary>
internal static class SystemUserTable
{
    public const string LogicalName = "systemuser";
    public const string Id = "systemuserid";
    public const string IsDisabled = "isdisabled";
    public const string FullName = "fullname";
    public const string BusinessUnitId = "businessunitid";
    public const string ManagerId = "parentsystemuserid";
    public const string EmailAddress = "internalemailaddress";
}

/// <summary>Columns of <c>queue</c> that the product reads.</summary>
internal static class QueueTable
{
    public const string LogicalName = "queue";
    public const string Id = "queueid";
    public const string EmailAddress = "emailaddress";
}

/// <summary>Columns of <c>team</c> that the product reads.</summary>
internal static class TeamTable
{
    public const string LogicalName = "team";
    public const string Id = "teamid";
    public const string Name = "name";
}

/// <summary>Columns of <c>teammembership</c>, one row for each member of a team.</summary>
internal static class TeamMembershipTable
{
    public const string LogicalName = "teammembership";
    public const string TeamId = "teamid";
    public const string UserId = "systemuserid";
}

/// <summary>Columns of <c>usersettings</c>, one row a user under the user's own id.</summary>
internal static class UserSettingsTable
{
    public const string LogicalName = "usersettings";
    public const string UserId = "systemuserid";

    /// <summary>Language of the user's pages, as a language code (LCID). Whole number; 0 when the user never chose.</summary>
    public const string UiLanguageId = "uilanguageid";

    /// <summary>Time zone of the user, as a time zone code of the platform. Whole number.</summary>
    public const string TimeZoneCode = "timezonecode";
}

/// <summary>Columns of <c>businessunit</c> that the product reads.</summary>
internal static class BusinessUnitTable
{
    public const string LogicalName = "businessunit";
    public const string Id = "businessunitid";
    public const string OrganizationId = "organizationid";
}

/// <summary>Columns of <c>organization</c>, which has one row.</summary>
internal static class OrganizationTable
{
    public const string LogicalName = "organization";
    public const string Id = "organizationid";

    /// <summary>Base language, as a language code (LCID). Whole number.</summary>
    public const string LanguageCode = "languagecode";

    /// <summary>The calendar whose rules are the business closures. An id, no lookup.</summary>
    public const string BusinessClosureCalendarId = "businessclosurecalendarid";
}

/// <summary>Columns of the platform's own <c>calendar</c> and of its rules, which come with it.</summary>
internal static class SystemCalendarTable
{
    public const string LogicalName = "calendar";
    public const string Id = "calendarid";
    public const string Rules = "calendarrules";
    public const string RuleName = "name";
    public const string RuleStart = "effectiveintervalstart";
    public const string RuleEnd = "effectiveintervalend";
    public const string RuleStartTime = "starttime";

    /// <summary>Minutes. Whole number.</summary>
    public const string RuleDuration = "duration";
}
