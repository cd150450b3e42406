namespace CrmOnboarding.Sandbox.Faults;

/// <summary>
/// Error codes of the organization service, by their documented names
/// (learn.microsoft.com: Dataverse web service error codes).
/// </summary>
public static class ErrorCodes
{
    // Rows and columns

    /// <summary>ObjectDoesNotExist, 0x80040217.</summary>
    public const int ObjectDoesNotExist = -2147220969;

    /// <summary>QueryBuilderNoEntity, 0x80041102.</summary>
    public const int UnknownTable = -2147217150;

    /// <summary>QueryBuilderNoAttribute, 0x80041103.</summary>
    public const int UnknownColumn = -2147217149;

    /// <summary>InvalidArgument, 0x80040203.</summary>
    public const int InvalidArgument = -2147220989;

    /// <summary>StringLengthTooLong, 0x80044331.</summary>
    public const int StringLengthTooLong = -2147204303;

    /// <summary>DecimalValueOutOfRange, 0x80044330. Money and floating point numbers share it.</summary>
    public const int DecimalValueOutOfRange = -2147204304;

    /// <summary>IntegerValueOutOfRange, 0x8004432f.</summary>
    public const int IntegerValueOutOfRange = -2147204305;

    /// <summary>PicklistValueOutOfRange, 0x8004431a.</summary>
    public const int PicklistValueOutOfRange = -2147204326;

    /// <summary>InvalidCharactersInField, 0x80040278.</summary>
    public const int InvalidCharactersInField = -2147220872;

    /// <summary>InvalidDateTime, 0x80040239.</summary>
    public const int InvalidDateTime = -2147220935;

    /// <summary>InvalidStateCodeStatusCode, 0x80048408.</summary>
    public const int InvalidStateCodeStatusCode = -2147187704;

    /// <summary>CannotUpdateBecauseItIsReadOnly, 0x8004022e.</summary>
    public const int CannotUpdateBecauseItIsReadOnly = -2147220946;

    /// <summary>CannotDeleteDueToAssociation, 0x80040227.</summary>
    public const int CannotDeleteDueToAssociation = -2147220953;

    /// <summary>unManagedidsnorelationship, 0x80040236: the tables have no relationship of that name.</summary>
    public const int NoRelationship = -2147220938;

    // Solutions

    /// <summary>CannotUninstallWithDependencies, 0x8004f01d.</summary>
    public const int CannotUninstallWithDependencies = -2147160035;

    // Keys and versions

    /// <summary>DuplicateRecord, 0x80040237.</summary>
    public const int DuplicateRecord = -2147220937;

    /// <summary>DuplicateRecordEntityKey, 0x80060892.</summary>
    public const int DuplicateRecordEntityKey = -2147088238;

    /// <summary>RecordNotFoundByEntityKey, 0x80060891.</summary>
    public const int RecordNotFoundByEntityKey = -2147088239;

    /// <summary>EntityKeyNotDefined, 0x80060890.</summary>
    public const int EntityKeyNotDefined = -2147088240;

    /// <summary>ConcurrencyVersionMismatch, 0x80060882.</summary>
    public const int ConcurrencyVersionMismatch = -2147088254;

    /// <summary>ConcurrencyVersionNotProvided, 0x80060883.</summary>
    public const int ConcurrencyVersionNotProvided = -2147088253;

    // Opportunities

    /// <summary>OpportunityIsAlreadyClosed, 0x80040515.</summary>
    public const int OpportunityIsAlreadyClosed = -2147220203;

    /// <summary>CannotUseOpportunitySetStateMessage, 0x80100005: closing is for Win and Lose.</summary>
    public const int CannotUseOpportunitySetStateMessage = -2146435067;

    /// <summary>MissingOpportunityId, 0x80043b15.</summary>
    public const int MissingOpportunityId = -2147206379;

    /// <summary>RecordAndOpportunityCurrencyNotEqual, 0x80048cef.</summary>
    public const int RecordAndOpportunityCurrencyNotEqual = -2147185425;

    // Privileges

    /// <summary>PrivilegeDenied, 0x80040220.</summary>
    public const int PrivilegeDenied = -2147220960;

    /// <summary>CrmCheckPrivilege failed, 0x80040299: the owner of a row may not read its table.</summary>
    public const int PrivilegeCheckFailed = -2147220839;

    /// <summary>unManagedIdsAccessDenied: the privilege does not reach the row, 0x80048306.</summary>
    public const int AccessDenied = -2147187962;

    /// <summary>unManagedidsusernotenabled, 0x80040225.</summary>
    public const int UserNotEnabled = -2147220955;

    // Pipeline

    /// <summary>UnExpected, 0x80040216.</summary>
    public const int Unexpected = -2147220970;

    /// <summary>There is no active transaction, 0x80040251.</summary>
    public const int NoActiveTransaction = -2147220911;

    /// <summary>IsvAborted: an extension refused the operation, 0x80040265.</summary>
    public const int IsvAborted = -2147220891;

    /// <summary>IsvUnExpected: an extension threw something other than InvalidPluginExecutionException, 0x80040224.</summary>
    public const int IsvUnexpected = -2147220956;

    /// <summary>SdkCorrelationTokenDepthTooHigh: depth above 8, 0x80044182.</summary>
    public const int DepthTooHigh = -2147204734;

    /// <summary>unManagedidssqlerror, 0x80044150: a deadlock or another error of the database.</summary>
    public const int SqlError = -2147204784;

    /// <summary>unManagedidssqltimeouterror, 0x80044151.</summary>
    public const int SqlTimeout = -2147204783;

    /// <summary>NotSupported, 0x80040315. Also the Sandbox's answer to what it does not do.</summary>
    public const int NotSupported = -2147220715;

    // Solutions

    /// <summary>InvalidSolutionVersion, 0x8004f01e.</summary>
    public const int InvalidSolutionVersion = -2147160034;
}
