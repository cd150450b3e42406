using CrmOnboarding.Demo.Input;

namespace CrmOnboarding.Demo.Loading;

/// <summary>Columns of system tables that only the demo writes; the others are in the shared schema.</summary>
internal static class SalesColumns
{
    public const string SystemUser = "systemuser";
    public const string FirstName = "firstname";
    public const string LastName = "lastname";
    public const string Email = "internalemailaddress";
    public const string DomainName = "domainname";
    public const string Manager = "parentsystemuserid";
    public const string BusinessUnit = "businessunit";
    public const string BusinessUnitId = "businessunitid";
    public const string ParentBusinessUnitId = "parentbusinessunitid";
    public const string Role = "role";
    public const string RoleName = "name";
    public const string UserId = "systemuserid";
    public const string RoleId = "roleid";
    public const string UserRoles = "systemuserroles";
    public const string RolesOfUser = "systemuserroles_association";
    public const string Salesperson = "Salesperson";
    public const string SalesContributor = "Onboarding Sales Contributor";
    public const string Revenue = "revenue";
    public const string Country = "address1_country";
    public const string ParentAccount = "parentaccountid";
    public const string ParentCustomer = "parentcustomerid";
    public const string ProductNumber = "productnumber";
    public const string ProductPrice = "price";
    public const string LinePrice = "priceperunit";
    public const string IsPriceOverridden = "ispriceoverridden";
    public const string LinesRelationship = "product_opportunities";
    public const string StatusCode = "statuscode";
    public const string ActualEnd = "actualend";
    public const string ActualRevenue = "actualrevenue";
    public const string Subject = "subject";
    public const string CreatedOn = "createdon";
    public const string OverriddenCreatedOn = "overriddencreatedon";
    public const string ModifiedOn = "modifiedon";

    /// <summary>Subject of the row that closes a deal.</summary>
    public static string SubjectOf(Deal deal) => $"{deal.Stage}: {deal.Id}";
}
