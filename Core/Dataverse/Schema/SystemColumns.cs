namespace CrmOnboarding.Dataverse.Schema;

/// <summary>Columns that the platform gives to our tables.</summary>
internal static class SystemColumns
{
    /// <summary>The owner: a user or a team.</summary>
    public const string OwnerId = "ownerid";

    /// <summary>The user who owns the row; empty when a team does. Filled by the platform from the owner.</summary>
    public const string OwningUser = "owninguser";

    /// <summary>The business unit of the owner. Filled by the platform from the owner.</summary>
    public const string OwningBusinessUnit = "owningbusinessunit";

    /// <summary>Choice: <see cref="Active"/>, or deactivated. A deactivated row counts nowhere.</summary>
    public const string StateCode = "statecode";

    /// <summary>Value of <see cref="StateCode"/> of a row that counts.</summary>
    public const int Active = 0;

    /// <summary>Value of <see cref="StateCode"/> of a deactivated row.</summary>
    public const int Inactive = 1;

    /// <summary>Currency of the row's amounts, on tables that have some. Lookup to transactioncurrency.</summary>
    public const string TransactionCurrencyId = "transactioncurrencyid";

    /// <summary>Version of the row, raised by every write.</summary>
    public const string VersionNumber = "versionnumber";

    /// <summary>Who created the row.</summary>
    public const string CreatedBy = "createdby";

    /// <summary>Moment at which the row was created.</summary>
    public const string CreatedOn = "createdon";

    /// <summary>Moment at which the row was changed last; that of its creation until somebody changes it.</summary>
    public const string ModifiedOn = "modifiedon";

    /// <summary>Who changed the row last.</summary>
    public const string ModifiedBy = "modifiedby";
}
